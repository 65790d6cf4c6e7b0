"""What a mentor would say first: what to aim at, what stands in the way, what to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.way.way import work_left
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.reports.plan import Advice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.model.reports.plan import Cut, PlanModule

FAR = 900.0
"""Hours from which on a level below is the better first aim."""
LONG_YEARS = 3.0
A_YEAR = 52.0
MOST_SKIPPED = 3


def advice_of(
    case: Case, modules: Sequence[PlanModule], later: Sequence[Cut], apply_from: date
) -> Advice:
    """Decide what to recommend to somebody on their way."""
    below = _level_below(case)
    return Advice(
        recommended=_recommended(case, below),
        first_level=below,
        obstacle=_obstacle(case, modules),
        skip=_skip(later),
        apply_from=apply_from,
    )


def _level_below(case: Case) -> RoleLevel | None:
    """Find the level to aim at first, when the one wanted is far and a lower one is not there."""
    hours = work_left(case).hours
    rungs = [rung for rung in RoleLevel if rung in case.role.targets]
    for rung in rungs[: rungs.index(case.level)]:
        lower = work_left(case.at(rung))
        if hours >= FAR and lower.steps and lower.hours < hours:
            return rung
    return None


def _recommended(case: Case, below: RoleLevel | None) -> str:
    role, way = case.role.name, work_left(case)
    if not way.steps:
        return f"You are ready for {role} at {case.level.value} level: show it and apply"
    years = way.hours * case.pace.factor / case.wishes.hours / A_YEAR
    if below is not None:
        lower = work_left(case.at(below))
        return (
            f"Aim at {below.value} first: {lower.hours:.0f} h instead of {way.hours:.0f}; what "
            f"{case.level.value} asks for beyond it is mostly learnt in the job"
        )
    if years > LONG_YEARS:
        return (
            f"{role}, {case.level.value}, is {years:.0f} years away at "
            f"{case.wishes.hours:g} h a week: find more hours, or a nearer goal to work in first "
            f"(mlpath compare)"
        )
    return f"{role}, {case.level.value}, straight: {way.hours:.0f} h, all counted"


def _obstacle(case: Case, modules: Sequence[PlanModule]) -> str:
    """Name the module that brings most points: what somebody cannot yet do."""
    before, best, most = case.readiness.value, None, 0.0
    for module in modules:
        gained, before = module.readiness - before, module.readiness
        if module.can and gained > most:
            best, most = module, gained
    if best is None:
        return ""
    return f"you cannot yet {best.can} ({best.title}, {best.hours:.0f} h)"


def _skip(later: Sequence[Cut]) -> tuple[str, ...]:
    """Name what is asked for but can wait."""
    return tuple(cut.name for cut in later[:MOST_SKIPPED])
