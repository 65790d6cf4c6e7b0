"""What a plan has to do, one thing after the other and beside it, in hours at the person's pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.way.way import REVIEW
from mlpath.model.named import NamedTuple
from mlpath.model.reports.sessions import CAPSTONE, INTERVIEWS, TRYING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from mlpath.model.reports.plan import Plan, PlanModule, PlannedProject, PlanStep

CRUMB = 0.25
"""Hours; less is not worth opening a book for, and is done with what was begun."""
TINY = 1e-6


class SessionWork(NamedTuple):
    """Something that takes some sessions."""

    module: PlanModule | None
    step: PlanStep | None
    project: PlannedProject | None
    hours: float
    start: date
    end: date
    trying: bool = False

    @property
    def group(self) -> str:
        """What its sessions are counted in."""
        if self.module is not None:
            return self.module.id
        if self.project:
            return CAPSTONE
        return TRYING if self.trying else INTERVIEWS

    def planned(self, done: float) -> float:
        """Tell on which day the plan has the hour after those that are done."""
        days = (self.end - self.start).days + 1
        return self.start.toordinal() + days * done / self.hours


class WorkLane:
    """Work that is done one after the other."""

    def __init__(self, work: Sequence[SessionWork]) -> None:
        self.work = [one for one in work if one.hours > TINY]
        self.done = 0.0

    @property
    def planned(self) -> float:
        """The day on which the plan has what comes next."""
        return self.work[0].planned(self.done)

    def take(self, room: float) -> tuple[SessionWork, float]:
        """Do as much of what comes next as there is room for."""
        one = self.work[0]
        left = one.hours - self.done
        hours = left if left < room + CRUMB else room
        self.done += hours
        if one.hours - self.done <= TINY:
            self.work.pop(0)
            self.done = 0.0
        return one, min(hours, room)


def lanes_of(plan: Plan) -> Iterator[list[SessionWork]]:
    """Yield the work of the plan: one thing after the other, beside it mathematics, and talks."""
    factor = plan.pace.factor
    for beside in (False, True):
        work = [
            one for module in plan.modules if module.beside is beside for one in _work(plan, module)
        ]
        yield work if beside else _with_the_rest(plan, work)
    if plan.interviews:
        talks = plan.interviews
        yield [SessionWork(None, None, None, talks.hours * factor, talks.start, talks.end)]


def _with_the_rest(plan: Plan, work: Sequence[SessionWork]) -> list[SessionWork]:
    """Put the evenings in which two roles are tried where they begin, and the capstone last."""
    factor, end, one = plan.pace.factor, plan.capstone, plan.choice
    if one:
        tried = SessionWork(None, None, None, one.trying * factor, one.begins, one.until, True)
        at = sum(other.end < one.until for other in work)
        work = [*work[:at], tried, *work[at:]]
    last = [SessionWork(None, None, end, end.hours * factor, end.start, end.end)] if end else []
    return [*work, *last]


def _work(plan: Plan, module: PlanModule) -> Iterator[SessionWork]:
    """Yield the steps of a module with the review of what was learnt, then its project."""
    factor = plan.pace.factor
    for step in plan.steps[module.first : module.first + module.count]:
        hours = step.hours.likely * (1 + REVIEW) * factor
        yield SessionWork(module, step, None, hours, step.start, step.end)
    if module.project:
        one = module.project
        yield SessionWork(module, None, one, one.hours * factor, one.start, one.end)
