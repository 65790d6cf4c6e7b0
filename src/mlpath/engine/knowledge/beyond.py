"""How far somebody is beyond what is typical of their background, in all skills at once.

Most people are what their background says; a few are one to three levels further. Each is tried,
and weighed by how well everything that was seen fits then. Better evidence speaks for more: the
fit is supermodular in levels, evidence and this shift, because the shift goes along what all have
in common (`Ground.lift`), and leaving out the levels keeps that. So its mean and all its quantiles
rise with better evidence, and nothing falls.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.best_fit import BestFit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.knowledge.best_fit import Placed
    from mlpath.engine.knowledge.prior import Ground

LEVELS = (0.0, 1.0, 2.0, 3.0)
CAREFUL = (0.95, 0.03, 0.015, 0.005)
"""How many people are that far: as the likely level counts them, which asks for proof."""
TRUSTING = (0.80, 0.10, 0.06, 0.04)
"""As the high end of the likely range counts them, which listens to ratings too."""
ROUGH = 1e-5
"""Levels; how well things fit at the best place hardly changes near it."""


class Beyond:
    """How likely each shift is."""

    def __init__(self, chances: Sequence[float]) -> None:
        total = sum(chances)
        self.chances = [chance / total for chance in chances]

    @property
    def mean(self) -> float:
        """Levels to be expected."""
        return sum(level * chance for level, chance in zip(LEVELS, self.chances, strict=True))

    @property
    def chance(self) -> float:
        """How likely it is that the background says too little."""
        return 1 - self.chances[0]

    def below(self, share: float) -> float:
        """Tell the levels that it stays below with this chance; between two it is even."""
        left, lower = share - self.chances[0], LEVELS[0]
        for level, chance in zip(LEVELS[1:], self.chances[1:], strict=True):
            if left < chance:
                return lower + (level - lower) * max(0.0, left) / chance
            left, lower = left - chance, level
        return lower


def fits_beyond(start: Ground, seen: Sequence[Placed]) -> list[BestFit]:
    """Try each shift: the best fit to what was seen."""
    fits: list[BestFit] = []
    for level in LEVELS if seen else ():
        last = fits[-1] if fits else None
        fits.append(BestFit(start.higher(level), seen, near=ROUGH, like=last))
    return fits


def beyond(fits: Sequence[BestFit], usual: Sequence[float]) -> Beyond:
    """Learn it from how well each shift fits, beginning with what is usual."""
    if not fits:
        return Beyond(usual)
    best = max(one.fits for one in fits)
    return Beyond([share * exp(one.fits - best) for share, one in zip(usual, fits, strict=True)])
