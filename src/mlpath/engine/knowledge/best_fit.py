"""The levels that fit best to all that was seen, found by Newton's way.

The levels x are a Gaussian field with mean m and covariance S; where the observations push with
slopes g, the best fit is x = m + S g(x). It exists once, and because no entry of S is below 0 and
every logarithm of `likelihood` is concave and rises with better evidence, better evidence lowers
no level (Topkis: a sum of supermodular functions has its highest place further up).
"""

from __future__ import annotations

from functools import cached_property
from math import fsum, sqrt
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.knowledge.likelihood import push
from mlpath.model.field.together import factor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.knowledge.likelihood import Push
    from mlpath.engine.knowledge.observations import Observation
    from mlpath.engine.knowledge.prior import Ground, Vector

NEAR = 1e-11
"""Levels; the search ends when nothing moves further."""
MOST_ROUNDS = 60


Placed = tuple["Observation", int]
"""An observation and the row of its skill."""


class Found(NamedTuple):
    """A place that the search came to."""

    pulls: Vector
    at: Vector
    pushes: list[Push]
    fits: float


class BestFit:
    """The best fit to observations; made once, and only read."""

    def __init__(
        self,
        start: Ground,
        seen: Sequence[Placed],
        *,
        near: float = NEAR,
        like: BestFit | None = None,
    ) -> None:
        """Search; from where another one ended, which was of the same skills, it is shorter."""
        self.rows = sorted({row for _, row in seen})
        """The skills of which something was seen."""
        place = {row: k for k, row in enumerate(self.rows)}
        self.seen = seen
        self._seen = [(observation, place[row]) for observation, row in seen]
        self.ground = start
        self._start = [start.mean[row] for row in self.rows]
        self._together = [[start.row(row)[other] for other in self.rows] for row in self.rows]
        self.roots: Vector = []
        """Of the bends where the search last was, a row each."""
        self.triangle: list[Vector] = []
        """Of I + roots S roots there."""
        self.pulls: Vector = like.pulls if like else [0.0] * len(self.rows)
        self.fits = self._search(near)
        """How well everything fits: the logarithm of its chance."""

    @cached_property
    def mean(self) -> Vector:
        """The level of every skill."""
        out = self.ground.mean
        for row, pull in zip(self.rows, self.pulls, strict=True):
            out = [m + pull * c for m, c in zip(out, self.ground.row(row), strict=True)]
        return out

    def _search(self, near: float) -> float:
        """Find the pulls of the best fit; a step that overshoots is halved."""
        here, far, rounds = self._point(self.pulls), 1.0, 0
        while far >= near and rounds < MOST_ROUNDS:
            wanted, step = self._wanted(here), 1.0
            there = self._point(wanted)
            while there.fits < here.fits - 1e-12 * abs(here.fits) and step > NEAR:
                step /= 2
                there = self._point(
                    [p + step * (w - p) for p, w in zip(here.pulls, wanted, strict=True)]
                )
            far = max((abs(a - b) for a, b in zip(there.at, here.at, strict=True)), default=0.0)
            here, rounds = there, rounds + 1
        self.pulls = here.pulls
        return here.fits

    def _point(self, pulls: Vector) -> Found:
        """Tell where pulls lead, and how well levels fit there."""
        away = [sum(map(mul, row, pulls)) for row in self._together]
        at = [s + a for s, a in zip(self._start, away, strict=True)]
        pushes = [push(seen, at[k]) for seen, k in self._seen]
        fits = fsum(one.log for one in pushes) - sum(map(mul, pulls, away)) / 2
        return Found(pulls, at, pushes, fits)

    def _wanted(self, here: Found) -> Vector:
        """Tell the pulls that would fit best if all pushes gave way as they do here."""
        slopes, bends = [0.0] * len(here.at), [0.0] * len(here.at)
        for one, (_, k) in zip(here.pushes, self._seen, strict=True):
            slopes[k] += one.slope
            bends[k] += one.bend
        roots = [sqrt(bend) for bend in bends]
        self.roots, self.triangle = roots, triangle_of(roots, self._together)
        wish = [
            bend * (a - s) + slope
            for bend, a, s, slope in zip(bends, here.at, self._start, slopes, strict=True)
        ]
        right = [
            root * sum(map(mul, row, wish)) for root, row in zip(roots, self._together, strict=True)
        ]
        back = solved(self.triangle, right)
        return [w - root * b for w, root, b in zip(wish, roots, back, strict=True)]


def triangle_of(roots: Vector, together: Sequence[Vector]) -> list[Vector]:
    """Factor I + roots S roots, S being what goes together."""
    matrix = [
        [own * other * c for other, c in zip(roots, row, strict=True)]
        for own, row in zip(roots, together, strict=True)
    ]
    for k, row in enumerate(matrix):
        row[k] += 1
    return factor(matrix)


def solved(triangle: Sequence[Vector], right: Vector) -> Vector:
    """Solve a positive system by its triangle: forth, and back."""
    forth: Vector = []
    for row, value in zip(triangle, right, strict=True):
        forth.append((value - sum(map(mul, row, forth))) / row[len(forth)])
    back = [0.0] * len(forth)
    for k in reversed(range(len(forth))):
        rest = sum(triangle[j][k] * back[j] for j in range(k + 1, len(forth)))
        back[k] = (forth[k] - rest) / triangle[k][k]
    return back
