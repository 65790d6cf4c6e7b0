"""Dates in CVs: spans such as "Jan 2019 - present", added up so that overlaps count once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.cv.months import ANY_MONTH, MONTHS, plain_word
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_NOW = (
    r"(?:till |until |to |up to |bis |jusqu['’]à |à |hasta (?:la )?|até (?:o )?|fino ad? |tot )?"
    r"(?:the |o |el |la )?"
    r"(?:present|now|today|date|current(?:ly)?|ongoing|heute|jetzt|aktuell|dato|laufend"
    r"|présent|maintenant|aujourd['’]hui|ce jour|actuel(?:lement)?|en cours|actualidad"
    r"|actualmente|presente|hoy|la fecha|actual|atualmente|atual|momento|hoje|oggi|adesso|attuale"
    r"|in corso|heden|nu"
    r"|obecnie|teraz|dziś|nadal|halen|günümüz|devam(?: ediyor)?|bugün|至今|今|现在|目前)(?!\w)"
)
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_TO = (
    r"(?:\s{0,3}(?:[-–—−‐‑‒―~～〜›>→/\u00ad至到]|->|=>){1,3}\s{0,3}"
    r"|,?\s{1,3}(?:to|till|until|end|bis):\s{1,3}"
    r"|\s{1,3}(?:to|until|untill|till?|thru|through|bis(?: zum)?|à|au|jusqu['’](?:en|à)|al?"
    r"|hasta|até|ad|fino a[d]?|tot(?: en met)?|t/m|do|ve|ile)\s{1,3})"
)


def _point(n: int) -> str:
    """Return the pattern of a day, month or year; its parts are named with a number."""
    return (
        rf"(?:(?P<iy{n}>{_YEAR})[-/.](?P<im{n}>0?[1-9]|1[0-2])(?:[-/.]\d\d?)?(?![\d])"
        rf"|(?P<cy{n}>{_YEAR})\s?年(?:\s?(?P<cm{n}>\d\d?)\s?月(?:\s?\d\d?\s?[日号])?)?"
        rf"|(?:(?P<nd{n}>\d\d?)[./-])?(?P<nm{n}>\d\d?)\s?[./-]\s?(?P<ny{n}>{_YEAR})(?!\d)"
        rf"|(?P<mm{n}>0?[1-9]|1[0-2])[/.](?P<my{n}>\d\d)(?![\d/.])"
        rf"|(?:\d\d?(?:st|nd|rd|th|er|[.º])?\s(?:de\s)?)?(?P<w{n}>{ANY_MONTH})(?![^\W\d_])\.?,?"
        rf"(?:\s\d\d?(?:st|nd|rd|th)?,)?(?:\s{{1,2}}(?:de|del|of|van)(?=\s))?[\s/-]{{0,2}}"
        rf"(?P<wy{n}>{_YEAR}|['’‘`´]\d\d|\d\d(?=\D|$))(?:/\d\d(?!\d))?(?![\d])"
        rf"|(?P<qy{n}>{_YEAR})[\s,-]{{1,2}}(?P<q{n}>[QqHh][1-4]|{ANY_MONTH})(?![^\W_])"
        rf"|(?P<y{n}>{_YEAR})(?![\d]))"
    )


_EDGE = r"(?<![\w@])(?<![^\W_][-_/.+#])(?<![-+/.#]\d)"
"""No date begins inside a word, a code or a number."""
_FROM = r"since|von|vom|seit|ab|du|depuis|desde|de|dal|dall['’]|sinds|vanaf|van|od"
_SPAN = re.compile(
    rf"{_EDGE}(?:(?P<pre>{_FROM})\s{{1,2}})?(?:(?P<alone>{ANY_MONTH})\.?{_TO}(?=(?:\d\d?[.]?\s)?(?:{ANY_MONTH})))?{_point(1)}"
    rf"(?:{_TO}(?:{_point(2)}|(?P<now>{_NOW})|['’]?(?P<short>\d\d)(?![\w/-]))"
    rf"|\s?(?P<until>至今|halen(?!\w))|\s{{0,2}}(?P<open>[-–—](?=[^\S\n]*(?:[\n,)|]|$)|[^\S\n]{{2}})))?",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?:^|\W)(?:since|seit|depuis|desde|dal|dall['’]|sinds|vanaf|od|from|ab|à partir de|自)"
    r"(?:\s(?:le|la|el|dem|o))?\s{0,2}$",
    re.IGNORECASE,
)
_SINCE_AFTER = re.compile(r"['’]?[dt][ae]n\s(?:beri|itibaren)|\s?(?:onwards|起)", re.IGNORECASE)
_IN_NUMBER = re.compile(r"\d[\d ()]{4,}[ (]?$")
"""Before a date: digits of a telephone number."""
_NUMBER_GOES_ON = re.compile(r"[-.]?\d")
_SPLIT = r"(?:\s?[-–—]|[^\S\n](?:to|until|till|bis|au|à|al?|hasta|até|tot|t/m|do))"
_PARTED = re.compile(
    rf"(?m)^(?P<from>{_point(1)}{_SPLIT})[^\S\n]{{1,3}}(?P<title>(?!{_NOW}|{_point(3)})[^\W\d][^\n]{{1,80}})\n"
    rf"(?P<to>{_point(2)}|{_NOW})(?:[^\S\n](?!\s?[-–—])(?P<rest>[^\n]+))?$",
    re.IGNORECASE,
)
"""A narrow column of dates: the end of a span on the second line, beside what stands there."""
MOST_MONTHS = 60 * 12
HALF = 6
"""Months: the best guess for what began and ended in the same year, or in one that is all said."""
AHEAD = 8
"""A year of two digits lies at most so many years ahead; else it is of the century before."""


class Span(NamedTuple):
    """A stretch of months, counted from year 0, end not included, and where it stands."""

    begin: int
    end: int
    at: int
    stop: int = 0
    """Where in the text its words end."""
    lone: bool = False
    """One date alone, not from one to another."""
    lasts: bool = False
    """It goes on: it is said so, or its end is to come."""

    @property
    def months(self) -> int:
        """How long it is."""
        return self.end - self.begin


def dates_joined(text: str) -> str:
    """Put dates together that a narrow column parts over two lines; the length stays the same."""
    return _PARTED.sub(_joined, text)


def _joined(parted: re.Match[str]) -> str:
    start, title, end, rest = (parted[name] for name in ("from", "title", "to", "rest"))
    joined = f"{end} {title}" + (f"\n{rest}" if rest else "")
    return start + " " * (len(parted[0]) - len(start) - len(joined)) + joined


def spans(text: str, today: date) -> list[Span]:
    """Find the spans of time in a text, in order."""
    return [span for span in dates(text, today) if not span.lone]


def dates(text: str, today: date) -> list[Span]:
    """Find all dates in a text, in order; one that stands alone is a span, too."""
    now = today.year * 12 + today.month
    found = (_span(text, one, now) for one in _SPAN.finditer(text))
    return [span for span in found if span is not None]


def _span(text: str, one: re.Match[str], now: int) -> Span | None:
    begin, end = _months(one, 1, now)
    before = text[max(0, one.start() - 20) : one.start()]
    if not begin or _IN_NUMBER.search(before) or _NUMBER_GOES_ON.match(text, one.end()):
        return None
    lone = False
    if one["now"] or one["until"] or one["open"]:
        end = now
    elif one["short"]:
        end = _short_end(one, begin)
    elif _has(one, 2):
        end = _months(one, 2, now)[1]
    elif one["alone"]:
        begin = begin // 12 * 12 + _month_of(one["alone"])[0]
    elif _SINCE.search(f"{before}{one['pre'] or ''} ") or _SINCE_AFTER.match(text, one.end()):
        end = now
    elif _no_month(one):
        return None
    else:
        lone = True
    if end == begin:
        begin, end = begin - HALF // 2, end + HALF // 2
    lasts = end >= now
    end = end if lone else min(end, now)
    fits = 0 < end - begin <= MOST_MONTHS
    return Span(begin, end, one.start(), one.end(), lone, lasts) if fits else None


def _no_month(one: re.Match[str]) -> bool:
    """Tell a day of a month, and "8/10", from a month that stands alone."""
    year = one["wy1"] or ""
    return one["mm1"] in set("123456789") or (year.isdigit() and len(year) == len("24"))


_YEARS_OF = ("iy", "cy", "ny", "my", "wy", "qy", "y")


def _has(one: re.Match[str], n: int) -> bool:
    """Tell whether a date was read at an end of the span."""
    return any(one[f"{name}{n}"] for name in _YEARS_OF)


def _months(one: re.Match[str], n: int, now: int) -> tuple[int, int]:
    """Return the first month of a date and the one after its last; a year alone is its middle.

    Zeros where the date cannot be.
    """
    year = next(one[f"{name}{n}"] for name in _YEARS_OF if one[f"{name}{n}"])
    first, last = 0, 0
    if one[f"w{n}"]:
        first, last = _month_of(one[f"w{n}"])
    elif one[f"q{n}"]:
        first, last = _month_of(one[f"q{n}"])
    elif one[f"y{n}"]:
        first, last = 7, 6
    else:
        said = [one[f"{name}{n}"] for name in ("im", "cm", "nm", "mm", "nd")]
        numbers = [int(number) for number in said if number]
        first = last = next((number for number in numbers if 1 <= number <= 12), 0)  # noqa: PLR2004
        if not numbers:  # "2019年"
            first, last = 7, 6
    if not first:
        return 0, 0
    months = _full(year, now) * 12
    return months + first, months + last + 1


def _month_of(word: str) -> tuple[int, int]:
    return MONTHS[plain_word(word)]


def _full(year: str, now: int) -> int:
    """Return a year that may be said in two digits."""
    number = int(year.lstrip("'’‘`´"))
    if number >= 100:  # noqa: PLR2004
        return number
    return 2000 + number if 2000 + number <= now // 12 + AHEAD else 1900 + number


def _short_end(one: re.Match[str], begin: int) -> int:
    """Return the end of "2019-21": in the century of its beginning."""
    year = begin // 12 // 100 * 100 + int(one["short"])
    return year * 12 + 7


def together(found: Iterable[Span]) -> int:
    """Add up the months of spans; overlapping ones count once."""
    total = reached = 0
    for span in sorted(found):
        begin = max(span.begin, reached)
        total += max(0, span.end - begin)
        reached = max(reached, span.end)
    return total
