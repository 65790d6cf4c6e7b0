"""Whose code it is: commits read from the objects of git, and what counts of a repository."""

import os
import random
import subprocess
import zlib
from datetime import UTC, datetime

import pytest

from mlpath.evidence.code.code import scan
from mlpath.evidence.code.history import objects as reading
from mlpath.evidence.code.history.commits import read_commit
from mlpath.evidence.code.history.history import read_history, read_own
from mlpath.evidence.code.history.objects import Objects
from mlpath.evidence.code.history.packs import changed
from mlpath.evidence.code.history.people import Signature, authors, configured, is_machine
from mlpath.evidence.code.history.places import settings
from mlpath.evidence.code.history.trees import entries
from mlpath.evidence.code.whose import survey

KIM, ADA = Signature("Kim Doe", "kim@example.org"), Signature("Ada Other", "ada@example.com")
NOW = datetime(2026, 11, 20, tzinfo=UTC)
TORCH = "import torch\nprint(torch.ones({}))\n"
PANDAS = "import pandas as pd\nprint(pd.DataFrame({}))\n"


class Repository:
    """A repository of a test."""

    def __init__(self, folder):
        self.folder = folder
        self.git("init", "-q", "-b", "main")
        self.day = 1

    def git(self, *words, **more):
        return subprocess.run(
            ["git", *words],
            cwd=self.folder,
            check=True,
            capture_output=True,
            text=True,
            env={
                **os.environ,
                "GIT_CONFIG_GLOBAL": os.devnull,
                "GIT_CONFIG_SYSTEM": os.devnull,
                **more,
            },
        ).stdout

    def commit(self, who, files, day=None):
        for name, text in files.items():
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        self.day += 1
        stamp = f"{day or f'2026-05-{self.day:02}'}T12:00:00+0200"
        told = {
            f"GIT_{role}_{key}": value
            for role in ("AUTHOR", "COMMITTER")
            for key, value in (("NAME", who.name), ("EMAIL", who.mail), ("DATE", stamp))
        }
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "work", **told)

    def scan(self, me=None, environ=None):
        nobody = {"HOME": str(self.folder / "nobody")}
        return scan(survey(self.folder), now=NOW, me=me, environ=environ or nobody)

    def skills(self, me=None, environ=None):
        return {one.skill: one for one in self.scan(me, environ).skills}


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "work"
    folder.mkdir()
    return Repository(folder)


def entry(repository):
    return repository.folder / ".git"


def test_commits_are_counted_by_their_authors(repository):
    repository.commit(KIM, {"a.py": "1"})
    repository.commit(ADA, {"a.py": "2"})
    repository.commit(KIM, {"a.py": "3"}, day="2026-07-07")
    signed = read_history(entry(repository)).signed
    assert {who: count for who, (count, _) in signed.items()} == {KIM: 2, ADA: 1}
    assert signed[KIM][1] == datetime(2026, 7, 7, 10, tzinfo=UTC).timestamp()


def test_single_objects_packs_and_changes_upon_changes_tell_the_same(repository):
    chance = random.Random(1)
    lines = [f"{chance.random()}\n" for _ in range(400)]
    for number in range(25):
        lines[chance.randrange(400)] = f"{number}\n"
        name = f"pkg/deep/f{number % 4}.py"
        repository.commit(KIM if number % 3 else ADA, {name: "".join(lines)}, day="2026-05-05")
    before = read_history(entry(repository)), read_own(entry(repository), {KIM})
    repository.git("gc", "-q", "--aggressive", "--prune=now")
    assert not list((entry(repository) / "objects").glob("[0-9a-f][0-9a-f]"))
    assert list((entry(repository) / "objects/pack").glob("*.pack"))
    after = read_history(entry(repository)), read_own(entry(repository), {KIM})
    assert before == after
    assert before[1].commits == 16


def test_the_reader_agrees_with_git_itself(repository):
    for number in range(12):
        repository.commit(KIM, {f"{'d/' * (number % 3)}f{number}.txt": str(number) * 50})
    repository.git("repack", "-q", "-a", "-d")
    names = repository.git("rev-list", "--objects", "--all", "--no-object-names").split()
    kinds = dict.fromkeys(names)
    for name in names:
        kinds[name] = repository.git("cat-file", "-t", name).strip()
    with Objects(entry(repository) / "objects") as found:
        for name, kind in kinds.items():
            raw = found.read(bytes.fromhex(name), kind)
            assert raw is not None
            assert len(raw) == int(repository.git("cat-file", "-s", name))
            assert kind != "tree" or len(entries(raw)) == len(
                repository.git("ls-tree", name).splitlines()
            )


def test_work_trees_branches_and_merges_are_read(repository, tmp_path):
    repository.commit(KIM, {"a.py": "1"})
    repository.git("checkout", "-q", "-b", "side")
    repository.commit(ADA, {"b.py": "1"})
    repository.git("checkout", "-q", "main")
    repository.commit(KIM, {"c.py": "1"})
    told = {"GIT_AUTHOR_NAME": "Kim Doe", "GIT_AUTHOR_EMAIL": KIM.mail}
    told |= {"GIT_COMMITTER_NAME": "Kim Doe", "GIT_COMMITTER_EMAIL": KIM.mail}
    repository.git("merge", "-q", "--no-edit", "side", **told)
    repository.git("worktree", "add", "-q", str(tmp_path / "beside"), "side")
    own = read_own(entry(repository), {KIM})
    assert (own.commits, own.merges, own.all, set(own.files)) == (3, 1, False, {"a.py", "c.py"})
    beside = tmp_path / "beside" / ".git"
    assert beside.is_file()
    assert read_history(beside).signed.keys() == {KIM, ADA}


def test_files_are_of_who_added_them_or_changed_them_about_as_often(repository):
    for number in range(4):
        repository.commit(ADA, {"theirs.py": str(number), "shared.py": str(number)})
    repository.commit(KIM, {"mine.py": "1", "theirs.py": "x"})
    for number in range(3):
        repository.commit(KIM, {"shared.py": f"k{number}"})
    assert set(read_own(entry(repository), {KIM}).files) == {"mine.py", "shared.py"}


def test_a_file_stays_with_who_wrote_it_when_somebody_else_moves_it(repository):
    repository.commit(KIM, {"a/net.py": "1\n2\n", "a/same.py": "3", "a/__init__.py": ""})
    repository.commit(ADA, {"b/table.py": "1"})
    repository.git("mv", "a/net.py", "net.py")
    repository.git("mv", "a/same.py", "other.py")
    repository.commit(ADA, {"net.py": "1\n2\n3\n", "c/table.py": "2"})
    assert {"net.py", "other.py"} <= set(read_own(entry(repository), {KIM}).files)
    assert {"b/table.py", "c/table.py"} == set(read_own(entry(repository), {ADA}).files) - {
        "net.py"
    }


def test_who_adds_hundreds_of_files_at_once_has_copied_them(repository):
    repository.commit(ADA, {"a.py": "1"})
    repository.commit(KIM, {f"lib/f{n}.py": str(n) for n in range(700)})
    repository.commit(KIM, {"mine.py": "1"})
    assert set(read_own(entry(repository), {KIM}).files) == {"mine.py"}


def test_a_history_that_was_cut_gives_nobody_the_files_before_it(repository, tmp_path):
    for number in range(5):
        repository.commit(ADA if number < 2 else KIM, {f"f{number}.py": "1"})
    repository.git("clone", "-q", "--depth", "2", f"file://{repository.folder}", tmp_path / "cut")
    own = read_own(tmp_path / "cut" / ".git", {KIM})
    assert own.commits == 2
    assert set(own.files) == {"f4.py"}


def test_only_the_persons_own_files_count(repository):
    repository.commit(ADA, {"net.py": TORCH.format(1)})
    repository.commit(KIM, {"table.py": PANDAS.format(1)})
    assert set(repository.skills(["kim@example.org"])) == {"pandas", "git"}
    assert set(repository.skills(["Ada Other"])) == {"pytorch", "git"}
    assert set(repository.skills(["kim@example.org", "ada other"])) == {"pandas", "pytorch", "git"}


def test_a_repository_without_a_commit_of_theirs_shows_nothing(repository):
    repository.commit(ADA, {"net.py": TORCH.format(1)})
    found = repository.scan(["kim@example.org"])
    assert not found.skills
    assert found.last_change is None
    assert "no commit of yours" in found.notes[0]
    assert "--me" in found.notes[0]


def test_the_settings_of_git_say_who_one_is(repository, tmp_path):
    repository.commit(ADA, {"net.py": TORCH.format(1)})
    repository.commit(KIM, {"table.py": PANDAS.format(1)})
    home = tmp_path / "home"
    home.mkdir()
    (home / ".gitconfig").write_text("[user]\n\tname = Somebody\n\temail = Kim@Example.org\n")
    assert set(repository.skills(environ={"HOME": str(home)})) == {"pandas", "git"}
    repository.git("config", "user.email", ADA.mail)
    assert set(repository.skills(environ={"HOME": str(home)})) == {"pytorch", "git"}
    repository.git("config", "user.email", "stranger@example.net")
    assert not repository.skills(environ={"HOME": str(tmp_path / "none")})


def test_where_nobody_says_who_of_several_people_one_is_nothing_counts(repository):
    repository.commit(ADA, {"net.py": TORCH.format(1)})
    repository.commit(KIM, {"table.py": PANDAS.format(1)})
    found = repository.scan()
    assert not found.skills
    assert "nobody says which" in found.notes[0]


def test_where_nobody_says_whether_one_is_the_only_author_all_counts_for_less(repository):
    repository.commit(ADA, {"net.py": TORCH.format(1)})
    repository.commit(Signature("dependabot[bot]", "bot@example.org"), {"a.txt": "1"})
    known, unknown = repository.skills(["Ada Other"]), repository.skills()
    assert unknown["pytorch"].level == known["pytorch"].level - 0.5
    assert unknown["pytorch"].noise > known["pytorch"].noise
    assert "nobody says" in repository.scan().notes[0]


def test_when_it_was_touched_is_told_by_commits_and_not_by_the_checkout(repository):
    repository.commit(KIM, {"net.py": TORCH.format(1)}, day="2019-03-04")
    found = repository.skills(["Kim Doe"])["pytorch"]
    assert "last touched 2019-03-04" in found.where
    assert found.level == 0.5
    assert repository.scan(["Kim Doe"]).last_change == "2019-03-04"


def test_the_newest_own_commit_is_named_so_that_it_can_be_looked_up(repository):
    repository.commit(KIM, {"net.py": TORCH.format(1)}, day="2026-03-04")
    own = repository.git("rev-parse", "HEAD")
    repository.commit(ADA, {"table.py": PANDAS.format(1)}, day="2026-03-05")
    found = repository.skills(["Kim Doe"])["pytorch"]
    assert found.where.endswith(f"last touched 2026-03-04, own commits up to {own[:12]}")


def test_more_commits_over_more_months_show_more_of_git(repository):
    repository.commit(KIM, {"a.py": "1"})
    assert repository.skills(["Kim Doe"])["git"].level == 1.0
    for number in range(24):
        repository.commit(KIM, {"a.py": f"{number}!"}, day=f"2026-0{6 + number % 3}-05")
    found = repository.skills(["Kim Doe"])["git"]
    assert (found.level, found.where[:23]) == (1.5, "25 commits in 4 months;")


def course(files):
    lessons = {f"week{n}/lesson.py": TORCH.format(n) for n in range(1, 7)}
    readme = "# A course\n\nLectures, homework and exercises for students. Enroll now.\n"
    return {"README.md": readme, **lessons, **files}


def test_a_course_shows_nothing_of_who_cloned_or_copied_it(repository):
    repository.commit(ADA, course({}))
    assert not repository.skills()
    assert "is a course" in repository.scan().notes[0]
    copied = repository.skills(["Ada Other"])
    assert not copied


def test_in_a_course_only_what_they_wrote_shows_and_no_more_than_exercises_do(repository):
    repository.commit(ADA, course({}))
    for number in range(4):
        mine = (
            "import torch\n\n\ndef train(net, data, optimizer):\n    for x, y in data:\n"
            "        optimizer.zero_grad()\n        net(x).backward()\n"
            f"        optimizer.step({number})\n"
            "    return torch.save(net, 'a')\n"
        )
        repository.commit(KIM, {"week1/answer.py": mine, "week1/table.py": PANDAS.format(number)})
    found = repository.skills(["Kim Doe"])
    assert found["pytorch"].level == 1.5
    assert found["pandas"].times == 1


def test_exercises_of_others_show_at_most_what_exercises_do(repository):
    mine = (
        "import torch\n\n\ndef train(net, data, optimizer):\n    for x, y in data:\n"
        "        optimizer.zero_grad()\n        net(x).backward()\n        optimizer.step()\n"
        "    torch.save(net, 'a')\n"
    )
    repository.commit(KIM, {"a.py": f"# YOUR CODE HERE\n{mine}"})
    assert repository.skills(["Kim Doe"])["pytorch"].level == 1.5
    assert "pytorch" not in repository.skills()
    repository.commit(KIM, {"b.py": f"{mine}x = 1\n"})
    assert repository.skills(["Kim Doe"])["pytorch"].level == 2
    for number in range(2):
        repository.commit(KIM, {f"{number}.py": f"# YOUR CODE HERE\n{mine}y = {number}\n"})
    assert repository.skills(["Kim Doe"])["pytorch"].level == 1.5
    assert not repository.skills()


def test_a_folder_below_a_repository_is_judged_by_it(repository):
    repository.commit(ADA, {"src/net.py": TORCH.format(1), "src/mine.py": "1"})
    repository.commit(KIM, {"src/table.py": PANDAS.format(1)})
    found = scan(survey(repository.folder / "src"), now=NOW, me=["Kim Doe"], environ={})
    assert {one.skill for one in found.skills} == {"pandas", "git"}


def test_a_folder_of_repositories_is_judged_one_by_one(tmp_path):
    for name, who in (("mine", KIM), ("theirs", ADA)):
        (tmp_path / name).mkdir()
        text = PANDAS if who is KIM else TORCH
        Repository(tmp_path / name).commit(who, {f"{name}.py": text.format(1)})
    (tmp_path / "loose.py").write_text("import numpy as np\nprint(np.ones(3))\n")
    found = scan(survey(tmp_path), now=NOW, me=["Kim Doe"], environ={})
    assert {one.skill for one in found.skills} == {"pandas", "git", "numpy"}
    assert found.notes[0].startswith("theirs: holds no commit of yours")


def test_one_person_under_several_names_is_one_author():
    counted = {
        Signature("Kim Doe", "kim@example.org"): (3, 10),
        Signature("kim", "kim@example.org"): (1, 20),
        Signature("Kim Doe", "kim@work.example"): (2, 5),
        Signature("kdoe", "123+kdoe@users.noreply.github.com"): (1, 1),
        Signature("kdoe", "other@example.org"): (1, 1),
        Signature("root", "root@a"): (9, 1),
        Signature("root", "root@b"): (1, 1),
    }
    found = authors(counted)
    assert [one.commits for one in found] == [9, 6, 2, 1]
    kim = found[1]
    assert (kim.name, kim.last, len(kim.mails)) == ("Kim Doe", 20, 2)
    assert kim.is_called("KIM  doe")
    assert kim.is_called("kim@work.example")
    assert not kim.is_called("ada")
    assert found[2].is_called("kdoe")


def test_machines_are_told_from_people():
    assert is_machine("dependabot[bot]", "x@y")
    assert is_machine("semantic-release-bot", "x@y")
    assert not is_machine("Abbott Cimarron", "abbott@example.org")


def test_settings_of_git_are_read_as_git_writes_them(tmp_path):
    file = tmp_path / "config"
    file.write_text(
        '# note\n[core]\n\tbare = false\n[user]\n\temail = "a@b"\n'
        '[remote "origin"]\n\turl = x:y\n[user]\n  Email = c@d\n'
    )
    assert settings(file)["user.email"] == "c@d"
    assert settings(file)["remote.origin.url"] == "x:y"
    assert settings(tmp_path / "none") == {}
    assert configured(tmp_path, {"HOME": str(tmp_path / "no")}) == ("c@d",)


@pytest.mark.parametrize(
    "change",
    [
        b"",
        b"\x05\x05",
        b"\x03\x05\x00",
        b"\x03\x7f\x91",
        b"\x03\x05\x91\x00\xff",
        b"\xff" * 40,
        b"\x03\xff\xff\xff\x7f\x05abcde",
    ],
)
def test_a_damaged_change_is_nothing(change):
    assert changed(b"abc", change) is None


def test_changes_copy_and_add():
    assert changed(b"abcdef", b"\x06\x05\x91\x01\x03\x02xy") == b"bcdxy"


def test_no_damage_of_a_repository_is_more_than_a_history_that_cannot_be_read(repository):
    for number in range(6):
        repository.commit(KIM, {"a/b.py": str(number) * 99})
    repository.git("gc", "-q", "--prune=now")
    (pack,) = (entry(repository) / "objects/pack").glob("*.pack")
    (index,) = (entry(repository) / "objects/pack").glob("*.idx")
    chance = random.Random(3)
    for file in (pack, index):
        whole = file.read_bytes()
        file.chmod(0o644)
        for _ in range(60):
            broken = bytearray(whole)
            for _ in range(chance.randrange(1, 9)):
                broken[chance.randrange(len(broken))] = chance.randrange(256)
            file.write_bytes(broken[: chance.choice([len(broken), chance.randrange(len(broken))])])
            read_history(entry(repository))
            read_own(entry(repository), {KIM})
        file.write_bytes(whole)
    assert read_own(entry(repository), {KIM}).commits == 6


@pytest.mark.parametrize(
    "files",
    [
        {".git": "gitdir: /nowhere\n"},
        {".git": "something else"},
        {".git": "gitdir: a\0b"},
        {".git/HEAD": "ref: ../../../etc/passwd"},
        {".git/HEAD": "f" * 40},
        {".git/HEAD": "ref: refs/heads/main", ".git/refs/heads/main": "x"},
        {".git/HEAD": "ref: refs/heads/main", ".git/packed-refs": "z" * 100},
        {".git/objects/info/alternates": "/dev\n\0\n"},
    ],
)
def test_odd_repositories_have_no_history(tmp_path, files):
    for name, text in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    assert not read_history(tmp_path / ".git").signed
    assert read_own(tmp_path / ".git", {KIM}).commits == 0


def test_an_object_that_unpacks_to_gigabytes_is_not_unpacked(tmp_path):
    name = "ab" * 20
    file = tmp_path / "objects" / name[:2] / name[2:]
    file.parent.mkdir(parents=True)
    file.write_bytes(zlib.compress(b"tree 9\0" + bytes(64 << 20)))
    with Objects(tmp_path / "objects") as found:
        raw = found.read(bytes.fromhex(name), "tree")
    assert raw is not None
    assert len(raw) <= 4 << 20


def test_no_more_objects_are_read_than_allowed(repository, monkeypatch):
    for number in range(9):
        repository.commit(KIM, {"a.py": str(number)})
    monkeypatch.setattr(reading, "MOST_OBJECTS", 4)
    assert sum(count for count, _ in read_history(entry(repository)).signed.values()) == 4


def test_what_is_no_commit_is_none():
    assert read_commit(b"") is None
    assert read_commit(b"tree zz\nauthor A <a@b> 1 +0000\n\n") is None
    assert read_commit(b"tree " + b"a" * 40 + b"\nauthor nobody\n\n") is None
