"""Reports of projects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from mlpath.model.project import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectsReport:
    """The projects that a search or filter finds."""

    kind: ClassVar[str] = "projects"
    projects: tuple[Project, ...]
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectReport:
    """One project."""

    kind: ClassVar[str] = "project"
    project: Project
    names: tuple[str, ...]
    """Names of the skills it uses, in the same order."""
