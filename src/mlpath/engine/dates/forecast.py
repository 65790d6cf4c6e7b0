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


class Forecast(NamedTuple):
    """Hours of everything at the person's pace, on their calendar."""

    hours: Total
    calendar: Calendar
    hired: bool = False
    """Whether a job is offered, so that nobody has to be ready by the end."""

    def finish(self) -> Finish:
        """Give the days on which everything is done, early, likely and late."""
        early, likely, late = (self.calendar.ends(hours) for hours in self.hours)
        return Finish(
            early=early,
            likely=likely,
            late=late,
            beyond=late >= self.calendar.last,
            hired=self.hired,
        )

    def chance(self, possible: float) -> float:
        """Tell how likely it is that so many hours are enough."""
        early, likely, late = self.hours
        side = late - likely if possible >= likely else likely - early
        if side <= 0:
            return float(possible >= likely)
        return 0.5 * erfc(-(possible - likely) / side * Z80 / sqrt(2))
