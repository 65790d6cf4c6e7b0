"""What is left out and found again: whole sources of a country, then whole countries."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean, median

from salary_build.cells import Cell
from salary_build.model import NORMAL, Fit, World
from salary_build.neighbours import GROUP_OF
from salary_build.spreads import learn
from salary_build.terms import LOCAL

Pair = tuple[str, str]
"""A source and a country."""
LEAST = 5
"""Adverts or answers of a cell with fewer say too little to be looked for."""
LEAST_OTHERS = 20
"""So many adverts, or answers to a survey of the world, a country needs to be left out."""


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

    @property
    def inside(self) -> bool:
        """Tell whether what was found lies in the interval, but for sampling."""
        return abs(self.error) <= NORMAL * math.hypot(self.doubt, self.noise)


def pairs(world: World, kinds: Collection[str]) -> list[Pair]:
    """Return sources of countries, of some kinds, that can be left out."""
    counts: dict[Pair, int] = {}
    for code, held in sorted(world.held.items()):
        for cell in held.cells:
            if cell.kind in kinds:
                counts[cell.source, code] = counts.get((cell.source, code), 0) + cell.n
    return [pair for pair, n in counts.items() if kinds == LOCAL or n >= LEAST_OTHERS]


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


def score(found: Sequence[Miss]) -> Score:
    """Sum misses up."""
    groups: dict[Pair, list[Miss]] = {}
    for miss in found:
        groups.setdefault(miss.pair, []).append(miss)

    def mean(of: Callable[[Miss], float]) -> float:
        return fmean(fmean(of(miss) for miss in group) for group in groups.values())

    return Score(
        pairs=len(groups),
        cells=len(found),
        error=mean(lambda miss: abs(math.expm1(miss.error))),
        middle=median(abs(math.expm1(miss.error)) for miss in found),
        bias=mean(lambda miss: miss.error),
        covered=mean(lambda miss: miss.inside),
        wide=mean(lambda miss: math.exp(2 * NORMAL * miss.doubt)),
    )


def learnt_without(world: World, regions: Collection[str]) -> dict[str, dict[str, float]]:
    """Learn the spreads without each region."""
    return {
        region: learn(world, without=[code for code in world.held if GROUP_OF[code] == region])
        for region in regions
    }


def nested(
    world: World, sought: Sequence[Pair], out: Out, spreads: Mapping[str, dict[str, float]]
) -> list[Miss]:
    """Look for each pair with spreads that were learnt without its region."""
    return [m for p in sought for m in misses(world, p, out, spreads[GROUP_OF[p[1]]])]
