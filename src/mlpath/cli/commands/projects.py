"""`mlpath projects`: what to build, and what each proves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.list_options import (
    AllOfList,
    AreaOption,
    DomainOption,
    ForOption,
    ProjectWord,
    first_of,
    joined,
    narrowed,
)
from mlpath.cli.setting_options import LevelOption
from mlpath.interview.reading import find
from mlpath.interview.reading.called import of_kind
from mlpath.interview.reading.levels import role_level
from mlpath.model.field.catalog import Catalog

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.catalogue.projects import ProjectReport, ProjectsReport

EXAMPLES = """\b
Examples:
  mlpath projects --for ml-engineer --level junior
  mlpath projects churn"""


def run(
    session: Session,
    name: ProjectWord = None,
    area: AreaOption = None,
    for_: ForOption = None,
    domain: DomainOption = None,
    level: LevelOption = None,
    *,
    everything: AllOfList = False,
) -> ProjectsReport | ProjectReport:
    """List projects to build, search them by any word, or tell everything about one."""
    from mlpath.engine.catalogue.projects import PROJECTS, project_report, projects_report

    catalog = session.catalog

    def listed(text: str) -> ProjectsReport:
        left = narrowed(catalog, text, area=area, for_=for_, domain=domain)
        report = projects_report(catalog, left, level=role_level(level) if level else None)
        return first_of(session, PROJECTS, report, left, everything=everything)

    return find.one_or_list(
        catalog,
        of_kind(Catalog.projects),
        joined(name),
        lambda project: project_report(catalog, project),
        listed,
    )
