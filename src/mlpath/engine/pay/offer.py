"""An offer among the figures: its percentile, what to ask for, what is left, what pays more."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from mlpath.engine.pay.asking import asking, level_above, to_ask, well_known
from mlpath.engine.pay.living import at_home, net_of
from mlpath.engine.pay.salary import LEFT_OUT, MARKET, choose
from mlpath.engine.pay.tables import LEVELS, PayReader
from mlpath.errors import UsageError
from mlpath.model.named import NamedTuple
from mlpath.model.reports.offer import BetterPaid, OfferReport
from mlpath.model.told import told

if TYPE_CHECKING:
    from mlpath.engine.pay.salary import Wanted
    from mlpath.engine.pay.tables import PayTables
    from mlpath.model.reports.salary import SalaryRow
    from mlpath.model.told import Money

SCORES = {"p10": -1.2816, "p25": -0.6745, "p50": 0.0, "p75": 0.6745, "p90": 1.2816}
"""Where the percentiles of a normal distribution lie."""
LEAST, MOST = 0.1, 10.0
"""Outside these multiples of the usual pay an amount is not pay a year: monthly, or other money."""
MOVES = 3
EDGE = 1.0
"""Percentiles are never said to be closer to 0 or 100 than this: the tails are not known."""


def score(amount: float, row: SalaryRow) -> float:
    """Return how many standard deviations an amount lies above the median.

    Between known percentiles the log of pay is interpolated; beyond the last its slope goes on.
    """
    known = [(name, getattr(row, name)) for name in SCORES]
    points = [(math.log(value), SCORES[name]) for name, value in known if value is not None]
    points = [p for i, p in enumerate(points) if i == 0 or p[0] > points[i - 1][0]]
    if len(points) < 2:  # noqa: PLR2004 - a band of one amount has only above and below
        return math.copysign(9.0, amount - row.p50)
    at = math.log(amount)
    i = 0
    while i < len(points) - 2 and at > points[i + 1][0]:
        i += 1
    (x0, z0), (x1, z1) = points[i], points[i + 1]
    return z0 + (at - x0) / (x1 - x0) * (z1 - z0)


def percentile(amount: float, row: SalaryRow) -> float:
    """Return how many of 100 such jobs pay less."""
    share = 50 * (1 + math.erf(score(amount, row) / math.sqrt(2)))
    return min(100 - EDGE, max(EDGE, share))


class PlacedPay(NamedTuple):
    """Where an amount stands among what such jobs pay."""

    amount: float
    percentile: float
    low: float
    high: float
    """Between these two it lies, as the median itself is uncertain."""
    known: bool
    """Whether enough figures stand behind it to tell it."""

    @property
    def at_most(self) -> float:
        """How many of 100 such jobs pay less, at most where too few figures are known."""
        return self.percentile if self.known else self.high


def placed(row: SalaryRow, amount: float) -> PlacedPay:
    """Tell where an amount in the currency of a row stands."""
    return PlacedPay(
        amount=amount,
        percentile=percentile(amount, row),
        low=percentile(amount * row.p50 / row.median_high, row),
        high=percentile(amount * row.p50 / row.median_low, row),
        known=well_known(row),
    )


def too_far(row: SalaryRow, money: Money) -> str:
    """Say that an amount is no pay a year, where it is too far from what is usual."""
    if LEAST <= money.amount / row.p50 <= MOST:
        return ""
    usual = f"{row.p50:,.0f} {row.currency}"
    return (
        f"{money.amount:,.0f} {money.currency} is too far from the usual {usual} to be pay a year"
    )


def offer_report(
    tables: PayTables,
    wanted: Wanted,
    money: Money,
    *,
    role_name: str,
    reason: str = "",
    home: str | None = None,
) -> OfferReport:
    """Compare an offer with the figures for its country, role and level.

    With a reason to be hired a level higher that level is asked for, where it pays more.
    """
    reader = PayReader(tables)
    local = reader.read(choose(tables, wanted)[0])
    row = reader.converted(local, money.currency)
    amount = money.amount
    if wrong := too_far(row, money):
        raise UsageError(
            wrong, hint="Is it pay a month, or in another currency? Give pay a year before tax."
        )
    place = placed(row, amount)
    higher = level_above(tables, reader, wanted, money) if reason else None
    asked = to_ask(amount, row, higher)
    return OfferReport(
        amount=amount,
        currency=money.currency,
        role_name=role_name,
        row=row,
        percentile=place.percentile if place.known else None,
        percentile_low=place.low,
        percentile_high=place.high,
        ask_low=amount if asked else None,
        ask_high=asked.figure if asked else None,
        ask=asking(money, asked, row, reason, higher),
        moves=_moves(tables, reader, wanted, money),
        left_out=LEFT_OUT,
        net=net_of(tables, reader, local, money),
        home=at_home(tables, reader, wanted._replace(country=home), local, money),
    )


def _moves(
    tables: PayTables, reader: PayReader, wanted: Wanted, money: Money
) -> tuple[BetterPaid, ...]:
    """Find what usually pays more in the same country: the next level, and other roles."""
    level = LEVELS.index(wanted.level or "mid")
    next_up = LEVELS[min(level + 1, len(LEVELS) - 1)]
    here = reader.converted(reader.read(choose(tables, wanted)[0]), money.currency)
    near = choose(tables, wanted._replace(level=None, by="role"))
    found = []
    for band in near:
        row = reader.converted(reader.read(band), money.currency)
        upward = row.role == wanted.role and row.level == next_up != wanted.level
        beside = row.role not in (wanted.role, MARKET) and row.level == wanted.level
        usual = told(row.p50)
        if (upward or beside) and usual > max(money.amount, told(here.p50)) and not row.like:
            move = BetterPaid(
                role=row.role,
                level=row.level,
                p50=usual,
                more=usual - money.amount,
                basis=row.basis,
                n=row.n,
            )
            found.append((not upward, -row.p50, move))
    return tuple(move for _, _, move in sorted(found, key=lambda item: item[:2])[:MOVES])
