"""What fits before a day: a small knapsack over modules, exact.

Modules are taken or left in the order of the plan; one can be taken when all that it needs is. Two
choices that keep the same modules which later ones still need can be compared: the one that
takes more hours for less is dropped, and so is one that could not become as good as another
already is. What stays is every choice that could be the best.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

ALIKE = 1e-9


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
    choices, least, hours = [_Choice(0.0, 0.0, 0)], 0.0, max(0.0, hours)
    masks = [sum(1 << k for k in load.needs) for load in loads]
    for number, load in enumerate(loads):
        more = [
            _Choice(one.hours + load.hours, one.worth + load.worth, one.taken | 1 << number)
            for one in choices
            if not masks[number] & ~one.taken and one.hours + load.hours <= hours
        ]
        rest = _Rest(loads, masks, number + 1)
        promises = {
            one: one.worth + rest.most(hours - one.hours)
            for one in _undominated([*choices, *more], rest.needed)
        }
        first = max(promises, key=promises.__getitem__)
        least = max(least, rest.filled(first, hours))
        choices = [one for one, most in promises.items() if most >= least - ALIKE]
    best = max(choices, key=lambda one: (one.worth, -one.hours))
    return [number for number in range(len(loads)) if best.taken >> number & 1]


class _Rest:
    """What is still to be taken or left: never worth more than parts of the best of it."""

    def __init__(self, loads: Sequence[Load], masks: Sequence[int], start: int) -> None:
        numbers = range(start, len(loads))
        self._loads, self._masks = loads, masks
        self._order = sorted(numbers, key=lambda k: -loads[k].worth / max(loads[k].hours, ALIKE))
        self._hours = list(accumulate((loads[k].hours for k in self._order), initial=0.0))
        self._worth = list(accumulate((loads[k].worth for k in self._order), initial=0.0))
        self.needed = reduce(or_, masks[start:], 0) & ~(-1 << start)
        """What was decided, as far as something of the rest needs it."""

    def most(self, hours: float) -> float:
        """Tell what hours could be worth at most, were modules divisible and without needs."""
        whole = bisect_right(self._hours, hours) - 1
        if whole == len(self._order):
            return self._worth[whole]
        part = self._loads[self._order[whole]]
        return self._worth[whole] + part.worth * (hours - self._hours[whole]) / part.hours

    def filled(self, one: _Choice, hours: float) -> float:
        """Tell what a choice is worth with what still fits, the best of an hour first."""
        spent, worth, taken = one
        left = self._order
        while True:
            waiting = []
            for number in left:
                load = self._loads[number]
                if spent + load.hours > hours:
                    continue
                if self._masks[number] & ~taken:
                    waiting.append(number)
                    continue
                spent, worth, taken = spent + load.hours, worth + load.worth, taken | 1 << number
            if len(waiting) == len(left):
                return worth
            left = waiting


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
