"""Lengths of time as people write them: 9 months, 3 weeks, a year."""

from __future__ import annotations

import re

from mlpath.errors import UsageError
from mlpath.model.values import MOST_WEEKS

DAYS_IN = {"d": 1.0, "w": 7.0, "m": 365 / 12, "y": 365.0}
"""Days in a unit, by its first letter."""
_WORDS = {"a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "six": 6.0}
_HALF = 0.5
LENGTH = re.compile(
    r"(?P<many>\d{1,3}(?:[.,]\d)?|half an?|an?|one|two|three|four|six)[\s-]*"
    r"(?P<unit>days?|d|weeks?|wks?|w|months?|mths?|mo|m|years?|yrs?|y)\b\.?"
)
"""A number or a word for one, and a unit whose first letter says which it is."""


def length(text: str) -> tuple[float, str] | None:
    """Read a length of time: how many, and the first letter of the unit."""
    found = LENGTH.fullmatch(" ".join(text.lower().split()))
    if not found:
        return None
    many = found["many"].replace(",", ".")
    number = _HALF if many.startswith("half") else _WORDS[many] if many in _WORDS else float(many)
    return number, found["unit"][0]


LONGEST = 40
"""Letters that somebody needs to say how many years."""
_ABOUT = re.compile(
    r"(?:about|around|ca\.?|~|over|more than|at least|almost|nearly|>)? *"
    r"(?P<many>.*?)(?: *\+)?(?P<unit> *(?:years?|yrs?|y))?(?: *(?:or so|now|already))?"
)
"""What people write around a number of years."""


def in_years(value: object) -> object:
    """Return the years that a text such as "5+" or "18 months" says; else what was given."""
    if not isinstance(value, str) or len(value) > LONGEST:
        return value
    plain = _ABOUT.fullmatch(value.strip().lower())
    text = f"{plain['many']}{plain['unit'] or ''}" if plain else value
    found = length(text) or length(f"{text} years")
    return value if found is None else round(found[0] * DAYS_IN[found[1]] / DAYS_IN["y"], 1)


def weeks(value: object) -> float:
    """Read a length of time, in weeks; a bare number is one of weeks."""
    text = f"{value} w" if isinstance(value, int | float) else str(value).strip()
    if text.lower() in {"none", "no", "0"}:
        return 0.0
    found = length(text) or length(f"{text} w")
    if not found:
        raise UsageError(
            f'"{text[:40]}" is not a length of time', hint="Write it like 3 months or 4 weeks."
        )
    many, unit = found
    out = round(many * DAYS_IN[unit] / DAYS_IN["w"], 1)
    if out > MOST_WEEKS:
        raise UsageError(
            f'"{text[:40]}" is more notice than anybody has to give',
            hint="Write it like 3 months or 4 weeks.",
        )
    return out
