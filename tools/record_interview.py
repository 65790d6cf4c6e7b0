"""Record a real interview: the program on a pseudo-terminal, its keys pressed, its screen as text.

Usage: python tools/record_interview.py            prints the recording
       python tools/record_interview.py --write    puts it into docs/interview.md

Needs the packages of the tests (pexpect, pyte). Whoever runs it sees their own recording: nothing
in it is written by hand, and the day is the only thing that is fixed.
"""

from __future__ import annotations

import sys
import tempfile
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from terminal import CTRL_U, ENTER, Terminal  # type: ignore[import-not-found] # noqa: E402

TARGET = ROOT / "docs" / "interview.md"
BEGIN, END = "<!-- interview: tools/record_interview.py --write -->", "<!-- /interview -->"
DAY = "2026-11-20"
COLUMNS = 88
RATINGS = 5


class Answer(NamedTuple):
    """What to wait for, and the keys to press then."""

    text: str
    keys: tuple[str, ...]
    show: bool = False
    """Whether the screen at that moment belongs into the recording."""


ANSWERS = (
    Answer("Have a CV?", (ENTER,), show=True),
    Answer("What do you do now", ("backend dev at a bank", ENTER), show=True),
    Answer("Years of paid", (CTRL_U, "4", ENTER)),
    Answer("Which job", (ENTER,)),
    Answer("At which level", ("1",)),
    Answer("Country to work", ("Germny", ENTER)),
    Answer("Did you mean", (CTRL_U, "Germany", ENTER), show=True),
    Answer("Hours a week", (CTRL_U, "8", ENTER)),
    Answer("date to be ready", (ENTER,)),
    Answer("[1 of", ("4",), show=True),
    Answer("[2 of", ("3",)),
    Answer("[3 of", ("3",)),
    Answer("[4 of", ("2",), show=True),
    Answer("[5 of", ("?",)),
    Answer("Add your strengths", ("n",)),
    Answer("Check what you said now?", ("n",), show=True),
)


def last_question(text: str) -> list[str]:
    """Take the question that is being asked: from its mark to the end of the screen."""
    lines = text.splitlines()
    starts = [k for k, line in enumerate(lines) if line.startswith("?")]
    return lines[starts[-1] :] if starts else []


def record() -> str:
    """Have the interview and return what the screen showed."""
    out = ["$ mlpath assess"]
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal(
            *("assess", "--questions", str(RATINGS)),
            columns=COLUMNS,
            MLPATH_HOME=home,
            MLPATH_TODAY=DAY,
        )
        for answer in ANSWERS:
            text = terminal.until(answer.text)
            if answer.show:
                out += ["", *last_question(text)]
            terminal.send(*answer.keys)
        terminal.wait()
        out += ["", *terminal.text().splitlines()]
    return "\n".join(line for line, _ in groupby(line.rstrip() for line in out))


def put(page: str, recording: str) -> str:
    """Put the recording where the page has its place."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n```text\n{recording}\n```\n{END}{after}"


def main() -> None:
    """Print or write the recording."""
    recording = record()
    if "--write" in sys.argv[1:]:
        TARGET.write_text(put(TARGET.read_text(encoding="utf-8"), recording), encoding="utf-8")
    else:
        print(recording)


if __name__ == "__main__":
    main()
