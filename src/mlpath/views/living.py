"""What an offer is to live on: what is left a month, and what the same job pays at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.told import fine, told
from mlpath.views.pay import exact, fine_span, for_whom, known, short, spread

if TYPE_CHECKING:
    from mlpath.model.field.own.country import LocalRule
    from mlpath.model.net import NetPay
    from mlpath.model.reports.offer import HomePay
    from mlpath.model.reports.salary import PayBeside, SalaryRow

MONTHS = 12
SAYS_PAY = "mlpath assess --pay-now AMOUNT"


def left_rows(net: NetPay | None, currency: str, *, short: bool = False) -> list[tuple[str, str]]:
    """Say what is left of pay a month and a year, where the rules are known."""
    if net is None:
        return []
    rules = net.rules
    month = f"about {exact(told(net.amount / MONTHS))} {currency} a month"
    if short:
        return [("net", f"{month} after {rules.after} (single)")]
    year = f"{exact(net.amount)} a year, after {rules.after} ({for_whom(rules)})"
    return [("net", f"{month}, {year}")]


def elsewhere(page: LocalRule | None) -> str:
    """Say who works out what is left of pay, where that is not known here."""
    return f"What is left of it a month: {page.text}, {page.url}" if page else ""


def home_rows(home: HomePay | None) -> list[tuple[str, str]]:
    """Say what the same job pays at home, and what the offer would be worth there."""
    if home is None:
        return []
    row = home.row
    text = f"half of {row.level} jobs pay {fine_span(row.p25, row.p75)} {row.currency}"
    if row.range_only:
        text = f"such jobs pay {fine_span(row.median_low, row.median_high)} {row.currency}"
    worth = (
        f"; at the prices there the offer is worth about {fine(home.worth)} {row.currency}"
        if home.worth
        else ""
    )
    return [(f"in {row.country_name}", f"{text} ({known(row)}){worth}")]


def beside_text(beside: PayBeside, most: int | None = None) -> str:
    """Say what is earned now beside what each level pays, and what that means at first."""
    first = beside.rows[0]
    each = ", ".join(f"{row.level} {spread(row)}" for row in beside.rows[:most])
    return (
        f"you earn {short(beside.now)}; {each} {first.currency}: {_at_first(beside.now, first)} "
        f"({known(first)})"
    )


def _at_first(now: float, row: SalaryRow) -> str:
    """Say whether pay falls with the first job; who earns what half of them pay may keep it."""
    if now > (row.median_high if row.range_only else row.p50):
        return "it falls at first"
    return "it rises" if now < row.p25 else "about the same at first"
