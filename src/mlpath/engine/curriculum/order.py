"""The order of modules: needs first, then the least broken advice, then few changes of subject.

Every set of modules that is closed under what they need is a state, with the subject of the last
one; the best way to a state is all that has to be kept of it. That is exact for as many states as
`width` lets live at each length; where no state had to be dropped the order is proven best.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WIDTH = 50


class Problem(NamedTuple):
    """Modules by number: what each needs, what it is better learnt after, what it is about."""

    needs: Sequence[frozenset[int]]
    after: Sequence[Mapping[int, int]]
    """For each module the others that are better before it, and how much that matters."""
    themes: Sequence[str]


class Cost(NamedTuple):
    """What is wrong with an order; less is better, the first counts first."""

    broken: int
    switches: int


class Ordering(NamedTuple):
    """An order and what is known of it."""

    order: tuple[int, ...]
    cost: Cost
    proven: bool


class _State(NamedTuple):
    cost: Cost
    path: tuple[int, ...]


def best_order(problem: Problem, width: int = WIDTH) -> Ordering:
    """Put modules in the best order that so many states find."""
    size, proven = len(problem.needs), True
    needs = [sum(1 << k for k in own) for own in problem.needs]
    states: dict[tuple[int, str], _State] = {(0, ""): _State(Cost(0, 0), ())}
    for _ in range(size):
        following: dict[tuple[int, str], _State] = {}
        for (placed, last), state in states.items():
            for module in range(size):
                if placed >> module & 1 or needs[module] & ~placed:
                    continue
                theme = problem.themes[module]
                cost = Cost(
                    state.cost.broken + _broken(problem, module, placed),
                    state.cost.switches + (bool(last) and theme != last),
                )
                key = placed | 1 << module, theme
                fresh = _State(cost, (*state.path, module))
                if key not in following or fresh < following[key]:
                    following[key] = fresh
        if len(following) > width:
            proven = False
            kept = sorted(following.items(), key=lambda one: one[1])[:width]
            following = dict(kept)
        states = following
    best = min(states.values())
    return Ordering(best.path, best.cost, proven)


def _broken(problem: Problem, module: int, placed: int) -> int:
    """Add up the advice that is broken when a module comes next."""
    return sum(
        strength for other, strength in problem.after[module].items() if not placed >> other & 1
    )
