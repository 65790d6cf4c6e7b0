"""Levels on a scale: stars, dots, bars, "4/5", "8 out of 10", "80 %"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

FILLED = "★⭐✭✮●⬤■█▓◆"
EMPTY = "☆✩✰○◯□░▒◇"
MOST_PLUSES = 3
"""How many pluses are the most."""
ASSUMED = (5, 10)
"""How long a scale is of which only the filled part is seen."""
LEAST, RANGE = 0.5, 3.0
"""The level of an empty scale, and what a full one adds to it."""
_RUN = re.compile(
    rf"[{FILLED}](?:[ \t\ufe0f]?[{FILLED}{EMPTY}]){{1,19}}\ufe0f?"
    rf"|[{EMPTY}](?:[ \t]?[{EMPTY}]){{2,19}}"
)
_BAR = re.compile(r"(?<![|\w])(?P<full>\|{2,20})(?P<rest>\.{0,20})(?![|\w])")
_BOXED = re.compile(r"\[(?P<full>[#=*xX]{1,20})(?P<rest>[-._ ]{0,20})\]")
_PLUSES = re.compile(r"(?<=[ \t])(?:\+{2,3}(?!\S)|\+(?=[ \t]*(?:\n|$)))")
_STARS = re.compile(r"(?<=\s)\*{2,5}(?!\S)")
_PARTS = re.compile(
    r"(?<![\d/.,-])(\d{1,2})(?: ?/ ?| of | out of | von | sur | de | su | van | na )(5|10)\b"
    r"(?![/.,-]?\d)(?!\s*%)",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(?<![\d.,-])(\d{1,3}) ?%")


class OnScale(NamedTuple):
    """A level told on a scale."""

    start: int
    end: int
    level: float


def on_scales(text: str) -> Iterator[OnScale]:
    """Find all levels on scales."""
    yield from _drawn(text)
    for parts in _PARTS.finditer(text):
        if int(parts[1]) <= int(parts[2]):
            yield _told(parts, int(parts[1]), int(parts[2]))
    for percent in _PERCENT.finditer(text):
        if int(percent[1]) <= 100:  # noqa: PLR2004
            yield _told(percent, int(percent[1]), 100)


def _drawn(text: str) -> Iterator[OnScale]:
    """Find those of marks: stars, dots, bars, pluses."""
    for run in _RUN.finditer(text):
        marks = [mark for mark in run[0] if mark in FILLED or mark in EMPTY]
        full = sum(mark in FILLED for mark in marks)
        yield _told(run, full, len(marks) if full < len(marks) else _length(full))
    for bar in _BAR.finditer(text):
        full, rest = len(bar["full"]), len(bar["rest"])
        if full + rest > 2:  # noqa: PLR2004 - two strokes alone are a separator
            yield _told(bar, full, full + rest if rest else _length(full))
    for box in _BOXED.finditer(text):
        full, rest = len(box["full"]), len(box["rest"])
        if full + rest > 2:  # noqa: PLR2004 - "[x]" and "[ ]" are boxes to tick
            yield _told(box, full, full + rest)
    for pluses in _PLUSES.finditer(text):
        yield _told(pluses, len(pluses[0]), MOST_PLUSES)
    for stars in _STARS.finditer(text):
        yield _told(stars, len(stars[0]), _length(len(stars[0])))


def _length(full: int) -> int:
    return next((length for length in ASSUMED if full <= length), full)


def on_scale(start: int, end: int, part: int, whole: int) -> OnScale:
    """Return the level of a part of a scale, told at a place."""
    return OnScale(start, end, LEAST + RANGE * part / whole)


def _told(found: re.Match[str], part: int, whole: int) -> OnScale:
    return on_scale(found.start(), found.end(), part, whole)
