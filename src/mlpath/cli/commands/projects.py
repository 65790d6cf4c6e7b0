"""`mlpath projects`: what to build, and what each proves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.list_options import AreaOption, ForOption, WordArgument, area_id, purpose
from mlpath.cli.setting_options import LevelOption
from mlpath.errors import UnknownNameError
from mlpath.interview.reading import find
from mlpath.interview.reading.levels import role_level

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.project_report import ProjectReport, ProjectsReport

EXAMPLES = """\b
Examples:
  mlpath projects --for ml-engineer --level junior
  mlpath projects churn"""


def run(
    session: Session,
    name: WordArgument = None,
    area: AreaOption = None,
    for_: ForOption = None,
    level: LevelOption = None,
) -> ProjectsReport | ProjectReport:
    """List projects to build, search them by any word, or tell everything about one."""
    from mlpath.engine.catalogue.projects import project_report, projects_report

    catalog = session.catalog
    missed: UnknownNameError | None = None
    if name is not None:
        try:
            found = find.named("project", catalog.projects, name, "All: mlpath projects")
            return project_report(catalog, found)
        except UnknownNameError as error:
            missed = error
    wanted = purpose(catalog, for_)
    report = projects_report(
        catalog,
        text=name or "",
        area=area_id(catalog, area),
        skill=wanted.skill,
        role=wanted.role,
        level=role_level(level) if level else None,
    )
    if missed is not None and not report.projects:
        raise missed
    return report
