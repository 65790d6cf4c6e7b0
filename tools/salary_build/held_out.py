"""What is left out and found again: whole sources of a country, then whole countries."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, median

from salary_build.cells import Cell
from salary_build.model import Fit, World
from salary_build.spreads import learn
from salary_build.terms import LOCAL

Pair = tuple[str, str]
"""A source and a country."""
LEAST = 5
"""Adverts of a cell with fewer say too little to be looked for."""
LEAST_ADVERTS = 20
"""A country needs so many to be left out."""
HELD = 0.85
"""Intervals of 90 % that hold this share of what was left out are as narrow as they may be."""
NORMAL = 1.645
"""Where 90 % of a normal distribution lie; no interval is narrower."""


class Out(StrEnum):
    """What is left out."""

    SOURCE = "source"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A held-out median beside what was said of it."""

    pair: Pair
    cell: Cell
    error: float
    """Log of said over found."""
    doubt: float
    """Standard deviation of what was said."""
    noise: float
    """Standard error of what was found."""

    def inside(self, quantile: float) -> bool:
        """Tell whether what was found lies in the interval, but for sampling."""
        return abs(self.error) <= quantile * math.hypot(self.doubt, self.noise)


def pairs(world: World, *, local: bool) -> list[Pair]:
    """Return sources of countries that can be left out: of people there, or of adverts."""
    counts: dict[Pair, int] = {}
    for code, held in sorted(world.held.items()):
        for cell in held.cells:
            if (cell.kind in LOCAL) == local and cell.kind in (*LOCAL, "advert"):
                counts[cell.source, code] = counts.get((cell.source, code), 0) + cell.n
    return [pair for pair, n in counts.items() if local or n >= LEAST_ADVERTS]


def misses(world: World, pair: Pair, out: Out, spreads: dict[str, float]) -> list[Miss]:
    """Leave a source out of a country, or all that is known of it, and look for its medians."""
    source, code = pair
    held = world.held[code]
    sought = [
        i
        for i, cell in enumerate(held.cells)
        if cell.source == source and (cell.kind in LOCAL or cell.n >= LEAST)
    ]
    if not sought:
        return []
    gone = [i for i, c in enumerate(held.cells) if out is Out.COUNTRY or c.source == source]
    fit = Fit(world, spreads, hidden={code: gone})
    said = fit.predict(code, [held.asked[i] for i in sought])
    return [
        Miss(
            pair=pair,
            cell=held.cells[i],
            error=answer.mean - float(held.y[i]),
            doubt=answer.doubt,
            noise=held.cells[i].noise,
        )
        for i, answer in zip(sought, said, strict=True)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How good intervals and medians are, each pair with the same weight."""

    pairs: int
    cells: int
    error: float
    """Mean of the errors, as a share of what was found."""
    middle: float
    """Median of those."""
    bias: float
    """Mean log of said over found."""
    covered: float
    wide: float
    """High over low of the 90 % interval, the mean."""


def score(found: Sequence[tuple[Miss, float]]) -> Score:
    """Sum misses up, each with the quantile that was chosen without it."""
    groups: dict[Pair, list[tuple[Miss, float]]] = {}
    for miss, quantile in found:
        groups.setdefault(miss.pair, []).append((miss, quantile))

    def mean(of: Callable[[Miss, float], float]) -> float:
        return fmean(fmean(of(*one) for one in group) for group in groups.values())

    return Score(
        pairs=len(groups),
        cells=len(found),
        error=mean(lambda miss, _: abs(math.expm1(miss.error))),
        middle=median(abs(math.expm1(miss.error)) for miss, _ in found),
        bias=mean(lambda miss, _: miss.error),
        covered=mean(lambda miss, quantile: miss.inside(quantile)),
        wide=mean(lambda miss, quantile: math.exp(2 * quantile * miss.doubt)),
    )


def quantile_for(found: Sequence[Miss]) -> float:
    """Return the least quantile, not below the normal one, at which intervals hold enough."""
    steps = (NORMAL * (1 + 0.02 * i) for i in range(150))
    return next(q for q in steps if score([(miss, q) for miss in found]).covered >= HELD)


def learnt_without(world: World, sought: Sequence[Pair]) -> dict[str, dict[str, float]]:
    """Learn the spreads without each country that is looked for."""
    return {code: learn(world, without=[code]) for code in sorted({code for _, code in sought})}


def nested(
    world: World, sought: Sequence[Pair], out: Out, spreads: Mapping[str, dict[str, float]]
) -> list[tuple[Miss, float]]:
    """Look for each pair with spreads and a quantile that were chosen without its country."""
    found = {pair: misses(world, pair, out, spreads[pair[1]]) for pair in sought}
    result: list[tuple[Miss, float]] = []
    for pair, own in found.items():
        others = [miss for other, all_ in found.items() if other[1] != pair[1] for miss in all_]
        quantile = quantile_for(others)
        result += [(miss, quantile) for miss in own]
    return result
