"""The projects that somebody marked as finished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.finished import Finished

if TYPE_CHECKING:
    from mlpath.model.person import Person


def finished_projects(person: Person) -> tuple[Finished, ...]:
    """List the projects that are finished, the newest first."""
    newest = sorted(person.projects, key=lambda one: one.on, reverse=True)
    return tuple(
        Finished(project=one.project, name=one.name, on=one.on, link=one.link) for one in newest
    )
