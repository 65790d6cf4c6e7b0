"""The exact order of a block, by dynamic programming over sets of finished jobs.

Only sets that finish with a job worth something are states: jobs worth nothing are done just
before the first job that needs them. A state is dropped when a bound shows that it cannot lead to
something better than the order already known. In a block no closed set is denser than the whole,
so after t of T minutes at most t/T of the gain is earned: what is left costs at least as much as
earning it evenly over the minutes left.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.order.jobs import ancestors, bits, cost_of, mask_of

if TYPE_CHECKING:
    from mlpath.engine.order.jobs import Jobs


class PartialOrder(NamedTuple):
    """The cheapest way found to a set of finished jobs."""

    cost: int
    minutes: int
    own: int
    """Sum of gain x minutes of each finished job."""
    last: int
    before: PartialOrder | None


class BlockOrder(NamedTuple):
    """An order of a block and a bound below every order; equal costs mean that it is the best."""

    order: list[int]
    cost: int
    bound: int


class Ideals:
    """One block with its bound."""

    def __init__(self, jobs: Jobs) -> None:
        self.jobs = jobs
        self.above = ancestors(jobs)
        self.valued = [j for j, gain in enumerate(jobs.gains) if gain]
        self.minutes = sum(jobs.minutes)
        self.gain = sum(jobs.gains)
        self.own = [p * w for p, w in zip(jobs.minutes, jobs.gains, strict=True)]
        self.all_own = sum(self.own)
        self.sizes: dict[int, int] = {}
        mask = mask_of(self.valued)
        self.rows = [
            (
                job,
                1 << job,
                self.above[job] & mask,
                self.above[job] | 1 << job,
                jobs.minutes[job],
                jobs.gains[job],
                self.own[job],
            )
            for job in self.valued
        ]
        """Of each valued job: number, bit, valued jobs before it, all before it with itself,
        minutes, gain, and gain x minutes."""

    def scaled_bound(self, cost: int, minutes: int, own: int) -> int:
        """Bound the whole cost from a state, times 2 x minutes of the block to stay whole."""
        left = self.minutes - minutes
        ahead = self.gain * left * left + self.minutes * (self.all_own - own)
        return 2 * self.minutes * cost + ahead

    def next_layer(self, layer: dict[int, PartialOrder], limit: int) -> dict[int, PartialOrder]:
        """Finish one more valued job in every way; keep the cheapest way to each set.

        The bound is that of `scaled_bound`, written out: this is where the time goes.
        """
        total, doubled, all_gain = self.minutes, 2 * self.minutes, self.gain
        found: dict[int, PartialOrder] = {}
        for mask, state in layer.items():
            _, elapsed, own_so_far, _, _ = state
            for job, bit, valued_above, bundle, minutes, gain, own in self.rows:
                if mask & bit or valued_above & ~mask:
                    continue
                new = bundle & ~mask
                ends = elapsed + (minutes if new == bit else self._size(new))
                cost = state[0] + gain * ends
                known = found.get(mask | new)
                if known is None:
                    left, finished = total - ends, own_so_far + own
                    ahead = all_gain * left * left + total * (self.all_own - finished)
                    if doubled * cost + ahead < limit:
                        found[mask | new] = PartialOrder(cost, ends, finished, job, state)
                elif cost < known[0]:
                    found[mask | new] = PartialOrder(cost, ends, known[2], job, state)
        return found

    def _size(self, mask: int) -> int:
        """Add up the minutes of a set; the same sets come again and again."""
        known = self.sizes.get(mask)
        if known is None:
            known = self.sizes[mask] = sum(self.jobs.minutes[one] for one in bits(mask))
        return known

    def unfold(self, state: PartialOrder) -> list[int]:
        """Write out the order that led to a state, with all jobs worth nothing in their places."""
        chain: list[int] = []
        step: PartialOrder | None = state
        while step is not None and step.last >= 0:
            chain.append(step.last)
            step = step.before
        order: list[int] = []
        done = 0
        for job in reversed(chain):
            order += bits(self.above[job] & ~done)
            order.append(job)
            done |= self.above[job] | 1 << job
        return order + list(bits(((1 << len(self.above)) - 1) & ~done))


def solve_block(jobs: Jobs, order: list[int], *, states: int) -> BlockOrder:
    """Find the best order of a block, starting from a good one, with at most about `states` states.

    When a layer grows too large only its most promising states are kept, and the smallest bound
    among those let go is what is proven.
    """
    ideals = Ideals(jobs)
    known = cost_of(jobs, order)
    limit = 2 * ideals.minutes * known
    widest = max(1, states // max(1, len(ideals.valued)))
    layer = {0: PartialOrder(0, 0, 0, -1, None)}
    let_go = limit
    for _ in ideals.valued:
        layer = ideals.next_layer(layer, limit)
        if len(layer) > widest:
            ranked = sorted((ideals.scaled_bound(*s[:3]), mask) for mask, s in layer.items())
            let_go = min(let_go, ranked[widest][0])
            layer = {mask: layer[mask] for _, mask in ranked[:widest]}
    for state in layer.values():
        order, known = ideals.unfold(state), state.cost
    return BlockOrder(order, known, min(known, -(-let_go // (2 * ideals.minutes))))
