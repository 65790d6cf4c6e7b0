"""Roles as advice: the nearest first, with what the way to each takes, opens and pays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.share import FEW
from mlpath.views.blocks import Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.ahead import ahead_names, ahead_rows
from mlpath.views.pay import usual
from mlpath.views.words import OVER, amount, decimal, listing, months

if TYPE_CHECKING:
    from mlpath.model.reports.doors import DoorsRise
    from mlpath.model.reports.nearest import NearestReport, RoleAhead
    from mlpath.views.blocks import Block, Page


MOST_NEAR = 5
FEWEST = 5
"""Postings below which none is said: one more or less would turn it around."""


def nearest_page(report: NearestReport) -> Page:
    """Show the nearest roles or all, and one sentence of advice."""
    aside = f"{report.level} level, {decimal(report.hours_a_week)} h a week"
    country = next((row.pay.country_name for row in report.roles if row.pay), "")
    return (
        Title(text="Nearest for you", aside=f"{aside}, pay in {country}" if country else aside),
        _roles(report, pays=bool(country)),
        Para(text=report.advice, tone=Tone.STRONG),
        *_for_you(report),
        *_legend(report),
        Next(commands=_commands(report)),
    )


def _for_you(report: NearestReport) -> list[Block]:
    """Say what of these ways is part of the own one, and what somebody has that others lack."""
    near = [row for row in _rows(report) if row.shared and not (row.yours or row.led_by)]
    whole = report.show == "all"
    near.sort(key=lambda row: -row.shared / row.study)
    told = near[: MOST_NEAR if whole else 2]
    counted = ", ".join(f"{row.name} {amount(row.shared)} h" for row in told)
    rows = [("part of your way", counted)] if counted else []
    rows += ahead_rows(report.ahead) if whole else ahead_names(report.ahead)
    return [Facts(rows=tuple(rows))] if rows else []


def _rows(report: NearestReport) -> list[RoleAhead]:
    """Choose the roles to show: the nearest and the own one, or all; last those led by others."""
    open_to = [row for row in report.roles if not row.led_by]
    if report.show == "all":
        return [*open_to, *(row for row in report.roles if row.led_by)]
    near = open_to[:MOST_NEAR]
    return near + [row for row in open_to[MOST_NEAR:] if row.yours]


def _roles(report: NearestReport, *, pays: bool) -> Table:
    rows = _rows(report)
    columns = (
        Column(head="role", wrap=True),
        Column(head="hours", right=True),
        Column(head="ready in"),
        Column(head="doors → ready"),
        *((Column(head="pays", drop=1),) if pays else ()),
    )
    left = len(report.roles) - len(rows)
    return Table(
        columns=columns,
        rows=tuple(_row(row, pays=pays) for row in rows),
        more=f"{left} more: mlpath compare --all" if left else "",
    )


def _row(row: RoleAhead, *, pays: bool) -> tuple[str | Cell, ...]:
    name = f"{row.name} (yours)" if row.yours else row.name
    return (
        Cell(text=name, tone=Tone.STRONG if row.yours else Tone.PLAIN),
        amount(row.hours.likely),
        months(row.finish.early, row.finish.late) if row.finish else OVER,
        rise(row.doors),
        *((_pay(row),) if pays else ()),
    )


def rise(doors: DoorsRise) -> str:
    """Write doors in a cell: 11 → 74 of 131; of a handful of postings nothing follows."""
    if doors.n < FEWEST or (doors.few and not doors.end):
        return "too few to say"
    return f"{doors.now} → {doors.end} of {doors.n}"


def _pay(row: RoleAhead) -> str:
    if row.pay is None:
        return "no figures"
    return usual(row.pay)


def _legend(report: NearestReport) -> list[Block]:
    """Say what the columns count, and what is missing for one of them."""
    text = "Doors: real postings, of your level or the one below it"
    if report.show == "all":
        text += " (of every level where a role has none there)"
    text += ", that you meet today and when ready"
    text += f"; fewer than {FEW} say little." if report.show == "all" else "."
    text += "".join(
        f" {row.name}, {amount(row.hours.likely)} h: for whoever is {listing(row.led_by, 'or')} "
        f"already; hours of study alone do not open it."
        for row in _rows(report)
        if row.led_by
    )
    out: list[Block] = [Para(text=text, tone=Tone.DIM)]
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
    other = report.advised or rows[0].role
    return (f"mlpath compare {other} {mine}", f"mlpath plan {other}", "mlpath salary --by role")
