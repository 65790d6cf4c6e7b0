"""The weeks so far: hours logged inside the hours planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from mlpath.views.html.svg import WIDE, Drawing, line, rect, text
from mlpath.views.words import day, noted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.progress import Week

TOP, HIGH, FOOT = 22.0, 120.0, 26.0


def draw(weeks: Sequence[Week], width: int) -> Drawing:
    """Draw a column a week, oldest first; a phone shows the last eight."""
    shown = weeks[-16:] if width >= WIDE else weeks[-8:]
    most = max((max(week.real, week.planned) for week in shown), default=0.0) or 1.0
    step = width / max(len(shown), 1)
    bar = min(step * 0.6, 44.0)
    floor = TOP + HIGH
    parts = [line(0, floor, width, floor, class_="grid")]
    for number, week in enumerate(shown):
        middle = step * (number + 0.5)
        planned, real = HIGH * week.planned / most, HIGH * week.real / most
        parts += [
            rect(middle - bar / 2, floor - planned, bar, planned, class_="need"),
            rect(middle - bar / 2, floor - real, bar, real, class_="have"),
            text(
                middle,
                floor - max(real, planned) - 5,
                noted(week.real),
                class_="small",
                text_anchor="middle",
            ),
            text(
                middle,
                floor + 17,
                day(week.start, year=False),
                class_="small",
                text_anchor="middle",
            ),
        ]
    return Drawing(floor + FOOT, Markup("").join(parts))
