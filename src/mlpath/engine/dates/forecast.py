"""When it is done: one forecast for every screen, file and page."""

from __future__ import annotations

from math import erfc, sqrt
from typing import TYPE_CHECKING

from mlpath.engine.dates.pace import Total
from mlpath.engine.levels.readiness import Z80
from mlpath.model.named import NamedTuple
from mlpath.model.reports.plan import Finish

if TYPE_CHECKING:
    from mlpath.engine.dates.calendar import Calendar

NOTABLE = 40.0
"""Hours that come back of what is only said, from which on their day is told."""


class Forecast(NamedTuple):
    """Hours of everything at the person's pace, on their calendar."""

    hours: Total
    calendar: Calendar
    hired: bool = False
    """Whether a job is offered, so that nobody has to be ready by the end."""

    def finish(self) -> Finish:
        """Give the days on which everything is done, early, likely and late."""
        early, likely, late, middle = (self.calendar.ends(hours) for hours in self.hours)
        doubted = self.hours.middle - self.hours.likely >= NOTABLE
        return Finish(
            early=early,
            likely=likely,
            late=late,
            usual=middle if doubted else None,
            beyond=late >= self.calendar.last,
            hired=self.hired,
        )

    def chance(self, possible: float) -> float:
        """Tell how likely it is that so many hours are enough."""
        early, _, late, middle = self.hours
        side = late - middle if possible >= middle else middle - early
        if side <= 0:
            return float(possible >= middle)
        return 0.5 * erfc(-(possible - middle) / side * Z80 / sqrt(2))
