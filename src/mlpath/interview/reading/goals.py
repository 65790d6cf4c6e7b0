"""How far a plan is to go, as people write it."""

from __future__ import annotations

from mlpath.interview.reading.numbers import points
from mlpath.model.reports.plan import READY_FOR_IT

WORDS = {
    "core": "core",
    "ready": READY_FOR_IT,
    "all": "100",
    "everything": "100",
    "full": "100",
}


def goal(text: str | None) -> str | None:
    """Read a goal: a word, a share of doors, or points."""
    if text is None:
        return None
    word = text.strip().casefold()
    if word in WORDS:
        return WORDS[word]
    share = word.removeprefix("doors").lstrip(":= ")
    if word.startswith("doors"):
        return f"doors:{points(share.rstrip('% ')):g}"
    return f"{points(word):g}"
