"""What others publish of pay, beside our figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.told import fine
from mlpath.views.blocks import Column, Table, Title
from mlpath.views.pay import region

if TYPE_CHECKING:
    from mlpath.model.reports.salary import Quoted, SalaryReport
    from mlpath.views.blocks import Block

NOT_OURS = "Published by others, never mixed into the figures above"
OCCUPATIONS = {
    "data-scientist": "data scientists",
    "software-engineer": "software developers",
    "software-developer": "software developers",
}
"""What employers report of, as pages say it; none of them is a role of ours by that name."""


def _figure(quote: Quoted) -> str:
    if quote.value is not None:
        span = f" ({fine(quote.low)}–{fine(quote.high)})" if quote.low and quote.high else ""
        return f"{fine(quote.value)} {quote.currency}{span}"
    if quote.low and quote.high:
        return f"{fine(quote.low)}–{fine(quote.high)} {quote.currency}"
    return f"{fine(quote.low or quote.high or 0)} {quote.currency} and more"


def _subject(quote: Quoted, role: str) -> str:
    level = "all levels" if quote.level == "all" else quote.level
    if quote.role == role:
        return level
    name = OCCUPATIONS.get(quote.role, quote.role_name or quote.role)
    return name if quote.level == "all" else f"{name}, {level}"


def published_blocks(report: SalaryReport) -> list[Block]:
    """Show figures that others publish, with where they are from."""
    if not report.published:
        return []
    columns = (
        Column(head="where", wrap=True),
        Column(head="for", wrap=True),
        Column(head="figure"),
        Column(head="what it is", wrap=True, drop=2),
        Column(head="as of", drop=1),
        Column(head="source"),
    )
    rows = tuple(
        (
            quote.place or quote.country_name or region(quote.region),
            _subject(quote, report.role),
            _figure(quote),
            quote.measure + (f"; {quote.note}" if quote.note else ""),
            quote.as_of,
            report.source_names.get(quote.source, quote.source),
        )
        for quote in report.published
    )
    return [Title(text=NOT_OURS, level=2), Table(columns=columns, rows=rows)]
