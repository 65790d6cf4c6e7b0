"""A labelled repository as a text: commits, files, and the levels that a reader would accept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple


class Label(NamedTuple):
    """What is true of a repository."""

    truth: dict[str, tuple[float, float]]
    maybe: frozenset[str]

    @classmethod
    def of(cls, told: dict[str, Any]) -> Label:
        """Read a label of a repository of others."""
        truth = {skill: (low, high) for skill, (low, high) in told.get("truth", {}).items()}
        return cls(truth, frozenset(told.get("maybe", ())))


class Made(NamedTuple):
    """A commit to make."""

    who: str
    day: date
    files: dict[str, str]


class Told(NamedTuple):
    """A repository to make."""

    label: Label
    commits: list[Made]
    origin: str


def read(text: str) -> Told:
    """Read the text of a repository."""
    truth: dict[str, tuple[float, float]] = {}
    maybe: set[str] = set()
    commits: list[Made] = []
    origin = ""
    file = ""
    for line in text.splitlines():
        key, _, rest = line.partition(" ")
        words = rest.split()
        if key == "@truth" and words:
            low, _, high = words[1].partition("-")
            truth[words[0]] = (float(low), float(high))
        elif key == "@maybe":
            maybe |= set(words)
        elif key == "@commit":
            commits.append(Made(words[0], date.fromisoformat(words[1]), {}))
            file = ""
        elif key == "@repeat":
            commits += _repeated(words)
            file = ""
        elif key == "@empty":
            commits[-1].files.update({words[1].format(n): "" for n in range(int(words[0]))})
        elif key == "@origin":
            origin = rest
        elif key == "===":
            file = rest
            commits[-1].files[file] = ""
        elif file:
            commits[-1].files[file] += f"{line}\n"
    return Told(Label(truth, frozenset(maybe)), commits, origin)


def _repeated(words: list[str]) -> list[Made]:
    """Spread small commits between two days."""
    who, count = words[0], int(words[1])
    first, last = date.fromisoformat(words[2]), date.fromisoformat(words[3])
    step = (last - first) / count
    days = [first + timedelta(days=int(step.days * n)) for n in range(count)]
    return [Made(who, day, {f"notes-{who}.md": f"{n}\n"}) for n, day in enumerate(days)]
