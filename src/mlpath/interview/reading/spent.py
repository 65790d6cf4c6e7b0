"""What was spent, as people say it: a time, a day and a name in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.errors import UsageError
from mlpath.interview.reading.days import is_past_word, past_day
from mlpath.interview.reading.hours import is_time, time_spent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

LONGEST = 4
"""Words of a day or a time: on 12 November 2026."""
JOINING = frozenset({"on", "for", "of", "in", "at", "with"})
"""Words between the three, as in 2h on pandas."""


class Spent(NamedTuple):
    """A time that was spent."""

    hours: float
    on: date
    name: str
    """What it was spent on; empty where nothing is named."""


def spent(words: Sequence[str], on: str | None, today: date) -> Spent:
    """Read a time, with a day and a name before or behind it."""
    rest = " ".join(words).split()
    time, rest = _taken(rest, lambda text: is_time(text, bare=False))
    when, rest = _taken(rest, lambda text: is_past_word(text, today))
    if when and on:
        raise UsageError(f'the day is said twice: "{when}" and "{on}"', hint="Say it once.")
    if not time:
        time, rest = _number(rest)
    while rest and rest[0].lower() in JOINING:
        rest = rest[1:]
    return Spent(time_spent(time or " ".join(words)), past_day(when or on, today), " ".join(rest))


def _taken(words: list[str], fits: Callable[[str], bool]) -> tuple[str, list[str]]:
    """Take the longest words in a row that fit out of the others, with what joins them on."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        for start in range(len(words) - size, -1, -1):
            text = " ".join(words[start : start + size])
            if fits(text):
                joined = start > 0 and words[start - 1].lower() in JOINING
                return text, words[: start - joined] + words[start + size :]
    return "", words


def _number(words: list[str]) -> tuple[str, list[str]]:
    """Take a time without its unit, at the end or at the beginning."""
    if len(words) > 1 and is_time(words[0]) and not is_time(words[-1]):
        return words[0], words[1:]
    return (words[-1], words[:-1]) if words else ("", words)
