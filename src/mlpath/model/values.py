"""Kinds of value that a setting can have: what is stored of each, and what is wrong in it.

A kind says nothing of how people write it: `interview/reading/settings.py` reads them all.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any, ClassVar

from mlpath.errors import UsageError
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.form import (
    DAY,
    FLAG,
    NUMBER,
    PAY,
    ROLE_LEVEL,
    SPAN,
    TEXT,
    WHOLE,
    FieldForm,
    several,
)
from mlpath.model.record import record
from mlpath.model.slots import SLOT, checked_slots

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.slots import Slot

MOST_HOURS_A_WEEK = 80
"""A week has 168 hours, and somebody has to sleep, eat and earn a living."""

MOST_WEEKS = 104
"""Of notice; nobody is held for longer."""
MOST_BUDGET = 1_000_000
"""US dollars for learning."""
MOST_MINUTES = 24 * 60
"""Between an alarm and what it is for."""
CALENDAR = ".ics"
"""How the names of files end that calendars read."""
MOST_YEARS = 60
"""What takes longer is not planned to the day."""
DAYS_OF_YEAR = 366
"""At most."""


class ValueKind:
    """A kind of value; a text, unless a kind says otherwise."""

    __slots__ = ()
    many: ClassVar[bool] = False
    """Several are given, so that the option may be repeated."""
    json: ClassVar[str] = "text"
    """What JSON holds, in words."""
    form: ClassVar[FieldForm] = TEXT
    """How it lies in the store; its bounds are wide, since old files knew other ones."""

    def written(self, value: Any) -> object:
        """Return a value as people write it: what TOML holds, and a list of these for several."""
        return value

    def passed(self, value: Any, today: date) -> bool:
        """Tell whether a value that was said before can no longer be meant."""
        del value, today
        return False

    def meant(self, value: Any) -> bool:
        """Tell whether a value that comes from elsewhere is within the bounds of what is said."""
        del value
        return True


@record
class Name(ValueKind):
    """The id of something in the catalogue."""

    of: str
    """What an entry of its kind is called, such as role."""
    chosen: bool = True
    """It is chosen from a list of all, not written."""
    json: ClassVar[str] = "id"


class Country(ValueKind):
    """A country: two letters."""


class Language(ValueKind):
    """A language: its code."""


@record
class OneOf(ValueKind):
    """One of some words."""

    what: str
    """What a word is that is not among them, after "is not"."""
    words: Mapping[str, str]
    """Each with the text it is chosen by."""

    def meant(self, value: Any) -> bool:
        """Tell whether it is one of the words."""
        return value in self.words


class Several(OneOf):
    """Several of some words."""

    many = True
    json = "list of text"
    form = several(TEXT)

    def meant(self, value: Sequence[str]) -> bool:
        """Tell whether each is one of the words."""
        return all(one in self.words for one in value)


class LevelOfRole(ValueKind):
    """A level of a role."""

    json = " / ".join(f"`{level}`" for level in RoleLevel)
    form = ROLE_LEVEL
    texts: ClassVar[Mapping[str, str]] = {
        RoleLevel.JUNIOR: "Junior: first job in the field",
        RoleLevel.MID: "Mid: works alone, some years of experience",
        RoleLevel.SENIOR: "Senior: decides how things are built",
        RoleLevel.LEAD: "Lead: answers for a team and its systems",
    }
    """What each is chosen by."""


@record
class Number(ValueKind):
    """A number within bounds."""

    what: str
    low: float
    high: float
    hint: str
    json: ClassVar[str] = "number"
    form = NUMBER

    def meant(self, value: float) -> bool:
        """Tell whether a number is within the bounds."""
        return self.low <= value <= self.high


class Whole(Number):
    """A whole number within bounds."""

    json = "whole number"
    form = WHOLE


class HoursAWeek(ValueKind):
    """Hours a week."""

    json = "number"
    form = NUMBER

    def meant(self, value: float) -> bool:
        """Tell whether somebody can give so many."""
        return 0 < value <= MOST_HOURS_A_WEEK


class Weeks(HoursAWeek):
    """A length of time, in weeks."""

    def meant(self, value: float) -> bool:
        """Tell whether anybody is held for so long."""
        return value <= MOST_WEEKS


class Dollars(HoursAWeek):
    """An amount of money, in US dollars."""

    def meant(self, value: float) -> bool:
        """Tell whether learning can cost so much."""
        return value <= MOST_BUDGET


@record
class Pay(ValueKind):
    """Pay a year: a whole amount and three letters, or none for the money of the country."""

    at_home: bool = False
    """Of the country that somebody lives in, which need not be the one to work in."""
    form = PAY

    def meant(self, value: str) -> bool:
        """Tell whether it is an amount."""
        return self.form.fits(value)


class YesNo(ValueKind):
    """Yes or no."""

    json = "true or false"
    form = FLAG


@record
class Day(ValueKind):
    """A day that is still to come when it is said."""

    what: str
    earliest: int
    """The first day that can be meant, counted from today."""
    late: str
    """What an earlier one is."""
    hint: str
    last: bool = False
    """Of a month or a year, its last day is meant, not its first."""
    most_years: int | None = None
    """Nobody means a later day; None where all days may be meant."""
    json: ClassVar[str] = "day"
    form = DAY

    def passed(self, value: date, today: date) -> bool:
        """Tell whether the day lies too far back by now."""
        return (value - today).days < self.earliest

    def far(self, value: date, today: date) -> bool:
        """Tell whether the day lies farther ahead than anybody means."""
        most = self.most_years
        return most is not None and (value - today).days > DAYS_OF_YEAR * most


class EndOfStudies(Day):
    """The day on which studies end: of a year, the end of its academic one."""


class Slots(ValueKind):
    """Times of the week."""

    many = True
    json = "list of text"
    form = several(SLOT)

    def meant(self, value: Sequence[Slot]) -> bool:
        """Tell whether none overlaps another."""
        try:
            checked_slots(value)
        except UsageError:
            return False
        return True

    def written(self, value: Sequence[Slot]) -> list[str]:
        """Return each as Tue 19:00-20:30."""
        return list(map(str, value))


class Minutes(HoursAWeek):
    """Minutes before something; 0 is never."""

    def meant(self, value: float) -> bool:
        """Tell whether they are within a day."""
        return value <= MOST_MINUTES


class CalendarFile(ValueKind):
    """The whole path of a file that calendars read."""

    def meant(self, value: str) -> bool:
        """Tell whether it names a calendar; what comes from elsewhere must name no other file."""
        whole = any(kind(value).is_absolute() for kind in (PurePosixPath, PureWindowsPath))
        return whole and value.lower().endswith(CALENDAR)


Span = tuple[date, date]
"""The first and the last day of a time away."""


class Spans(ValueKind):
    """Times away, each with its first and its last day."""

    many = True
    json = "list of (list of 2: day, day)"
    form = several(SPAN)

    def meant(self, value: Sequence[Span]) -> bool:
        """Tell whether no time away runs backwards or overlaps another."""
        try:
            checked_away(value)
        except UsageError:
            return False
        return True

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
