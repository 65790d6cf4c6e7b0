"""What learning pays back, as part of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Facts, Para, Title
from mlpath.views.pay import known, short
from mlpath.views.words import amount

if TYPE_CHECKING:
    from mlpath.model.reports.salary import Payback
    from mlpath.views.blocks import Block


def _months(value: float | None) -> str:
    if value is None:
        return "never"
    return f"{value:.0f}" if value >= 1 else "under 1"


def payback_blocks(report: Payback) -> list[Block]:
    """Show hours and fees, the extra pay, and the months to break even with what they rest on."""
    money = report.currency
    hours = f"{amount(report.hours_likely)} h"
    hours += f" ({amount(report.hours_low)} to {amount(report.hours_high)})"
    more = f"{short(report.more_likely)} {money} a year before tax"
    more += f" ({short(report.more_low)} to {short(report.more_high)})"
    then = f"{report.then.role}, {report.then.level}: {short(report.then.p50)} {money}"
    even = f"{_months(report.months_likely)} months in the new job"
    even += f" ({_months(report.months_low)} to {_months(report.months_high)})"
    if report.months_likely is None:
        even = f"never at the usual pay; at best {_months(report.months_low)} months"
    rows = (
        ("what it costs", f"{hours} and {short(report.fees)} {money} in fees"),
        ("pay now", f"{short(report.now)} {money}"),
        ("pay then", f"{then}; {known(report.then)}"),
        ("the difference", more),
        ("paid back after", even),
    )
    return [
        Title(text="What learning pays back", level=2),
        Facts(rows=rows),
        Para(text="Assumed:"),
        Bullets(items=report.assumptions),
    ]
