"""Times of the week on which somebody learns: a weekday, from when, until when."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.model.form import FieldForm
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HOUR, DAY = 60, 24 * 60
"""Minutes."""
_STORED = r"([A-Z][a-z]{2}) (\d\d):([0-5]\d)-(\d\d):([0-5]\d)"


class Slot(NamedTuple):
    """A time of every week, in minutes of its day."""

    day: int
    """0 is Monday."""
    start: int
    end: int

    @property
    def hours(self) -> float:
        """How long it is."""
        return (self.end - self.start) / HOUR

    def __str__(self) -> str:
        """Write it as it is stored: Tue 19:00-20:30."""
        return f"{WEEKDAYS[self.day]} {_clock(self.start)}-{_clock(self.end)}"


def _clock(minutes: int) -> str:
    return f"{minutes // HOUR:02}:{minutes % HOUR:02}"


def stored(text: str) -> Slot:
    """Read what was stored."""
    found = re.fullmatch(_STORED, text)
    if not found or found[1] not in WEEKDAYS:
        raise ValueError(text)
    first, first_minute, last, last_minute = (int(part) for part in found.groups()[1:])
    return Slot(WEEKDAYS.index(found[1]), first * HOUR + first_minute, last * HOUR + last_minute)


def _fits(value: object) -> bool:
    try:
        slot = stored(value) if isinstance(value, str) else None
    except ValueError:
        return False
    return slot is not None and slot.start < slot.end <= DAY


SLOT = FieldForm(_fits, stored, str)


def checked_slots(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """Sort times of a week, each once, and refuse what overlaps."""
    ordered = tuple(sorted(set(slots)))
    for one, other in pairwise(ordered):
        if one.day == other.day and other.start < one.end:
            raise UsageError(
                f"two of your times overlap: {one} and {other}",
                hint='Write --when "Tue 19:00-20:30, Thu 18-19".',
            )
    return ordered
