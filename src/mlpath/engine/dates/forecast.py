"""When everything is done: early, likely, late."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.dates.pace import total
from mlpath.model.reports.plan import Finish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.dates.calendar import Calendar
    from mlpath.engine.levels.steps import Step
    from mlpath.model.reports.plan import Pace


def finish_of(steps: Sequence[Step], calendar: Calendar, pace: Pace) -> Finish:
    """Give the days on which all steps are done; their order does not matter."""
    work = total(steps, pace)
    return Finish(
        early=calendar.ends(work.early),
        likely=calendar.ends(work.likely),
        late=calendar.ends(work.late),
    )
