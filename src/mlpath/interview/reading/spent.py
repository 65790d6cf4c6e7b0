"""What was spent, as people say it: a time, a day and a name in any order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.interview.reading.days import is_past_word, past_day
from mlpath.interview.reading.hours import is_time, time_spent
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

LONGEST = 4
"""Words of a day or a time: on 12 November 2026."""
JOINING = frozenset({"on", "for", "of", "in", "at", "with"})
"""Words between the three, as in 2h on pandas."""


class TimeSpent(NamedTuple):
    """A time that was spent."""

    hours: float
    on: date
    name: str
    """What it was spent on; empty where nothing is named."""


def spent(words: Sequence[str], on: str | None, today: date) -> TimeSpent:
    """Read a time, with a day and a name before or behind it."""
    time, rest = _time(" ".join(words).split())
    day, rest = dated(rest, on, today)
    if not time:
        time, rest = _number(rest)
    return TimeSpent(time_spent(time or " ".join(words)), day, " ".join(_unjoined(rest)))


def dated(words: Sequence[str], on: str | None, today: date) -> tuple[date, list[str]]:
    """Take a day that is said first or last from the other words; today where none is."""
    rest = list(words)
    for size in range(min(LONGEST, len(rest)), 0, -1):
        for said, others in ((rest[-size:], rest[:-size]), (rest[:size], rest[size:])):
            when = " ".join(said)
            if not is_past_word(when, today):
                continue
            if on:
                raise UsageError(f'the day is said twice: "{when}" and "{on}"', hint="Say it once.")
            return past_day(when, today), others
    return past_day(on, today), rest


def _time(words: list[str]) -> tuple[str, list[str]]:
    """Take the longest time with a unit out of words."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        for start in range(len(words) - size, -1, -1):
            text = " ".join(words[start : start + size])
            if is_time(text, bare=False):
                return text, _unjoined(words[:start]) + _unjoined(words[start + size :])
    return "", words


def _unjoined(words: list[str]) -> list[str]:
    """Leave out what joins words to others, before and behind them."""
    while words and words[0].lower() in JOINING:
        words = words[1:]
    while words and words[-1].lower() in JOINING:
        words = words[:-1]
    return words


def _number(words: list[str]) -> tuple[str, list[str]]:
    """Take a time without its unit, at the end or at the beginning."""
    if len(words) > 1 and is_time(words[0]) and not is_time(words[-1]):
        return words[0], words[1:]
    return (words[-1], words[:-1]) if words else ("", words)
