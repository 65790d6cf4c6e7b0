"""Modules on the calendar: one after the other, mathematics beside the rest."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from mlpath.engine.dates.lanes import Lane, Period, Work, spans
from mlpath.engine.way.pieces import MATHS
from mlpath.engine.way.way import REVIEW
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.engine.dates.calendar import Calendar
    from mlpath.engine.way.pieces import Part
    from mlpath.engine.way.way import Way

CODE = "code"
BESIDE = 0.25
"""Share of a week for mathematics while there is something else to do."""
TALKING = 0.2
"""Share of a week for applications once doors are open."""


class Timeline(NamedTuple):
    """Hours from the start for each part, then the capstone, then the interviews."""

    parts: tuple[Period, ...]
    capstone: Period | None
    interviews: Period
    trying: Period | None
    """The evenings in which two roles are tried."""
    calendar: Calendar
    factor: float
    """The person's pace, which is in the hours already."""

    def starts(self, span: Period) -> date:
        """Give the first day."""
        return self.calendar.starts(span.start)

    def ends(self, span: Period) -> date:
        """Give the last day."""
        return self.calendar.ends(span.end)


def timeline(
    way: Way,
    needs: Sequence[frozenset[int]],
    calendar: Calendar,
    factor: float,
    *,
    threads: bool,
    now: bool = False,
    first: frozenset[int] = frozenset(),
) -> Timeline:
    """Lay the parts of a way out; applications begin now, or when two thirds of them are done.

    Two roles are tried after the `first` parts, in the hours that the next one would have.
    """
    count = len(way.parts)
    work = [
        Work(
            (part.study * (1 + REVIEW) + (project.hours.likely if project else 0.0)) * factor,
            needs[number],
        )
        for number, (part, project) in enumerate(zip(way.parts, way.projects, strict=True))
    ]
    beside = [k for k, part in enumerate(way.parts) if threads and _runs_beside(part, way)]
    main = [k for k in range(count) if k not in beside]
    if main and way.parts[main[0]].lesson.theme == CODE:
        # From zero code comes first, alone.
        for number in beside:
            work[number] = work[number]._replace(waits=work[number].waits | {main[0]})
    numbers = list(range(count))
    end = []
    if way.capstone:
        end = [count]
        work.append(Work(way.capstone.hours.likely * factor, frozenset(numbers)))
    opened = frozenset(() if now else main[: -(-len(main) * 2 // 3)])
    talking = len(work)
    work.append(Work(way.interviews * factor, opened))
    trying = [len(work)] if way.trying else []
    work += [Work(way.trying * factor, frozenset()) for _ in trying]
    at = max((place for place, number in enumerate(main, 1) if number in first), default=0)
    main[at:at] = trying
    lanes = [Lane((*main, *end)), Lane(tuple(beside), BESIDE), Lane((talking,), TALKING)]
    found = spans(work, lanes)
    return Timeline(
        tuple(found[:count]),
        found[count] if way.capstone else None,
        found[talking],
        found[trying[0]] if trying else None,
        calendar,
        factor,
    )


def _runs_beside(part: Part, way: Way) -> bool:
    """Tell whether a part is mathematics that a role only stands on: what it does daily is work."""
    core = {target.skill for target in way.targets if target.core}
    return part.lesson.theme == MATHS and not any(piece.skill in core for piece in part.pieces)


def needs_of(parts: Sequence[Part], way: Way) -> list[frozenset[int]]:
    """Find which parts each part waits for, from the needs of the steps in them."""
    home: list[list[int]] = [[] for _ in way.steps]
    taught: dict[str, list[int]] = {}
    for number, part in enumerate(parts):
        for piece in part.pieces:
            taught.setdefault(piece.skill, []).append(number)
            for k, step in enumerate(way.steps):
                if step.skill == piece.skill and step.from_ <= piece.from_ and piece.to <= step.to:
                    home[k].append(number)
    out: list[set[int]] = [set() for _ in parts]
    for k, step in enumerate(way.steps):
        for number in home[k]:
            out[number].update(place for needed in step.needs for place in home[needed])
    for numbers in taught.values():  # halves of one level follow each other
        for before, number in itertools.pairwise(numbers):
            out[number].add(before)
    return [frozenset(k for k in own if k < number) for number, own in enumerate(out)]
