"""Noting progress: reading hours and days, storing, and telling what it changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.model.events.progress import HoursLogged

if TYPE_CHECKING:
    from datetime import date

    from mlpath.cli.session import Session
    from mlpath.model.events.progress import LevelDone
    from mlpath.model.plan import Plan
    from mlpath.model.progress import Noted
    from mlpath.model.skill import Skill

HOURS_A_DAY = 24
OLDEST_YEAR = 1990
_HOURS = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:h|hours?|hrs?)?")
_MINUTES = re.compile(r"(\d+)\s*(?:m|min|mins|minutes?)")
_BOTH = re.compile(r"(\d+)\s*(?:h|:)\s*([0-5]?\d)\s*(?:m|min)?")


def read_hours(text: str) -> float:
    """Read a time spent: 2h, 1.5, 90m, 1h30 or 1:30."""
    plain = text.strip().lower()
    hint = "Write it like 2h, 1.5h, 90m or 1h30."
    if match := _HOURS.fullmatch(plain):
        hours = float(match[1].replace(",", "."))
    elif match := _MINUTES.fullmatch(plain):
        hours = int(match[1]) / 60
    elif match := _BOTH.fullmatch(plain):
        hours = int(match[1]) + int(match[2]) / 60
    else:
        raise UsageError(f'"{text[:40]}" is not a time spent', hint=hint)
    if not 0 < hours <= HOURS_A_DAY:
        raise UsageError(
            f'"{text[:40]}" cannot be the time spent on one day',
            hint="More than 0, at most 24 hours; log every day on its own with --on DATE.",
        )
    return round(hours, 2)


def read_day(session: Session, text: str | None) -> date:
    """Read the day something happened; today when not said."""
    from mlpath.interview.values import day

    if text is None:
        return session.today
    on = day(text)
    if on > session.today:
        raise UsageError(f"{on} is still to come", hint="Log what was done, up to today.")
    if on.year < OLDEST_YEAR:
        raise UsageError(f"{on} is too long ago", hint="Write dates like 2026-11-20.")
    return on


def noted(session: Session, skill: Skill, event: HoursLogged | LevelDone, text: str) -> Noted:
    """Store an event of progress and tell how readiness and finish move."""
    from mlpath.model.plan import Rise
    from mlpath.model.progress import Noted

    before = _plan(session)
    session.remember([event])
    after = _plan(session)
    total = sum(entry.hours for entry in session.person.logged if entry.skill == skill.id)
    return Noted(
        text=text,
        skill=skill.id,
        hours=event.hours if isinstance(event, HoursLogged) else None,
        level=None if isinstance(event, HoursLogged) else event.level,
        on=event.on,
        total=round(total, 2),
        readiness=Rise(now=before.readiness.now, end=after.readiness.now),
        finish=(before.finish.likely, after.finish.likely),
    )


def _plan(session: Session) -> Plan:
    """Plan for what the profile wants."""
    from mlpath.cli import plan_options
    from mlpath.cli.planning import wishes_of
    from mlpath.engine.way.plan import make_plan
    from mlpath.model.record import replace

    aim = plan_options.aim_of(session, None, None)
    wishes = replace(wishes_of(session), deadline=None)
    return make_plan(aim, plan_options.standing_for(session, aim), wishes)
