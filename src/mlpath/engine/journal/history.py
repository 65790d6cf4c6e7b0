"""What was noted, one line an event, newest first."""

from __future__ import annotations

from itertools import chain, repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from mlpath.engine.journal.replay import taken_back, under_todays_name
from mlpath.model.events.by_field import ByField
from mlpath.model.reports.progress import History, PastEvent
from mlpath.model.told import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mlpath.model.events.event import Event
    from mlpath.model.events.form import Told
    from mlpath.model.events.passage import Passage
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId

ON = "on"
"""The field of the day that an event is about."""


def names_of(catalog: Catalog) -> Mapping[str, str]:
    """Return what people call whatever events name by an id."""
    places = {row["country"]: row["name"] for row in catalog.tables.get("salary/regions", ())}
    return places | dict(catalog.names)


def history_of(
    newest: Iterable[Passage],
    names: Mapping[str, str],
    renamed: Mapping[str, SkillId],
    *,
    older: int = 0,
) -> History:
    """Write out events, with those taken back marked; what took them back is newer than they."""
    telling = _Telling(names, renamed)
    columns: dict[str, list[Any]] = {name: [] for name in PastEvent.__slots__}  # type: ignore[attr-defined] # every record has slots
    gone = set[int]()
    for passage in newest:
        gone |= taken_back([passage])
        for name, values in telling.past(passage).items():
            columns[name] += values
    for column in columns.values():
        column.reverse()
    columns["undone"] = [id_ in gone for id_ in columns["id"]]
    return History(events=ByField(PastEvent, columns), more=older)


class _Telling:
    """Tells events; what is said of a skill again and again is put in words once."""

    def __init__(self, names: Mapping[str, str], renamed: Mapping[str, SkillId]) -> None:
        self._names, self._renamed = names, renamed
        self._known: dict[type[Event], dict[object, Told]] = {}

    def past(self, passage: Passage) -> dict[str, Sequence[Any]]:
        """Return all fields of events that are told, but whether they were taken back."""
        told, days, kinds = (list[Any](passage.ids) for _ in range(3))
        for kind, (places, events) in passage.of.items():
            _put(kinds, places, repeat(kind.kind))
            _put(told, places, self._told(kind, events))
            _put(days, places, (getattr(event, ON, None) for event in events))
        words, skills, hours, levels, projects, ons = zip(*told, strict=True)
        return {
            "id": passage.ids,
            "at": passage.moments,
            "kind": kinds,
            "skill": skills,
            "hours": hours,
            "level": levels,
            "project": projects,
            # What was done on the day that it was noted need not say so.
            "text": [
                said if on is None or when == at.date() else f"{said}, {day(when)}"
                for said, on, when, at in zip(words, ons, days, passage.moments, strict=True)
            ],
        }

    def _told(self, kind: type[Event], events: Sequence[Event]) -> Iterable[Told]:
        """Tell events of a kind; those of a skill but for the day, which is another each time."""
        if "skill" not in kind.form:
            return map(self._tell, events)
        known = self._known.setdefault(kind, {})
        keys = [*_keys(kind, events)]
        for key, event in zip(keys, events, strict=True):
            if key not in known:
                known[key] = self._tell(event)
        return map(known.__getitem__, keys)

    def _tell(self, event: Event) -> Told:
        return under_todays_name(event, self._renamed).tell(self._names)


def _keys(kind: type[Event], events: Sequence[Event]) -> Iterator[object]:
    """Return all that is told of each but the day; 1, 1.0 and True are three."""
    columns = [[*map(attrgetter(name), events)] for name in kind.form if name != ON]
    return zip(*chain.from_iterable((of, map(type, of)) for of in columns), strict=True)


def _put(column: list[Any], places: Iterable[int], values: Iterable[Any]) -> None:
    for place, value in zip(places, values, strict=False):
        column[place] = value
