"""What to do in the first week besides tonight, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Linked
from mlpath.views.words import day, decimal, in_words

if TYPE_CHECKING:
    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Block, Said

EVENING = 2.0
"""Hours of an evening after work."""
WEEKDAYS = 5


def this_week(plan: Plan) -> list[Block]:
    """Put the hours into the calendar, open the first lesson, and write to whoever can help."""
    if not plan.stretches:
        return []
    first, current = plan.stretches[0], plan.current
    items: list[Said] = [
        f"In the calendar: {evenings(plan.hours_a_week)} a week, and {day(first.end)}."
    ]
    lesson = current.materials[0] if current and current.materials else None
    if lesson:
        items.append(Linked(before="The first lesson: ", title=lesson.title, url=lesson.url))
    if plan.getting_in and plan.offer is None:
        items.append("Two lines to whoever could answer what stands under ask at home.")
    return [Bullets(items=tuple(items))]


def evenings(hours: float) -> str:
    """Cut the hours of a week into evenings, and what five do not hold into a weekend."""
    if hours < EVENING:
        return f"one evening of {decimal(hours)} h"
    count = min(WEEKDAYS, round(hours / EVENING))
    left = hours - count * EVENING
    if count < WEEKDAYS or left < EVENING:
        about = "" if hours == count * EVENING else "about "
        each = decimal(round(hours / count, 1))
        plural = "s" if count > 1 else ""
        return f"{in_words(count)} evening{plural} of {about}{each} h"
    return f"five evenings of 2 h and {decimal(left)} h at the weekend"
