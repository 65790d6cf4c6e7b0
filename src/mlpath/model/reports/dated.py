"""What stands on the calendar beside the modules: applications, internships, notice, a permit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date


@record
class DatedPart:
    """Something to do in a span of days beside the modules: no lesson, and no hours of study."""

    id: str
    """choice, permit, internships, interviews, applications, notice or moving."""
    title: str
    text: str
    """What to do then, and why then."""
    start: date
    end: date
    first_day: date | None = None
    """When the new job begins; only where that follows."""
    week: int
    """The week of the plan in which it begins; the first is 1."""
    command: str
    """The command that tells more."""
    url: str = ""
    """The official page to read, where one is known."""
