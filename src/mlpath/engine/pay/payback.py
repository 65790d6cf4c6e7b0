"""What learning costs against the pay it may bring: months to break even, as a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import UsageError
from mlpath.model.reports.salary import Payback

if TYPE_CHECKING:
    from mlpath.model.field.skill import Hours
    from mlpath.model.reports.salary import SalaryRow

WORK_HOURS = 1750
"""Hours of paid work a year; an hour of learning is valued as an hour of the work one has now."""
KEPT_LOW, KEPT_LIKELY, KEPT_HIGH = 0.5, 0.65, 0.8
"""Share of extra pay that is left after tax and contributions."""


def months(cost: float, more: float, kept: float) -> float | None:
    """Return months until what is kept of extra pay a year covers a cost; None is never."""
    return 12 * cost / (more * kept) if more > 0 else None


def payback(*, now: float, then: SalaryRow, hours: Hours, fees: float) -> Payback:
    """Weigh hours and fees against the difference between pay now and the pay of the target."""
    if now < 0 or fees < 0:
        raise UsageError("pay and fees cannot be below zero")
    hour = now / WORK_HOURS
    low, likely, high = (amount - now for amount in (then.median_low, then.p50, then.median_high))
    return Payback(
        currency=then.currency,
        now=now,
        then=then,
        hours_low=hours.low,
        hours_likely=hours.likely,
        hours_high=hours.high,
        fees=fees,
        more_low=low,
        more_likely=likely,
        more_high=high,
        months_low=months(fees + hours.low * hour * KEPT_HIGH, high, KEPT_HIGH),
        months_likely=months(fees + hours.likely * hour * KEPT_LIKELY, likely, KEPT_LIKELY),
        months_high=months(fees + hours.high * hour * KEPT_LOW, low, KEPT_LOW),
        assumptions=(
            f"An hour of learning costs what an hour of work brings now ({WORK_HOURS} h a year).",
            f"Of extra pay {KEPT_LOW:.0%} to {KEPT_HIGH:.0%} is left after tax and contributions.",
            "You get the job when the plan is done, at its median pay; nobody can promise that.",
            "Months count from the first day in the new job; pay given up to learn is left out.",
        ),
    )
