"""What was noted, one line an event, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from mlpath.engine.journal.replay import undone
from mlpath.model.reports.progress import History, PastEvent
from mlpath.model.told import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlpath.model.events.event import StoredEvent
    from mlpath.model.field.catalog import Catalog


def names_of(catalog: Catalog) -> Mapping[str, str]:
    """Return what people call whatever events name by an id."""
    places = {row["country"]: row["name"] for row in catalog.tables.get("salary/regions", ())}
    return places | dict(catalog.names)


def history_of(
    newest: Sequence[StoredEvent], names: Mapping[str, str], *, older: int = 0
) -> History:
    """Write out events, with those taken back marked; what took them back is newer than they."""
    return History(events=_NewestFirst(newest, names), more=older)


class _NewestFirst(Sequence[PastEvent]):
    """Events as a history shows them, each made when it is asked for: a life has many."""

    __slots__ = ("_events", "_gone", "_names")

    def __init__(self, events: Sequence[StoredEvent], names: Mapping[str, str]) -> None:
        self._events, self._names, self._gone = events, names, undone(events)

    def __len__(self) -> int:
        return len(self._events)

    def __iter__(self) -> Iterator[PastEvent]:
        return map(self._past, reversed(self._events))

    @overload
    def __getitem__(self, place: int) -> PastEvent: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[PastEvent]: ...
    def __getitem__(self, place: int | slice) -> PastEvent | Sequence[PastEvent]:
        if isinstance(place, slice):
            return tuple(map(self._past, self._events[::-1][place]))
        return self._past(self._events[-1 - place])

    def _past(self, stored: StoredEvent) -> PastEvent:
        return _past(stored, self._names, taken_back=stored.id in self._gone)


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
        text=told.text.removesuffix(f", {day(stored.at)}"),
    )
