"""Roles: the list, and one role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.role import Basis
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.reports.catalogue.roles import RoleReport, RolesReport
from mlpath.model.told import ended
from mlpath.views.blocks import Bullets, Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.doors import degree_rows
from mlpath.views.page.parts.listed import list_page
from mlpath.views.words import amount, count, listing

if TYPE_CHECKING:
    from mlpath.model.reports.catalogue.roles import RoleRow, TargetRow
    from mlpath.views.blocks import Page
    from mlpath.views.page.parts.listed import Shown

MOST_TARGETS, MOST_WORK = 50, 3
FIRST = 8
SHOWN: tuple[Shown[RoleRow], ...] = (
    (Column(head="role"), lambda role: Cell(text=role.name, tone=Tone.NAME)),
    (Column(head="what it is", wrap=True), lambda role: _in_short(role.summary)),
    (Column(head="from zero", right=True, drop=1), lambda role: f"{amount(role.hours)} h"),
)


def _in_short(summary: str) -> str:
    """Say what a role is in the first words of its sentence; its page says all of it."""
    return summary.partition(":")[0].partition(",")[0].rstrip(".")


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
        aside=f"{report.level} level; you: readiness of 100" if known else f"{report.level} level",
        beyond=report.more,
        most=FIRST if report.show == "first" else None,
        hint="--all",
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
    if report.show != "all":
        return _in_brief(report, years, musts)
    return (
        Title(text=report.name, aside=report.summary),
        Facts(
            rows=(
                ("years", years),
                ("musts", listing(musts)),
                ("helps", listing(report.traits)),
                *degree_rows(report.degrees, report.name),
                ("also called", ", ".join(report.aliases)),
            )
        ),
        Title(text="The work", level=2),
        Bullets(items=report.work),
        *_interviews(report),
        Title(text="How it differs", level=2),
        Facts(rows=tuple(report.differs.items())),
        Title(
            text="What it asks for",
            aside="1 beginner, 2 working, 3 proficient, 4 expert",
            level=2,
        ),
        Table(columns=columns, rows=rows),
        Para(text=f"{count(len(report.targets), 'skill')} in all.", tone=Tone.DIM),
        Next(commands=(f"mlpath roadmap {report.id}", f"mlpath gap {report.id}")),
    )


def _interviews(report: RoleReport) -> Page:
    if not report.asked:
        return ()
    title = Title(text="What interviews come to", aside="mlpath guide interview", level=2)
    return (title, Bullets(items=tuple(map(ended, report.asked))))


def _in_brief(report: RoleReport, years: str, musts: list[str]) -> Page:
    """Tell a role on one screen: what it is, the work, what nobody does it without."""
    return (
        Title(text=report.name, aside=report.summary),
        Facts(
            rows=(("years", years), ("musts", listing(musts)), ("helps", listing(report.traits)))
        ),
        Title(text="The work", level=2),
        Bullets(items=report.work[:MOST_WORK]),
        Next(
            commands=(
                f"mlpath roles {report.id} --all",
                f"mlpath gap {report.id}",
                f"mlpath roadmap {report.id}",
            )
        ),
    )
