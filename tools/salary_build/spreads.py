"""How far things differ, learnt from the cells: the most likely spreads, drawn to their priors."""

from __future__ import annotations

import math
from collections.abc import Collection

from salary_build.model import Fit, Spreads, World
from salary_build.terms import JUDGED, SPREADS

STEPS = (1.6, 1.26)
"""Factors by which each spread is moved up and down, a coarse round and a fine one."""
PRIOR = 0.7
"""Standard deviation of the log of a spread around where it begins."""
LEAST, MOST = 0.005, 1.5
GAIN = 0.02
"""A move has to make the cells so much more likely."""


def worth(world: World, spreads: Spreads, without: Collection[str]) -> float:
    """Return how likely the cells and the spreads are together, on the log scale."""
    prior = sum((math.log(spreads[name] / SPREADS[name]) / PRIOR) ** 2 for name in SPREADS)
    hidden = {code: range(len(world.held[code].y)) for code in without}
    fit = Fit(world, {**JUDGED, **spreads}, hidden=hidden, rounds=1)
    return fit.likelihood() - 0.5 * prior


def learn(world: World, *, without: Collection[str] = ()) -> dict[str, float]:
    """Return the spreads, learnt without some countries if wanted."""
    best = dict(SPREADS)
    height = worth(world, best, without)
    for step in STEPS:
        for name in SPREADS:
            for factor in (step, 1 / step):
                while LEAST < best[name] * factor < MOST:
                    tried = best | {name: best[name] * factor}
                    found = worth(world, tried, without)
                    if found <= height + GAIN:
                        break
                    best, height = tried, found
    return best | JUDGED
