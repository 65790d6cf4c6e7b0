"""Readiness as a bar from 0 to 100 in its parts, with its interval and the mark at ready."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from mlpath.model.field.role_level import READY
from mlpath.views.html.svg import Drawing, line, rect, text

if TYPE_CHECKING:
    from mlpath.model.person import Estimate

TICKS = (0, 25, 50)
EDGE, TOP, THICK = 14, 30, 26


def draw(readiness: Estimate, likely: Estimate, proven: float, width: int) -> Drawing:
    """Draw what is proven, what is claimed and what is missing, the likely interval, and ready."""

    def at(points: float) -> float:
        return EDGE + (width - 2 * EDGE) * min(max(points, 0.0), 100.0) / 100

    middle, ready = TOP + THICK / 2, at(READY)
    value = min(max(at(readiness.value), 3.0 * EDGE), width - 3.0 * EDGE)
    parts = [
        rect(at(0), TOP, at(100) - at(0), THICK, class_="track", rx=5),
        rect(at(0), TOP, at(readiness.value) - at(0), THICK, class_="claimed", rx=5),
        rect(at(0), TOP, at(proven) - at(0), THICK, class_="have", rx=5),
        line(ready, TOP - 5, ready, TOP + THICK + 5, class_="goal"),
        line(at(likely.low), middle, at(likely.high), middle, class_="whisker"),
        *(
            line(at(end), middle - 7, at(end), middle + 7, class_="whisker")
            for end in (likely.low, likely.high)
        ),
        text(value, TOP - 9, f"{readiness.value:.0f}", class_="strong", text_anchor="middle"),
        *(
            text(at(tick), TOP + THICK + 18, tick, class_="small", text_anchor="middle")
            for tick in TICKS
        ),
        text(ready, TOP + THICK + 18, f"ready {READY:.0f}", class_="small", text_anchor="middle"),
    ]
    return Drawing(TOP + THICK + 28, Markup("").join(parts))
