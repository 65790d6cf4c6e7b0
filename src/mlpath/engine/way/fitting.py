"""What fits before a day: a small knapsack over modules.

Modules are taken or left in the order of the plan; one can be taken when all that it needs is. Two
choices that keep the same modules which later ones still need can be compared: the one that
takes more hours for less is dropped, and so is one that could not become as good as another
already is. What stays is every choice that could be the best, and of very many those that promise
most.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import reduce
from heapq import nlargest
from itertools import accumulate
from operator import itemgetter, or_
from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ALIKE = 1e-9
MOST = 1_000
"""Choices that are kept: all that could be the best of most plans, and of long ones what promises
most. Without it some senior plans took a minute."""


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
    found, hours = _Choice(0.0, 0.0, 0), max(0.0, hours)
    choices = [found]
    stands_on = _stands_on(loads)
    for number, load in enumerate(loads):
        more = [
            _Choice(one.hours + load.hours, one.worth + load.worth, one.taken | 1 << number)
            for one in choices
            if not stands_on[number] & ~one.taken and one.hours + load.hours <= hours
        ]
        rest = _Rest(loads, stands_on, number + 1)
        promises = {
            one: one.worth + rest.most(one, hours - one.hours)
            for one in _undominated([*choices, *more], rest.needed)
        }
        if promises:
            first = max(promises, key=promises.__getitem__)
            found = max(found, rest.filled(first, hours), key=_better)
        choices = _promising(promises, found.worth)
    best = max([found, *choices], key=_better)
    return [number for number in range(len(loads)) if best.taken >> number & 1]


def _better(one: _Choice) -> tuple[float, float]:
    """Order choices by what they are worth, then by their hours: the fewest are best."""
    return one.worth, -one.hours


def _stands_on(loads: Sequence[Load]) -> list[int]:
    """Tell of each what it needs, and what these need."""
    out: list[int] = []
    for load in loads:
        out.append(reduce(or_, (out[k] | 1 << k for k in load.needs), 0))
    return out


def _promising(promises: Mapping[_Choice, float], least: float) -> list[_Choice]:
    """Keep what could become as good as something that was found already."""
    able = [row for row in promises.items() if row[1] >= least - ALIKE]
    if len(able) > MOST:
        able = nlargest(MOST, able, key=itemgetter(1))
    return [one for one, _ in able]


class _Rest:
    """What is still to be taken or left: never worth more than parts of the best of it."""

    def __init__(self, loads: Sequence[Load], stands_on: Sequence[int], start: int) -> None:
        numbers = range(start, len(loads))
        self._loads, self._stands_on = loads, stands_on
        self._order = sorted(numbers, key=lambda k: -loads[k].worth / max(loads[k].hours, ALIKE))
        self._decided = ~(-1 << start)
        self._open: dict[int, _Open] = {}
        self.needed = reduce(or_, stands_on[start:], 0) & self._decided
        """What was decided, as far as something of the rest needs it."""

    def most(self, one: _Choice, hours: float) -> float:
        """Tell what hours could be worth at most, were modules divisible and without needs."""
        open_ = self._open_to(one)
        whole = bisect_right(open_.hours, hours) - 1
        if whole == len(open_.order):
            return open_.worth[whole]
        part = self._loads[open_.order[whole]]
        return open_.worth[whole] + part.worth * (hours - open_.hours[whole]) / part.hours

    def _open_to(self, one: _Choice) -> _Open:
        """List what stands on nothing that a choice left."""
        key = one.taken & self.needed
        if key not in self._open:
            left = self._decided & ~one.taken
            order = [k for k in self._order if not self._stands_on[k] & left]
            self._open[key] = _Open(
                order,
                [*accumulate((self._loads[k].hours for k in order), initial=0.0)],
                [*accumulate((self._loads[k].worth for k in order), initial=0.0)],
            )
        return self._open[key]

    def filled(self, one: _Choice, hours: float) -> _Choice:
        """Add to a choice what still fits, the best of an hour first."""
        spent, worth, taken = one
        left = self._open_to(one).order
        while True:
            waiting = []
            for number in left:
                load = self._loads[number]
                if spent + load.hours > hours:
                    continue
                if self._stands_on[number] & ~taken:
                    waiting.append(number)
                    continue
                spent, worth, taken = spent + load.hours, worth + load.worth, taken | 1 << number
            if len(waiting) == len(left):
                return _Choice(spent, worth, taken)
            left = waiting


class _Open(NamedTuple):
    """What a choice leaves open, what is worth most an hour first, with sums up to each."""

    order: list[int]
    hours: list[float]
    worth: list[float]


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
