"""What to learn first: the order that makes a person useful soonest, with a proof.

The area under the readiness curve is largest when the sum of gain x time of completion is
smallest. Finding that order is NP-hard in general; the parts used here settle real plans exactly,
and always give a bound below which no order can go.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.order.branch import Effort, Search
from mlpath.engine.order.jobs import cost_of, respects
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.order.jobs import Jobs

STANDARD = Effort()
WORTH_A_CHANGE = 0.005
"""A new order replaces the one somebody already follows only if it is this much better."""


@record
class Ordering:
    """An order of all jobs and what is known about it."""

    order: tuple[int, ...]
    cost: int
    """Sum of gain x minutes elapsed when each job ends, in micro-point minutes."""
    lower_bound: int
    """No order costs less than this."""

    @property
    def proven(self) -> bool:
        """Tell whether no order at all is better."""
        return self.cost == self.lower_bound


def best_order(jobs: Jobs, *, effort: Effort = STANDARD) -> Ordering:
    """Order all jobs; the same jobs always give the same order."""
    found = Search(jobs, effort).ordered(range(len(jobs.minutes)))
    return Ordering(order=tuple(found.order), cost=found.cost, lower_bound=found.bound)


def kept_if_good(jobs: Jobs, best: Ordering, followed: Sequence[int]) -> Ordering:
    """Keep the order that somebody follows unless the new one is clearly better."""
    if not respects(jobs, followed):
        return best
    cost = cost_of(jobs, followed)
    if cost > best.cost * (1 + WORTH_A_CHANGE):
        return best
    return Ordering(order=tuple(followed), cost=cost, lower_bound=best.lower_bound)
