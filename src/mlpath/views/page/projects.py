"""Projects: the list, and one project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.catalogue.projects import ProjectReport, ProjectsReport
from mlpath.views.blocks import Bullets, Column, Facts, Next, Title
from mlpath.views.page.parts.listed import ID, list_page
from mlpath.views.words import decimal, level, listing

if TYPE_CHECKING:
    from mlpath.model.field.project import Project
    from mlpath.views.blocks import Page
    from mlpath.views.page.parts.listed import Shown

SHOWN: tuple[Shown[Project], ...] = (
    (Column(head="project", wrap=True), lambda project: project.name),
    (Column(head="level"), lambda project: project.level.value),
    (Column(head="hours", right=True), lambda project: decimal(project.hours.likely, 0)),
    ID,
)

FIRST = 12


def page(report: ProjectsReport | ProjectReport) -> Page:
    """Show projects, or one of them."""
    return _list(report) if isinstance(report, ProjectsReport) else _one(report)


def _list(report: ProjectsReport) -> Page:
    return list_page(
        report.projects,
        SHOWN,
        noun="project",
        aside=report.of,
        most=FIRST if report.show == "first" else None,
        hint="--all, or narrow it with --for, --area, --level, --domain, or a word",
        beyond=report.more,
        commands=(
            *(f"mlpath projects {one.id}" for one in report.projects[:1]),
            "mlpath projects --for mlops-engineer --level mid",
        ),
    )


def _one(report: ProjectReport) -> Page:
    p = report.project
    uses = tuple(
        f"{name} {level(part.level)}" for name, part in zip(report.names, p.skills, strict=True)
    )
    span = f"{decimal(p.hours.low, 0)} to {decimal(p.hours.high, 0)}"
    return (
        Title(text=p.name, aside=p.summary),
        Facts(
            rows=(
                ("level", p.level.value),
                ("hours", f"{span}, likely {decimal(p.hours.likely, 0)}"),
                ("data", p.data),
                ("proves", p.proves),
                *((("field", listing(report.domains)),) if report.domains else ()),
            )
        ),
        Title(text="Stages", level=2),
        Bullets(items=p.stages, ordered=True),
        Title(text="Uses", level=2),
        Bullets(items=uses),
        Next(commands=tuple(f"mlpath skills {part.skill}" for part in p.skills[:3])),
    )
