"""The program on a real pseudo-terminal, as a person sees it."""

from __future__ import annotations

import pytest

from terminal import CTRL_C, CTRL_U, DOWN, ENTER, Terminal

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("sys.platform == 'win32'", reason="needs a pseudo-terminal"),
]


def start(home, *args: str, **environ: str) -> Terminal:
    return Terminal(*args, MLPATH_HOME=str(home), MLPATH_TODAY="2026-11-20", **environ)


def test_a_whole_interview(home) -> None:
    t = start(home, "assess", "--questions", "2")
    t.until("Have a CV?")
    assert "Nothing leaves this computer" in t.text()
    t.send(ENTER)
    t.until("What do you do now")
    t.send("backend dev at a bank", ENTER)
    t.until("Years of paid technical work")
    assert "Your field counts: finance" in t.text()
    t.send("b", ENTER)
    t.until("What do you do now")
    t.send("backend dev at a bank", ENTER)
    t.until("technical work")
    t.send("4", ENTER)
    t.until("Which job")
    t.send(ENTER)
    t.until("At which level")
    t.send("1")
    t.until("Country to work in")
    t.send("Germny", ENTER)
    t.until("Did you mean Germany?")
    t.send(CTRL_U, "Germany", ENTER)
    t.until("Hours a week")
    t.send(CTRL_U, "1h a day", ENTER)
    t.until("date to be ready")
    t.send("9 months", ENTER)
    shown = t.until("[1 of about 2]")
    assert all(part in shown for part in ("Never heard of it", "?  not sure", "q  enough"))
    t.send("3")
    t.until("[2 of about 2]")
    t.send("b")
    t.until("[1 of about 2]")
    t.send(DOWN, DOWN, DOWN, ENTER)
    t.until("[2 of about 2]")
    t.send("?")
    t.until("Add what you are good at")
    t.send("n")
    t.until("Check what you said now?")
    t.send("y")
    t.until("question 1 of at most")
    t.send("q")
    assert t.wait() == 0
    shown = t.text()
    assert "You → ML engineer (junior) · from 1 observation" in shown
    assert "Hours a week  1h a day" in shown
    assert "→ 20 Aug 2027" in shown
    assert "readiness" in shown
    assert "█" in shown
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_a_whole_interview_typed_with_numbers_for_a_screen_that_cannot_draw(home) -> None:
    t = start(home, "assess", "--questions", "1", TERM="dumb")
    for question, typed in (
        ("Have a CV?", ""),
        ("What do you do now", "nurse"),
        ("ever written a program", "n"),
        ("Number", "data scientist"),
        ("Country to work in", "Germany"),
        ("Hours a week", "4h"),
        ("date to be ready", ""),
        ("1 of about 1", "2"),
        ("Add what you are good at", "n"),
        ("Check what you said now", "n"),
    ):
        t.until(question)
        t.send(f"{typed}\n")
    assert t.wait() == 0
    shown = t.text()
    assert b"\x1b[" not in t.raw
    assert "Data scientist" in shown


def test_ctrl_c_in_the_middle_exits_130_and_keeps_answers(home) -> None:
    t = start(home, "assess")
    t.until("Have a CV?")
    t.send(ENTER)
    t.until("What do you do now")
    t.send("nurse", ENTER)
    t.until("ever written a program")
    t.send(CTRL_C)
    assert t.wait() == 130
    assert "what you answered so far is kept" in t.text()
    again = start(home, "assess")
    again.until("ever written a program")
    assert "What do you do now" not in again.text()
    again.send(CTRL_C)
    assert again.wait() == 130


def test_colours_only_where_they_are_wanted(home) -> None:
    assert b"\x1b[" in _all(start(home, "roles"))
    for environ in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert b"\x1b[" not in _all(start(home, "roles", **environ))
    assert b"\x1b[" in _all(start(home, "roles", NO_COLOR=""))


def _all(terminal: Terminal) -> bytes:
    assert terminal.wait() == 0
    return terminal.raw
