"""What was noted, one line an event, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.engine.journal.replay import undone
from mlpath.model.reports.progress import History, PastEvent

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.events.event import StoredEvent
    from mlpath.model.field.catalog import Catalog


def names_of(catalog: Catalog) -> Mapping[str, str]:
    """Return what people call whatever events name by an id."""
    kinds: tuple[Mapping[Any, Any], ...] = (
        catalog.domains,
        catalog.backgrounds,
        catalog.roles,
        catalog.traits,
        catalog.skills,
    )
    places = {row["country"]: row["name"] for row in catalog.tables.get("salary/regions", ())}
    return places | {str(one.id): one.name for kind in kinds for one in kind.values()}


def history_of(
    newest: Sequence[StoredEvent], names: Mapping[str, str], *, older: int = 0
) -> History:
    """Write out events, with those taken back marked; what took them back is newer than they."""
    gone = undone(newest)
    return History(
        events=tuple(_past(one, names, taken_back=one.id in gone) for one in reversed(newest)),
        more=older,
    )


def _past(stored: StoredEvent, names: Mapping[str, str], *, taken_back: bool) -> PastEvent:
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
        text=told.text.removesuffix(f", {stored.at:%Y-%m-%d}"),
    )
