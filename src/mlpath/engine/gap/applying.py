"""How applications go: how many a week, when their count tells something, and until when."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from mlpath.model.circumstances import work_of
from mlpath.model.field.background import Occupation
from mlpath.model.reports.outlook import Asking

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.reports.plan import Interviews, Plan

BESIDE_WORK, ALL_DAY = 3, 6
"""Careful applications a week: of whoever has a job and lessons, and of whoever has the days."""
TELLING = 20
"""So many without an invitation are no bad luck any more."""
ANSWERED = timedelta(weeks=2)
UNANSWERED = timedelta(weeks=16)
"""Some fifty applications: long enough to do something else."""


def asking(case: Case, plan: Plan, talks: Interviews) -> Asking:
    """Tell from when to ask how many, and when no answer is one.

    That is not later than a day that somebody must keep. Work like one's own is applied for first.
    """
    first = plan.sooner.start if plan.sooner and plan.sooner.like_own else talks.start
    looking = work_of(case.catalog, case.person.settings) is Occupation.LOOKING
    weekly = ALL_DAY if looking else BESIDE_WORK
    sent = first + timedelta(weeks=ceil(TELLING / weekly))
    last = first + UNANSWERED
    must = plan.deadline.day if plan.deadline else last
    last = min(last, must) if must > first else last
    return Asking(
        begins=first,
        weekly=weekly,
        sent=TELLING,
        sent_by=sent,
        counted_on=sent + ANSWERED if sent + ANSWERED < last else None,
        last=last,
    )
