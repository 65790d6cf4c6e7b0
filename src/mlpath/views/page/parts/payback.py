"""What learning pays back, as part of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.told import fine, in_full
from mlpath.views.blocks import Bullets, Facts, Para, Title
from mlpath.views.pay import for_whom, known
from mlpath.views.words import amount

if TYPE_CHECKING:
    from mlpath.model.net import NetPayback
    from mlpath.model.reports.salary import Payback
    from mlpath.views.blocks import Block


LITTLE = "under 1"


def _months(value: float | None) -> str:
    if value is None:
        return "never"
    return f"{value:.0f}" if value >= 1 else LITTLE


def payback_blocks(report: Payback) -> list[Block]:
    """Show hours and fees, the extra pay, and the months to break even with what they rest on."""
    money, row = report.currency, report.then
    hours = f"{amount(report.hours_likely)} h"
    hours += f" ({amount(report.hours_low)} to {amount(report.hours_high)})"
    more = f"{in_full(report.more_likely)} {money} a year before tax"
    more += f" ({in_full(report.more_low)} to {in_full(report.more_high)})"
    then = f"{row.role_name or row.role}, {row.level}: {fine(row.p50)} {money}"
    around = f"{fine(row.median_low)} to {fine(row.median_high)}"
    rows = [
        ("what it costs", f"{hours} and {fine(report.fees)} {money} in fees"),
        ("pay now", f"{fine(report.now)} {money}"),
        ("pay then", f"{then} ({around}; {known(row)})"),
        ("the difference", more),
    ]
    if report.net:
        rows.append(("net", _after_tax(report.net, money)))
    rows.append(("paid back after", _even(report)))
    return [
        Title(text="What learning pays back", level=2),
        Facts(rows=tuple(rows)),
        Para(text="Assumed:"),
        Bullets(items=report.assumptions),
    ]


def _after_tax(net: NetPayback, money: str) -> str:
    return (
        f"about {fine(net.now)} {money} now and {fine(net.then)} then, "
        f"after {net.rules.after}: "
        f"{in_full(net.more_likely)} more a year "
        f"({in_full(net.more_low)} to {in_full(net.more_high)}; {for_whom(net.rules)})"
    )


def _even(report: Payback) -> str:
    low, likely, high = map(_months, (report.months_low, report.months_likely, report.months_high))
    if report.months_low is None:
        return "never: even at best it pays no more than now"
    if report.months_likely is None:
        return f"never at the usual pay; at best {low} {_unit(low)}"
    return f"{likely} {_unit(likely)} in the new job ({low} to {high})"


def _unit(months: str) -> str:
    return "month" if months in ("1", LITTLE) else "months"
