"""How applications go: how many a week, when their count tells something, and until when."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.market.hired import apply_at
from mlpath.model.circumstances import work_of
from mlpath.model.field.background import Occupation
from mlpath.model.field.role_level import EXPERIENCED
from mlpath.model.reports.outlook import Asking

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.reports.plan import Interviews, Plan

BESIDE_WORK, ALL_DAY = 3, 6
"""Careful applications a week: of whoever has a job and lessons, and of whoever has the days."""
TELLING = 20
"""So many without an invitation are no bad luck any more."""
KNOWN, TELLING_OF_KNOWN = 1, 8
"""The same of seniors: they are hired by people who know their work."""
ANSWERED = timedelta(weeks=2)
UNANSWERED = timedelta(weeks=16)
"""Some fifty applications: long enough to do something else."""


def asking(case: Case, plan: Plan, talks: Interviews) -> Asking:
    """Tell from when to ask how many, and when no answer is one.

    That is not later than a day that somebody must keep. Work like one's own is applied for first.
    """
    first = plan.sooner.start if plan.sooner and plan.sooner.like_own else talks.start
    looking = work_of(case.catalog, case.person.settings) is Occupation.LOOKING
    known = apply_at(case) in EXPERIENCED
    weekly = KNOWN if known else ALL_DAY if looking else BESIDE_WORK
    tell = TELLING_OF_KNOWN if known else TELLING
    sent = first + timedelta(weeks=ceil(tell / weekly))
    last = first + UNANSWERED
    must = plan.deadline.day if plan.deadline else last
    last = min(last, must) if must > first else last
    return Asking(
        begins=first,
        weekly=weekly,
        sent=tell,
        known=known,
        sent_by=sent,
        counted_on=sent + ANSWERED if sent + ANSWERED < last else None,
        last=last,
    )
