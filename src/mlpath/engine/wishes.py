"""What a plan has to respect: what is said now, else was said once, else is usual."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.model.reports.plan import READY_FOR_IT, Wishes
from mlpath.model.settings import (
    AWAY,
    BEGINS,
    BUDGET,
    DEADLINE,
    FREE,
    HOURS,
    LANGUAGE,
    NOTICE,
    OFFER,
    PREFERS,
    READER,
    START,
    TRACKS,
    USUAL_HOURS,
)

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.person import Settings


WEEKEND, WEEK = 5, 7
EIGHT_WEEKS = timedelta(weeks=8)
"""From an offer to the first day, where nobody said when that is, nor how long the notice is."""
SIGNING = timedelta(weeks=2)
"""From an offer to the day on which both have signed."""
A_MONTH = 4.0
"""Weeks of notice from which on people leave at the end of a month."""


def first_day_of(settings: Settings, today: date) -> date | None:
    """Tell the first day of a job that is offered: as said, after the notice, or in eight weeks.

    Notice is given when both have signed; whoever gives a month or more begins with a month.
    """
    if not settings[OFFER]:
        return None
    weeks = settings[NOTICE]
    free = today + (SIGNING + timedelta(weeks=weeks) if weeks else EIGHT_WEEKS)
    assumed = _first_of_month(free) if weeks and weeks >= A_MONTH else free
    return settings[BEGINS] or _monday_after(assumed)


def _first_of_month(day: date) -> date:
    """Return the first of a month that is not before a day."""
    after = (day.replace(day=1) + timedelta(days=31)).replace(day=1)
    return day if day.day == 1 else after


def _monday_after(day: date) -> date:
    """Return a day, of a weekend the Monday after it: nobody begins on a Sunday."""
    weekday = day.weekday()
    return day + timedelta(WEEK - weekday) if weekday >= WEEKEND else day


def wishes_of(settings: Settings, today: date, *, until: str | None = None) -> Wishes:
    """Return what a plan has to respect, of settings without days that have passed."""
    return Wishes(
        hours=settings[HOURS] or USUAL_HOURS,
        start=settings[START] or today,
        deadline=settings[DEADLINE],
        until=until or READY_FOR_IT,
        budget=settings[BUDGET],
        free=bool(settings[FREE]),
        prefers=settings[PREFERS],
        language=settings[LANGUAGE],
        reader=bool(settings[READER]),
        tracks=settings[TRACKS] or 2,
        away=settings[AWAY],
        first_day=first_day_of(settings, today),
    )
