"""The plan on a line of time: a row a module, with its steps, its project and its check."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup

from mlpath.views.html.svg import WIDE, Drawing, element, line, rect, shorten, text
from mlpath.views.words import FIRST_MODEL, MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mlpath.model.reports.plan import Plan, PlanModule

    At = Callable[[date], float]

HEAD, BAR = 26.0, 14.0
EDGE = 20.0
"""A label nearer than that to an end of the line begins or ends at its mark."""
ASIDE, ROOM = 12.0, 70.0
"""From a bar to what is said beside it, and how long that is."""
MONTHS_A_TICK = (1, 2, 3, 6, 12, 24, 60, 120)


def draw(plan: Plan, width: int) -> Drawing:
    """Draw the modules from the first day to the latest that is likely."""
    wide = width >= WIDE
    left, right, step = (330.0, width - 16.0, 26.0) if wide else (4.0, width - 8.0, 42.0)
    days = max((plan.finish.late - plan.start).days, 1)

    def at(day: date) -> float:
        share = min(max((day - plan.start).days / days, 0.0), 1.0)
        return left + (right - left) * share

    height = HEAD + step * (len(plan.modules) + 1) + 8
    names = (HEAD - 6, height, HEAD - 11)
    parts = [*ticks(plan.start, plan.finish.late, at, names, most=12 if wide else 5)]
    for number, module in enumerate(plan.modules):
        top = HEAD + step * number
        parts += _name(f"{number + 1} {module.title}", left, top, width, wide=wide)
        parts += _module(plan, module, top + (4 if wide else 20), at)
    top = HEAD + step * len(plan.modules)
    parts += _name("ready", left, top, width, wide=wide)
    parts += _finish(plan, top + (4 if wide else 20), at)
    return Drawing(height, Markup("").join(parts))


def _name(name: str, left: float, top: float, width: int, *, wide: bool) -> Iterable[Markup]:
    if wide:
        yield text(left - 10, top + 15, shorten(name, left - 14), text_anchor="end", class_="label")
    else:
        yield text(left, top + 14, shorten(name, width - 8.0), class_="label")


def _module(plan: Plan, module: PlanModule, y: float, at: At) -> Iterable[Markup]:
    for planned in plan.steps[module.first : module.first + module.count]:
        x = at(planned.start)
        yield rect(x, y, at(planned.end) - x, BAR, class_="step")
    if module.project is not None:
        x, end = at(module.project.start), at(module.project.end)
        yield rect(x, y + BAR - 4, end - x, 4, class_="project")
        yield element("path", d=f"M{end:.1f} {y + 1:.1f}l6 6l-6 6l-6 -6z", class_="project")
    end = at(module.end)
    yield element("path", d=f"M{end:.1f} {y + BAR + 6:.1f}l-4 -6h8z", class_="check")
    if module.first_model:
        yield _first_model(at(module.start), end, y + BAR - 3, at(plan.finish.late))


def _first_model(start: float, end: float, y: float, right: float) -> Markup:
    """Say after a bar that a model is first trained in it, or before it at the end of the line."""
    if end + ASIDE + ROOM <= right:
        return text(end + ASIDE, y, FIRST_MODEL, class_="small")
    return text(start - ASIDE / 2, y, FIRST_MODEL, class_="small", text_anchor="end")


def _finish(plan: Plan, y: float, at: At) -> Iterable[Markup]:
    early, likely, late = (
        at(day) for day in (plan.finish.early, plan.finish.likely, plan.finish.late)
    )
    yield rect(early, y, late - early, BAR, class_="range")
    yield line(likely, y - 3, likely, y + BAR + 3, class_="likely")


def ticks(
    start: date, until: date, at: At, rows: tuple[float, float, float], *, most: int
) -> Iterable[Markup]:
    """Yield a line at the first of every so many months, from and to a height, and its name."""
    months = (until.year - start.year) * 12 + until.month - start.month
    every = next((n for n in MONTHS_A_TICK if months / n <= most), MONTHS_A_TICK[-1])
    first, (top, floor, low) = start.year * 12 + start.month, rows
    for month in range(first, first + months):
        if month % every:
            continue
        day = date(month // 12, month % 12 + 1, 1)
        if every >= len(MONTHS):
            name = str(day.year)
        else:
            name = MONTHS[day.month - 1] + (f" {day.year % 100:02}" if day.month == 1 else "")
        yield line(at(day), top, at(day), floor, class_="grid")
        edge = "end" if at(until) - at(day) < EDGE else "middle"
        anchor = "start" if at(day) - at(start) < EDGE else edge
        yield text(at(day), low, name, class_="small", text_anchor=anchor)
