"""Gaps as bars: what one has, inside what is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from mlpath.model.field.level import LEVEL_NAMES, TOP
from mlpath.views.html.svg import WIDE, Drawing, line, rect, shorten, text
from mlpath.views.words import decimal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.gap import GapRow

HEAD, BAR = 24, 14


def draw(rows: Sequence[GapRow], width: int) -> Drawing:
    """Draw a row a skill; on a phone the name stands above its bar."""
    wide = width >= WIDE
    left, right, step = (250.0, width - 130.0, 26.0) if wide else (4.0, width - 92.0, 42.0)

    def at(level: float) -> float:
        return left + (right - left) * min(level, TOP) / TOP

    height = HEAD + step * len(rows) + 6
    parts = [_scale(at, height, wide=wide)]
    for number, row in enumerate(rows):
        top = HEAD + step * number
        name = f"{row.name} (must)" if row.must else row.name
        worth = f"+{row.gain:.1f} · {decimal(row.hours, 0)} h"
        bar = top + (4 if wide else 20)
        parts += [
            text(left - 10, bar + 11, shorten(name, left - 14), text_anchor="end", class_="label")
            if wide
            else text(left, top + 14, shorten(name, width - 8.0), class_="label"),
            rect(left, bar, at(row.need) - left, BAR, class_="need"),
            rect(left, bar, at(row.have.value) - left, BAR, class_="have"),
            line(
                at(row.have.low), bar + BAR / 2, at(row.have.high), bar + BAR / 2, class_="whisker"
            ),
            text(right + 10, bar + 11, worth, class_="small"),
        ]
    return Drawing(height, Markup("").join(parts))


def _scale(at: object, height: float, *, wide: bool) -> Markup:
    place = at if callable(at) else float
    parts = []
    for level in range(TOP + 1):
        x = place(level)
        name = f"{level} {LEVEL_NAMES[level]}" if wide else str(level)
        parts.append(line(x, HEAD - 6, x, height, class_="grid"))
        parts.append(text(x, HEAD - 11, name, class_="small", text_anchor="middle"))
    return Markup("").join(parts)
