"""What somebody earns now beside what the jobs pay that they apply for, and the levels above."""

from __future__ import annotations

from itertools import dropwhile, islice
from typing import TYPE_CHECKING

from mlpath.engine.pay.currency import home_currency
from mlpath.engine.pay.home import home_pay
from mlpath.engine.pay.tables import PayReader, tables_of
from mlpath.errors import MlpathError
from mlpath.model.exchange import convert
from mlpath.model.reports.salary import PayBeside
from mlpath.model.settings import EARNS, HOME
from mlpath.model.told import paid

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.field.role_level import RoleLevel

LEVELS_TOLD = 3
"""The level that is applied for and what comes after it."""


def pay_beside(case: Case, level: RoleLevel) -> PayBeside | None:
    """Set pay of now beside that of a level and of those above; None where either is unknown."""
    settings = case.person.settings
    said, report = settings[EARNS], home_pay(case) if settings[EARNS] else None
    if said is None or report is None:
        return None
    upward = dropwhile(lambda row: row.level != level.value, report.rows)
    rows = tuple(islice(upward, LEVELS_TOLD))
    money, tables = paid(said), tables_of(case.catalog.tables)
    try:
        where = settings[HOME] or rows[0].country
        own = money.currency or home_currency(where, tables.places)
        now = convert(money.amount, own, rows[0].currency, PayReader(tables).rates)
    except MlpathError:
        return None  # money without a rate
    return PayBeside(now=now, rows=rows)
