"""The levels that fit best to all that was seen, found by Newton's way.

The levels x are a Gaussian field with mean m and covariance S; where the observations push with
slopes g, the best fit is x = m + S g(x). It exists once, and because no entry of S is below 0 and
every logarithm of `likelihood` is concave and rises with better evidence, better evidence lowers
no level (Topkis: a sum of supermodular functions has its highest place further up).
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from math import fsum, inf
from operator import mul
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.left import left
from mlpath.engine.knowledge.likelihood import pushed
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.knowledge.left import Left
    from mlpath.engine.knowledge.observations import Observation, Shape
    from mlpath.engine.knowledge.prior import Ground, Vector

NEAR = 1e-11
"""Levels; the search ends when the next step would be shorter."""
SHORTEST = 1e-11
"""Of a whole step, what is still tried."""
MOST_ROUNDS = 60
SLOW = 0.1
"""Of the step before: a step that is longer has to be told anew how pushes give way."""


Placed = tuple["Observation", int]
"""An observation and the row of its skill."""


class Saying(NamedTuple):
    """All that an observation says of its skill: many say the same."""

    place: int
    shape: Shape
    level: float
    noise: float
    shift: float


def saying(one: Observation, place: int) -> Saying:
    """Return what an observation says, of a skill at a place."""
    return Saying(place, one.shape, one.level, one.noise, one.shift)


class Found(NamedTuple):
    """A place that the search came to."""

    pulls: Vector
    away: Vector
    """How far the pulls lead, a row of which something was seen."""
    at: Vector
    slopes: Vector
    bends: Vector
    fits: float


class Bent(NamedTuple):
    """How pushes gave way at a place, and the doubt that is left then."""

    bends: Vector
    left: Left


class BestFit:
    """The best fit to observations; made once, and only read."""

    def __init__(
        self,
        start: Ground,
        seen: Sequence[Placed],
        *,
        like: BestFit | None = None,
    ) -> None:
        """Search; from the levels at which another fit ended it is shorter."""
        self.rows = sorted({row for _, row in seen})
        """The skills of which something was seen."""
        place = {row: k for k, row in enumerate(self.rows)}
        self.ground = start
        self.seen = seen
        self.says: Mapping[Saying, int] = (
            like.says
            if like and like.seen is seen
            else Counter(saying(one, place[row]) for one, row in seen)
        )
        """What was seen says this of the rows of skills, and how often."""
        self._start = [start.mean[row] for row in self.rows]
        nowhere = [0.0] * len(self.rows)
        away = [like.mean[row] - start.mean[row] for row in self.rows] if like else self._told()
        # What pulls lead there is not known, so it is left whatever the next place is worth.
        begin = self._point(nowhere, away)._replace(fits=-inf)
        lately: Bent = like.lately if like and like.rows == self.rows else self._bent(begin)
        self.found: Found
        self.lately: Bent
        self.found, self.lately = self._search(begin, lately)

    @cached_property
    def mean(self) -> Vector:
        """The level of every skill."""
        away = self.lately.left.everywhere(self.found.pulls, self.found.away)
        return [m + a for m, a in zip(self.ground.mean, away, strict=True)]

    @cached_property
    def left(self) -> Left:
        """The doubt that is left at the best fit."""
        return self._bent(self.found).left

    def _told(self) -> Vector:
        """Tell how far what was seen is from what was expected, about."""
        sums, times = [0.0] * len(self.rows), [0] * len(self.rows)
        for one, often in self.says.items():
            sums[one.place] += often * (one.level - 0.5)
            times[one.place] += often
        return [s / t - m for s, t, m in zip(sums, times, self._start, strict=True)]

    def _search(self, here: Found, bent: Bent) -> tuple[Found, Bent]:
        """Find the pulls of the best fit; how pushes give way is told anew where steps get long."""
        far = shrunk = 1.0
        rounds = 0
        while far * shrunk >= NEAR and rounds < MOST_ROUNDS:
            there = self._step(here, bent)
            apart = (abs(a - b) for a, b in zip(there.at, here.at, strict=True))
            before, far, here = far, max(apart, default=0.0), there
            shrunk, rounds = far / before, rounds + 1
            if shrunk > SLOW:
                bent = self._bent(here)
        return here, bent

    def _step(self, here: Found, bent: Bent) -> Found:
        """Go where everything would fit best if pushes gave way like that; not too far."""
        wish = [
            bend * a + slope
            for bend, a, slope in zip(bent.bends, here.away, here.slopes, strict=True)
        ]
        wanted, step = bent.left.pulled(wish), 1.0
        there = self._point(*wanted)
        while there.fits < here.fits - 1e-12 * abs(here.fits) and step > SHORTEST:
            step /= 2
            there = self._point(
                *(
                    [old + step * (new - old) for old, new in zip(*both, strict=True)]
                    for both in zip(here[:2], wanted, strict=True)
                )
            )
        return there

    def _point(self, pulls: Vector, away: Vector) -> Found:
        """Tell how well levels fit where pulls lead."""
        at = [s + a for s, a in zip(self._start, away, strict=True)]
        slopes, bends, logs = [0.0] * len(at), [0.0] * len(at), []
        for (place, shape, level, noise, shift), times in self.says.items():
            log, slope, bend = pushed(shape, level, noise, shift, at[place])
            logs.append(log * times)
            slopes[place] += slope * times
            bends[place] += bend * times
        return Found(pulls, away, at, slopes, bends, fsum(logs) - sum(map(mul, pulls, away)) / 2)

    def _bent(self, here: Found) -> Bent:
        return Bent(here.bends, left(self.ground, self.rows, here.bends))
