"""What fits before a day: a small knapsack over modules, exact.

Modules are taken or left in the order of the plan; one can be taken when all that it needs is. Two
choices that keep the same modules which later ones still need can be compared: the one that
takes more hours for less is dropped. What stays is every choice that could be the best.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

CORE_COUNTS = 3.0
"""A point of the core counts as much as this many others."""


class Load(NamedTuple):
    """A module as something to take or leave."""

    hours: float
    worth: float
    needs: frozenset[int]


class _Choice(NamedTuple):
    hours: float
    worth: float
    taken: int


def most_within(loads: Sequence[Load], hours: float) -> list[int]:
    """Take the modules that are worth most together within some hours."""
    choices = [_Choice(0.0, 0.0, 0)]
    for number, load in enumerate(loads):
        needed = sum(1 << k for k in load.needs)
        more = [
            _Choice(one.hours + load.hours, one.worth + load.worth, one.taken | 1 << number)
            for one in choices
            if not needed & ~one.taken and one.hours + load.hours <= hours
        ]
        later = loads[number + 1 :]
        relevant = sum(1 << k for k in range(number + 1) if any(k in one.needs for one in later))
        choices = _undominated([*choices, *more], relevant)
    best = max(choices, key=lambda one: (one.worth, -one.hours))
    return [number for number in range(len(loads)) if best.taken >> number & 1]


def _undominated(choices: Sequence[_Choice], relevant: int) -> list[_Choice]:
    """Keep what no other choice beats that leaves the same things open."""
    kept: list[_Choice] = []
    best: dict[int, float] = {}
    for one in sorted(choices, key=lambda c: (c.hours, -c.worth)):
        key = one.taken & relevant
        if one.worth > best.get(key, -1.0):
            best[key] = one.worth
            kept.append(one)
    return kept
