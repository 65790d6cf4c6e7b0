"""Reports of projects."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.field.project import Project


@record
class ProjectsReport:
    """The projects that a search or filter finds."""

    kind: ClassVar[str] = "projects"
    listed: ClassVar[str] = "projects"
    projects: tuple[Project, ...]
    of: str = ""
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
    show: str = "all"
    """What a page tells: what matters first, or all; JSON always holds everything."""


@record
class ProjectReport:
    """One project."""

    kind: ClassVar[str] = "project"
    project: Project
    names: tuple[str, ...]
    """Names of the skills it uses, in the same order."""
    domains: tuple[str, ...] = ()
    """Names of its fields of work."""
