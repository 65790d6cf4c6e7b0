"""The order of modules: needs first, then the least broken advice, then few changes of subject.

Every set of modules that is closed under what they need is a state, with the subject of the last
one; the best way to a state is all that has to be kept of it. That is exact for as many states as
`width` lets live at each length; where no state had to be dropped the order is proven best.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WIDTH = 50


class Constraints(NamedTuple):
    """Modules by number: what each needs, what it is better learnt after, what it is about."""

    needs: Sequence[frozenset[int]]
    after: Sequence[Mapping[int, int]]
    """For each module the others that are better before it, and how much that matters."""
    themes: Sequence[str]
    areas: Sequence[tuple[str, str]]
    """What each begins and ends with: a theme may hold more than one."""


class Cost(NamedTuple):
    """What is wrong with an order; less is better, the first counts first."""

    broken: int
    switches: int
    turns: int
    """Changes of area, within a theme too."""


NOTHING = Cost(0, 0, 0)
_Key = tuple[int, str, str]
"""What is placed, and the theme and area of the last module."""


class Ordering(NamedTuple):
    """An order and what is known of it."""

    order: tuple[int, ...]
    cost: Cost
    proven: bool


class _State(NamedTuple):
    """The best way to a set of placed modules, as the last one and the way before it."""

    cost: Cost
    module: int
    before: _State | None


def best_order(problem: Constraints, width: int = WIDTH) -> Ordering:
    """Put modules in the best order that so many states find."""
    size, proven = len(problem.needs), True
    needs = [sum(1 << k for k in own) for own in problem.needs]
    after = [[(1 << k, strength) for k, strength in own.items()] for own in problem.after]
    states: dict[_Key, _State | None] = {(0, "", ""): None}
    for _ in range(size):
        following: dict[_Key, _State | None] = {}
        nexts: dict[int, list[tuple[int, int]]] = {}
        for (placed, last, area), state in states.items():
            broken, switches, turns = state.cost if state else NOTHING
            if placed not in nexts:
                nexts[placed] = [
                    (k, sum([s for bit, s in after[k] if not placed & bit]))
                    for k in range(size)
                    if not placed >> k & 1 and not needs[k] & ~placed
                ]
            for module, breaks in nexts[placed]:
                theme, (begins, ends) = problem.themes[module], problem.areas[module]
                cost = (
                    broken + breaks,
                    switches + (bool(last) and theme != last),
                    turns + (bool(area) and begins != area),
                )
                key = placed | 1 << module, theme, ends
                known = following.get(key)
                if known is None or cost < known.cost:
                    following[key] = _State(Cost(*cost), module, state)
        if len(following) > width:
            proven = False
            following = dict(sorted(following.items(), key=_cost)[:width])
        states = following
    best = min(states.values(), key=lambda state: state.cost if state else NOTHING)
    return Ordering(_path(best), best.cost if best else NOTHING, proven)


def _cost(one: tuple[object, _State | None]) -> Cost:
    return one[1].cost if one[1] else NOTHING


def _path(state: _State | None) -> tuple[int, ...]:
    """Read an order from its end."""
    found: list[int] = []
    while state is not None:
        found.append(state.module)
        state = state.before
    return tuple(reversed(found))
