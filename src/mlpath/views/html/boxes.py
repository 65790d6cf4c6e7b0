"""Pay as boxes: from p25 to p75 with the median, and from p10 to p90 where that was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from mlpath.views.html.svg import WIDE, Drawing, line, rect, shorten, text
from mlpath.views.pay import boxes, known, middle, short

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mlpath.model.reports.salary import SalaryRow
    from mlpath.views.blocks import Box

BAR = 18.0


def draw(rows: Sequence[SalaryRow], width: int) -> Drawing:
    """Draw rows on one scale, of dollars where the currencies differ."""
    wide = width >= WIDE
    left, right, step = (210.0, width - 220.0, 34.0) if wide else (4.0, width - 4.0, 62.0)
    parts: list[Markup] = []
    for number, (row, box) in enumerate(zip(rows, boxes(rows), strict=True)):
        top = step * number + 4
        figures = f"{middle(row)} · {known(row)}"
        name = f"{row.country_name}, {row.level}"
        if wide:
            parts.append(text(left - 10, top + 14, shorten(name, left - 14), text_anchor="end"))
            parts.append(text(right + 14, top + 14, figures, class_="small"))
        else:
            parts.append(text(left, top + 10, shorten(name, 150.0), class_="label"))
            parts.append(text(right, top + 10, figures, class_="small", text_anchor="end"))
        if box is not None:
            parts += _box(box, left, right, top if wide else top + 20)
    floor = step * len(rows) + 4
    parts += _scale(rows, left, right, floor)
    return Drawing(floor + 26, Markup("").join(parts))


def _scale(rows: Sequence[SalaryRow], left: float, right: float, y: float) -> Iterable[Markup]:
    """Write amounts under the boxes, in the rows' own currency if they share one."""
    drawn = [(row, box) for row, box in zip(rows, boxes(rows), strict=True) if box is not None]
    if not drawn:
        return
    row, box = drawn[0]
    same = len({one.currency for one, _ in drawn}) == 1
    factor = row.p50 / box.p50 if same else 1.0
    yield line(left, y, right, y, class_="grid")
    for share, anchor in ((0.0, "start"), (0.5, "middle"), (1.0, "end")):
        value = (box.floor + (box.top - box.floor) * share) * factor
        words = f"{row.currency if same else 'USD'} {short(value)}"
        x = left + (right - left) * share
        yield text(x, y + 17, words, class_="small", text_anchor=anchor)


def _box(box: Box, left: float, right: float, y: float) -> Iterable[Markup]:
    def at(value: float) -> float:
        return left + (right - left) * (value - box.floor) / ((box.top - box.floor) or 1.0)

    middle = y + BAR / 2
    low, high = box.p10 or box.p25, box.p90 or box.p75
    yield line(at(low), middle, at(high), middle, class_="whisker")
    yield rect(at(box.p25), y, at(box.p75) - at(box.p25), BAR, class_="pay", rx=3)
    yield line(at(box.p50), y - 2, at(box.p50), y + BAR + 2, class_="likely")
