"""A project that somebody marked as finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.ids import ProjectId


@record
class Finished:
    """A project marked as finished; it proves no level by itself."""

    project: ProjectId
    name: str
    """What it was called on that day."""
    on: date
    link: str | None
    """Where it can be seen."""
