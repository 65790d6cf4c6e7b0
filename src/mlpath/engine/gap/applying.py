"""How applications go: how many a week, when their count tells something, and until when."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.way.own.applications import a_week, known
from mlpath.model.reports.outlook import Asking

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.reports.plan import Interviews, Plan

TELLING, TELLING_OF_KNOWN = 20, 8
"""So many without an invitation are no bad luck any more; fewer where people know one's work."""
ANSWERED = timedelta(weeks=2)
UNANSWERED = timedelta(weeks=16)
"""Long enough to do something else."""


def asking(case: Case, plan: Plan, talks: Interviews) -> Asking:
    """Tell from when to ask how many, and when no answer is one.

    That is not later than a day that somebody must keep. Work like one's own is applied for first.
    """
    first = plan.sooner.start if plan.sooner and plan.sooner.like_own else talks.start
    tell = TELLING_OF_KNOWN if known(case) else TELLING
    sent = first + timedelta(weeks=ceil(tell / a_week(case)))
    last = first + UNANSWERED
    must = plan.deadline.day if plan.deadline else last
    last = min(last, must) if must > first else last
    return Asking(
        begins=first,
        weekly=a_week(case),
        sent=tell,
        known=known(case),
        sent_by=sent,
        counted_on=sent + ANSWERED if sent + ANSWERED < last else None,
        last=last,
    )
