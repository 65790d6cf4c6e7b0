"""What there is to build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.catalogue.narrow import said, said_of, wanted_skills
from mlpath.engine.catalogue.search import search
from mlpath.model.project_report import ProjectReport, ProjectsReport

if TYPE_CHECKING:
    from mlpath.model.catalog import Catalog
    from mlpath.model.project import Project
    from mlpath.model.role import Role
    from mlpath.model.rung import RoleLevel
    from mlpath.model.skill import Skill


def projects_report(
    catalog: Catalog,
    *,
    text: str = "",
    area: str = "",
    skill: Skill | None = None,
    role: Role | None = None,
    level: RoleLevel | None = None,
) -> ProjectsReport:
    """List projects."""
    wanted = wanted_skills(catalog, area, skill, role)
    found = [
        project
        for project in catalog.projects.values()
        if (wanted is None or any(part.skill in wanted for part in project.skills))
        and (level is None or project.level is level)
    ]
    if text:
        found = search(found, text, lambda p: (p.name, p.summary, p.data, p.proves, *p.stages))
    of = said(said_of(text, area, skill, role), f"at {level} level" if level else "")
    return ProjectsReport(projects=tuple(found), of=of)


def project_report(catalog: Catalog, project: Project) -> ProjectReport:
    """Tell everything about one project."""
    names = tuple(catalog.skills[part.skill].name for part in project.skills)
    return ProjectReport(project=project, names=names)
