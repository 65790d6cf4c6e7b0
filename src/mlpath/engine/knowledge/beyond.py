"""How far somebody is beyond what is typical of their background, in all skills at once.

Most people are what their background says; a few are one to three levels further. Each is weighed
by the chance of all that was seen, of those who are that far. An answer counts with its true chance
here: luck explains a right one however far its level is, so one check tells little of everything.
A skill is the shift, what it has in common with all others, and what is its own. Both spreads are
log-concave, so whatever speaks for a higher level speaks for a higher shift (its likelihood ratio
rises): the mean and all quantiles rise with better evidence, and nothing falls.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil, exp, log, sqrt
from operator import mul
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.best_fit import saying
from mlpath.engine.knowledge.likelihood import LEAST, log_chance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.knowledge.best_fit import Placed, Saying
    from mlpath.engine.knowledge.prior import Ground

LEVELS = (0, 1, 2, 3)
CAREFUL = (0.95, 0.03, 0.015, 0.005)
"""How many people are that far: as the likely level counts them, which asks for proof."""
TRUSTING = (0.80, 0.10, 0.06, 0.04)
"""As the high end of the likely range counts them, which listens to ratings too."""
SHARED = 0.2
"""Of the variance of a skill, what it has in common with any other: their mean correlation."""
STEPS = 4
"""Steps to a level, where a skill is spread as most are."""
KEPT = 1_000
"""Skills of which it is remembered what was seen of them."""
EDGE = 3.0
"""Standard deviations; farther out there is nobody."""


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


def beyond(start: Ground, seen: Sequence[Placed], usual: Sequence[float]) -> Beyond:
    """Learn it from what was seen, beginning with what is usual."""
    step = len(start.spread) / (STEPS * sum(start.spread))
    shared, own = (_bell(sqrt(part) / step) for part in (SHARED, 1 - SHARED))
    logs = [0.0] * (STEPS * LEVELS[-1] + len(shared))
    first = -(len(shared) // 2 + len(own) // 2)
    places = range(first, first + len(logs) + len(own) - 1)
    for row, found in _by_skill(seen).items():
        more = _smoothed(tuple(found), start.mean[row], start.spread[row] * step, places, own)
        logs = [a + b for a, b in zip(logs, more, strict=True)]
    best = max(logs)
    fits = [exp(one - best) for one in logs]
    return Beyond(
        [
            often * sum(map(mul, shared, fits[STEPS * level :]))
            for often, level in zip(usual, LEVELS, strict=True)
        ]
    )


def _by_skill(seen: Sequence[Placed]) -> dict[int, list[Saying]]:
    out: dict[int, list[Saying]] = {}
    for one, row in seen:
        out.setdefault(row, []).append(saying(one, row))
    return out


def _bell(spread: float) -> tuple[float, ...]:
    """Weigh the steps to both sides."""
    far = ceil(EDGE * spread)
    return tuple([exp(-((k / spread) ** 2) / 2) for k in range(-far, far + 1)])


@lru_cache(maxsize=KEPT)
def _smoothed(
    found: tuple[Saying, ...],
    mean: float,
    step: float,
    places: range,
    own: tuple[float, ...],
) -> tuple[float, ...]:
    """Tell the logarithm of the chance of what was seen of a skill, whatever is its own.

    An answer is of one skill: of all others the same was asked before the last question.
    """
    logs = [sum([log_chance(one, mean + step * k) for one in found]) for k in places]
    best = max(logs)
    chances = [exp(one - best) for one in logs]
    left = range(len(places) - len(own) + 1)
    return tuple([log(max(LEAST, sum(map(mul, own, chances[k:])))) for k in left])
