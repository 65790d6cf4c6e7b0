"""What an offer is to live on: what is left after tax, and what the same job pays at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.pay.net import net_scale
from mlpath.engine.pay.salary import choose
from mlpath.errors import MlpathError
from mlpath.model.net import NetPay
from mlpath.model.reports.offer import HomePay

if TYPE_CHECKING:
    from mlpath.engine.pay.salary import Wanted
    from mlpath.engine.pay.tables import PayReader, PayTables
    from mlpath.model.reports.salary import SalaryRow
    from mlpath.model.told import Money


def net_of(tables: PayTables, reader: PayReader, row: SalaryRow, money: Money) -> NetPay | None:
    """Work out what is left of pay after tax; None where the rules are not known."""
    scale = net_scale(tables, row.country, money.currency, reader.rates)
    return NetPay(amount=scale.of(money.amount), rules=scale.rules) if scale else None


def at_home(
    tables: PayTables, reader: PayReader, home: Wanted, there: SalaryRow, money: Money
) -> HomePay | None:
    """Tell what the same job pays in the country that somebody lives in, where it is another."""
    if home.country in (None, there.country):
        return None
    try:
        row = reader.read(choose(tables, home)[0])
        worth = reader.worth(money, there.country, row.country)
    except MlpathError:
        return None
    return HomePay(row=row, worth=worth)
