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
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.likelihood import push
from mlpath.model.field.together import factor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.knowledge.observations import Observation
    from mlpath.engine.knowledge.prior import Ground, Vector

NEAR = 1e-11
"""Levels; the search ends when nothing moves further."""
MOST_ROUNDS = 60


class BestFit:
    """The best fit to observations; made once, and only read."""

    def __init__(
        self, start: Ground, seen: Sequence[tuple[Observation, int]], *, near: float = NEAR
    ) -> None:
        self.rows = sorted({row for _, row in seen})
        """The skills of which something was seen."""
        place = {row: k for k, row in enumerate(self.rows)}
        self._seen = [(observation, place[row]) for observation, row in seen]
        self._whole = start
        self._start = [start.mean[row] for row in self.rows]
        self._together = [[start.row(row)[other] for other in self.rows] for row in self.rows]
        self.roots: Vector = []
        """Of the bends where the search last was, a row each."""
        self.triangle: list[Vector] = []
        """Of I + roots S roots there."""
        self.fits = 0.0
        """How well everything fits there: the logarithm of its chance."""
        self._pulls = self._search(near)

    @cached_property
    def mean(self) -> Vector:
        """The level of every skill."""
        out = self._whole.mean
        for row, pull in zip(self.rows, self._pulls, strict=True):
            out = [m + pull * c for m, c in zip(out, self._whole.row(row), strict=True)]
        return out

    def _search(self, near: float) -> Vector:
        """Find the pulls of the best fit; a step that overshoots is halved."""
        pull, at = [0.0] * len(self.rows), self._start
        best, far, rounds = self._fits(at, pull), 1.0, 0
        while far >= near and rounds < MOST_ROUNDS:
            wanted, step = self._wanted(at), 2.0
            tried, there, found = pull, at, -1e300
            while found < best - 1e-12 * abs(best) and step > NEAR:
                step /= 2
                tried = [p + step * (w - p) for p, w in zip(pull, wanted, strict=True)]
                there = [
                    m + sum(map(mul, row, tried))
                    for m, row in zip(self._start, self._together, strict=True)
                ]
                found = self._fits(there, tried)
            far = max((abs(a - b) for a, b in zip(there, at, strict=True)), default=0.0)
            pull, at, best, rounds = tried, there, found, rounds + 1
        self.fits = best
        return pull

    def _fits(self, at: Vector, pull: Vector) -> float:
        """Tell how well levels fit: the logarithm of their chance."""
        away = sum(p * (a - s) for p, a, s in zip(pull, at, self._start, strict=True))
        return fsum(push(seen, at[k]).log for seen, k in self._seen) - away / 2

    def _wanted(self, at: Vector) -> Vector:
        """Tell the pulls that would fit best if all pushes gave way as they do here."""
        slopes, bends = [0.0] * len(at), [0.0] * len(at)
        for seen, k in self._seen:
            one = push(seen, at[k])
            slopes[k] += one.slope
            bends[k] += one.bend
        roots = [sqrt(bend) for bend in bends]
        self.roots, self.triangle = roots, triangle_of(roots, self._together)
        wish = [
            bend * (a - s) + slope
            for bend, a, s, slope in zip(bends, at, self._start, slopes, strict=True)
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
