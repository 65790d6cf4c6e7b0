"""Roles: the list, and one role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.role import Basis
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.reports.roles import RoleReport, RolesReport
from mlpath.views.blocks import Bullets, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.listed import list_page, name_of
from mlpath.views.words import amount, count, listing

if TYPE_CHECKING:
    from mlpath.model.reports.roles import RoleRow, TargetRow
    from mlpath.views.blocks import Page
    from mlpath.views.page.parts.listed import Shown

MOST_TARGETS = 50
SHOWN: tuple[Shown[RoleRow], ...] = (
    (Column(head="role"), name_of),
    (Column(head="what it is", wrap=True), lambda role: role.summary),
    (Column(head="skills", right=True, drop=2), lambda role: str(role.skills)),
    (Column(head="h from zero", right=True, drop=1), lambda role: amount(role.hours)),
)
YOU: Shown[RoleRow] = (
    Column(head="you", right=True),
    lambda role: f"{role.readiness.value:.0f}" if role.readiness else "",
)


def page(report: RolesReport | RoleReport) -> Page:
    """Show the roles, or one of them."""
    return _list(report) if isinstance(report, RolesReport) else _one(report)


def _list(report: RolesReport) -> Page:
    known = any(row.readiness for row in report.roles)
    return list_page(
        report.roles,
        (*SHOWN, YOU) if known else SHOWN,
        noun="role",
        aside=f"figures for the {report.level} level",
        beyond=report.more,
        commands=("mlpath roles ml-engineer", "mlpath compare ml-engineer mlops-engineer"),
    )


def _weight(row: TargetRow) -> str:
    weight = row.weight
    if weight.basis is Basis.EDITORIAL or weight.share is None:
        return f"{weight.value:.0%} our estimate"
    return f"{weight.share:.0%} of {weight.n} postings"


def _one(report: RoleReport) -> Page:
    musts = [row.name for row in report.targets if row.must]
    columns = (
        Column(head="skill"),
        *(Column(head=level.value, right=True) for level in RoleLevel),
        Column(head="must from", drop=1),
        Column(head="asked for by", drop=2),
    )
    rows = tuple(
        (
            row.name,
            *(str(getattr(row, level.value) or "") for level in RoleLevel),
            row.must[0].value if row.must else "",
            _weight(row),
        )
        for row in report.targets[:MOST_TARGETS]
    )
    years = ", ".join(f"{level} {low} to {high}" for level, (low, high) in report.years.items())
    return (
        Title(text=report.name, aside=report.summary),
        Facts(
            rows=(
                ("years", years),
                ("musts", listing(musts)),
                ("helps", listing(report.traits)),
                ("also called", ", ".join(report.aliases)),
            )
        ),
        Title(text="The work", level=2),
        Bullets(items=report.work),
        Title(text="How it differs", level=2),
        Facts(rows=tuple(report.differs.items())),
        Title(
            text="What it asks for",
            aside="levels 0 to 4 (mlpath guide tells what they mean)",
            level=2,
        ),
        Table(columns=columns, rows=rows),
        Para(text=f"{count(len(report.targets), 'skill')} in all.", tone=Tone.DIM),
        Next(commands=(f"mlpath roadmap {report.id}", f"mlpath gap {report.id}")),
    )
