"""Years of use that people tell, in ten languages: "10+ yrs", "fünf Jahre", "6 months"."""

from __future__ import annotations

import re
from math import log2
from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBERS = {
    number: value
    for value, numbers in (
        (1, "a one an ein einem einen un une uno um uma een bir"),
        (2, "two zwei deux dos dois due twee dwa iki"),
        (3, "three drei trois tres três tre drie trzy üç"),
        (4, "four vier quatre cuatro quatro quattro cztery dört"),
        (5, "five fünf cinq cinco cinque vijf pięć beş"),
        (6, "six sechs seis sei zes sześć altı"),
        (7, "seven sieben sept siete sete sette zeven siedem yedi"),
        (8, "eight acht huit ocho oito otto osiem sekiz"),
        (9, "nine neun neuf nueve nove negen dziewięć dokuz"),
        (10, "ten zehn dix diez dez dieci tien dziesięć on"),
        (12, "twelve zwölf"),
        (15, "fifteen fünfzehn"),
        (20, "twenty zwanzig"),
    )
    for number in numbers.split()
}
_YEAR = (
    r"(?:years?|yrs?|y|jahre?n?|ans?|années?|años?|anos?|anni|anno|jaar|jaren|lata?|roku?"
    r"|yıl|yıldır)"
)
_MONTH = r"months?|mos?|monate?n?|mois|meses|mes|mesi|maanden|maand|miesięcy|miesiące|ay"
_AMOUNT = re.compile(
    rf"(?P<under><\s?|less than |under |weniger als |moins d'|menos de |meno di |minder dan )?"
    rf"(?<![^\W\u3400-\u9fff])(?<![.,/-])(?:(?P<number>\d{{1,2}}(?:[.,]5)?)\s?\+?[\s-]?"
    rf"|(?P<word>{'|'.join(_NUMBERS)})[\s-])"
    rf"(?:(?P<year>(?:{_YEAR})\b|年)|(?:(?:{_MONTH})\b|个月))['’]?",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"\b(?:since|seit|depuis|desde|dal|sinds|vanaf|od)\s((?:19[89]|20[0-4])\d)(?![\d/.-])"
    r"|自\s?((?:19[89]|20[0-4])\d)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    r"\s*(?:old|ago|later|of (?:\w+ )?(?:data|logs|records|history|sales|age)\b|alt\b)",
    re.IGNORECASE,
)
MOST_YEARS = 45
MOST = 3.3
"""The highest level that years alone speak for."""
LONG = 5.0
"""Years from which on an expert is one by use as well."""


class Use(NamedTuple):
    """How long something was used, in years."""

    start: int
    end: int
    years: float


def told_years(text: str, year: int | None = None) -> Iterator[Use]:
    """Find all years of use; those since a year only where it is known which year it is."""
    for since in _SINCE.finditer(text) if year else ():
        passed = (year or 0) - int(since[1] or since[2])
        if passed >= 0:
            yield Use(since.start(), since.end(), max(passed, 0.5))
    for one in _AMOUNT.finditer(text):
        number, word = one["number"], one["word"]
        amount = float(number.replace(",", ".")) if number else _NUMBERS[word.lower()]
        years = (amount if one["year"] else amount / 12) * (0.5 if one["under"] else 1.0)
        if years <= MOST_YEARS and not _OTHERWISE.match(text, one.end()):
            yield Use(one.start(), one.end(), years)


def level_of_years(years: float) -> float:
    """Tell the level that years of use speak for."""
    return min(MOST, 1.0 + 0.75 * log2(1 + years))
