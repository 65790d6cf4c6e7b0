"""What was noted, one line an event, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from mlpath.engine.journal.replay import undone
from mlpath.model.record import made_of_columns
from mlpath.model.reports.progress import History, PastEvent
from mlpath.model.told import day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlpath.model.events.event import StoredEvent
    from mlpath.model.field.catalog import Catalog

AT_ONCE = 500
"""Events that are told together."""


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
        for end in range(len(self._events), 0, -AT_ONCE):
            yield from reversed(self._past(self._events[max(0, end - AT_ONCE) : end]))

    @overload
    def __getitem__(self, place: int) -> PastEvent: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[PastEvent]: ...
    def __getitem__(self, place: int | slice) -> PastEvent | Sequence[PastEvent]:
        if isinstance(place, slice):
            return self._past(self._events[::-1][place])
        return self._past([self._events[-1 - place]])[0]

    def _past(self, events: Sequence[StoredEvent]) -> tuple[PastEvent, ...]:
        told = [stored.event.tell(self._names) for stored in events]
        # What was done on the day that it was noted need not say so.
        days = [stored.at.date() for stored in events]
        same = {one: f", {day(one)}" for one in {*days}}
        return made_of_columns(
            PastEvent,
            {
                "id": [stored.id for stored in events],
                "at": [stored.at for stored in events],
                "kind": [stored.event.kind for stored in events],
                "skill": [one.skill for one in told],
                "hours": [one.hours for one in told],
                "level": [one.level for one in told],
                "project": [one.project for one in told],
                "undone": [stored.id in self._gone for stored in events],
                "text": [
                    one.text.removesuffix(same[on]) for one, on in zip(told, days, strict=True)
                ],
            },
        )
