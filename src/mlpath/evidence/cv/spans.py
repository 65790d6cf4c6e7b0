"""Dates in CVs: spans such as "Jan 2019 - present", added up so that overlaps count once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_MONTH_NAMES = {
    start: number
    for number, starts in enumerate(
        (
            "jan",
            "feb fév fev",
            "mar mär mrz",
            "apr avr",
            "may mai",
            "jun juin",
            "jul juil",
            "aug aoû aou",
            "sep",
            "oct okt",
            "nov",
            "dec dez déc",
        ),
        1,
    )
    for start in starts.split()
}
"""Beginnings of the names of months in English, German and French."""
_MONTH = r"(?:[^\W\d_]{3,9}\.?|\d{1,2})"
_NOW = (
    r"present|now|today|current(?:ly)?|ongoing|to date|heute|jetzt|aktuell|présent"
    r"|aujourd['’]hui|actuel\w*|actualidad|presente"
)


def _point(n: int) -> str:
    """Return the pattern of a month or a year, with its parts named by a number."""
    return (
        rf"(?:(?P<m{n}>{_MONTH})[\s./-]{{0,2}})?(?P<y{n}>(?:19|20)\d\d)"
        rf"(?:[-/.](?P<n{n}>\d{{1,2}})\b)?(?:-\d\d\b)?"
    )


_SPAN = re.compile(
    rf"{_point(1)}\s*(?:-|–|—|−|to|until|till|bis|à|au|a|~|>|→)+\s*(?:{_point(2)}|(?P<now>{_NOW}))",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"\b(?:since|seit|depuis|from)\s+(?:(?P<m>{_MONTH})[\s./-]{{0,2}})?(?P<y>(?:19|20)\d\d)",
    re.IGNORECASE,
)
MOST_MONTHS = 60 * 12
NEAR = 20
"""A "since" so close to a span is a part of it."""


class Span(NamedTuple):
    """A stretch of months, counted from year 0, end not included, and where it stands."""

    begin: int
    end: int
    at: int

    @property
    def months(self) -> int:
        """How long it is."""
        return self.end - self.begin


def spans(text: str, today: date) -> list[Span]:
    """Find the spans of time in a text, in order."""
    now = today.year * 12 + today.month
    found = []
    for one in _SPAN.finditer(text):
        begin = _month(one["y1"], one["m1"], one["n1"], last=False)
        end = now if one["now"] else _month(one["y2"], one["m2"], one["n2"], last=True) + 1
        found.append(Span(begin, min(end, now), one.start()))
    taken = {span.at for span in found}
    found += [
        Span(_month(one["y"], one["m"], None, last=False), now, one.start())
        for one in _SINCE.finditer(text)
        if not any(abs(one.start() - at) < NEAR for at in taken)
    ]
    return sorted((s for s in found if 0 < s.months <= MOST_MONTHS), key=lambda s: s.at)


def _month(year: str, name: str | None, number: str | None, *, last: bool) -> int:
    """Return a month, counted from year 0; a year alone is its middle, the best guess."""
    month = None
    if number is not None and 1 <= int(number) <= 12:  # noqa: PLR2004
        month = int(number)
    elif name is not None:
        plain = name.lower().rstrip(".")
        month = (
            int(plain)
            if plain.isdigit()
            else _MONTH_NAMES.get(plain[:4]) or _MONTH_NAMES.get(plain[:3])
        )
        if month is not None and not 1 <= month <= 12:  # noqa: PLR2004
            month = None
    if month is None:
        month = 6 if last else 7
    return int(year) * 12 + month


def together(found: Iterable[Span]) -> int:
    """Add up the months of spans; overlapping ones count once."""
    total = reached = 0
    for span in sorted(found):
        begin = max(span.begin, reached)
        total += max(0, span.end - begin)
        reached = max(reached, span.end)
    return total
