"""Some of what happened, in order, by its fields: a long life is read a passage at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.events.event import StoredEvent
from mlpath.model.named import NamedTuple
from mlpath.model.record import made_of_columns

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from mlpath.model.events.event import Event


NONE: tuple[Sequence[int], Sequence[Event]] = (), ()
"""What a passage holds of a kind that is not in it."""


class Passage(NamedTuple):
    """Events one after the other."""

    ids: Sequence[int]
    moments: Sequence[datetime]
    actions: Sequence[str]
    of: Mapping[type[Event], tuple[Sequence[int], Sequence[Event]]]
    """Those of each kind, with their places among all."""

    @classmethod
    def made_of(cls, stored: Sequence[StoredEvent]) -> Passage:
        """Take events apart."""
        of: dict[type[Event], tuple[list[int], list[Event]]] = {}
        for place, one in enumerate(stored):
            places, events = of.setdefault(type(one.event), ([], []))
            places.append(place)
            events.append(one.event)
        return cls(
            [one.id for one in stored],
            [one.at for one in stored],
            [one.action for one in stored],
            of,
        )

    def stored(self) -> Sequence[StoredEvent]:
        """Put the events together."""
        events: dict[int, Event] = {}
        for places, found in self.of.values():
            events.update(zip(places, found, strict=True))
        columns = {
            "id": self.ids,
            "at": self.moments,
            "event": [events[place] for place in range(len(self.ids))],
            "action": self.actions,
        }
        return made_of_columns(StoredEvent, columns)
