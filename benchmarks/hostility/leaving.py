"""Leaving wherever something is asked: the exit code, the terminal, what was answered."""

from __future__ import annotations

import importlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from hostility.asking import OURS
from trials.verdict import Verdict

TESTS = Path(__file__).resolve().parents[2] / "tests"
PAIRS = {
    "cursor": (b"\x1b[?25h", b"\x1b[?25l"),
    "pasting": (b"\x1b[?2004l", b"\x1b[?2004h"),
    "screen": (b"\x1b[?1049l", b"\x1b[?1049h"),
    "mouse": (b"\x1b[?1000l", b"\x1b[?1000h"),
    "all of the mouse": (b"\x1b[?1003l", b"\x1b[?1003h"),
}
"""What puts a thing of the terminal back, and what changes it."""
WAYS: dict[str, tuple[str | int, int]] = {
    "Ctrl-C": ("\x03", 130),
    "Ctrl-D": ("\x04", 130),
    "SIGTERM": (signal.SIGTERM, 143),
    "SIGHUP": (signal.SIGHUP, 129),
}
"""A key or a signal, and the exit code."""


class Place(NamedTuple):
    """Where something is asked: a command line, and what is typed until there."""

    line: str
    steps: tuple[tuple[str, str], ...]
    """Words to wait for, and keys to press then."""
    asks: str
    """Words of the question that is left."""
    codes: tuple[int, ...] = ()
    """Exit codes of Ctrl-C and Ctrl-D where they are others."""
    day: str = "2026-11-27"


NUMBERS = count()
"""Of profiles: what was answered in one is not asked again in it."""
FIRST = (("Have a CV?", "\r"), ("What do you do now", "nurse\r"))
RATING = (
    ("Have a CV?", "\r"), ("What do you do now", "backend dev\r"), ("technical work", "4\r"),
    ("Which job", "\r"), ("At which level", "1"), ("Country to work", "Germany\r"),
    ("Hours a week", "\r"), ("date to be ready", "\r"),
)  # fmt: skip
TYPED = {"Which job": "1\r", "At which level": "1\r"}
"""What is typed where a list is not drawn: a number, and Enter after it."""
PLACES = {
    "a line": Place("assess --profile new-{}", (), "Have a CV?"),
    "a list": Place("assess --profile new-{}", FIRST, "ever written a program"),
    "a found name": Place("assess --profile new-{}", FIRST[:1], "What do you do now"),
    "a CV as read": Place("assess --profile new-{} --cv cv.md", (), "is this right?"),
    "a rating": Place("assess --profile new-{}", RATING, "of about"),
    "check": Place("check", (), "1 of"),
    "quiz": Place("quiz", (), "Your answer"),
    "review": Place("review", (), "Your answer", day="2027-11-20"),
    "yes or no": Place("profile delete", (), "for good?"),
    "ticks": Place("assess --code repo", (), "Who of these are you"),
    "explore": Place("explore", (), "readiness", (0, 0)),
}


def _terminal(*args: str, **environ: str) -> Any:
    if str(TESTS) not in sys.path:
        sys.path.append(str(TESTS))
    return importlib.import_module("terminal").Terminal(*args, **environ)


def _modes(terminal: Any) -> list[Any]:
    return termios.tcgetattr(terminal.child.child_fd)


def laid(root: Path) -> dict[str, str]:
    """Make somebody with a home, a CV and a repository of two authors."""
    env = {"MLPATH_HOME": str(root / "home"), "MLPATH_TODAY": "2026-11-20"}
    run = partial(subprocess.run, capture_output=True, check=True, cwd=root)
    mlpath = [sys.executable, "-m", "mlpath"]
    me = "assess --background software-engineer --role ml-engineer --hours 8 --rate python=3 --yes"
    for line in (me, "quiz --answer scikit-learn-1-random-state d"):
        run([*mlpath, *line.split()], env=os.environ | env)
    (root / "cv.md").write_text("# Jo\n\nEngineer at Acme, 2019 - 2023\nSkills: Python, SQL\n")
    (root / "repo").mkdir()
    git = ["git", "-C", str(root / "repo")]
    run([*git, "init", "-q"])
    for who in ("ann", "bob"):
        (root / "repo" / f"{who}.py").write_text("import numpy as np\nx = np.zeros(3)\n")
        run([*git, "add", "."])
        named = ["-c", f"user.name={who}", "-c", f"user.email={who}@example.org"]
        run([*git, *named, "commit", "-qm", who])
    return env


def left(place: Place, way: str, env: dict[str, str], root: Path) -> list[str]:
    """Leave one place in one way; return what is wrong then."""
    leave, code = WAYS[way]
    line = place.line.format(next(NUMBERS)).split()
    words = [str(root / word) if (root / word).exists() else word for word in line]
    terminal = _terminal(*words, **{**env, "MLPATH_TODAY": place.day})
    before = _modes(terminal)
    try:
        for asked, keys in place.steps:
            terminal.until(asked)
            terminal.send(TYPED.get(asked, keys) if env.get("TERM") == "dumb" else keys)
        terminal.until(place.asks)
        for _ in range(5):  # what is drawn after the words
            terminal.pump(0.1)
        if isinstance(leave, str):
            terminal.send(leave)
            code = place.codes[list(WAYS).index(way)] if place.codes else code
        else:
            os.kill(terminal.child.pid, leave)
        ended = terminal.wait()
    except AssertionError as error:
        terminal.child.close(force=True)
        return [f"stays: {str(error)[-400:]}"]
    wrong = [] if ended == code else [f"exit {ended}, not {code}"]
    wrong += [
        f"the {what} is not put back"
        for what, (on, off) in PAIRS.items()
        if terminal.raw.rfind(on) < terminal.raw.rfind(off)
    ]
    if _modes(terminal) != before:
        wrong.append("the modes of the terminal are others")
    said = terminal.text()
    if OURS in said or "Traceback" in said:
        wrong.append(said[-300:])
    return wrong


def run(every: int = 1) -> Verdict:
    """Leave every place in every way, drawn and typed; or each so manieth of them."""
    verdict = Verdict("leaving")
    root = Path(tempfile.mkdtemp(prefix="leaving-"))
    tried = [
        (style, name, way)
        for style in ("xterm-256color", "dumb")
        for name in PLACES
        for way in WAYS
        if (style, name) != ("dumb", "explore")
    ]
    try:
        env = laid(root)
        for style, name, way in tried[::every]:
            verdict.runs += 1
            for wrong in left(PLACES[name], way, {**env, "TERM": style}, root):
                verdict.losses.append(f"{name}, {way}, {style}: {wrong}")
    finally:
        shutil.rmtree(root, ignore_errors=True)
    return verdict
