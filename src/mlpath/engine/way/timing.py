"""When the steps of a way happen, at the person's pace."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.dates.pace import total
from mlpath.model.plan import Finish

if TYPE_CHECKING:
    from datetime import date

    from mlpath.engine.dates.calendar import Calendar
    from mlpath.engine.way.schedule import Way
    from mlpath.model.plan import Pace


class Timing(NamedTuple):
    """A way on a calendar."""

    way: Way
    calendar: Calendar
    pace: Pace

    def starts(self, number: int) -> date:
        """Give the first day of a step."""
        return self.calendar.starts(self._hours(self.way.slots[number].start))

    def ends(self, number: int) -> date:
        """Give the last day of a step."""
        return self.calendar.ends(self._hours(self.way.slots[number].end))

    def before_end(self, number: int, hours: float) -> date:
        """Give the day that lies some hours of learning before the end of a step."""
        end = self._hours(self.way.slots[number].end)
        return self.calendar.starts(max(0.0, end - hours * self.pace.factor))

    def finish(self) -> Finish:
        """Give the days on which everything is done, early, likely and late."""
        work = total(self.way.steps, self.pace)
        return Finish(
            early=self.calendar.ends(work.early),
            likely=self.calendar.ends(work.likely),
            late=self.calendar.ends(work.late),
        )

    def _hours(self, minutes: int) -> float:
        return minutes / 60 * self.pace.factor
