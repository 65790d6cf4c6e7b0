"""What was noted, one line an event, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.journal.replay import undone
from mlpath.model.reports.progress import History, PastEvent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.events.event import StoredEvent
    from mlpath.model.ids import SkillId


def history_of(
    events: Sequence[StoredEvent], names: Mapping[SkillId, str], *, most: int | None = None
) -> History:
    """Write out the newest events, with those taken back marked."""
    gone = undone(events)
    newest = events[::-1][:most]
    return History(
        events=tuple(_past(stored, names, taken_back=stored.id in gone) for stored in newest),
        more=len(events) - len(newest),
    )


def _past(stored: StoredEvent, names: Mapping[SkillId, str], *, taken_back: bool) -> PastEvent:
    told = stored.event.tell(names)
    return PastEvent(
        id=stored.id,
        at=stored.at,
        kind=stored.event.kind,
        skill=told.skill,
        hours=told.hours,
        level=told.level,
        project=told.project,
        undone=taken_back,
        text=told.text,
    )
