"""One of some words, several of them, and yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection

YES, NO = frozenset({"yes", "y", "true", "1"}), frozenset({"no", "n", "false", "0"})

NOTHING = frozenset({
    "-", "no", "none", "nothing", "n/a", "skip", "open", "unsure", "not sure", "no idea",
    "don't know", "dont know", "i don't know", "not really", "not yet", "whenever", "any time",
    "anytime", "anywhere", "no date", "no deadline", "no rush", "no hurry", "asap",
    "as soon as possible",
})  # fmt: skip
"""What people write who leave something open."""


def says_nothing(text: str) -> bool:
    """Tell whether an answer leaves open what was asked, as an empty one does."""
    return " ".join(text.lower().split()).rstrip(".!") in NOTHING


def one_of(value: object, known: Collection[str], what: str) -> str:
    """Read one of the known words, whatever the case."""
    text = str(value).strip().lower()
    if text not in known:
        raise UsageError(f'"{text[:40]}" is not {what}', hint=f"One of: {', '.join(known)}.")
    return text


def texts(value: object) -> tuple[str, ...]:
    """Split what was given into texts: a list, or one text with commas."""
    parts = value if isinstance(value, list | tuple) else str(value).split(",")
    return tuple(text for part in parts if (text := str(part).strip()))


def yes(value: object) -> bool:
    """Read a yes or no."""
    text = str(value).strip().lower()
    if text in YES:
        return True
    if text in NO:
        return False
    raise UsageError(f'"{text[:40]}" is neither yes nor no', hint="Write yes or no.")
