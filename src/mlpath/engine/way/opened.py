"""What a way opens: doors today and at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.case import asked_once
from mlpath.engine.market.doors import doors_rise
from mlpath.engine.way.way import work_left

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.reports.doors import DoorsRise

ENOUGH = 1 / 3
"""Share of the postings that are met today by somebody who applies while learning."""


@asked_once
def doors_when_ready(case: Case) -> DoorsRise:
    """Count the postings that somebody meets today and when ready, whatever the deadline."""
    return doors_rise(case, work_left(case).steps)


def open_enough(case: Case) -> bool:
    """Tell whether so many postings are met today that nobody should wait with applying."""
    doors = doors_when_ready(case)
    return not doors.few and doors.now >= ENOUGH * doors.n
