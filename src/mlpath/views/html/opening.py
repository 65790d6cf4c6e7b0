"""Doors over time: how many postings are met after each module, as steps."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup

from mlpath.model.named import NamedTuple
from mlpath.views.html.svg import WIDE, Drawing, element, line, text
from mlpath.views.html.timeline import ticks

if TYPE_CHECKING:
    from mlpath.model.reports.plan import Plan

TOP, HIGH, FOOT = 22.0, 120.0, 26.0
EDGE = 30.0
"""A label nearer than that to the right edge ends at its mark."""


class Opened(NamedTuple):
    """From this day on so many postings are met."""

    day: date
    met: int
    title: str
    """The module whose end opened them."""


def opened(plan: Plan) -> tuple[Opened, ...]:
    """List the days on which more postings are met than before, today first."""
    rows = [Opened(plan.start, plan.doors.now, "")]
    for module in sorted(plan.modules, key=lambda one: one.end):
        if module.doors > rows[-1].met:
            rows.append(Opened(module.end, module.doors, module.title))
    return tuple(rows)


def draw(plan: Plan, width: int) -> Drawing:
    """Draw the steps from the first day to the likely end, on a scale from none."""
    rows = opened(plan)
    left, right = 10.0, width - 14.0
    most = max(rows[-1].met, 1)
    until = max(plan.finish.likely, rows[-1].day)
    days = max((until - plan.start).days, 1)

    def at(day: date) -> float:
        return left + (right - left) * min((day - plan.start).days / days, 1.0)

    def up(met: int) -> float:
        return TOP + HIGH * (1 - met / most)

    floor = TOP + HIGH
    path = f"M{left:.1f} {floor:.1f}V{up(rows[0].met):.1f}"
    for row in rows[1:]:
        path += f"H{at(row.day):.1f}V{up(row.met):.1f}"
    path += f"H{right:.1f}V{floor:.1f}Z"
    parts = [
        *ticks(
            plan.start, until, at, (floor, floor + 6, floor + 19), most=12 if width >= WIDE else 5
        ),
        element("path", d=path, class_="opened"),
        line(left, floor, right, floor, class_="grid"),
    ]
    for row in rows:
        anchor = "end" if right - at(row.day) < EDGE else "start"
        parts.append(
            text(at(row.day), up(row.met) - 6, row.met, class_="strong", text_anchor=anchor)
        )
    return Drawing(floor + FOOT, Markup("").join(parts))
