"""The program on a real pseudo-terminal, as a person sees it."""

from __future__ import annotations

import pytest

from terminal import CTRL_C, CTRL_U, DOWN, ENTER, RIGHT, Terminal

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif("sys.platform == 'win32'", reason="needs a pseudo-terminal"),
]


def start(home, *args: str, columns: int = 80, rows: int = 40, **environ: str) -> Terminal:
    environ |= {"MLPATH_HOME": str(home), "MLPATH_TODAY": "2026-11-20"}
    return Terminal(*args, columns=columns, rows=rows, **environ)


def noted_ratings(home) -> list[str]:
    """Name the skills whose rating was noted, as often as it was."""
    noted = start(home, "history")
    assert noted.wait() == 0
    lines = [line for line in noted.text().splitlines() if " rated " in line]
    return [line.split("12:00")[1].partition(" rated ")[0] for line in lines]


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
    t.send(*[DOWN] * 7, ENTER)
    t.until("At which level")
    t.send("1")
    t.until("Country to work in")
    t.send("Germny", ENTER)
    assert 'No country called "Germny". Did you mean Germany?' in t.until("Did you mean")
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
    t.until("Add your strengths")
    t.send("n")
    t.until("Shall the plan lead to AI engineer first?")
    t.send("n")
    t.until("Check what you said now?")
    t.send("y")
    t.until("question 1 of at most")
    t.send("q")
    assert t.wait() == 0
    shown = t.text()
    assert "→ NLP engineer (" in shown
    assert all(part in shown for part in ("Hours a week  1h a day", "→ 20 Aug 2027"))
    assert all(part in shown for part in ("readiness", "▓"))
    assert all(len(line) <= 80 for line in shown.splitlines())
    first, again = noted_ratings(home)  # the first of two questions, and after going back
    assert first == again


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
        ("Add your strengths", "n"),
        ("Shall the plan lead to Data analyst first", "y"),
        ("Check what you said now", "n"),
    ):
        t.until(question)
        t.send(f"{typed}\n")
    assert t.wait() == 0
    shown = t.text()
    assert b"\x1b[" not in t.raw
    assert "Data scientist" in shown


CV = """# Bo Muster

## Experience

Backend Engineer, Beta AG, Jan 2020 - Dec 2023
Services in Java and Python with PostgreSQL and Kafka; Docker and AWS in production.
Churn prediction with scikit-learn and pandas; model evaluation with cross-validation.

## Education

Bachelor of Science, Computer Science, 2019

## Skills

Java (expert), Python, SQL, Git, MLflow
"""


@pytest.mark.parametrize("columns", [80, 60])
def test_what_a_cv_tells_is_corrected_by_keys_and_fits_the_screen(home, tmp_path, columns) -> None:
    (tmp_path / "my cv.md").write_text(CV)
    t = start(home, "assess", "--questions", "0", columns=columns, rows=24)
    t.until("Have a CV?")
    t.send(f"'{tmp_path}/my cv.md'", ENTER)
    shown = t.until("is this right?")
    assert "Years of technical work: 4" in shown
    assert "Role: not read: I will ask" in shown
    t.send("1")
    t.until("Years of paid")
    t.send(CTRL_U, "5 years", ENTER)
    t.until("technical work: 5")
    t.send(DOWN, "2")
    t.until("Highest degree")
    t.send("b")
    t.until("is this right?")
    t.send(ENTER)
    t.until("Which job")
    t.send("b", ENTER)
    t.until("is this right?")
    t.send("y")
    t.until("Which job")
    t.send(ENTER)
    t.until("At which level")
    t.send("1")
    t.until("Country to work in")
    t.send(ENTER)
    t.until("Hours a week")
    t.send(ENTER)
    t.until("date to be ready")
    t.send(ENTER)
    t.until("The plan hangs on these")
    before = t.until("MLflow: ")  # a guess stands first
    t.send("0")
    t.until("MLflow: none")
    t.send("+")
    t.until("MLflow: beginner")
    t.send(RIGHT)
    t.until("MLflow: working")
    t.send(DOWN, "-", ENTER)
    t.until("1 of them changed")
    asked = " ".join(t.until("(y/N)").split())
    offered = "Add your strengths, field, studies, internship, offer, permit, screen reader?"
    assert f"{offered} (y/N)" in asked
    t.send("n")
    t.until("Check what you said now?")
    t.send("n")
    assert t.wait() == 0
    assert "count as read in my cv.md" in " ".join(t.text().split())
    assert [
        line for line in before.splitlines() + t.text().splitlines() if len(line) > columns
    ] == []


def test_what_a_cv_tells_is_corrected_by_what_is_typed_without_drawing(home, tmp_path) -> None:
    (tmp_path / "cv.md").write_text(CV)
    t = start(home, "assess", "--questions", "0", TERM="dumb")
    for question, typed in (
        ("Have a CV?", str(tmp_path / "cv.md")),
        ("is this right?", "1"),
        ("Years of paid", "5 years"),
        ("technical work: 5", "4"),
        ("Which job", "ml engineer"),
        ("Role: ML engineer", ""),
        ("At which level", "junior"),
        ("Country to work in", ""),
        ("Hours a week", ""),
        ("date to be ready", ""),
        ("The plan hangs on these", "1 beginner"),
        (": beginner", "2 no"),
        ("Not yours", ""),
        ("Add your strengths", "n"),
        ("Check what you said now", "n"),
    ):
        t.until(question)
        t.send(f"{typed}\n")
    assert t.wait() == 0
    assert b"\x1b[" not in t.raw


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
