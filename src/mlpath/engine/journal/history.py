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
    newest: Sequence[StoredEvent], names: Mapping[SkillId, str], *, older: int = 0
) -> History:
    """Write out events, with those taken back marked; what took them back is newer than they."""
    gone = undone(newest)
    return History(
        events=tuple(_past(one, names, taken_back=one.id in gone) for one in reversed(newest)),
        more=older,
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
