"""What a way opens: doors today and at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.case import asked_once
from mlpath.engine.market.doors import doors_rise
from mlpath.engine.way.way import work_left

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.reports.doors import DoorsRise


@asked_once
def doors_when_ready(case: Case) -> DoorsRise:
    """Count the postings that somebody meets today and when ready, whatever the deadline."""
    return doors_rise(case, work_left(case).steps)
