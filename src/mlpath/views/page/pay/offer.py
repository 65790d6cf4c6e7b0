"""An offer: where it stands, what to ask for, what pays more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.told import fine, in_full
from mlpath.views.blocks import Bullets, Cell, Column, Facts, Next, Para, Table, Title, Tone
from mlpath.views.pay import (
    boxes,
    exact,
    fine_span,
    for_whom,
    known,
    middle,
    rests_on,
)
from mlpath.views.words import listing

if TYPE_CHECKING:
    from mlpath.model.reports.offer import BetterPaid, OfferReport
    from mlpath.views.blocks import Block, Page


def page(report: OfferReport) -> Page:
    """Show an offer among the figures for its country, role and level."""
    row = report.row
    title = f"{exact(report.amount)} {report.currency} · {report.role_name} in {row.country_name}"
    blocks: list[Block] = [
        Title(text=title, aside=f"{row.level}, base pay a year before tax, {row.years}"),
        Para(text=_rank(report), tone=Tone.STRONG),
        _table(report),
        Facts(rows=(*_after_tax(report), ("ask for", _ask(report)))),
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
    row = report.row
    if row.range_only:
        return (
            f"Above {report.percentile_low:.0f} to {report.percentile_high:.0f} of 100 such jobs: "
            f"too little is known of pay there to say more."
        )
    return (
        f"Above about {report.percentile:.0f} of 100 such jobs "
        f"(between {report.percentile_low:.0f} and {report.percentile_high:.0f}: "
        f"the median itself is uncertain)."
    )


def _after_tax(report: OfferReport) -> tuple[tuple[str, str], ...]:
    if report.net is None:
        return ()
    rules = report.net.rules
    left = f"about {exact(report.net.amount)} {report.currency} a year"
    return (("net", f"{left} after {rules.after} ({for_whom(rules)})"),)


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


def _ask(report: OfferReport) -> str:
    if report.ask_low is None or report.ask_high is None:
        return (
            "the level above, not more at this one: the offer is above what the figures know; then "
            "talk about the rest"
        )
    span = f"{fine(report.ask_low)} to {fine(report.ask_high)} {report.currency}"
    return f"{span}: from the median, or the offer, up to the best-paid jobs"


def _move(move: BetterPaid, report: OfferReport) -> str:
    what = f"{move.role}, {move.level}" if move.role != report.row.role else f"level {move.level}"
    return (
        f"{what}: {fine(move.p50)} {report.currency}, {in_full(move.more)} more "
        f"({rests_on(move.n, move.basis)})"
    )
