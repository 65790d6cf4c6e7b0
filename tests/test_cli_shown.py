"""What was shown is shown again at once, as long as everything that it follows from is the same."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from mlpath.cli import shown
from mlpath.store import pages

MARK = "from the page that was kept\n"
WHO = ("--background", "data-analyst", "--role", "ml-engineer", "--hours", "8", "--yes")


@pytest.fixture
def home(tmp_path, shared_cache):
    folder = tmp_path / "home"
    folder.mkdir(mode=0o700)
    (folder / "cache").symlink_to(shared_cache, target_is_directory=True)
    ask(folder, "assess", *WHO)
    return folder


def ask(home, *arguments, **environ) -> str:
    env = {**os.environ, "MLPATH_HOME": str(home), "MLPATH_TODAY": "2026-11-27", **environ}
    done = subprocess.run(
        [sys.executable, "-m", "mlpath", *arguments],
        env=env, capture_output=True, encoding="utf-8", check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def kept(home) -> list:
    return sorted(home.glob("mlpath.db.page-*"))


def mark(home) -> None:
    """Put words of ours in the place of every page that was kept."""
    for file in kept(home):
        follows_from = file.read_text("utf-8").partition("\n")[2].partition("\0\n")[0]
        pages.keep(home / "mlpath.db", follows_from, MARK)


def test_the_same_question_in_the_same_state_is_answered_from_what_was_kept(home):
    first = ask(home, "gap")
    assert ask(home, "gap") == first
    mark(home)
    assert ask(home, "gap") == MARK
    assert {file.stat().st_mode & 0o777 for file in kept(home)} == {0o600}


@pytest.mark.parametrize(
    ("arguments", "environ"),
    [
        (("gap", "--plain"), {}),
        (("gap", "-f", "json"), {}),
        (("gap", "--level", "mid"), {}),
        (("gap",), {"MLPATH_TODAY": "2026-11-28"}),
        (("gap",), {"COLUMNS": "100"}),
        (("gap",), {"PYTHONIOENCODING": "ascii"}),
        (("next",), {}),
    ],
)
def test_another_question_another_day_or_another_terminal_is_answered_anew(
    home, arguments, environ
):
    ask(home, "gap")
    mark(home)
    assert MARK not in ask(home, *arguments, **environ)


def test_a_time_zone_that_is_none_is_no_fault_before_the_program_begins(home):
    assert ask(home, "gap", MLPATH_TODAY="", TZ="UTC+99")


@pytest.mark.parametrize(
    "change",
    [
        ("rate", "python", "3"),
        ("log", "python", "2h"),
        ("profile", "edit", "--hours", "5"),
        ("undo",),
    ],
)
def test_whatever_is_noted_makes_every_page_old(home, change):
    ask(home, "log", "sql", "1h")
    ask(home, "status")
    mark(home)
    ask(home, *change)
    assert MARK not in ask(home, "status")


def test_a_pack_of_data_is_always_read(home, tmp_path):
    (tmp_path / "pack").mkdir()
    ask(home, "gap")
    mark(home)
    assert MARK not in ask(home, "gap", MLPATH_DATA=str(tmp_path / "pack"))
    assert MARK not in ask(home, "gap", "--data", str(tmp_path / "pack"))
    assert len(kept(home)) == 1


def test_a_changed_program_or_changed_data_make_every_page_old(tmp_path, home, monkeypatch):
    package = tmp_path / "src" / "mlpath"
    for file in (package / "a.py", tmp_path / "data" / "roles.toml"):
        file.parent.mkdir(parents=True)
        file.write_text("x = 1\n")
    monkeypatch.setattr(shown, "PACKAGE", package)
    environ = {"MLPATH_HOME": str(home), "MLPATH_TODAY": "2026-11-27"}
    seen = {shown.question(["gap"], environ).follows_from}
    for file in (package / "a.py", tmp_path / "data" / "roles.toml"):
        assert shown.question(["gap"], environ).follows_from in seen
        file.write_text("x = 2\n")
        os.utime(file, ns=(1, 1))
        seen.add(shown.question(["gap"], environ).follows_from)
    assert len(seen) == 3


def test_what_stores_something_is_done_again_each_time(home):
    for _ in range(2):
        ask(home, "plan", "--save")
    assert kept(home) == []
    assert ask(home, "history").count("a plan of") == 2


def test_nothing_is_kept_of_a_log_that_went_on_meanwhile(home):
    environ = {"MLPATH_HOME": str(home), "MLPATH_TODAY": "2026-11-27"}
    question = shown.question(["gap"], environ)
    ask(home, "log", "python", "1h")
    question.keep("old")
    assert kept(home) == []


def test_a_page_that_was_cut_or_belongs_to_another_question_is_not_shown(home):
    ask(home, "gap")
    mark(home)
    (file,) = kept(home)
    whole = file.read_text("utf-8")
    for broken in (whole[:-3], "", whole.replace("gap", "nap"), "\x00" * 50):
        file.write_text(broken, "utf-8")
        assert MARK not in ask(home, "gap")
    file.write_bytes(b"\xff" * 50)
    assert MARK not in ask(home, "gap")


def test_without_a_profile_nothing_is_written(tmp_path):
    ask(tmp_path / "none", "skills")
    assert not list((tmp_path / "none").glob("*.page-*"))


def test_deleting_a_profile_leaves_no_page(home):
    ask(home, "gap")
    ask(home, "profile", "delete", "--yes")
    assert kept(home) == []


def test_old_pages_go(home):
    file = home / "mlpath.db"
    for number in range(pages.KEPT + 5):
        pages.keep(file, f"question {number}", "page")
    assert len(kept(home)) == pages.KEPT
    assert pages.find(file, f"question {pages.KEPT + 4}") == "page"
