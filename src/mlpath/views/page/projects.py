"""Projects: the list, and one project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Cell, Column, Facts, Next, Table, Title, Tone
from mlpath.views.words import count, decimal

if TYPE_CHECKING:
    from mlpath.model.project_report import ProjectReport, ProjectsReport
    from mlpath.views.blocks import Page


def page(report: ProjectsReport | ProjectReport) -> Page:
    """Show projects, or one of them."""
    return _list(report) if report.kind == "projects" else _one(report)  # type: ignore[arg-type] # told apart by kind


def _list(report: ProjectsReport) -> Page:
    rows = tuple(
        (Cell(text=p.id, tone=Tone.NAME), p.name, p.level.value, decimal(p.hours.likely, 0))
        for p in report.projects
    )
    columns = (
        Column(head="id", drop=2),
        Column(head="project", wrap=True),
        Column(head="level"),
        Column(head="hours", right=True),
    )
    return (
        Title(text=count(len(report.projects), "project"), aside=report.of),
        Table(columns=columns, rows=rows),
        Next(commands=("mlpath projects ID", "mlpath projects --for mlops-engineer --level mid")),
    )


def _one(report: ProjectReport) -> Page:
    p = report.project
    uses = tuple(
        f"{name} at level {part.level}" for name, part in zip(report.names, p.skills, strict=True)
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
            )
        ),
        Title(text="Stages", level=2),
        Bullets(items=p.stages, ordered=True),
        Title(text="Uses", level=2),
        Bullets(items=uses),
        Next(commands=tuple(f"mlpath skills {part.skill}" for part in p.skills[:3])),
    )
