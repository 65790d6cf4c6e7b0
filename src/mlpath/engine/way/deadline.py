"""What is possible until a day, and what leaving the rest out costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.hours import tenths_up
from mlpath.engine.levels.needs import raise_to
from mlpath.engine.levels.reached import level_in, reached
from mlpath.engine.levels.readiness import readiness_at
from mlpath.engine.way.fitting import Load, most_within
from mlpath.engine.way.own.bridges import stages_of
from mlpath.engine.way.timeline import needs_of
from mlpath.engine.way.way import REVIEW
from mlpath.errors import UsageError
from mlpath.model.named import NamedTuple
from mlpath.model.reports.plan import DeadlineCheck
from mlpath.model.told import day as told

if TYPE_CHECKING:
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.engine.dates.calendar import Calendar
    from mlpath.engine.dates.forecast import Forecast
    from mlpath.engine.way.pieces import Part, Portion
    from mlpath.engine.way.way import Way
    from mlpath.model.ids import SkillId

ENOUGH = 1e-9
CORE_COUNTS = 100.0
"""A point of the core counts as much as so many others: electives get the hours that it leaves."""
FIRST = 1.0
"""The level from nothing to which a step of the core counts more: who has none is asked no more."""
BUILDING = 5.0
"""Points, of which the core has a hundred for each, that an hour of a small project counts as."""
LARGE = 40.0
"""Hours of a module that ends in a project, whatever else is left out."""


class Limit(NamedTuple):
    """What fits before a day."""

    way: Way
    cut: tuple[Portion, ...]
    """Cheapest first."""
    check: DeadlineCheck | None


def limited(case: Case, way: Way, ready: Forecast) -> Limit:
    """Keep the modules that are worth most by the day somebody named, all without one.

    Where no module fits, all stay too: a day that is out of reach says nothing of what comes first.
    """
    day = case.wishes.deadline
    if day is None:
        return Limit(way, (), None)
    calendar = ready.calendar
    days, possible = _days(day, calendar), calendar.hours_until(day)
    _, likely, late, middle = ready.hours
    feasible = likely <= possible + ENOUGH
    kept = way if feasible else _fitting(case, way, possible)
    left = {piece for part in kept.parts for piece in part.pieces}
    cut = [piece for part in way.parts for piece in part.pieces if piece not in left]
    weekly = tenths_up(middle * 7 / days)
    check = DeadlineCheck(
        day=day,
        feasible=feasible,
        hours_possible=round(possible, 1),
        hours_needed=round(likely, 1),
        hours_a_week=weekly,
        hours_a_week_safe=tenths_up(late * 7 / days),
        chance=round(ready.chance(possible), 2),
        chance_at_hours=round(ready.chance(weekly * days / 7), 2),
        most=readiness_at(case.targets, _levels(case, kept)),
        ready=ready.finish(),
        core_left=sum(piece.skill in case.core for piece in cut),
        projects_left=_unbuilt(way, kept),
    )
    if not kept.parts:
        return Limit(way, (), check)
    return Limit(kept, tuple(sorted(cut, key=lambda one: (one.gain, one.skill, one.to))), check)


def _fitting(case: Case, way: Way, possible: float) -> Way:
    """Choose modules by what they are worth; the end of the way is kept where it fits.

    A capstone is built on what it asks for: where that is not reached, or so little time is left
    that it is better spent on learning, there is none.
    """
    if way.capstone is None:
        return _chosen(case, way, possible)
    ends = way.ending
    if possible / case.pace.factor - ends.interviews > 2 * ends.projects:
        found = _chosen(case, way, possible)
        levels = _levels(case, found)
        if all(reached(level_in(levels, one.skill), one.level) for one in way.capstone.skills):
            return found
    return _chosen(case, way._replace(capstone=None), possible)


def _chosen(case: Case, way: Way, possible: float) -> Way:
    """Choose the modules that are worth most, beside the interviews and what ends the way."""
    ends = way.ending
    places, building, loads = _loads(case, way)
    left = possible / case.pace.factor - ends.interviews - ends.projects - ends.trying
    taken = frozenset(most_within(loads, left))
    kept = [number for number, place in enumerate(places) if place in taken]
    projects = (way.projects[k] if building[k] in taken else None for k in kept)
    return way._replace(parts=tuple(way.parts[k] for k in kept), projects=tuple(projects))


def _loads(case: Case, way: Way) -> tuple[list[int], list[int | None], list[Load]]:
    """List what can be taken or left, where each part stands in it, and where its project.

    A small project is left before the module that it ends, unless the own project grows in it; what
    only others need is learnt for them, without one.
    """
    thread = {number for number, _ in stages_of(case, way)}
    places, building, loads = list[int](), list[int | None](), list[Load]()
    for number, (part, needs) in enumerate(zip(way.parts, needs_of(way.parts, way), strict=True)):
        study, worth = part.study * (1 + REVIEW), _worth(case, part)
        project = way.projects[number]
        hours = project.hours.likely if project else 0.0
        bound = part.study + hours >= LARGE or (number in thread and worth > 0)
        places.append(len(loads))
        building.append(len(loads) if bound else None)
        loads.append(
            Load(study + hours if bound else study, worth, frozenset(places[k] for k in needs))
        )
        if hours and worth and not bound:
            building[-1] = len(loads)
            loads.append(Load(hours, hours * BUILDING, frozenset({places[-1]})))
    return places, building, loads


def _worth(case: Case, part: Part) -> float:
    return sum(piece.gain * _counts(case, piece) for piece in part.pieces)


def _counts(case: Case, piece: Portion) -> float:
    """Tell how often a point counts: in the core once more for a must, and for a first level."""
    if piece.skill not in case.core:
        return 1.0
    return CORE_COUNTS * (1 + (piece.skill in case.musts) + (piece.to <= FIRST))


def _unbuilt(way: Way, kept: Way) -> int:
    """Count the projects that are left out of what is kept, the one at the end among them."""
    whole = dict(zip((part.lesson for part in way.parts), way.projects, strict=True))
    pairs = [*zip(kept.parts, kept.projects, strict=True)]
    left = [one is None and whole[part.lesson] is not None for part, one in pairs]
    return sum(left) + bool(pairs and way.capstone and not kept.capstone)


def _levels(case: Case, way: Way) -> dict[SkillId, float]:
    levels: dict[SkillId, float] = {skill: known.value for skill, known in case.levels.items()}
    for part in way.parts:
        for piece in part.pieces:
            raise_to(levels, piece.skill, piece.to)
    return levels


def _days(day: date, calendar: Calendar) -> int:
    if day < calendar.start:
        raise UsageError(
            f"the deadline {told(day)} is before the start {told(calendar.start)}",
            hint="Give a later --deadline, or an earlier --start.",
        )
    days = calendar.days_until(day)
    if not days:
        raise UsageError(
            f"there is no day to learn on until {told(day)}",
            hint="Give a later --deadline, or less time away.",
        )
    return days
