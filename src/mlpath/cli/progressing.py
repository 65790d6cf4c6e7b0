"""Noting progress: storing it, and telling what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.event import NewEvent
    from mlpath.model.plan import Plan
    from mlpath.model.progress import Noted
    from mlpath.model.skill import Skill


def noted(session: Session, skill: Skill, event: NewEvent, text: str) -> Noted:
    """Store an event of progress and tell how readiness and finish move."""
    from mlpath.interview.reading.days import day
    from mlpath.model.plan import Rise
    from mlpath.model.progress import Noted

    before = _plan(session)
    session.remember([event])
    after = _plan(session)
    hours, level = event.body.get("hours"), event.body.get("level")
    total = sum(entry.hours for entry in session.person.logged if entry.skill == skill.id)
    return Noted(
        text=text,
        skill=skill.id,
        hours=hours if isinstance(hours, float) else None,
        level=level if isinstance(level, int) else None,
        on=day(event.body["on"]),
        total=round(total, 2),
        readiness=Rise(now=before.readiness.now, end=after.readiness.now),
        finish=(before.finish.likely, after.finish.likely),
    )


def _plan(session: Session) -> Plan:
    """Plan for what the profile wants."""
    from mlpath.cli import plan_options
    from mlpath.engine.way.plan import make_plan
    from mlpath.model.record import replace

    aim = plan_options.aim_of(session, None, None)
    wishes = replace(plan_options.wishes_of(session), deadline=None)
    return make_plan(aim, plan_options.standing_for(session, aim), wishes)
