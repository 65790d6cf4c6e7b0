"""Which steps to take when ambition or time is limited, and what leaving the others out costs."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.case import asked_once
from mlpath.engine.dates.pace import total
from mlpath.engine.order.jobs import MICRO, ancestors, as_jobs, bits, restrict
from mlpath.engine.order.knapsack import most_within, quickest_to
from mlpath.errors import UsageError
from mlpath.model.field.role_level import READY
from mlpath.model.reports.plan import DeadlineCheck

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.engine.dates.calendar import Calendar
    from mlpath.engine.levels.steps import Step
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.plan import Pace

HIGHEST = 100.0
SHORT = 600
"""Search work for the goal of a plan, which many commands compute: see `knapsack.WORK`.

Fifty times as much shortens the bundled plans by 0.006 % on average, 0.13 % at most.
"""


class Fitting(NamedTuple):
    """What fits before a day and what does not."""

    steps: tuple[Step, ...]
    cut: tuple[Step, ...]
    """Cheapest first; what was only needed for other cut steps comes last."""
    check: DeadlineCheck


@asked_once
def goal_steps(case: Case) -> tuple[Step, ...]:
    """Choose what a plan has to reach: a readiness asked for, or being ready for the job."""
    until, now = case.wishes.until, case.readiness.value
    if until is None:
        return ready_for(case.steps, case.musts, now)
    return enough_for(case.steps, until, now)


def only(steps: Sequence[Step], numbers: Sequence[int]) -> tuple[Step, ...]:
    """Take some steps, with all that they need among them, and renumber what they need."""
    needs = restrict(as_jobs(steps), numbers).needs
    return tuple(
        steps[number]._replace(needs=need) for number, need in zip(numbers, needs, strict=True)
    )


def enough_for(steps: Sequence[Step], until: float, now: float) -> tuple[Step, ...]:
    """Take the steps that reach a readiness in the fewest hours."""
    if not 0 < until <= HIGHEST:
        raise UsageError(
            f"a readiness of {until:g} does not exist",
            hint="Give a number above 0, at most 100, such as 80.",
        )
    jobs = as_jobs(steps)
    missing = ceil((until - now) * MICRO)
    chosen = quickest_to(jobs, min(sum(jobs.gains), max(0, missing)))
    return only(steps, chosen.jobs if chosen else ())


def ready_for(steps: Sequence[Step], musts: Container[SkillId], now: float) -> tuple[Step, ...]:
    """Take the steps that every must needs, and the quickest others to be ready."""
    jobs = as_jobs(steps)
    above = ancestors(jobs)
    needed = 0
    for number, step in enumerate(steps):
        if step.skill in musts and step.gain > 0:
            needed |= above[number] | 1 << number
    # What the musts need anyway costs nothing more, so the choice is among the rest.
    taken = set(bits(needed))
    others = [number for number in range(len(steps)) if number not in taken]
    missing = ceil((READY - now - sum(steps[k].gain for k in taken)) * MICRO)
    if missing > 0 and others:
        rest = restrict(jobs, others)
        chosen = quickest_to(rest, min(sum(rest.gains), missing), work=SHORT)
        taken |= {others[k] for k in chosen.jobs} if chosen else set()
    return only(steps, sorted(taken))


def fitting(
    steps: Sequence[Step], day: date, calendar: Calendar, pace: Pace, now: float
) -> Fitting:
    """Take the steps that are worth most by the end of a day."""
    days, work = _days(day, calendar), total(steps, pace)
    possible = calendar.hours_until(day)
    feasible = work.likely <= possible + 1e-9
    jobs = as_jobs(steps)
    most = sum(jobs.gains)
    taken: Sequence[int] = range(len(steps))
    if not feasible:
        chosen = most_within(jobs, int(possible * 60 / pace.factor + 1e-6))
        taken, most = chosen.jobs, chosen.bound
    check = DeadlineCheck(
        day=day,
        feasible=feasible,
        hours_possible=round(possible, 1),
        hours_needed=round(work.likely, 1),
        hours_a_week=_rounded_up(work.likely * 7 / days),
        hours_a_week_safe=_rounded_up(work.late * 7 / days),
        most=min(HIGHEST, now + max(most / MICRO, sum(steps[k].gain for k in taken))),
    )
    left_out = set(range(len(steps))).difference(taken)
    cut = sorted((steps[k] for k in left_out), key=lambda s: (s.gain <= 0, s.gain, s.skill, s.to))
    return Fitting(only(steps, taken), tuple(cut), check)


def _days(day: date, calendar: Calendar) -> int:
    if day < calendar.start:
        raise UsageError(
            f"the deadline {day} is before the start {calendar.start}",
            hint="Give a later --deadline, or an earlier --start.",
        )
    days = calendar.days_until(day)
    if not days:
        raise UsageError(
            f"there is no day to learn on until {day}",
            hint="Give a later --deadline, or less time away.",
        )
    return days


def _rounded_up(hours: float) -> float:
    return ceil(hours * 10 - 1e-6) / 10
