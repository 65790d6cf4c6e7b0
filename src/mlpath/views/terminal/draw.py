"""Small pictures made of characters: bars, gauges, box plots, sparklines."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlpath.model.record import record
from mlpath.views.blocks import Bar, Box, Stripe

if TYPE_CHECKING:
    from collections.abc import Sequence


@record
class Pens:
    """The characters to draw with."""

    full: str
    maybe: str
    empty: str
    line: str
    box: str
    middle: str
    steps: str
    dot: str
    arm: str
    weeks: str
    """From nothing to much, where marks stand beside words."""
    goal: str
    said: str


UNICODE = Pens(
    full="█",
    maybe="▒",
    empty="░",
    line="─",
    box="▒",
    middle="█",
    steps="▁▂▃▄▅▆▇█",
    dot="·",
    arm="└",
    weeks="·░▒▓█",
    goal="▏",
    said="▓",
)
ASCII = Pens(
    full="#",
    maybe="=",
    empty=".",
    line="-",
    box="=",
    middle="#",
    steps="_.-=+*%#",
    dot="-",
    arm="-",
    weeks=".-+*#",
    goal="|",
    said="=",
)


def bar(drawing: Bar, width: int, pens: Pens) -> str:
    """Draw how much of a goal is reached."""
    share = 0.0 if drawing.goal <= 0 else min(1.0, max(0.0, drawing.value / drawing.goal))
    filled = round(share * width)
    return pens.full * filled + pens.empty * (width - filled)


def gauge(low: float, high: float, width: int, pens: Pens) -> str:
    """Draw 0 to 100: sure up to `low`, perhaps up to `high`."""
    first, last = round(low / 100 * width), round(high / 100 * width)
    return pens.full * first + pens.maybe * (last - first) + pens.empty * (width - last)


def box(drawing: Box, width: int, pens: Pens) -> str:
    """Draw quartiles as a box, the median in it, and whiskers where they were measured."""
    span = max(drawing.top - drawing.floor, 1e-9)

    def at(value: float) -> int:
        return min(width - 1, max(0, round((value - drawing.floor) / span * (width - 1))))

    cells = [" "] * width
    if drawing.p10 is not None and drawing.p90 is not None:
        for i in range(at(drawing.p10), at(drawing.p90) + 1):
            cells[i] = pens.line
    for i in range(at(drawing.p25), at(drawing.p75) + 1):
        cells[i] = pens.box
    cells[at(drawing.p50)] = pens.middle
    return "".join(cells).rstrip()


def spark(values: Sequence[float], pens: Pens) -> str:
    """Draw a series as a row of small columns."""
    top = max(values, default=0.0)
    last = len(pens.steps) - 1
    return "".join(pens.steps[round(v / top * last) if top > 0 else 0] for v in values)


def weeks(values: Sequence[float], pens: Pens) -> str:
    """Draw a mark for each value; nothing has a mark of its own."""
    top = max(values, default=0.0)
    last = len(pens.weeks) - 1
    return "".join(pens.weeks[ceil(v / top * last) if v > 0 else 0] for v in values)


def stripe(drawing: Stripe, width: int, pens: Pens) -> str:
    """Draw where on a line something begins and ends; at least one mark."""
    first = min(width - 1, round(drawing.start * width))
    last = max(first + 1, round(drawing.end * width))
    mark = pens.line if drawing.beside else pens.full
    return " " * first + mark * (last - first)


def drawing_text(drawing: Bar | Box | Stripe, width: int, pens: Pens) -> str:
    """Draw whatever a cell holds."""
    if isinstance(drawing, Stripe):
        return stripe(drawing, width, pens)
    return bar(drawing, width, pens) if isinstance(drawing, Bar) else box(drawing, width, pens)
