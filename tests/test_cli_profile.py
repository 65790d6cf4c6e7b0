"""What is stored about a person: shown, changed, taken along, brought back, deleted."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime

import pytest

from commands import PACK, lay_out
from mlpath.model.events.progress import HoursLogged
from mlpath.model.ids import SkillId
from mlpath.store.store import Store


def shown(run, *words: str) -> dict:
    return json.loads(run("profile", "show", "-f", "json", *words).out)["data"]


def test_everything_stored_is_shown(known, home) -> None:
    known("log", "python", "2h")
    data = shown(known)
    assert data["name"] == "default"
    assert data["settings"]["country"] == "DE"
    assert data["settings"]["hours"] == 8
    assert [s["skill"] for s in data["skills"]] == ["python", "git", "scikit-learn", "docker"]
    assert data["skills"][0]["evidence"] == ["claimed proficient"]
    assert data["hours"] == 2
    assert data["file"] == str(home / "mlpath.db")
    page = known("profile", "show").out
    assert "Python" in page
    assert "country     Germany" in page


def test_nobody_has_nothing_to_show_and_is_told_how_to_begin(run) -> None:
    for part in ("show", "export", "delete"):
        result = run("profile", part)
        assert result.code == 4
        assert result.err == (
            'mlpath: there is no profile "default" yet\n        Make one: mlpath assess\n'
        )
    assert run("profile", "edit", "--hours", "3").code == 4
    assert run("profile", "list").out.startswith("Nothing is stored yet")


def test_settings_are_changed_forgotten_and_undone(known) -> None:
    changed = known(
        "profile", "edit", "--hours", "5.5", "--country", "france",
        "--role", "mlops-engineer",
        "--level", "entry", "--deadline", "2028-01-01", "--budget", "200", "--free",
        "--prefer", "book", "--prefer", "docs", "--years", "3", "--education", "PhD",
        "--background", "Statistician",
    )  # fmt: skip
    assert changed.code == 0, changed.err
    settings = shown(known)["settings"]
    assert settings["hours"] == 5.5
    assert (settings["country"], settings["role"], settings["level"]) == (
        "FR",
        "mlops-engineer",
        "junior",
    )
    assert (settings["deadline"], settings["budget"], settings["free"]) == ("2028-01-01", 200, True)
    assert (settings["prefers"], settings["years"]) == (["book", "docs"], 3)
    assert (settings["education"], settings["background"]) == ("phd", "statistician")
    assert "hours 5.5" in changed.out
    known("undo")
    assert shown(known)["settings"]["hours"] == 8
    known("profile", "edit", "--deadline", "2028-01-01")
    told = known("profile", "edit", "--forget", "deadline", "--forget", "country")
    assert "deadline forgotten" in told.out
    settings = shown(known)["settings"]
    assert (settings["deadline"], settings["country"], settings["hours"]) == (None, None, 8)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "nothing to change was named"),
        (("--forget", "age"), 2, '"age" is not a setting'),
        (("--hours", "0"), 2, "0 hours a week"),
        (("--role", "ml-enginer"), 4, "Did you mean ml-engineer?"),
        (("--country", "Germny"), 4, "Did you mean Germany?"),
        (("--deadline", "soon"), 2, '"soon" is not a date'),
        (("--prefer", "podcast"), 2, "not a kind of resource"),
        (("--education", "dr"), 2, "not an education"),
    ],
)
def test_a_wrong_change_changes_nothing(known, words, code, said) -> None:
    before = shown(known)
    result = known("profile", "edit", *words)
    assert result.code == code
    assert said in result.err.splitlines()[0]
    assert shown(known) == before


def test_a_profile_travels(known, tmp_path) -> None:
    known("log", "python", "2h")
    known("undo")
    file = tmp_path / "me.json"
    assert f"is in {file}" in " ".join(known("profile", "export", file).out.split())
    document = json.loads(file.read_text(encoding="utf-8"))
    assert document["mlpath_profile"] == 1
    assert known("profile", "export").out == file.read_text(encoding="utf-8")
    brought = known("profile", "import", file, "--profile", "twin")
    assert f"{len(document['events'])} events are now in profile twin" in brought.out
    mine, twin = shown(known), shown(known, "--profile", "twin")
    assert {**twin, "name": "default"} == mine
    assert known("gap", "--profile", "twin").out == known("gap").out


def test_an_import_with_a_role_that_is_not_known_is_refused_as_input_is(known, tmp_path) -> None:
    file = tmp_path / "me.json"
    known("profile", "export", file)
    document = json.loads(file.read_text())
    said = next(e for e in document["events"] if "role" in e["body"])
    said["body"]["role"] = "ml-enginer"
    file.write_text(json.dumps(document))
    refused = known("profile", "import", file, "--profile", "twin")
    assert refused.code == 4
    assert "ml-engineer" in refused.err
    assert known("profile", "show", "--profile", "twin").code == 4
    everybody = {"mlpath_profiles": 1, "profiles": [{**document, "name": "twin"}]}
    (tmp_path / "all.json").write_text(json.dumps(everybody))
    assert known("profile", "import", tmp_path / "all.json").code == 4
    said["body"]["role"] = "ML engineer"
    file.write_text(json.dumps(document))
    assert known("profile", "import", file, "--profile", "twin").code == 0


def test_an_import_over_somebody_is_refused(known, tmp_path) -> None:
    file = tmp_path / "me.json"
    known("profile", "export", file)
    result = known("profile", "import", file)
    assert result.code == 1
    assert 'there is already a profile "default"' in result.err
    assert "--profile" in result.err


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"[]", b"\xff\xfe", b'{"mlpath_profile": 2}', b"9" * 5000, b"[" * 100_000,
     b'{"mlpath_profile": 1, "events": [{"kind": "gift"}]}',
     b'{"mlpath_profile": 1, "events": NaN}'],
)  # fmt: skip
def test_what_is_no_exported_profile_is_one_sentence(run, tmp_path, raw) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(raw)
    result = run("profile", "import", file)
    assert result.code == 3
    assert result.out == ""
    assert result.err.startswith("mlpath: ")
    assert run("profile", "list").out.startswith("Nothing is stored yet")


def test_a_file_too_large_for_a_profile_is_not_read(run, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("mlpath.store.documents.MOST_CHARACTERS", 10)
    file = tmp_path / "x.json"
    file.write_text("x" * 11)
    assert "x.json is too large for an exported profile" in run("profile", "import", file).err


def test_profiles_are_kept_apart_and_listed(run) -> None:
    for name in ("ann", "bob"):
        run(
            "assess",
            "--background",
            "student",
            "--role",
            "ml-engineer",
            "--hours",
            "5",
            "--yes",
            "--profile",
            name,
        )
    run("log", "python", "1h", "--profile", "ann")
    assert json.loads(run("profile", "list", "-f", "json").out)["data"]["profiles"] == [
        "ann",
        "bob",
    ]
    assert shown(run, "--profile", "ann")["hours"] == 1
    assert shown(run, "--profile", "bob")["hours"] == 0
    assert run("profile", "show").code == 4
    cut = json.loads(run("profile", "list", "--limit", 1, "-f", "json").out)["data"]
    assert ([row["name"] for row in cut["rows"]], cut["more"]) == (["ann"], 1)
    assert cut["profiles"] == ["ann", "bob"]
    assert "1 more were left off: --limit N" in run("profile", "list", "--limit", 1).out
    page = run("profile", "list", "--profile", "bob").out
    assert "ann" in page
    assert "bob" in page


def test_deleting_asks_first(known, keys) -> None:
    keys("n")
    kept = known("profile", "delete")
    assert kept.code == 0
    assert "Nothing was deleted" in kept.out
    assert shown(known)["events"]
    keys("y")
    gone = known("profile", "delete")
    assert "Profile default is deleted" in gone.out
    assert known("profile", "show").code == 4


def test_deleting_without_a_terminal_needs_a_word(known) -> None:
    assert known("profile", "delete").code == 5
    assert "--yes" in known("profile", "delete").err
    assert known("profile", "delete", "--yes").code == 0
    assert known("profile", "delete", "--yes").code == 4


def test_one_profile_goes_and_the_other_stays(known, tmp_path, home) -> None:
    known("profile", "export", tmp_path / "me.json")
    known("profile", "import", tmp_path / "me.json", "--profile", "twin")
    known("profile", "delete", "--yes", "--profile", "twin")
    assert shown(known)["events"]
    known("profile", "delete", "--yes")
    assert [path.name for path in home.iterdir() if path.name != "cache"] == []


def test_a_damaged_store_comes_back_from_the_copy_of_the_day(known, home, monkeypatch) -> None:
    monkeypatch.setenv("MLPATH_TODAY", "2026-11-21")  # ranges widen with the days
    before = shown(known)
    known("log", "python", "2h")  # the first of a day: what was there is copied before
    file = home / "mlpath.db"
    file.write_bytes(b"garbage" * 1000)
    broken = known("status")
    assert broken.code == 3
    assert "mlpath profile restore" in broken.err
    restored = known("profile", "restore")
    assert restored.code == 0, restored.err
    told = " ".join(restored.out.split())
    assert f"Whole and checked again: {before['events']} events of 1 profile." in told
    assert "The damaged file is kept as" in told
    assert shown(known) == before
    assert any(p.read_bytes().startswith(b"garbage") for p in home.glob("mlpath.db*"))


ANNA = "Anna Müller"
STUDENT = ("--background", "student", "--role", "ml-engineer", "--hours", "5", "--yes")


def profiles(run):
    return json.loads(run("profile", "list", "-f", "json").out)["data"]


def test_a_slip_of_the_pen_makes_no_profile_and_is_told_who_was_meant(run) -> None:
    run("--profile", "client7", "assess", *STUDENT)
    for words in (["log", "python", "2h"], ["status"], [], ["profile", "show"]):
        result = run("--profile", "clint7", *words)
        assert result.code == 4
        assert 'no profile called "clint7". Did you mean client7?' in result.err
        assert "mlpath --profile clint7 assess" in result.err
    assert profiles(run)["profiles"] == ["client7"]


def test_a_profile_is_called_as_people_are_and_found_however_that_is_typed(run) -> None:
    for name in (ANNA, "O'Brien", "李雷"):
        assert run("--profile", name, "assess", *STUDENT).code == 0
    for typed in ("anna müller", "ANNA MÜLLER", "Anna Mu\u0308ller"):
        assert run("--profile", typed, "log", "python", "1h").code == 0
    assert profiles(run)["profiles"] == [ANNA, "O'Brien", "李雷"]
    assert shown(run, "--profile", ANNA)["hours"] == 3


def test_the_list_says_of_everybody_what_their_own_screens_say(run) -> None:
    run("--profile", ANNA, "assess", *STUDENT)
    run(
        "--profile",
        "bob",
        "assess",
        *STUDENT,
        "--rate",
        "python=3",
        "--level",
        "mid",
        "--first",
        "straight",
    )
    rows = {row["name"]: row for row in profiles(run)["rows"]}
    for name, row in rows.items():
        gap = json.loads(run("--profile", name, "gap", "-f", "json").out)["data"]
        plan = json.loads(run("--profile", name, "plan", "-f", "json").out)["data"]
        assert row["readiness"] == pytest.approx(gap["readiness"]["value"], abs=0.05)
        assert (row["doors"], row["postings"]) == (gap["doors"]["now"], gap["doors"]["n"])
        assert row["ready"] == plan["finish"]["likely"]
        assert row["level"] == gap["level"]
    assert rows["bob"]["readiness"] != rows[ANNA]["readiness"]
    page = " ".join(run("profile", "list").out.split())
    assert "Anna Müller ML engineer, junior" in page


def test_all_profiles_go_into_one_private_file_and_come_back(run, tmp_path, monkeypatch) -> None:
    run("--profile", ANNA, "assess", *STUDENT)
    run("--profile", "bob", "assess", *STUDENT)
    before = profiles(run)["rows"]
    file = tmp_path / "all.json"
    told = run("profile", "export", "--all", file).out
    assert "now: 2 profiles" in " ".join(told.split())
    assert sys.platform == "win32" or file.stat().st_mode & 0o777 == 0o600
    refused = run("profile", "import", file)
    assert (refused.code, len(profiles(run)["profiles"])) == (1, 2)
    assert 'already a profile "Anna Müller"; nothing was stored' in refused.err
    monkeypatch.setenv("MLPATH_HOME", str(tmp_path / "elsewhere"))
    told = run("profile", "import", file)
    assert "2 profiles came in: Anna Müller, bob." in told.out
    assert profiles(run)["rows"] == before


def test_one_wrong_profile_keeps_all_of_a_file_out(run, tmp_path) -> None:
    good = {"mlpath_profile": 1, "name": "a", "events": []}
    file = tmp_path / "all.json"
    for second in ({**good, "name": "A"}, {**good, "events": [1]}, {**good, "name": " "}, 7):
        file.write_text(json.dumps({"mlpath_profiles": 1, "profiles": [good, second]}))
        assert run("profile", "import", file).code in (2, 3)
        assert profiles(run)["profiles"] == []
    file.write_text('{"mlpath_profiles": 2, "profiles": []}')
    assert run("profile", "import", file).code == 3


def test_hostile_names_of_profiles_are_refused_in_a_sentence(run) -> None:
    for name in ("\x1b[2J", "a\nb", "", " ", "x" * 500, "../../etc"):
        result = run("log", "python", "1h", "--profile", name)
        assert result.code in (0, 2, 4), (name, result)
        assert "\x1b" not in result.out + result.err
        if result.code:
            assert result.err.startswith("mlpath: ")


@pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX modes")
def test_an_export_is_a_file_like_any_other(known, tmp_path) -> None:
    assert known("profile", "export", tmp_path).code == 1
    assert known("profile", "export", tmp_path / "no" / "such" / "me.json").code == 1


def test_a_store_destroyed_on_its_first_day_leaves_nothing_to_bring_back(known, home) -> None:
    (home / "mlpath.db").write_bytes(b"")
    result = known("profile", "restore")
    assert result.code == 0
    told = " ".join(result.out.split())
    assert "Nothing could be read in the file" in told
    assert "mlpath assess" in told


def test_a_change_is_told_as_the_history_tells_it(known) -> None:
    told = known("profile", "edit", "--prefer", "book", "--prefer", "docs", "--forget", "country")
    assert "Noted: prefers book docs, country forgotten." in told.out
    events = json.loads(known("history", "-f", "json").out)["data"]["events"]
    assert events[0]["text"] == "said: prefers book docs, country forgotten"


def test_a_skill_with_a_new_name_is_told_under_it_and_exported_under_the_old(
    run, home, tmp_path
) -> None:
    place = lay_out(tmp_path)
    pack = place / "my-pack" / "skills" / "gardening.toml"
    pack.write_text(PACK.replace("hours =", 'was = ["cutting"]\nhours ='), encoding="utf-8")
    with Store.open_write(home) as store:
        event = HoursLogged(skill=SkillId("cutting"), hours=2.0, on=date(2026, 11, 1))
        store.append("default", [event], at=datetime(2026, 11, 1, tzinfo=UTC))
    with_pack = ("--data", place / "my-pack")
    (told,) = json.loads(run("history", "-f", "json", *with_pack).out)["data"]["events"]
    assert (told["skill"], told["text"]) == ("pruning", "2 h on Pruning")
    assert "2 h on Pruning" in run("undo", *with_pack).out
    document = json.loads(run("profile", "export").out)
    assert document["events"][0]["body"]["skill"] == "cutting"


def test_a_profile_is_exported_and_deleted_whatever_the_data_are(known, tmp_path) -> None:
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "skills.toml").write_text("[", encoding="utf-8")
    assert known("history", "--data", tmp_path / "bad").code == 3
    assert known("profile", "export", "--data", tmp_path / "bad").code == 0
    assert known("profile", "delete", "--yes", "--data", tmp_path / "bad").code == 0
