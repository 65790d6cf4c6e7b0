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
    t.until("Where do you come from?")
    t.send(DOWN, DOWN, ENTER)
    t.until("Which field do you work in")
    t.send("banking", ENTER)
    t.until("Years of paid")
    t.send(ENTER)
    t.until("Highest degree")
    t.send(DOWN, DOWN, DOWN, ENTER)
    t.until("Which job")
    t.send(ENTER)
    t.until("At which level")
    t.send(ENTER)
    t.until("Country to work in")
    t.send("Germny", ENTER)
    t.until("Did you mean Germany?")
    t.send(CTRL_U, "Germany", ENTER)
    t.until("Hours a week you")
    t.send(CTRL_U, "8", ENTER)
    t.until("Ready by which date")
    t.send(ENTER)
    t.until("US dollars")
    t.send(ENTER)
    t.until("learn with best")
    t.send(" ", ENTER)
    t.until("[1 of ~2 · readiness")
    assert "None of these yet" in t.text()
    assert "I'm not sure" in t.text()
    assert "Enough questions" in t.text()
    t.send(DOWN, ENTER)
    t.until("[2 of ~2")
    assert "Back" in t.text()
    t.send(ENTER)
    t.until("Which of these are like you")
    t.send(" ", ENTER)
    assert t.wait() == 0
    shown = t.text()
    assert "You → ML engineer (junior) · from 2 observations" in shown
    assert "readiness" in shown
    assert "█" in shown
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_ctrl_c_in_the_middle_exits_130_and_keeps_answers(home) -> None:
    t = start(home, "assess")
    t.until("Where do you come from?")
    t.send(DOWN, DOWN, ENTER)
    t.until("Which field do you work in")
    t.send(CTRL_C)
    assert t.wait() == 130
    assert "what you answered so far is kept" in t.text()
    again = start(home, "assess")
    again.until("Which field do you work in")
    assert "Where do you come from" not in again.text()
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
