"""A person in one line: the same figures as on every other screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.market.doors import doors
from mlpath.engine.way.plan import likely_end
from mlpath.model.reports.profile import ProfileRow

if TYPE_CHECKING:
    from mlpath.engine.case import Case


def in_short(case: Case, *, name: str, last: str) -> ProfileRow:
    """Say where somebody stands; `last` is the day of the last thing noted."""
    end, open_ = likely_end(case), doors(case)
    return ProfileRow(
        name=name,
        role=case.role.id,
        role_name=case.role.name,
        level=case.level.value,
        readiness=round(case.points_now, 1),
        doors=open_.met,
        postings=open_.n,
        ready=end.isoformat() if end else None,
        last=last,
    )
