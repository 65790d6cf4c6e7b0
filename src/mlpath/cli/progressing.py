"""Noting progress: storing it, and telling what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.events.progress import HoursLogged

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.events.progress import LevelDone
    from mlpath.model.field.skill import Skill
    from mlpath.model.reports.progress import Noted


def noted(session: Session, skill: Skill, event: HoursLogged | LevelDone, text: str) -> Noted:
    """Store an event of progress and tell how readiness and finish move."""
    from mlpath.engine.way.plan import make_plan
    from mlpath.model.reports.plan import Rise
    from mlpath.model.reports.progress import Noted

    case = session.case()
    later = case.with_(event, session.moment)
    session.remember([event])
    before, after = make_plan(case), make_plan(later)
    total = sum(entry.hours for entry in later.person.logged if entry.skill == skill.id)
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
