"""Hours as people write them: those of a week, and those spent on a day."""

from __future__ import annotations

import re

from mlpath.errors import UsageError
from mlpath.interview.reading.numbers import number
from mlpath.model.form import HOURS_A_DAY
from mlpath.model.values import MOST_HOURS_A_WEEK, MOST_MINUTES

HOURS_IN_WEEK = 168
MOST_DIGITS = 9
_HOURS = re.compile(r"(\d{1,9}(?:[.,]\d{1,9})?)\s*(?:h|hours?|hrs?)?")
_MINUTES = re.compile(r"(\d{1,9})\s*(?:m|min|mins|minutes?)")
_BOTH = re.compile(r"(\d{1,9})\s*(?:h|:)\s*([0-5]?\d)\s*(?:m|min)?")


NEVER = frozenset({"none", "no", "off", "never"})
MINUTES_IN_HOUR = 60
_MANY = r"(\d+(?:[.,]\d+)?)"
_WEEKLY = re.compile(
    rf"(?:about|around|ca\.?|~|maybe|max|up to)? *{_MANY}(?: *(?:-|–|to|or) *{_MANY})?"
    r" *(?:h|hours?|hrs?|(m|min|mins|minutes?))?\.?"
    r" *(?:(?:a|per|every|each|/) *(?:(day|d\b|evening|night|weekday)|week|wk|w\b)|weekly|(daily))?"
)
"""4, 4h, 5-8 h a week, 1 hour a day, 30 min daily."""
DAYS = 7


def hours_a_week(value: object) -> float:
    """Read hours a week; of a range the middle, of a day seven."""
    hint = "Hours a week that you can really give, such as 8, 4h or 1h a day."
    found = _WEEKLY.fullmatch(str(value).strip().lower()) if isinstance(value, str) else None
    if found:
        ends = [float(end.replace(",", ".")) for end in found.group(1, 2) if end]
        value = sum(ends) / len(ends) * (DAYS if found[4] or found[5] else 1)
        value = round(value / 60, 2) if found[3] else value
    out = number(value, "hours a week", 0, HOURS_IN_WEEK, hint)
    if not 0 < out <= MOST_HOURS_A_WEEK:
        raise UsageError(
            f"{out:g} hours a week cannot be kept up; give 0.5 to {MOST_HOURS_A_WEEK}", hint=hint
        )
    return out


def is_time(text: str, *, bare: bool = True) -> bool:
    """Tell whether words are a time, a bare number too where that may be meant."""
    plain = text.strip().lower()
    found = any(form.fullmatch(plain) for form in (_HOURS, _MINUTES, _BOTH))
    return found and (bare or not plain.replace(",", ".").replace(".", "").isdecimal())


def time_spent(text: str) -> float:
    """Read a time spent: 2h, 1.5, 90m, 1h30 or 1:30."""
    plain = text.strip().lower()
    hint = "Write it like 2h, 1.5h, 90m or 1h30."
    if match := _HOURS.fullmatch(plain):
        hours = float(match[1].replace(",", "."))
    elif match := _MINUTES.fullmatch(plain):
        hours = int(match[1]) / 60
    elif match := _BOTH.fullmatch(plain):
        hours = int(match[1]) + int(match[2]) / 60
    else:
        raise UsageError(f'"{text[:40]}" is not a time spent', hint=hint)
    if not 0 < hours <= HOURS_A_DAY:
        raise UsageError(
            f'"{text[:40]}" cannot be the time spent on one day',
            hint="More than 0, at most 24 hours; log every day on its own with --on DATE.",
        )
    return round(hours, 2)


def minutes_before(given: object) -> float:
    """Read how long before something: 30m, 1h, 15 for minutes, or none."""
    text = str(given).strip().lower()
    if text in NEVER:
        return 0.0
    hint = "Write --alarm 30m, --alarm 1h or --alarm none."
    plain = text.removesuffix(".0")
    if plain.isdecimal():
        minutes = float(plain[:MOST_DIGITS])
    else:
        try:
            minutes = round(time_spent(text) * MINUTES_IN_HOUR)
        except UsageError:
            raise UsageError(f'"{text[:40]}" is not a time before', hint=hint) from None
    if minutes > MOST_MINUTES:
        raise UsageError(f'"{text[:40]}" is more than a day before', hint=hint)
    return float(minutes)
