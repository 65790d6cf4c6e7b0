"""An offer: where it stands, what to ask for, what pays more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.told import fine, in_full
from mlpath.views.blocks import Bullets, Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.living import elsewhere, home_rows, left_rows
from mlpath.views.pay import (
    boxes,
    exact,
    fine_span,
    known,
    middle,
    rests_on,
)
from mlpath.views.words import count, listing

if TYPE_CHECKING:
    from mlpath.model.reports.offer import BetterPaid, OfferReport
    from mlpath.views.blocks import Block, Page


def page(report: OfferReport) -> Page:
    """Show an offer among the figures for its country, role and level."""
    row = report.row
    unknown = [("net", elsewhere(report.tax_page))] if report.tax_page else []
    left = left_rows(report.net, report.currency)
    title = f"{exact(report.amount)} {report.currency} · {report.role_name} in {row.country_name}"
    blocks: list[Block] = [
        Title(text=title, aside=f"{row.level}, base pay a year before tax, {row.years}"),
        Para(text=_rank(report), tone=Tone.STRONG),
        _table(report),
        Facts(rows=(*left, *unknown, *home_rows(report.home), ("to ask", f"{report.ask}."))),
    ]
    if report.moves:
        blocks += [
            Title(text=f"What usually pays more in {row.country_name}", level=2),
            Bullets(items=tuple(_move(move, report) for move in report.moves)),
        ]
    blocks.append(Para(text=" ".join(_small_print(report)), tone=Tone.DIM))
    where = f"mlpath salary --country {row.country} --role {row.role}"
    blocks.append(Next(commands=(where, f"{where} --level {row.level} --sources")))
    return tuple(blocks)


def _rank(report: OfferReport) -> str:
    if report.percentile is None:
        page = report.pay_page
        also = f", and see {page.text}: {page.url}" if page else "."
        figures = count(report.row.n, "figure") if report.row.n else "No figure"
        return (
            f"{figures} of such jobs there: too few to judge it. Ask three people who have the "
            f"job{also}"
        )
    return (
        f"Above about {report.percentile:.0f} of 100 such jobs "
        f"(between {report.percentile_low:.0f} and {report.percentile_high:.0f}: "
        f"the median itself is uncertain)."
    )


def _small_print(report: OfferReport) -> list[str]:
    lines = list(report.left_out)
    if report.net:
        rules = report.net.rules
        named = tuple(report.source_names.get(id_, id_) for id_ in rules.sources)
        lines.append(f"{rules.note} Sources of the rules: {listing(named)}.")
    if report.row.converted_from:
        lines.append(f"Converted from {report.row.converted_from}.")
    return lines


def _table(report: OfferReport) -> Table:
    row = report.row
    columns = (
        Column(head="median", right=True),
        Column(head="median is in", right=True),
        Column(head="half earn", right=True),
        Column(head="", picture=True, drop=1),
        Column(head="rests on"),
    )
    cells = (
        Cell(text=middle(row, exactly=True), tone=Tone.STRONG),
        fine_span(row.median_low, row.median_high),
        fine_span(row.p25, row.p75),
        Cell(draw=boxes([row])[0]),
        known(row),
    )
    return Table(columns=columns, rows=(cells,))


def _move(move: BetterPaid, report: OfferReport) -> str:
    what = f"{move.role}, {move.level}" if move.role != report.row.role else f"level {move.level}"
    return (
        f"{what}: {fine(move.p50)} {report.currency}, {in_full(move.more)} more "
        f"({rests_on(move.n, move.basis)})"
    )
