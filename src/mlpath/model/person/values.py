"""Kinds of value that a setting can have: what is stored of each, and what is wrong in it.

A kind says nothing of how people write it: `interview/reading/settings.py` reads them all.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar

from mlpath.errors import UsageError
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

MOST_HOURS_A_WEEK = 80
"""A week has 168 hours, and somebody has to sleep, eat and earn a living."""
MOST_TEXT = 2_000
MOST_NUMBER = 1e9


def is_text(value: object) -> bool:
    """Tell whether JSON holds a text that can be meant."""
    return isinstance(value, str) and len(value) <= MOST_TEXT


def is_number(value: object) -> bool:
    """Tell whether JSON holds a number that can be meant."""
    return type(value) in {int, float} and 0 <= value <= MOST_NUMBER  # type: ignore[operator] # just checked


def is_whole(value: object) -> bool:
    """Tell whether JSON holds a whole number that can be meant."""
    return type(value) is int and 0 <= value <= MOST_NUMBER


def is_truth(value: object) -> bool:
    """Tell whether JSON holds true or false."""
    return isinstance(value, bool)


def is_day(value: object) -> bool:
    """Tell whether JSON holds a day."""
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def is_span(value: object) -> bool:
    """Tell whether JSON holds two days."""
    return isinstance(value, list) and len(value) == 2 and all(map(is_day, value))  # noqa: PLR2004 - first and last


def is_role_level(value: object) -> bool:
    """Tell whether JSON holds the name of a level of a role."""
    return any(value == level.value for level in RoleLevel)


class ValueKind:
    """A kind of value; a text, unless a kind says otherwise."""

    __slots__ = ()
    many: ClassVar[bool] = False
    """Several are given, so that the option may be repeated."""
    json: ClassVar[str] = "text"
    """What JSON holds, in words."""
    good: Callable[[object], bool] = staticmethod(is_text)
    """Tells whether JSON from elsewhere holds such a value, or one of several."""

    def stored(self, value: Any) -> object:
        """Return a value as JSON."""
        return value

    def restored(self, stored: Any) -> object:
        """Return the value that was stored."""
        return stored

    def wrong(self, stored: object) -> bool:
        """Tell whether JSON from elsewhere holds no such value; old files knew other bounds."""
        if self.many:
            return not (isinstance(stored, list) and all(map(self.good, stored)))
        return not self.good(stored)

    def written(self, value: Any) -> object:
        """Return a value as people write it: what TOML holds, and a list of these for several."""
        return value

    def passed(self, value: Any, today: date) -> bool:
        """Tell whether a value that was said before can no longer be meant."""
        del value, today
        return False


@record
class Name(ValueKind):
    """The id of something in the catalogue."""

    of: str
    """background or role."""
    json: ClassVar[str] = "id"


class Country(ValueKind):
    """A country: two letters."""


@record
class OneOf(ValueKind):
    """One of some words."""

    what: str
    """What a word is that is not among them, after "is not"."""
    words: Mapping[str, str]
    """Each with the text it is chosen by."""


class Several(OneOf):
    """Several of some words."""

    many = True
    json = "list of text"

    def stored(self, value: tuple[str, ...]) -> list[str]:
        """Return a list."""
        return list(value)

    def restored(self, stored: list[str]) -> tuple[str, ...]:
        """Return the words."""
        return tuple(stored)


class LevelOfRole(ValueKind):
    """A level of a role."""

    json = " / ".join(f"`{level}`" for level in RoleLevel)
    good = staticmethod(is_role_level)
    texts: ClassVar[Mapping[str, str]] = {
        RoleLevel.JUNIOR: "Junior: first job in the field",
        RoleLevel.MID: "Mid: works alone, some years of experience",
        RoleLevel.SENIOR: "Senior: decides and leads",
    }
    """What each is chosen by."""

    def restored(self, stored: str) -> RoleLevel:
        """Return the level of that name."""
        return RoleLevel(stored)


@record
class Number(ValueKind):
    """A number within bounds."""

    what: str
    low: float
    high: float
    hint: str
    json: ClassVar[str] = "number"
    good = staticmethod(is_number)


class Whole(Number):
    """A whole number within bounds."""

    json = "whole number"
    good = staticmethod(is_whole)


class HoursAWeek(ValueKind):
    """Hours a week."""

    json = "number"
    good = staticmethod(is_number)


class Dollars(HoursAWeek):
    """An amount of money, in US dollars."""


class YesNo(ValueKind):
    """Yes or no."""

    json = "true or false"
    good = staticmethod(is_truth)


@record
class Day(ValueKind):
    """A day that is still to come when it is said."""

    what: str
    earliest: int
    """The first day that can be meant, counted from today."""
    late: str
    """What an earlier one is."""
    hint: str
    json: ClassVar[str] = "day"
    good = staticmethod(is_day)

    def passed(self, value: date, today: date) -> bool:
        """Tell whether the day lies too far back by now."""
        return (value - today).days < self.earliest

    def stored(self, value: date) -> str:
        """Return it as ISO 8601 has it."""
        return value.isoformat()

    def restored(self, stored: str) -> date:
        """Return the day."""
        return date.fromisoformat(stored)


Span = tuple[date, date]
"""The first and the last day of a time away."""


class Spans(ValueKind):
    """Times away, each with its first and its last day."""

    many = True
    json = "list of (list of 2: day, day)"
    good = staticmethod(is_span)

    def stored(self, value: Sequence[Span]) -> list[list[str]]:
        """Return a list of two days each."""
        return [[first.isoformat(), last.isoformat()] for first, last in value]

    def restored(self, stored: list[list[str]]) -> tuple[Span, ...]:
        """Return the times."""
        return tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in stored)

    def written(self, value: Sequence[Span]) -> list[str]:
        """Return each as first:last."""
        return [f"{first}:{last}" for first, last in value]


def checked_away(away: Sequence[Span]) -> tuple[Span, ...]:
    """Sort times away, and refuse what is backwards or overlaps."""
    ordered = sorted(away)
    for first, end in ordered:
        if end < first:
            raise UsageError(
                f"the time away from {first} to {end} runs backwards",
                hint="Write the first day before the last: 2026-12-20:2027-01-03.",
            )
    for (_, end), (first, _) in pairwise(ordered):
        if first <= end:
            raise UsageError(
                f"two times away overlap around {first}", hint="Join them into one --away."
            )
    return tuple(ordered)
