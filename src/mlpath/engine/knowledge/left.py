"""The doubt that observations leave: how levels go together once something was seen of them.

There are two ways to it, which give the same. Where little was seen, what that takes off is worked
out, a row each (Woodbury). Where much was seen, the ties of the skills are solved instead, which
costs the same whatever was seen.
"""

from __future__ import annotations

from functools import cached_property
from math import fsum, sqrt
from operator import mul
from typing import TYPE_CHECKING, Protocol

from mlpath.model.field.elimination import Solved
from mlpath.model.field.together import factor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.knowledge.prior import Ground, Vector

MUCH = 40
"""Skills of which something was seen; from here on the ties are the shorter way."""


class Left(Protocol):
    """How levels go together once the observations of some rows bend as they do."""

    def pulled(self, wish: Vector) -> tuple[Vector, Vector]:
        """Tell the pulls that give way to a wish, and how far they lead, a row that was seen."""

    def everywhere(self, pulls: Vector, away: Vector) -> Vector:
        """Tell how far pulls lead in every skill, told how far in those that were seen."""

    def variances(self) -> Vector:
        """Work out the variance of every skill."""

    def toward(self, weights: Vector) -> Vector:
        """Work out the covariance of everything with a weighted sum of the skills."""

    def column(self, row: int) -> Vector:
        """Work out the covariance of everything with one skill."""

    def along(self, weights: Vector) -> float:
        """Work out the variance of a weighted sum of the skills."""


def left(start: Ground, rows: Sequence[int], bends: Vector) -> Left:
    """Work out what is left, by the way that is shorter."""
    return (ThroughRows if len(rows) < MUCH else ThroughTies)(start, rows, bends)


class ThroughRows:
    """By what was seen, a row each."""

    def __init__(self, start: Ground, rows: Sequence[int], bends: Vector) -> None:
        self._start, self._rows = start, rows
        self._roots = [sqrt(bend) for bend in bends]
        self._together = [[start.row(row)[other] for other in rows] for row in rows]
        self._triangle = triangle_of(self._roots, self._together)

    def pulled(self, wish: Vector) -> tuple[Vector, Vector]:
        """Tell the pulls that give way to a wish, and how far they lead, a row that was seen."""
        right = [
            root * sum(map(mul, row, wish))
            for root, row in zip(self._roots, self._together, strict=True)
        ]
        back = solved(self._triangle, right)
        pulls = [w - root * b for w, root, b in zip(wish, self._roots, back, strict=True)]
        return pulls, [sum(map(mul, row, pulls)) for row in self._together]

    def everywhere(self, pulls: Vector, away: Vector) -> Vector:  # noqa: ARG002 - the other way needs it
        """Tell how far pulls lead in every skill."""
        out = [0.0] * len(self._start.mean)
        for row, pull in zip(self._rows, pulls, strict=True):
            out = plus(out, pull, self._start.row(row))
        return out

    @cached_property
    def _factors(self) -> list[Vector]:
        """Vectors whose outer products the observations take off the covariance."""
        out: list[Vector] = []
        for row, root, line in zip(self._rows, self._roots, self._triangle, strict=True):
            vector = [root * c for c in self._start.row(row)]
            for share, before in zip(line, out, strict=False):
                vector = plus(vector, -share, before)
            out.append([v / line[len(out)] for v in vector])
        return out

    def variances(self) -> Vector:
        """Work out the variance of every skill."""
        out = [s * s for s in self._start.spread]
        for vector in self._factors:
            out = [o - v * v for o, v in zip(out, vector, strict=True)]
        return out

    def toward(self, weights: Vector) -> Vector:
        """Work out the covariance of everything with a weighted sum of the skills."""
        out = [0.0] * len(weights)
        for i, w in enumerate(weights):
            if w:
                out = plus(out, w, self._start.row(i))
        for vector in self._factors:
            out = plus(out, -sum(map(mul, vector, weights)), vector)
        return out

    def column(self, row: int) -> Vector:
        """Work out the covariance of everything with one skill."""
        out = self._start.row(row)
        for vector in self._factors:
            out = plus(out, -vector[row], vector)
        return out

    def along(self, weights: Vector) -> float:
        """Work out the variance of a weighted sum, from the skills that are in it alone."""
        rows = [row for row, weight in enumerate(weights) if weight]
        few = [weights[row] for row in rows]
        out = [0.0] * len(rows)
        for i, w in zip(rows, few, strict=True):
            whole = self._start.row(i)
            out = plus(out, w, [whole[row] for row in rows])
        for vector in self._factors:
            own = [vector[row] for row in rows]
            out = plus(out, -sum(map(mul, own, few)), own)
        return fsum(map(mul, out, few))


class ThroughTies:
    """By the ties of the skills, in which each level is told in its own spread."""

    def __init__(self, start: Ground, rows: Sequence[int], bends: Vector) -> None:
        self._spread, self._rows, self._bends = start.spread, rows, bends
        self._place = start.ties.place
        more = {
            self._place[row]: start.spread[row] ** 2 * bend
            for row, bend in zip(rows, bends, strict=True)
        }
        self._solved = Solved(start.ties.nodes, more)

    def pulled(self, wish: Vector) -> tuple[Vector, Vector]:
        """Tell the pulls that give way to a wish, and how far they lead, a row that was seen."""
        found = self._answer(self._rows, wish)
        away = [found[row] for row in self._rows]
        pulls = [w - b * a for w, b, a in zip(wish, self._bends, away, strict=True)]
        return pulls, away

    def everywhere(self, pulls: Vector, away: Vector) -> Vector:
        """Tell how far pulls lead in every skill, told how far in those that were seen."""
        wish = [p + b * a for p, b, a in zip(pulls, self._bends, away, strict=True)]
        return self._answer(self._rows, wish)

    def variances(self) -> Vector:
        """Work out the variance of every skill."""
        found = self._solved.variances()
        return [s * s * found[p] for s, p in zip(self._spread, self._place, strict=True)]

    def toward(self, weights: Vector) -> Vector:
        """Work out the covariance of everything with a weighted sum of the skills."""
        return self._answer(range(len(weights)), weights)

    def column(self, row: int) -> Vector:
        """Work out the covariance of everything with one skill."""
        return self._answer((row,), (1.0,))

    def along(self, weights: Vector) -> float:
        """Work out the variance of a weighted sum of the skills."""
        return fsum(map(mul, self.toward(weights), weights))

    def _answer(self, rows: Sequence[int], right: Sequence[float]) -> Vector:
        scaled = [0.0] * self._solved.size
        for row, value in zip(rows, right, strict=True):
            scaled[self._place[row]] = self._spread[row] * value
        found = self._solved.answer(scaled)
        return [s * found[p] for s, p in zip(self._spread, self._place, strict=True)]


def plus(vector: Vector, share: float, other: Vector) -> Vector:
    """Add a share of another vector."""
    return [a + share * b for a, b in zip(vector, other, strict=True)]


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
