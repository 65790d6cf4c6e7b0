"""Parts of pages about review: what is due, and what is less sure than it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Para
from mlpath.views.words import ago, count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.answers.review import Retention


def due(questions: int) -> tuple[Para, ...]:
    """Say how many questions are due, if any is."""
    if not questions:
        return ()
    verb = "is" if questions == 1 else "are"
    return (Para(text=f"{count(questions, 'question')} {verb} due: mlpath review"),)


def faded(skills: Sequence[Retention]) -> list[str]:
    """Say of each skill that was neither asked nor used for long how much of it is left."""
    return [
        f"{one.name}: last asked {ago(one.days)}, about {round(10 * one.kept) * 10} % still there"
        for one in skills
        if one.fading and one.kept is not None
    ]
