"""What there is to build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.catalogue.search import EVERYTHING, Filter, Listing, found, names
from mlpath.model.field.catalog import Catalog
from mlpath.model.reports.catalogue.projects import ProjectReport, ProjectsReport

if TYPE_CHECKING:
    from mlpath.model.field.project import Project
    from mlpath.model.field.role_level import RoleLevel

PROJECTS = Listing(
    Catalog.projects.entries_of,
    search=lambda project, _: (
        project.name,
        project.summary,
        project.data,
        project.proves,
        *project.stages,
    ),
    skills=lambda project: [part.skill for part in project.skills],
    domains=lambda project: project.domain,
)


def projects_report(
    catalog: Catalog, narrowed: Filter = EVERYTHING, *, level: RoleLevel | None = None
) -> ProjectsReport:
    """List projects."""
    left = found(catalog, PROJECTS, narrowed, lambda p: level is None or p.level is level)
    of = narrowed.said(after=f"at {level} level" if level else "")
    return ProjectsReport(projects=left, of=of)


def project_report(catalog: Catalog, project: Project) -> ProjectReport:
    """Tell everything about one project."""
    return ProjectReport(
        project=project,
        names=names(catalog, PROJECTS, project),
        domains=tuple(catalog.domains[domain].name for domain in project.domain),
    )
