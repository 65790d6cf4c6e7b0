"""What goes out: a JSON Resume, a proof pack as page and JSON, and `verify` of what comes in."""

from __future__ import annotations

import json
import stat

import pytest
from typer.testing import CliRunner

from mlpath.cli.app import app
from mlpath.cli.exporting.taking_along import DATA, PAGE
from terminal import Terminal


@pytest.fixture
def shown(known):
    """Somebody with a claim, a proof and hours."""
    assert known("log", "python", "3h", "--on", "2026-11-10").code == 0
    assert known("done", "pandas", "2").code == 0
    assert known("rate", "pytorch", "0").code == 0
    return known


def resume(run, *words: object) -> dict:
    ran = run("export", "--to", "jsonresume", *words)
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def piped(text: str, *words: str):
    """Run the program with something in its pipe."""
    return CliRunner().invoke(app, list(words), prog_name="mlpath", input=text)


# ---------------------------------------------------------------------- JSON Resume


def test_a_resume_holds_what_was_claimed_or_proven_and_nothing_that_was_inferred(shown) -> None:
    document = resume(shown)
    skills = {row["x-mlpath"]["skill"]: row for row in document["skills"]}
    assert set(skills) == {"python", "git", "docker", "scikit-learn", "pandas"}
    assert (skills["python"]["name"], skills["python"]["level"]) == ("Python", "proficient")
    assert skills["python"]["keywords"] == ["claimed"]
    assert skills["pandas"]["keywords"] == ["proven"]
    assert skills["pandas"]["x-mlpath"]["known"] == ["marked as done: working (2026-11-20)"]


def test_a_label_is_what_somebody_is_and_a_name_is_given_each_time(shown) -> None:
    text = shown("export", "--to", "jsonresume").out
    assert json.loads(text)["basics"] == {"label": "Software engineer"}
    assert "ML engineer" not in text  # the role they want
    named = resume(shown, "--name", "Ada\x1b[31m Novak")["basics"]
    assert named == {"name": "Ada Novak", "label": "Software engineer"}
    assert resume(shown)["basics"] == {"label": "Software engineer"}  # nothing was stored


def test_a_label_that_names_a_skill_which_nobody_claimed_is_left_out(run) -> None:
    assert resume(run, "--background", "devops-engineer")["basics"] == {}
    run(
        "assess",
        "--background",
        "devops-engineer",
        "--role",
        "mlops-engineer",
        "--hours",
        5,
        "--yes",
    )
    assert resume(run)["basics"] == {}
    run("rate", "ci-cd", "3")
    assert resume(run)["basics"] == {"label": "DevOps engineer"}


def test_a_resume_of_nobody_is_empty(run) -> None:
    assert resume(run)["skills"] == []


def test_a_resume_is_what_the_schema_allows(shown) -> None:
    """The rules of the schema 1.0.0 for the parts that are written: read from it, not copied."""
    document = resume(shown, "--name", "Ada Novak")
    assert set(document) == {"$schema", "basics", "skills", "projects", "meta"}
    assert document["$schema"].endswith("/v1.0.0/schema.json")
    assert document["meta"] == {"version": "v1.0.0", "lastModified": "2026-11-20T00:00:00"}
    assert all(isinstance(value, str) for value in document["basics"].values())
    for row in document["skills"]:
        assert isinstance(row["name"], str)
        assert isinstance(row["level"], str)
        assert all(isinstance(word, str) for word in row["keywords"])


def test_a_resume_read_as_a_cv_of_somebody_new_claims_no_more(shown, tmp_path) -> None:
    file = tmp_path / "resume.json"
    assert shown("export", "--to", "jsonresume", "--output", file).code == 0
    sent = {row["x-mlpath"]["skill"]: row["x-mlpath"]["level"] for row in resume(shown)["skills"]}
    made = shown(
        "assess", "--profile", "new", "--cv", file, "--background", "student", "--role",
        "ml-engineer", "--hours", 5, "--yes",
    )  # fmt: skip
    assert made.code == 0, made.err
    noted = json.loads(shown("profile", "export", "--profile", "new").out)["events"]
    found = [event["body"] for event in noted if event["kind"] == "evidence"]
    assert found
    assert {one["grade"] for one in found} == {"documented"}
    assert all(one["level"] <= sent[one["skill"]] for one in found)
    assert [event for event in noted if event["kind"] == "rating"] == []


def test_a_finished_project_is_in_the_resume_as_the_schema_has_it(shown) -> None:
    assert resume(shown)["projects"] == []
    shown("done", "A tool for one task", "--link", "https://example.org/tool", "--on", "2026-11-18")
    (row,) = resume(shown)["projects"]
    assert (row["name"], row["endDate"]) == ("A tool for one task", "2026-11-18")
    assert row["url"] == "https://example.org/tool"
    assert all(isinstance(word, str) for word in row["keywords"])
    assert row["x-mlpath"]["known"] == ["finished, by own word"]


# ---------------------------------------------------------------------- the proof pack


def test_a_folder_gets_a_page_and_json_that_are_whole(shown, tmp_path) -> None:
    folder = tmp_path / "proof"
    ran = shown("export", "--to", "proof", "--output", folder, "--name", "Ada Novak")
    assert ran.code == 0, ran.err
    assert "Look at it before you send it" in " ".join(ran.out.split())
    assert sorted(path.name for path in folder.iterdir()) == sorted([PAGE, DATA])
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    digests = set()
    for name in (PAGE, DATA):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
        report = json.loads(shown("verify", folder / name, "-f", "json").out)["data"]
        assert report["name"] == "Ada Novak"
        assert {row["skill"]: row["proven"] for row in report["skills"]}["pandas"] == "working"
        digests.add(report["digest"])
    assert len(digests) == 1
    again = tmp_path / "again"
    shown("export", "--to", "proof", "--output", again, "--name", "Ada Novak")
    for name in (PAGE, DATA):
        assert (again / name).read_bytes() == (folder / name).read_bytes()


def test_a_finished_project_is_an_achievement_of_its_own_and_proves_no_level(
    shown, tmp_path
) -> None:
    before = json.loads(shown("export", "--to", "proof").out)
    shown("done", "A tool for one task", "--link", "https://example.org/tool?a=1&b=2")
    shown("export", "--to", "proof", "--output", tmp_path / "proof")
    page = (tmp_path / "proof" / PAGE).read_text(encoding="utf-8")
    assert "Projects, finished by their own word" in page
    assert 'href="https://example.org/tool?a=1&amp;b=2"' in page
    document = json.loads((tmp_path / "proof" / DATA).read_text(encoding="utf-8"))
    assert document["proof"]["skills"] == before["proof"]["skills"]
    (project,) = document["proof"]["projects"]
    assert (project["name"], project["on"]) == ("A tool for one task", "2026-11-20")
    badge = document["credentials"][-1]
    assert len(document["credentials"]) == len(before["credentials"]) + 1
    achievement = badge["credentialSubject"]["achievement"]
    assert achievement["achievementType"] == "Achievement"  # no competency
    assert "no level of a skill follows" in achievement["criteria"]["narrative"]
    assert badge["evidence"][0]["id"] == "https://example.org/tool?a=1&b=2"
    told = shown("verify", tmp_path / "proof" / PAGE, "-f", "json").out
    (verified,) = json.loads(told)["data"]["projects"]
    assert verified["by"] == "whoever opens the address; ask how it was made"
    said = " ".join(shown("verify", tmp_path / "proof" / DATA).out.split())
    assert "1 project finished by their own word" in said


def test_whoever_only_built_something_has_something_to_show(run, tmp_path) -> None:
    run("assess", "--background", "nurse", "--role", "data-analyst", "--hours", 5, "--yes")
    run("done", "A tool for one task")
    ran = run("export", "--to", "proof", "--output", tmp_path / "proof")
    assert ran.code == 0, ran.err
    assert run("verify", tmp_path / "proof" / PAGE).code == 0


@pytest.mark.parametrize(("name", "begins"), [("me.html", "<!DOCTYPE"), ("me.JSON", "{")])
def test_a_file_is_the_one_that_its_name_asks_for(shown, tmp_path, name, begins) -> None:
    file = tmp_path / name
    assert shown("export", file, "--to", "proof").code == 0
    assert file.read_text(encoding="utf-8").startswith(begins)
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == [name]


def test_what_was_there_keeps_its_mode(shown, tmp_path) -> None:
    file = tmp_path / "me.html"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o644)
    assert shown("export", "--to", "proof", "--output", file).code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o644


def test_nothing_private_is_in_it(shown, tmp_path) -> None:
    shown("profile", "edit", "--deadline", "2027-09-01", "--budget", 111, "--country", "NL")
    shown("export", "--to", "proof", "--output", tmp_path / "proof")
    for name in (PAGE, DATA):
        text = (tmp_path / "proof" / name).read_text(encoding="utf-8")
        for word in ("2027-09-01", "111", "NL", "ml-engineer", "ML engineer", "PyTorch", "default"):
            assert f'"{word}"' not in text
            assert f">{word}" not in text
        assert str(tmp_path) not in text


def test_the_pipe_gets_json_and_verify_reads_it_from_there(shown) -> None:
    text = shown("export", "--to", "proof").out
    assert text == shown("export", "--to", "proof", "-o", "-").out
    assert json.loads(text)["mlpath_proof"] == 1
    ran = piped(text, "verify", "-")
    assert ran.exit_code == 0, ran.stderr
    assert "what was piped in is whole" in " ".join(ran.stdout.split())
    assert piped("", "verify", "-").exit_code == 3
    assert piped("x" * 1_800_001, "verify", "-").exit_code == 3


def test_whoever_has_shown_nothing_is_told_what_to_do(run, tmp_path) -> None:
    nobody = run("export", "--to", "proof", "--output", tmp_path / "proof")
    assert nobody.code == 4
    assert "mlpath assess" in nobody.err
    run("assess", "--background", "nurse", "--role", "data-analyst", "--hours", 5, "--yes")
    silent = run("export", "--to", "proof")
    assert silent.code == 1
    assert "nothing was claimed or proven yet" in silent.err
    assert not (tmp_path / "proof").exists()


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("--output", "me.pdf"), 2, "neither a page nor JSON"),
        (("--output", "no/such/folder"), 1, "cannot make the folder"),
        (("a.json", "--output", "b.json"), 2, "two files were named"),
        (("--output", "no/me.html"), 1, "cannot write"),
        (("--output", "taken"), 1, "cannot make the folder"),
    ],
    ids=str,
)
def test_a_wrong_target_is_one_sentence(shown, tmp_path, monkeypatch, words, code, says) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    ran = shown("export", "--to", "proof", *words)
    assert (ran.code, ran.out) == (code, "")
    assert says in ran.err
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "mine"


# ---------------------------------------------------------------------- verify


@pytest.fixture
def packed(shown, tmp_path):
    """A proof pack in a folder."""
    assert shown("export", "--to", "proof", "--output", tmp_path / "sent").code == 0
    return tmp_path / "sent"


def test_verify_needs_no_profile_and_stores_nothing(shown, packed, home) -> None:
    for file in home.glob("mlpath.db*"):
        file.unlink()
    ran = shown("verify", packed / PAGE)
    assert ran.code == 0, ran.err
    assert list(home.glob("mlpath.db*")) == []
    told = " ".join(ran.out.split())
    assert f"{PAGE} is whole: not changed since it was written" in told
    assert "it does not show that what it says is true" in told
    assert "nobody: the person says so; ask them to show it" in told


def test_a_changed_file_is_exit_3_and_one_sentence(shown, packed) -> None:
    page = packed / PAGE
    page.write_text(page.read_text("utf-8").replace("proficient", "expert"), encoding="utf-8")
    ran = shown("verify", page)
    assert (ran.code, ran.out) == (3, "")
    assert f"{PAGE} was changed since it was written: its digest does not fit" in ran.err


def test_a_day_that_is_yet_to_come_is_noted(shown, packed, monkeypatch) -> None:
    monkeypatch.setenv("MLPATH_TODAY", "2026-11-19")
    assert "made on 2026-11-20, which is yet to come" in shown("verify", packed / DATA).out


@pytest.mark.parametrize("name", ["none.html", ".", "binary.json", "huge.json"])
def test_what_cannot_be_read_is_exit_3(run, tmp_path, monkeypatch, name) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "huge.json").write_bytes(b"{" * 6_000_000)
    ran = run("verify", name)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("mlpath: ")
    assert len(ran.err.splitlines()) == 2


def test_names_from_a_hostile_file_steer_no_terminal(run, tmp_path) -> None:
    from mlpath.model.digest import DIGEST, digest

    proof = {
        "name": "A\x1b]0;owned\x07\u202eB", "label": "", "made": "2026-11-20",
        "made_by": "x\x1b[2J", "hours": 0, "skills": [], "questions": 0,
    }  # fmt: skip
    document = {"mlpath_proof": 1, "proof": proof}
    file = tmp_path / "evil\x1b[2J.json"
    file.write_text(json.dumps({**document, DIGEST: digest(document)}), encoding="utf-8")
    for words in ((), ("--plain",), ("-f", "markdown"), ("-f", "json")):
        ran = run("verify", file, *words)
        assert ran.code == 0, ran.err
        assert not {"\x1b", "\x07", "\u202e"} & set(ran.out)


@pytest.mark.slow
def test_both_on_a_real_screen(shown, home, tmp_path) -> None:
    env = {"MLPATH_HOME": str(home), "MLPATH_TODAY": "2026-11-20"}
    folder = tmp_path / "proof"
    made = Terminal("export", "--to", "proof", "--output", str(folder), **env)
    assert made.wait() == 0
    checked = Terminal("verify", str(folder / PAGE), **env)
    assert checked.wait() == 0
    assert "Who can check it again" in checked.text()
    assert "\x1b[" in checked.raw.decode()
