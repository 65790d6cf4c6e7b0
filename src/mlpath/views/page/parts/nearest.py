"""Roles as advice: the nearest first, with what the way to each takes, opens and pays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.share import FEW
from mlpath.views.blocks import Cell, Column, Next, Para, Table, Title, Tone
from mlpath.views.pay import usual
from mlpath.views.words import OVER, amount, decimal, listing, months

if TYPE_CHECKING:
    from mlpath.model.reports.doors import DoorsRise
    from mlpath.model.reports.nearest import NearestReport, RoleAhead
    from mlpath.views.blocks import Block, Page


def nearest_page(report: NearestReport) -> Page:
    """Show all roles, the nearest first, and one sentence of advice."""
    aside = f"{report.level} level, {decimal(report.hours_a_week)} h a week"
    return (
        Title(text="Nearest for you", aside=aside),
        _roles(report),
        Para(text=report.advice, tone=Tone.STRONG),
        *_legend(report),
        Next(commands=_commands(report)),
    )


def _roles(report: NearestReport) -> Table:
    country = next((row.pay.country_name for row in report.roles if row.pay), "")
    columns = (
        Column(head="role", wrap=True),
        Column(head="hours", right=True),
        Column(head="ready"),
        Column(head="doors now → ready"),
        *((Column(head=f"pays ({country})", drop=1),) if country else ()),
        Column(head="on your way", right=True, drop=2),
    )
    return Table(columns=columns, rows=tuple(_row(row, pays=bool(country)) for row in report.roles))


def _row(row: RoleAhead, *, pays: bool) -> tuple[str | Cell, ...]:
    return (
        Cell(text=row.name, tone=Tone.STRONG if row.yours else Tone.PLAIN),
        amount(row.hours.likely),
        months(row.finish.early, row.finish.late) if row.finish else OVER,
        rise(row.doors),
        *((_pay(row),) if pays else ()),
        "yours" if row.yours else f"{amount(row.shared)} h",
    )


def rise(doors: DoorsRise) -> str:
    """Write doors in a cell: 11 → 74 of 131."""
    return f"{doors.now} → {doors.end} of {doors.n}" if doors.n else "none"


def _pay(row: RoleAhead) -> str:
    if row.pay is None:
        return "no figures"
    return usual(row.pay)


def _legend(report: NearestReport) -> list[Block]:
    """Say what the columns count, and what is missing for one of them."""
    text = (
        "Doors: real postings at the level or one below (of every level where a role has none "
        f"there) that you meet today, and when ready; fewer than {FEW} say little. On your way: "
        "hours that your own goal asks for too."
    )
    out: list[Block] = [Para(text=text, tone=Tone.DIM)]
    out += [
        Para(
            text=f"{row.name}: such jobs go to people who are {listing(row.led_by, 'or')} already; "
            "hours of study alone do not open them.",
            tone=Tone.DIM,
        )
        for row in report.roles
        if row.led_by
    ]
    if report.country is None:
        out.append(Para(text="For pay: mlpath profile edit --country DE", tone=Tone.DIM))
    elif not report.more and not any(row.pay for row in report.roles):
        out.append(Para(text="There are no pay figures for your country.", tone=Tone.DIM))
    return out


def _commands(report: NearestReport) -> tuple[str, ...]:
    mine = next((row.role for row in report.roles if row.yours), None)  # a cut list may lack it
    rows = [row for row in report.roles if not (row.yours or row.led_by)]
    if mine is None or not rows:
        return (f"mlpath plan {mine or report.roles[0].role}",)
    other = report.advised or max(rows, key=lambda row: row.shared / max(row.study, 1.0)).role
    return (f"mlpath compare {other} {mine}", f"mlpath plan {other}", "mlpath salary --by role")
