"""When somebody would be ready with other hours a week: the same forecast, once for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.way.plan import forecast
from mlpath.engine.way.way import work_left
from mlpath.model.reports.html_report import AtHours

if TYPE_CHECKING:
    from mlpath.engine.case import Case

MOST = 40
"""Hours a week; more is no longer beside anything else."""


def at_other_hours(case: Case) -> tuple[AtHours, ...]:
    """Tell for every whole number of hours a week, and for the person's own, when it is done."""
    wishes, way, rows = case.wishes, work_left(case), []
    for hours in sorted({*map(float, range(1, MOST + 1)), wishes.hours}):
        ready = forecast(case, way, Calendar(wishes.start, hours, wishes.away))
        day = wishes.deadline
        chance = round(ready.chance(ready.calendar.hours_until(day)), 2) if day else None
        rows.append(
            AtHours(hours=hours, finish=ready.finish(), chance=chance, own=hours == wishes.hours)
        )
    return tuple(rows)
