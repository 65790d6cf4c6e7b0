"""How often skills are asked for, a role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.share import FEW
from mlpath.views.blocks import Bar, Bullets, Cell, Column, Next, Para, Table, Title, Tone
from mlpath.views.words import amount, count

if TYPE_CHECKING:
    from mlpath.model.reports.postings import DemandReport, DemandRow
    from mlpath.views.blocks import Block, Page

TOP = 15
TOP_ALONE = 40
ROLES = 3
SKIPPED = 10
ALL = "all"


def page(report: DemandReport) -> Page:
    """Show the skills asked for most, for the roles with the most postings."""
    present = list(dict.fromkeys(row.role for row in report.rows))
    roles = [role for role in present if role != ALL][:ROLES] or present[:1]
    top = TOP_ALONE if len(present) == 1 else TOP
    found = ", ".join(f"{_called(report, role)} {amount(n)}" for role, n in report.roles.items())
    copies = count(report.duplicates, "copy", "copies")
    out: list[Block] = [
        Title(
            text=f"{amount(report.postings)} posting{'' if report.postings == 1 else 's'}",
            aside=f"{copies} left out" if report.duplicates else "",
        ),
        *([Para(text=found)] if len(report.roles) > 1 else []),
    ]
    if not report.complete:
        out.append(Para(text="Interrupted: these are the shares of what was read.", tone=Tone.WARN))
    for role in roles:
        rows = [row for row in report.rows if row.role == role]
        out.append(_table(report, role, rows, top))
    if report.unread:
        out.append(Title(text="Skipped", level=2))
        out.append(
            Bullets(
                items=tuple(
                    f"{u.file}: {u.problem}. {u.hint}".strip() for u in report.unread[:SKIPPED]
                )
            )
        )
    if report.wrote:
        out.append(
            Para(text=f"Written: {report.wrote}. How the postings were found drives the shares.")
        )
        out.append(
            Next(
                commands=(f"mlpath gap --data {report.wrote}", "mlpath data check " + report.wrote)
            )
        )
    else:
        out.append(
            Next(commands=("mlpath demand FILE --role ROLE", "mlpath demand FILE --write PACK"))
        )
    return tuple(out)


def _called(report: DemandReport, role: str) -> str:
    return report.role_names.get(role, role)


def _table(report: DemandReport, role: str, rows: list[DemandRow], top: int) -> Table:
    n = rows[0].n if rows else 0
    if n == 1:
        return _named(report, role, rows, top)
    columns = (
        Column(head="skill"),
        Column(head="share", right=True),
        Column(head="95 % interval", right=True, drop=1),
        Column(head="", picture=True, drop=2),
    )
    told = tuple(
        (
            report.names.get(row.skill, row.skill),
            f"{row.share:.0%}",
            f"{row.low:.0%} to {row.high:.0%}",
            Cell(draw=Bar(value=row.share, goal=1.0)),
        )
        for row in rows[:top]
    )
    few = "; few, so they tell little of others" if n < FEW else ""
    return Table(
        columns=columns,
        rows=told,
        caption=f"{_called(report, role)}: share of {count(n, 'posting')} that name a skill{few}",
        more=_more(rows, top),
    )


def _named(report: DemandReport, role: str, rows: list[DemandRow], top: int) -> Table:
    """List what one posting names, of which there are no shares."""
    return Table(
        columns=(Column(head="skill"),),
        rows=tuple((report.names.get(row.skill, row.skill),) for row in rows[:top]),
        caption=f"{_called(report, role)}: what the one posting names",
        more=_more(rows, top),
    )


def _more(rows: list[DemandRow], top: int) -> str:
    return f"{len(rows) - top} more: -f json" if len(rows) > top else ""
