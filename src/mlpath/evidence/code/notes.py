"""What to say of a look through code, in a sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.evidence.code.walk import MOST_FILES
from mlpath.evidence.code.whose import COURSE
from mlpath.model.clean import clean_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.evidence.code.part import CodePart
    from mlpath.evidence.code.reader import Reader

NAMED = 3
"""Repositories that are called by their names."""


def notes_of(
    parts: Sequence[CodePart], reader: Reader, files: int, *, found: bool
) -> tuple[str, ...]:
    """Say what did not count and why, and where the look stopped."""
    notes = []
    reasons: dict[str, list[CodePart]] = {}
    for part in parts:
        why = COURSE if part.is_course and part.claim.own is None else part.claim.why
        if why:
            reasons.setdefault(why, []).append(part)
    for why, those in reasons.items():
        notes.append(f"{_named(those)} {_result(why, those[0])}")
    if files >= MOST_FILES:
        notes.append(f"Stopped after {MOST_FILES} files.")
    if reader.slow:
        notes.append("Files that take too long to read were left out.")
    if reader.passed:
        notes.append(f"{reader.passed} more files were not read: enough was.")
    if not found and not notes:
        notes.append("No code that we know how to read is in this folder.")
    return tuple(notes)


def _named(parts: Sequence[CodePart]) -> str:
    """Name the repositories, or say how many."""
    names = [clean_name(part.repository.root.path.rstrip("/").rpartition("/")[2]) for part in parts]
    if len(names) > NAMED:
        return f"{len(names)} folders, {names[0]} among them:"
    return f"{', '.join(names)}:"


def _result(why: str, part: CodePart) -> str:
    """Say what follows from a reason."""
    if part.claim.weak and part.claim.counts and why != COURSE:
        return f"{why}; it counts for less. Say so with --me NAME."
    return f"{why}; it shows nothing of you. If it is yours, say who you are with --me NAME."
