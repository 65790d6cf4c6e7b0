"""For whoever reads with a screen reader: what to set up first, and what works with one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.ids import TopicId
from mlpath.model.reports.bridge import SetUp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.case import Case
    from mlpath.model.reports.plan import PlanModule

LISTENING = TopicId("screen-reader")
MOST = 5
"""What a letter has room for."""


def set_up(case: Case) -> tuple[SetUp, ...]:
    """Name what the guide says to set up first; nothing for whoever sees the screen."""
    guide = case.catalog.guides.get(LISTENING)
    if guide is None or not case.wishes.reader:
        return ()
    first = [
        SetUp(about=section.heading, text=point.text)
        for section in guide.sections
        for point in section.points
        if point.first
    ]
    return tuple(first[:MOST])


def heard_of(modules: Sequence[PlanModule]) -> str:
    """Say of which materials it is known that they work with a screen reader."""
    every = {one.id: one for module in modules for one in module.materials}
    heard = [one.title for one in every.values() if one.spoken]
    known = f": {'; '.join(heard)}" if heard else ""
    return (
        f"{len(heard)} of {len(every)} materials are known to work with one{known}. Of the others "
        f"nothing is known here; what is known not to work is left out"
    )
