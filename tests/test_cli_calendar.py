"""The calendar file: with sessions, kept current, private, and never in the way of anything."""

import json
import stat
from datetime import datetime

import icalendar
import pytest

EVENINGS = "Tue,Thu 19:00-20:30"


def sessions(path):
    found = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return [one for one in found if isinstance(one.decoded("dtstart"), datetime)]


def said(*parts):
    return " ".join(" ".join(parts).split())


def settings_of(known):
    return json.loads(known("profile", "show", "-f", "json").out)["data"]["settings"]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "plan.ics"


def test_sessions_are_exported_and_fewer_hours_than_the_week_are_said_with_figures(known, file):
    made = known("export", "--to", "ics", "--when", EVENINGS, file)
    assert made.code == 0, made.err
    found = sessions(file)
    assert {one.decoded("dtstart").strftime("%a %H:%M") for one in found} == {
        "Tue 19:00", "Thu 19:00",
    }  # fmt: skip
    text = said(made.out, made.err)
    last = max(one.decoded("dtstart") for one in found)
    assert "Your times hold 3 h a week, and the plan counts with 8: the last session is on" in text
    assert f"{last.day} {last:%b %Y}" in text
    assert "mlpath profile edit --hours 3" in text
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_more_hours_than_the_week_are_said_and_the_same_hours_are_not(known, file):
    more = known("export", "--when", "daily 18-20", file)
    assert (
        "Your times hold 14 h a week, and the plan counts with 8: what is over stays free"
        in said(more.out, more.err)
    )
    same = known("export", "--when", "mon-thu 18-20", file)
    assert "Your times hold" not in said(same.out, same.err)


def test_without_times_the_calendar_is_of_whole_days_as_before(known, file):
    assert known("export", "--to", "ics", file).code == 0
    assert sessions(file) == []
    assert b"VALARM" not in file.read_bytes()


def test_times_are_read_or_refused_in_one_sentence(known):
    made = known("export", "--to", "ics", "--when", "Tux 19-20")
    assert made.code == 2
    assert '"tux" in "Tux 19-20" is not a weekday' in made.err
    assert '--when "Tue,Thu 19:00-20:30"' in said(made.err)


def test_only_a_calendar_has_sessions(known):
    made = known("export", "--to", "markdown", "--when", EVENINGS)
    assert made.code == 2
    assert "those of a calendar" in made.err


def test_an_alarm_can_be_moved_and_turned_off(known):
    assert "TRIGGER:-PT30M" in known("export", "--when", EVENINGS, "--alarm", "30m").out
    assert "TRIGGER:-PT10M" in known("export", "--when", EVENINGS).out
    assert "VALARM" not in known("export", "--when", EVENINGS, "--alarm", "none").out


def test_a_watched_file_follows_log_done_and_undo_until_it_is_watched_no_longer(known, file):
    made = known("export", "--watch", file, "--when", EVENINGS, "--alarm", "1h")
    assert made.code == 0, made.err
    assert str(file) in made.out.replace("\n", "")
    first = file.read_bytes()
    assert b"TRIGGER:-PT60M" in first
    before = len(sessions(file))
    quiet = known("log", "pandas", "6h")
    assert quiet.err == ""
    assert "Your times hold" not in quiet.out
    assert len(sessions(file)) < before
    assert known("undo").code == 0
    assert len(sessions(file)) == before
    assert known("done", "pandas", "1").code == 0
    assert len(sessions(file)) < before
    assert "Review: " in file.read_text(encoding="utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    stopped = known("export", "--watch", "none")
    assert "no calendar file" in stopped.out.lower()
    kept = file.read_bytes()
    assert known("log", "pandas", "2h").code == 0
    assert file.read_bytes() == kept


def test_a_command_that_only_shows_writes_no_calendar(known, file):
    assert known("export", "--watch", file).code == 0
    file.unlink()
    assert known("plan").code == 0
    assert not file.exists()
    assert known("log", "pandas", "1h").code == 0
    assert file.exists()


def test_a_calendar_that_cannot_be_written_is_one_warning_and_the_hours_are_stored(known, tmp_path):
    folder = tmp_path / "gone"
    folder.mkdir()
    assert known("export", "--watch", folder / "plan.ics").code == 0
    (folder / "plan.ics").unlink()
    folder.rmdir()
    made = known("log", "pandas", "2h", "-f", "json")
    assert made.code == 0
    assert json.loads(made.out)["data"]["total"] == 2
    assert made.err.count("\n") == 1
    assert "cannot write" in made.err
    assert "mlpath export --watch none" in made.err
    assert "2 h" in known("history").out


def test_a_file_that_is_no_calendar_of_ours_is_never_written_over(known, tmp_path, file):
    notes = tmp_path / "notes.ics"
    notes.write_text("dear diary", encoding="utf-8")
    refused = known("export", "--watch", notes)
    assert refused.code == 1
    assert "no calendar of mlpath" in said(refused.err)
    assert known("export", "--watch", file).code == 0
    file.write_text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//another//", encoding="utf-8")
    made = known("log", "pandas", "1h")
    assert made.code == 0
    assert "no calendar of mlpath" in said(made.err)
    assert "another" in file.read_text(encoding="utf-8")
    assert notes.read_text(encoding="utf-8") == "dear diary"


@pytest.mark.parametrize("name", ["notes.txt", "plan"])
def test_a_calendar_file_is_named_like_one(known, tmp_path, name):
    made = known("export", "--watch", tmp_path / name)
    assert made.code == 2
    assert "ends in .ics" in said(made.err)


def test_a_name_without_a_folder_is_kept_whole(known, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert known("export", "--watch", "mine.ics").code == 0
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    before = (tmp_path / "mine.ics").read_bytes()
    assert known("log", "pandas", "2h").code == 0
    assert (tmp_path / "mine.ics").read_bytes() != before
    assert list(elsewhere.iterdir()) == []


def test_a_watched_calendar_follows_the_profile_and_no_other_role(known, file):
    made = known("export", "--watch", file, "--role", "data-engineer")
    assert made.code == 2
    assert "mlpath profile edit --role" in said(made.err)


def test_nobody_is_watched_who_has_no_profile(run, file):
    made = run("export", "--watch", file)
    assert made.code == 4
    assert not file.exists()


def test_a_profile_from_elsewhere_names_no_file_but_a_calendar(known, run, tmp_path):
    kept = tmp_path / "me.json"
    assert known("export", "--watch", tmp_path / "plan.ics").code == 0
    assert known("profile", "export", kept).code == 0
    text = kept.read_text(encoding="utf-8")
    assert str(tmp_path / "plan.ics") in text
    evil = tmp_path / "evil.json"
    evil.write_text(text.replace("plan.ics", ".bashrc"), encoding="utf-8")
    made = run("--profile", "other", "profile", "import", evil)
    assert made.code == 3
    assert "watch" in made.err


def test_with_the_profile_goes_what_was_known_of_the_file(known, file, home):
    assert known("export", "--watch", file, "--when", EVENINGS).code == 0
    gone = known("profile", "delete", "--yes")
    assert gone.code == 0
    assert str(file) in gone.out.replace("\n", "").replace(" ", "")
    file.unlink()
    for one in home.rglob("*"):
        if one.is_file() and "cache" not in one.parts:
            assert b"plan.ics" not in one.read_bytes()
    known("log", "pandas", "1h")
    assert not file.exists()


def test_settings_of_the_calendar_are_shown_and_forgotten_with_the_others(known, file):
    assert known("export", "--watch", file, "--when", EVENINGS, "--alarm", "5m").code == 0
    shown = settings_of(known)
    assert shown["when"] == ["Tue 19:00-20:30", "Thu 19:00-20:30"]
    assert (shown["alarm"], shown["watch"]) == (5, str(file))
    assert "when Tue 19:00-20:30 Thu 19:00-20:30" in said(known("history").out)
    assert known("profile", "edit", "--forget", "watch").code == 0
    assert (
        json.loads(known("profile", "show", "-f", "json").out)["data"]["settings"]["watch"] is None
    )
