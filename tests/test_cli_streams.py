"""Streams that are full or closed: what was stored is said to be stored, and nothing else is."""

import json
import os
import signal
import subprocess
import sys
import termios

import pytest

from mlpath.cli.session import STORED
from mlpath.store.store import Store
from terminal import CTRL_D, Terminal

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full"),
]
WRITING = (
    ("log", "python", "2h"), ("done", "pandas", "2"), ("undo",), ("plan", "--save"),
    ("rate", "sql", "2"), ("quiz", "--answer", "scikit-learn-1-random-state", "d"),
    ("assess", "--rate", "sql=2", "--yes"), ("profile", "edit", "--hours", "5"),
    ("profile", "delete", "--yes"),
)  # fmt: skip
FULL = "mlpath: the output could not be written: no space left on device\n"


def shell(words, redirect):
    """Run a command as a shell does, with streams sent somewhere."""
    line = f'exec "$0" -m mlpath "$@" {redirect}'
    return subprocess.run(
        ["sh", "-c", line, sys.executable, *words],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def events(home):
    with Store.open_read(home) as store:
        return len(store.events("default"))


@pytest.mark.parametrize("words", WRITING)
def test_what_was_stored_is_said_to_be_stored_when_stdout_is_full(known, home, words):
    before = events(home)
    ran = shell(words, ">/dev/full")
    assert events(home) != before
    assert ran.returncode == 1
    assert ran.stderr.startswith(FULL)
    assert STORED in ran.stderr
    assert "unchanged" not in ran.stderr
    assert "Nothing stored" not in ran.stderr


@pytest.mark.parametrize(
    "words", [("--version",), ("--help",), ("plan", "--help"), ("roles",), ("", "-f", "json")]
)
def test_nothing_is_said_of_the_store_by_who_did_not_touch_it(known, words):
    ran = shell([word for word in words if word], ">/dev/full")
    assert ran.returncode == 1
    told = ran.stderr
    if "json" in words:
        told = f"mlpath: {json.loads(told)['error']['message']}\n"
    assert told.startswith(FULL)
    assert "stored" not in ran.stderr


@pytest.mark.parametrize("redirect", [">&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_fault(known, home, redirect):
    before = events(home)
    assert shell(("log", "python", "2h"), redirect).returncode == 0
    assert events(home) == before + 1
    assert shell(("--version",), redirect).returncode == 0
    assert shell(("gap",), redirect).returncode == 0
    assert not (home / "cache" / "fault.txt").exists()


def test_a_closed_stderr_changes_no_exit_code(known):
    for words, code in ((("nosuch",), 2), (("roles", "nosuch"), 4), (("data",), 2)):
        assert shell(words, "2>&-").returncode == code
        assert shell(words, "2>/dev/full").returncode == code


def test_without_stdin_nobody_can_be_asked(home):
    ran = shell(("assess",), "<&-")
    assert ran.returncode == 5
    assert "nobody to ask" in ran.stderr


def test_a_fault_after_something_was_stored_says_so(known, home, monkeypatch):
    monkeypatch.setattr("mlpath.views.render.parts", broken)
    said = known("log", "python", "2h").err
    assert "something went wrong" in said
    assert STORED in said
    assert "Nothing stored" not in said
    assert "Nothing stored was changed" in known("roles").err


def test_a_fault_while_it_is_stored_claims_nothing(known, monkeypatch):
    monkeypatch.setattr(Store, "append", broken)
    said = known("log", "python", "2h").err
    assert "is not known" in said
    assert "Nothing stored" not in said


def broken(*_, **__):
    raise RuntimeError


def test_ctrl_d_in_a_list_says_what_is_kept_and_leaves_the_terminal_as_it_was(known, home):
    asking = Terminal("quiz", MLPATH_HOME=str(home), MLPATH_TODAY="2026-11-20")
    modes = termios.tcgetattr(asking.child.child_fd)
    asking.until("1 of 10")
    before = events(home)
    asking.send("1")
    asking.until("2 of 10")
    asking.until("q  enough")  # the list is there, so the keys are read
    asking.send(CTRL_D)
    assert asking.wait() == 130
    assert "stopped; what you answered so far is kept\n        What was noted" in asking.text()
    assert events(home) == before + 1
    assert termios.tcgetattr(asking.child.child_fd) == modes
    assert asking.raw.rfind(b"\x1b[?25h") > asking.raw.rfind(b"\x1b[?25l")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_program_that_is_ended_puts_the_terminal_back(known, home, number):
    asking = Terminal("quiz", MLPATH_HOME=str(home), MLPATH_TODAY="2026-11-20")
    asking.until("Your answer")
    os.kill(asking.child.pid, number)
    assert asking.wait() == 128 + number
    for on, off in ((b"\x1b[?25h", b"\x1b[?25l"), (b"\x1b[?2004l", b"\x1b[?2004h")):
        assert asking.raw.rfind(on) > asking.raw.rfind(off) > 0  # the cursor; pasting as it was
