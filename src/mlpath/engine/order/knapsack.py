"""The best set of jobs for a limited time, and the quickest set that is worth enough.

Cutting the best full order at a deadline can lose a third of what is possible, because a deadline
rewards what pays within it. So the best set is found first (a knapsack with prerequisites), and
put in order afterwards. Bounds come from Sidney's decomposition: filling the time with the densest
blocks, the last one in part, is the best that fractions of jobs could do (Lagrange's dual).
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.order.jobs import Jobs, ancestors, bits, descendants
from mlpath.engine.order.sidney import blocks

if TYPE_CHECKING:
    from collections.abc import Iterable

WORK = 12_000
"""Nodes times jobs that a search may look at; a count, so that every machine agrees."""


class Chosen(NamedTuple):
    """A closed set of jobs."""

    jobs: tuple[int, ...]
    value: int
    bound: int
    """No set does better than this; equal to `value` means proven."""


class PartialChoice(NamedTuple):
    """Part of the search: some jobs are in, some are out. Best bound sorts first."""

    negative_bound: int
    number: int
    inside: int
    outside: int
    critical: tuple[int, ...]
    """The block that fits only in part; empty when nothing is open."""


class Knapsack:
    """The search for the closed set of the highest gain that fits into `minutes`."""

    def __init__(self, jobs: Jobs, minutes: int, work: int) -> None:
        self.jobs = jobs
        self.minutes = minutes
        above = ancestors(jobs)
        self.closed = [mask | 1 << job for job, mask in enumerate(above)]
        self.onwards = [mask | 1 << job for job, mask in enumerate(descendants(above))]
        self.best, self.best_gain = 0, 0
        self.numbered = 0
        self.nodes_left = max(1, work // max(1, len(above)))

    def solve(self) -> Chosen:
        """Search best bound first until nothing open can be better, or the work is used up."""
        waiting = [self._looked_at(0, 0)]
        while waiting and -waiting[0].negative_bound > self.best_gain and self.nodes_left > 0:
            node = heapq.heappop(waiting)
            job = max(node.critical, key=lambda j: (self.jobs.gains[j], self.jobs.minutes[j], -j))
            for inside, outside in (
                (node.inside | self.closed[job], node.outside),
                (node.inside, node.outside | self.onwards[job]),
            ):
                child = self._looked_at(inside, outside)
                if child.critical and -child.negative_bound > self.best_gain:
                    heapq.heappush(waiting, child)
        bound = max(self.best_gain, -waiting[0].negative_bound if waiting else 0)
        return Chosen(tuple(bits(self.best)), self.best_gain, bound)

    def _looked_at(self, inside: int, outside: int) -> PartialChoice:
        """Bound what can still be gained, and see what a simple filling gives.

        Only jobs whose prerequisites fit and are not out are free, so every child fits as well.
        """
        self.nodes_left -= 1
        room = self.minutes - self._size(inside)
        free = ((1 << len(self.closed)) - 1) & ~inside & ~outside
        for job in bits(free):
            if free >> job & 1 and self._size(self.closed[job] & ~inside) > room:
                free &= ~self.onwards[job]
        gain, taken, ahead = self._gain(inside), inside, 0
        critical: tuple[int, ...] = ()
        for block in blocks(self.jobs, list(bits(free))):
            minutes = sum(self.jobs.minutes[j] for j in block)
            worth = sum(self.jobs.gains[j] for j in block)
            if not worth:
                break
            if minutes > room:
                critical, ahead = tuple(block), worth * room // minutes
                break
            room -= minutes
            gain += worth
            taken |= sum(1 << j for j in block)
        self._fill(taken, room, gain, free)
        self.numbered += 1
        return PartialChoice(-gain - ahead, self.numbered, inside, outside, critical)

    def _fill(self, taken: int, room: int, gain: int, free: int) -> None:
        """Add the densest bundles that still fit, and remember the best set seen."""
        open_jobs = [j for j in bits(free & ~taken) if self.jobs.gains[j]]
        while open_jobs:
            bundles = [(j, self.closed[j] & ~taken) for j in open_jobs if not taken >> j & 1]
            sizes = [(j, mask, self._size(mask), self._gain(mask)) for j, mask in bundles]
            fitting = [one for one in sizes if one[2] <= room]
            open_jobs = [one[0] for one in fitting]
            if fitting:
                _, mask, minutes, worth = max(fitting, key=lambda one: (one[3] / one[2], -one[0]))
                taken, room, gain = taken | mask, room - minutes, gain + worth
        if gain > self.best_gain:
            self.best, self.best_gain = taken, gain

    def _size(self, mask: int) -> int:
        return sum(self.jobs.minutes[j] for j in bits(mask))

    def _gain(self, mask: int) -> int:
        return sum(self.jobs.gains[j] for j in bits(mask))


def most_within(jobs: Jobs, minutes: int, *, work: int = WORK) -> Chosen:
    """Choose the closed set of the highest gain that takes at most `minutes`."""
    return Knapsack(jobs, max(0, minutes), work).solve()


def quickest_to(jobs: Jobs, gain: int, *, work: int = WORK) -> Chosen | None:
    """Choose the closed set of the fewest minutes that is worth at least `gain`.

    Seen from the other side this is the same problem: leave out the jobs of the most minutes that
    together are worth at most the rest, where whatever needs a job left out is left out too. So
    minutes and gains change places and the arrows turn round. Jobs worth nothing would have size
    0 there, so sizes are scaled up and one is added. None when all jobs together are not enough.
    """
    spare = sum(jobs.gains) - gain
    if spare < 0:
        return None
    count = len(jobs.minutes)
    scale = count + 1
    mirrored = Jobs(
        minutes=tuple(worth * scale + 1 for worth in reversed(jobs.gains)),
        gains=tuple(reversed(jobs.minutes)),
        needs=tuple(_mirrored_needs(jobs)),
    )
    left_out = most_within(mirrored, spare * scale + count, work=work)
    dropped = {count - 1 - job for job in left_out.jobs}
    total = sum(jobs.minutes)
    kept = tuple(job for job in range(count) if job not in dropped)
    return Chosen(kept, total - left_out.value, total - left_out.bound)


def _mirrored_needs(jobs: Jobs) -> Iterable[tuple[int, ...]]:
    """Turn the arrows round and number from the end, so that needs keep smaller numbers."""
    count = len(jobs.minutes)
    for job in reversed(range(count)):
        yield tuple(count - 1 - other for other in range(job, count) if job in jobs.needs[other])
