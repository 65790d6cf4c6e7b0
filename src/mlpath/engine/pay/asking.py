"""What to ask for: one figure, with a reason, or how to find one out where figures are few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.pay.salary import choose
from mlpath.engine.pay.tables import LEVELS
from mlpath.errors import MlpathError
from mlpath.model.named import NamedTuple
from mlpath.model.told import fine

if TYPE_CHECKING:
    from mlpath.engine.pay.salary import Wanted
    from mlpath.engine.pay.tables import PayReader, PayTables
    from mlpath.model.field.own.country import LocalRule
    from mlpath.model.reports.salary import SalaryRow
    from mlpath.model.told import Money

ESTIMATE, ENOUGH = "modelled", 10
"""What a median rests on that is no count, and the fewest figures that pay is put beside."""
A_STEP = 1.03
"""Less than this beyond an amount is no figure to ask for."""


def well_known(row: SalaryRow) -> bool:
    """Tell whether so much is known of just such jobs that an amount can be placed among them."""
    return row.n >= ENOUGH and row.basis != ESTIMATE and not row.range_only


class FairFigure(NamedTuple):
    """A figure to ask for: what half of the jobs of a level pay less than."""

    level: str
    figure: float


def to_ask(amount: float, row: SalaryRow, above: SalaryRow | None = None) -> FairFigure | None:
    """Return the median of such jobs, or of the level above; None where no figure goes further."""
    for one in (row, above) if well_known(row) else ():
        if one is not None and well_known(one) and amount * A_STEP < one.p50:
            return FairFigure(one.level, one.p50)
    return None


def level_above(
    tables: PayTables, reader: PayReader, wanted: Wanted, money: Money
) -> SalaryRow | None:
    """Read what the next level pays, in the money of an offer; None where there is none."""
    if wanted.level in (None, LEVELS[-1]):
        return None
    higher = wanted._replace(level=LEVELS[LEVELS.index(wanted.level) + 1])
    try:
        return reader.converted(reader.read(choose(tables, higher)[0]), money.currency)
    except MlpathError:
        return None


def too_few(row: SalaryRow, money: Money, page: LocalRule | None) -> str:
    """Say where pay stands by an estimate that judges nothing, and who would know."""
    jobs, shown = (
        f"{row.level} jobs in {row.country_name}",
        f"{fine(money.amount)} {money.currency}",
    )
    also = f", and see {page.text}" if page else ""
    if not row.n:
        why = f"no figure of {jobs} is known to judge {shown} by"
    else:
        figures = "1 figure is" if row.n == 1 else f"{row.n} figures are"
        why = f"{shown} is {_beside(row, money)} {jobs}; but {figures} too few to judge by"
    return f"{why}: ask three people who have the job{also}"


def _beside(row: SalaryRow, money: Money) -> str:
    """Say on which side of the middle half of such jobs an amount is, or of what is known."""
    low, high, whose = row.p25, row.p75, "of half of the"
    if row.range_only:
        low, high, whose = row.median_low, row.median_high, "that is known of"
    side = "below" if money.amount < low else "within" if money.amount <= high else "above"
    return f"{side} the {fine(low)} to {fine(high)} {whose}"


def asking(
    money: Money, asked: FairFigure | None, row: SalaryRow, reason: str, higher: SalaryRow | None
) -> str:
    """Say which one figure to ask for, and with which reason; a no ends it."""
    if not well_known(row):
        return _as(higher, money, reason) if higher else "Ask once for the figure that they name"
    if asked is None:
        return (
            f"It is no less than the middle of {row.level} jobs there: ask when pay and level are "
            f"reviewed, not for more"
        )
    start, why = "", f"the middle of {asked.level} jobs there"
    if asked.level != row.level:
        start, why = f"to start as {asked.level}, ", f"{why}, and {reason}"
    return (
        f"Ask once {start}for about {fine(asked.figure)} {money.currency}: it is {why}; a no is no "
        f"reason to decline"
    )


def _as(higher: SalaryRow, money: Money, reason: str) -> str:
    """Send somebody to ask for the next level where pay cannot be judged, and what it may pay."""
    more = f" (~{fine(higher.p50)} {higher.currency})" if higher.p50 > money.amount else ""
    return f"Ask to start as {higher.level}{more}: {reason}"
