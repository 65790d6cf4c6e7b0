"""What learning costs against the pay it may bring: months to break even, as a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.model.named import NamedTuple
from mlpath.model.net import NetPayback
from mlpath.model.record import replace
from mlpath.model.reports.salary import Payback
from mlpath.model.told import told

if TYPE_CHECKING:
    from mlpath.engine.pay.net import NetScale
    from mlpath.model.field.skill import Hours
    from mlpath.model.net import TaxRules
    from mlpath.model.reports.salary import SalaryRow

WORK_HOURS = 1750
"""Hours of paid work a year; an hour of learning is valued as an hour of the work one has now."""
KEPT_LOW, KEPT_LIKELY, KEPT_HIGH = 0.5, 0.65, 0.8
"""Share of extra pay that is left after tax and contributions, where the rules are not known."""


class Kept(NamedTuple):
    """What is left after tax, in one case."""

    now: float
    """Of pay a year now."""
    more: float
    """Of extra pay a year."""

    def months(self, hours: float, fees: float) -> float | None:
        """Return months until hours and fees are covered."""
        return months(fees + hours * self.now / WORK_HOURS, self.more)


def months(cost: float, more: float) -> float | None:
    """Return months until what is kept of extra pay a year covers a cost; None is never."""
    return 12 * cost / more if more > 0 else None


def payback(
    *, now: float, then: SalaryRow, hours: Hours, fees: float, scale: NetScale | None = None
) -> Payback:
    """Weigh hours and fees against the difference between pay now and the pay of the target.

    Everything is worked out of figures as they are told, so that whoever reads them comes to the
    same.
    """
    if now < 0 or fees < 0:
        raise UsageError("pay and fees cannot be below zero")
    now, fees, then = told(now), told(fees), _told(then)
    pays = (then.median_low, then.p50, then.median_high)
    worst, likely, best = _kept(now, pays, scale)
    low, middle, high = (float(round(h)) for h in (hours.low, hours.likely, hours.high))
    return Payback(
        currency=then.currency,
        now=now,
        then=then,
        hours_low=low,
        hours_likely=middle,
        hours_high=high,
        fees=fees,
        more_low=pays[0] - now,
        more_likely=pays[1] - now,
        more_high=pays[2] - now,
        months_low=best.months(low, fees),
        months_likely=likely.months(middle, fees),
        months_high=worst.months(high, fees),
        assumptions=_assumptions(scale),
        net=_net(worst, likely, best, scale.rules) if scale else None,
    )


def _net(worst: Kept, likely: Kept, best: Kept, rules: TaxRules) -> NetPayback:
    return NetPayback(
        now=likely.now,
        then=likely.now + likely.more,
        more_low=worst.more,
        more_likely=likely.more,
        more_high=best.more,
        rules=rules,
    )


def _told(row: SalaryRow) -> SalaryRow:
    """Return a row whose median and its ends are as they are told."""
    ends = {"median_low": told(row.median_low), "median_high": told(row.median_high)}
    return replace(row, p50=told(row.p50), **ends)


def _kept(now: float, pays: tuple[float, ...], scale: NetScale | None) -> list[Kept]:
    """Return what is left after tax at worst, likely and at best."""
    if scale:
        left = scale.of(now)
        return [Kept(left, scale.of(pay) - left) for pay in pays]
    shares = zip(pays, (KEPT_LOW, KEPT_LIKELY, KEPT_HIGH), strict=True)
    return [Kept(now * share, (pay - now) * share) for pay, share in shares]


def _assumptions(scale: NetScale | None) -> tuple[str, ...]:
    tax = (
        f"Of pay {KEPT_LIKELY:.0%} ({KEPT_LOW:.0%} to {KEPT_HIGH:.0%}) is left after tax and "
        "contributions."
    )
    if scale:
        whose = "Net pay is that of a single person without children by the rules of"
        tax = f"{whose} {scale.rules.year}, approximate. {scale.rules.note}"
    hour = f"An hour of learning costs what an hour of work leaves now ({WORK_HOURS} h a year)."
    return (
        hour,
        tax,
        "You get the job when the plan is done, at its median pay; nobody can promise that.",
        "Months count from the first day in the new job; pay given up to learn is left out.",
    )
