"""What comes before all else: what leads to the main obstacle of whoever is no beginner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.worth_checking import doubted
from mlpath.engine.way.framed.early import leading_to, stands_on
from mlpath.engine.way.framed.obstacle import obstacle_of
from mlpath.engine.way.goal import of_the_trade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.engine.case import Case
    from mlpath.engine.way.way import Way


def before_all(case: Case, way: Way) -> tuple[tuple[int, ...], ...]:
    """List what a job that is offered asks for daily, then what leads to the main obstacle.

    A curriculum is the order for people who come with nothing. Whoever has what it begins with,
    and said what they can do, begins with what stands in their way, as does whoever has a job to
    begin; all else follows in the order of the curriculum, so no prerequisite comes too late. Only
    whoever has a day to be ready by leaves out what is merely better learnt before.
    """
    offered, number = case.wishes.first_day is not None, obstacle_of(case, way)
    if number is None or not (offered or _told_no_beginner(case, way)):
        return ()
    needs = stands_on(case, way, advised=not offered)
    if not offered:
        return (leading_to(needs, [number]),)
    daily = leading_to(needs, _daily(case, way))
    return daily, leading_to(needs, [number, *daily])


def of_own_trade(case: Case, way: Way) -> tuple[int, ...]:
    """List what leads to the work of the field that is like somebody's own: a first door.

    It comes right after the main obstacle, which is of the core of the job, with what it stands on
    and no more: they know the work, and what it is done on is new.
    """
    opens = frozenset() if case.wishes.first_day else of_the_trade(case)
    near = [k for k, part in enumerate(way.parts) if any(p.skill in opens for p in part.pieces)]
    return leading_to(stands_on(case, way), near)


def _told_no_beginner(case: Case, way: Way) -> bool:
    """Tell whether somebody said what they can do, and has what the curriculum begins with.

    Whose high claims are doubted learns in the order of the curriculum: what is missing after all
    comes back where it belongs.
    """
    said = case.person.evidence or case.person.answers
    begun = way.parts[0].lesson is not way.curriculum.lessons[0]
    return bool(said) and begun and not doubted(case.knowledge, case.targets)


def _daily(case: Case, way: Way) -> Iterator[int]:
    for place, part in enumerate(way.parts):
        if part.lesson.module and case.catalog.modules[part.lesson.module].daily:
            yield place
