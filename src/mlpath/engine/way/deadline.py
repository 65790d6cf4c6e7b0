"""What is possible until a day, and what leaving the rest out costs."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.levels.needs import raise_to
from mlpath.engine.levels.reached import level_in, reached
from mlpath.engine.levels.readiness import readiness_at
from mlpath.engine.way.fitting import CORE_COUNTS, Load, most_within
from mlpath.engine.way.timeline import needs_of
from mlpath.engine.way.way import REVIEW
from mlpath.errors import UsageError
from mlpath.model.named import NamedTuple
from mlpath.model.reports.plan import DeadlineCheck
from mlpath.model.told import day as told

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.engine.dates.calendar import Calendar
    from mlpath.engine.dates.forecast import Forecast
    from mlpath.engine.way.pieces import Part, Portion
    from mlpath.engine.way.way import Way
    from mlpath.model.field.project import Project
    from mlpath.model.ids import SkillId

ENOUGH = 1e-9


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
    weekly = _rounded_up(middle * 7 / days)
    check = DeadlineCheck(
        day=day,
        feasible=feasible,
        hours_possible=round(possible, 1),
        hours_needed=round(likely, 1),
        hours_a_week=weekly,
        hours_a_week_safe=_rounded_up(late * 7 / days),
        chance=round(ready.chance(possible), 2),
        chance_at_hours=round(ready.chance(weekly * days / 7), 2),
        most=readiness_at(case.targets, _levels(case, kept)),
        ready=ready.finish(),
        core_left=sum(piece.skill in case.core for piece in cut),
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
    left = possible / case.pace.factor - ends.interviews - ends.projects
    loads = [
        Load(_hours(part, project), _worth(part, case.core), needs)
        for part, project, needs in zip(
            way.parts, way.projects, needs_of(way.parts, way), strict=True
        )
    ]
    taken = most_within(loads, left)
    return way._replace(
        parts=tuple(way.parts[k] for k in taken), projects=tuple(way.projects[k] for k in taken)
    )


def _hours(part: Part, project: Project | None) -> float:
    return part.study * (1 + REVIEW) + (project.hours.likely if project else 0.0)


def _worth(part: Part, core: Container[SkillId]) -> float:
    """Add up points; what everybody in the job can do counts more, and a need is worth a little."""
    return sum(
        piece.gain * (CORE_COUNTS if piece.skill in core else 1.0) + 0.001 for piece in part.pieces
    )


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


def _rounded_up(hours: float) -> float:
    return ceil(hours * 10 - 1e-6) / 10
