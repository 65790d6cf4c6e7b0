"""The modules of somebody who has a job to begin: before the first day, in 90 days, later."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.model.record import replace
from mlpath.model.reports.job_offer import Phase

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.model.reports.plan import PlanModule

SETTLING_IN = timedelta(90)
"""A probation is about as long, and what is asked for in it cannot wait."""


def settled(first_day: date) -> date:
    """Tell the last of the first 90 days in a job."""
    return first_day + SETTLING_IN - timedelta(1)


def in_phases(case: Case, modules: Sequence[PlanModule]) -> tuple[PlanModule, ...]:
    """Tell of each module when it is learnt, where a job is offered."""
    first_day = case.wishes.first_day
    if first_day is None:
        return tuple(modules)
    return tuple(replace(one, phase=phase_of(one, first_day)) for one in modules)


def phase_of(module: PlanModule, first_day: date) -> Phase:
    """Tell when a module is learnt: what is not done by a day belongs to what comes after it."""
    if module.end < first_day:
        return Phase.BEFORE
    return Phase.FIRST if module.end <= settled(first_day) else Phase.LATER
