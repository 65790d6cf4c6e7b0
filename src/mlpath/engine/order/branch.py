"""Branch and bound for the blocks that dynamic programming leaves open.

Fix the job that comes first (or last, whichever has fewer candidates), split what remains into
Sidney blocks again, solve those, and go on where the bound is still below the best order known.
The work is bounded by a count, never by the clock, so every machine gives the same answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.order.dominance import dominated
from mlpath.engine.order.greedy import good_order
from mlpath.engine.order.ideals import BlockOrder, solve_block
from mlpath.engine.order.jobs import mask_of, restrict
from mlpath.engine.order.sidney import blocks, lower_bound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.order.jobs import Jobs


class Effort(NamedTuple):
    """How much work a search may do."""

    states: int = 1500
    """Sets of jobs looked at in one block."""
    nodes: int = 32
    """Choices followed while branching, in one ordering problem."""


class FirstOrLast(NamedTuple):
    """One choice of the first or last job."""

    bound: int
    job: int
    rest: list[int]
    added: int
    """What the choice itself costs, so that the rest can be costed on its own."""


class Search:
    """The search through one ordering problem."""

    def __init__(self, jobs: Jobs, effort: Effort) -> None:
        self.jobs = jobs
        self.effort = effort
        self.nodes_left = effort.nodes
        self.depth = 0
        """How many ends are fixed at present."""
        self.known: dict[int, BlockOrder] = {}

    def ordered(self, ids: Sequence[int]) -> BlockOrder:
        """Order a set of jobs: block after block, each as well as the effort allows."""
        order: list[int] = []
        cost = bound = elapsed = 0
        for block in blocks(self.jobs, ids):
            found = self._solved(block)
            waiting = elapsed * sum(self.jobs.gains[j] for j in block)
            order += found.order
            cost += found.cost + waiting
            bound += found.bound + waiting
            elapsed += sum(self.jobs.minutes[j] for j in block)
        return BlockOrder(order, cost, bound)

    def _solved(self, block: list[int]) -> BlockOrder:
        """Solve one block: at once, then by branching as long as something is open."""
        if len(block) == 1:
            cost = self.jobs.minutes[block[0]] * self.jobs.gains[block[0]]
            return BlockOrder(block, cost, cost)
        key = mask_of(block)
        if key not in self.known:
            self.known[key] = self._tried(block)
            if self.known[key].bound < self.known[key].cost and self.nodes_left > 0:
                self.known[key] = self._branched(block, self.known[key])
        return self.known[key]

    def _tried(self, block: list[int]) -> BlockOrder:
        small, old = dominated(restrict(self.jobs, block))
        states = self.effort.states // (4 if self.depth else 1)
        found = solve_block(small, good_order(small), states=states)
        return BlockOrder([block[old[k]] for k in found.order], found.cost, found.bound)

    def _branched(self, block: list[int], best: BlockOrder) -> BlockOrder:
        """Try the choices of an end, most promising first, until none can be better."""
        at_start, choices = self._choices(block)
        lowest = choices[0].bound
        order, cost = best.order, best.cost
        open_bounds: list[int] = []
        for choice in choices:
            lowest = max(best.bound, choice.bound)
            if lowest >= cost or self.nodes_left <= 0:
                open_bounds.append(lowest)
                break
            self.nodes_left -= 1
            self.depth += 1
            found = self.ordered(choice.rest)
            self.depth -= 1
            open_bounds.append(max(lowest, found.bound + choice.added))
            if found.cost + choice.added < cost:
                cost = found.cost + choice.added
                end = [choice.job]
                order = end + found.order if at_start else found.order + end
        return BlockOrder(order, cost, min(cost, *open_bounds))

    def _choices(self, block: list[int]) -> tuple[bool, list[FirstOrLast]]:
        """List the possible first or last jobs with a bound for each, lowest bound first."""
        jobs, members = self.jobs, set(block)
        needed = {need for job in block for need in jobs.needs[job]}
        first = [job for job in block if members.isdisjoint(jobs.needs[job])]
        last = [job for job in block if job not in needed]
        at_start = len(first) <= len(last)
        minutes = sum(jobs.minutes[j] for j in block)
        gain = sum(jobs.gains[j] for j in block)
        choices: list[FirstOrLast] = []
        for job in first if at_start else last:
            rest = [j for j in block if j != job]
            added = jobs.minutes[job] * gain if at_start else jobs.gains[job] * minutes
            choices.append(FirstOrLast(lower_bound(jobs, rest) + added, job, rest, added))
        return at_start, sorted(choices)
