"""Days as people write them: 2027-05-01, 1.9.2027, May 2027, Q3, next year, 9 months, yesterday."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from datetime import date, datetime, timedelta

from mlpath.errors import UsageError
from mlpath.interview.reading.lengths import DAYS_IN, length
from mlpath.model.field.own.country import SOUTH
from mlpath.model.form import is_near
from mlpath.model.named import NamedTuple
from mlpath.model.told import day as told

OLDEST_YEAR, LAST_YEAR = 1990, 2100
CENTURY, MONTHS = 2000, 12
"""Two digits are a year of this century; there is no 13th month."""
HINT = "Write it like 2027-05-01, 1 May 2027, May 2027 or 9 months."
NAMED = {"yesterday": -1, "today": 0, "now": 0, "tomorrow": 1}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_LEAD = re.compile(r"(?:by|in|until|before|on|within|the|end of|from|last) ")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_THREE = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)")
_TWO = re.compile(r"(?:(\d{1,2})[./ -](\d{4})|(\d{4})[./ -](\d{1,2}))")
_YEAR = re.compile(r"\d{4}")
_NAMED_YEAR = re.compile(
    r"(?:(?:by|in|until|before|within) )?(?:the )?(?:end of )?(?:(?:the|this|(next)) )?year"
)
_QUARTER = re.compile(r"q([1-4])(?: (\d{4}))?")
_WRITTEN = re.compile(r"(?:(\d{1,2})\.? )?([a-z]{3,9})\.?(?: (\d{1,2}))?(?: (\d{4}))?")


class Days(NamedTuple):
    """The first and the last day that somebody may mean: of a month, of a year, or one."""

    first: date
    last: date


def day(value: object, today: date) -> date:
    """Read one day."""
    found = days(value, today)
    if found.first != found.last:
        raise UsageError(f'"{str(value)[:40]}" is more than one day', hint=HINT)
    return found.first


def coming_day(value: object, today: date, *, last: bool) -> date:
    """Read a day to come; of a month or a year its last or its first, not one that has gone."""
    found = days(value, today)
    return found.last if last else min(max(found.first, today), found.last)


def academic_year(value: object, today: date, country: str | None) -> date | None:
    """Read a whole year as the day on which its academic year ends, where that is not its last day.

    None where more than a year is said.
    """
    found = days(value, today)
    if country in SOUTH or found != _whole_year(found.first.year):
        return None
    return date(found.first.year, 6, 30)


def past_day(text: str | None, today: date) -> date:
    """Read the day something happened; today when not said."""
    plain = (text or "today").lower().strip().removeprefix("on ")
    on = _ago(plain, today) or day(plain, today)
    if on > today and not _YEAR.search(plain) and _words(plain, today):
        on = date(on.year - 1, on.month, on.day)  # "20 Nov" of something done is the last one
    if on > today:
        raise UsageError(f"{told(on)} is still to come", hint="Log what was done, up to today.")
    if on.year < OLDEST_YEAR:
        raise UsageError(f"{told(on)} is too long ago", hint="Write dates like 2026-11-20.")
    return on


def is_past_word(text: str, today: date) -> bool:
    """Tell whether words say one day, as somebody would of what was done."""
    plain = text.lower().removeprefix("on ")
    if plain in NAMED or _ago(plain, today):
        return True
    try:
        found = _numbers(plain) or _words(plain, today)
    except (ValueError, UsageError):
        return False
    return found is not None and found.first == found.last


def span(text: str, today: date) -> tuple[date, date]:
    """Read a time away: its first and its last day, or a whole month."""
    first, sign, last = text.partition(":")
    if not sign:
        first, sign, last = text.partition(" to ")
    if sign:
        return days(first, today).first, days(last, today).last
    found = days(text, today)
    if found.first == found.last:
        raise UsageError(
            f'"{text[:40]}" is not a time away', hint="Write --away 2026-12-20:2027-01-03."
        )
    return found


def days(value: object, today: date) -> Days:
    """Read a day, a month, a year or a length of time from today on."""
    if isinstance(value, datetime):  # TOML knows moments, too, and a moment is a date in Python
        value = value.date()
    if isinstance(value, date):
        return _near(Days(value, value))
    text = _ORDINAL.sub("", " ".join(str(value).lower().replace(",", " ").split()))
    if year := _NAMED_YEAR.fullmatch(text):
        return _whole_year(today.year + bool(year[1]))
    while lead := _LEAD.match(text):
        text = text[lead.end() :]
    try:
        found = (
            _named(text, today) or _numbers(text) or _quarter(text, today) or _words(text, today)
        )
    except (ValueError, OverflowError):  # the 31st of April
        found = None
    if found is None:
        raise UsageError(f'"{str(value)[:40]}" is not a date', hint=HINT)
    return _near(found)


def _near(found: Days) -> Days:
    """Refuse what lies too far away to be meant."""
    for one in found:
        if not is_near(one):
            raise UsageError(f"{told(one)} is too far away", hint=HINT)
    return found


def _named(text: str, today: date) -> Days | None:
    if text in NAMED:
        one = today + timedelta(NAMED[text])
        return Days(one, one)
    found = length(text)
    if found is None:
        return None
    many, unit = found
    if unit in "my" and (many * (12 if unit == "y" else 1)).is_integer():
        one = _months_on(today, round(many * (12 if unit == "y" else 1)))
    else:
        one = today + timedelta(round(many * DAYS_IN[unit]))
    return Days(one, one)


def _months_on(today: date, months: int) -> date:
    years, month = divmod(today.month - 1 + months, 12)
    year = today.year + years
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _ago(text: str, today: date) -> date | None:
    """Read what is only said of the past: 3 days ago, monday."""
    plain = " ".join(text.lower().split())
    if plain.endswith(" ago") and (found := length(plain.removesuffix(" ago"))):
        many, unit = found
        return today - timedelta(round(many * DAYS_IN[unit]))
    word = plain.removeprefix("last ").removeprefix("on ")
    if word[:3] in _WEEKDAYS and word.isalpha() and (word in _WEEKDAYS or word.endswith("day")):
        return today - timedelta((today.weekday() - _WEEKDAYS.index(word[:3]) - 1) % 7 + 1)
    return None


def _numbers(text: str) -> Days | None:
    if found := _ISO.fullmatch(text):
        one = date(int(found[1]), int(found[2]), int(found[3]))
        return Days(one, one)
    if found := _THREE.fullmatch(text):
        return _three(int(found[1]), int(found[3]), int(found[4]), dots=found[2] == ".")
    if found := _TWO.fullmatch(text):
        return _month(int(found[2] or found[3]), int(found[1] or found[4]))
    if text.isdigit() and OLDEST_YEAR <= int(text) <= LAST_YEAR:
        return _whole_year(int(text))
    return None


def _whole_year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))


def _quarter(text: str, today: date) -> Days | None:
    """Read a quarter of a year: without a year, the one that is not over."""
    found = _QUARTER.fullmatch(text)
    if not found:
        return None
    last = 3 * int(found[1])
    over = last < today.month and not found[2]
    year = int(found[2]) if found[2] else today.year + over
    return Days(date(year, last - 2, 1), _month(year, last).last)


def _three(one: int, two: int, year: int, *, dots: bool) -> Days:
    """Read three numbers: with dots the day is first; else only where it can be told."""
    year += CENTURY if year < CENTURY else 0
    if not dots and one != two and max(one, two) <= MONTHS:
        raise UsageError(
            f"{one}/{two}/{year} may be a day of {month_name[one]} or of {month_name[two]}",
            hint=f"Write {date(year, one, two)} or {date(year, two, one)}.",
        )
    day_first = dots or one > MONTHS
    found = date(year, two, one) if day_first else date(year, one, two)
    return Days(found, found)


def _month(year: int, month: int) -> Days:
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _words(text: str, today: date) -> Days | None:
    """Read a month by its name, with or without a day and a year: without one, the next."""
    found = _WRITTEN.fullmatch(text)
    if not found or found[2][:3] not in _MONTHS:
        return None
    month, number = _MONTHS.index(found[2][:3]) + 1, found[1] or found[3]
    year = int(found[4]) if found[4] else today.year
    if number is None:
        whole = _month(year, month)
        return whole if found[4] or whole.last > today else _month(year + 1, month)
    one = date(year, month, int(number))
    if not found[4] and one < today:
        one = date(year + 1, month, int(number))
    return Days(one, one)
