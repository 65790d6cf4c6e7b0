"""Times of the week as people write them: Tue,Thu 19:00-20:30; weekends 10-12; mon-fri 7-7:45am."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.model.slots import DAY, HOUR, WEEKDAYS, Slot, checked_slots

if TYPE_CHECKING:
    from collections.abc import Iterator

HINT = 'Write --when "Tue,Thu 19:00-20:30" or --when "weekends 10-12".'
NOON = 12 * HOUR
LONGEST = 500
GROUPS = {
    "weekend": (5, 6),
    "weekday": tuple(range(5)),
    "workday": tuple(range(5)),
    "day": tuple(range(7)),
    "daily": tuple(range(7)),
    "everyday": tuple(range(7)),
}
FULL = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT = 3
"""Letters that a weekday has at least; Tues, Thur and Weds are written, too."""
_TIME = r"(\d{1,2})(?:[:.h](\d\d))?\s*(am|pm|h\b|o'clock)?"
_SPAN = re.compile(rf"([a-z][a-z,/&+\s-]*?)[\s,]*{_TIME}\s*-\s*{_TIME}(?![\d:.])[\s,;&]*(?:and )?")
_BETWEEN = re.compile(r"[\s&+/,]+(?:and\s+)?")
_TO = re.compile(r"\s*[–—-]\s*|\s+(?:to|until|till|through)\s+")
_IDLE = re.compile(r"\b(?:every|each|on|at|from|between|the)\b")


def slots(given: object) -> tuple[Slot, ...]:
    """Read times of the week; what cannot be read is said in a sentence."""
    text = "; ".join(map(str, given)) if isinstance(given, list | tuple) else str(given)
    plain = _TO.sub("-", " ".join(_IDLE.sub(" ", text[:LONGEST].lower()).split()))
    found, place = list[Slot](), 0
    while place < len(plain):
        match = _SPAN.match(plain, place)
        if not match:
            raise UsageError(f'"{text[:40]}" is not times of the week', hint=HINT)
        days, *times = match.groups()
        start, end = _minutes(times, text)
        found += [Slot(day, start, end) for day in _days(days, text)]
        place = match.end()
    if not found:
        raise UsageError("no times of the week were named", hint=HINT)
    return checked_slots(found)


def _minutes(parts: list[str | None], text: str) -> tuple[int, int]:
    """Read from when until when; "7-8:30pm" is in the evening, "11-1pm" begins before noon."""
    hour, minute, half, last, last_minute, last_half = parts
    end = _clock(last, last_minute, last_half)
    start = _clock(hour, minute, half)
    if half not in ("am", "pm") and last_half == "pm" and start < NOON and start + NOON < end:
        start += NOON
    if not start < end <= DAY:
        raise UsageError(f'"{text[:40]}" ends before it begins, or after midnight', hint=HINT)
    return start, end


def _clock(hour: str | None, minute: str | None, half: str | None) -> int:
    hours, minutes = int(hour or 0), int(minute or 0)
    if half in ("am", "pm"):
        if not 1 <= hours <= NOON // HOUR:
            return DAY + 1
        hours = hours % (NOON // HOUR) + (NOON // HOUR if half == "pm" else 0)
    return hours * HOUR + minutes if minutes < HOUR else DAY + 1


def _days(words: str, text: str) -> Iterator[int]:
    """Yield the days that are named, alone, in a group, or from one to another."""
    for part in filter(None, _BETWEEN.split(words)):
        first, sign, last = part.partition("-")
        if sign:
            begin, end = _day(first, text), _day(last, text)
            yield from ((begin + n) % 7 for n in range((end - begin) % 7 + 1))
        elif part.removesuffix("s") in GROUPS:
            yield from GROUPS[part.removesuffix("s")]
        else:
            yield _day(part, text)


def _day(word: str, text: str) -> int:
    plain = word.rstrip("s") if len(word) > SHORT else word
    for number, name in enumerate(FULL):
        if len(plain) >= SHORT and (name.startswith(plain) or plain == f"{WEEKDAYS[number]}s"):
            return number
    raise UsageError(f'"{word[:20]}" in "{text[:40]}" is not a weekday', hint=HINT)
