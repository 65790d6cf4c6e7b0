"""What is likely of a person's levels: the best fit to all that was seen, and how sure it is."""

from __future__ import annotations

from functools import cached_property
from math import fsum, sqrt
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.knowledge.best_fit import BestFit
from mlpath.engine.knowledge.likelihood import Push, below, expected, push
from mlpath.engine.levels.readiness import Z80, Points
from mlpath.model.field.level import TOP
from mlpath.model.grade import Grade
from mlpath.model.person import Estimate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlpath.engine.knowledge.observations import Observation
    from mlpath.engine.knowledge.prior import Ground, Vector
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId

WIDER = 1.4
"""The spread of readiness is this much wider than the model says: no model fits everybody."""
ROUNDING = 1 / 12
"""Variance of a whole level around the fine one that the state holds."""
LEAST_VARIANCE = 0.01


class Moved(NamedTuple):
    """One observation and how strongly it pushes at the best fit."""

    observation: Observation
    row: int
    push: Push

    def moved(self, row: int, start: Ground) -> float:
        """Tell by how many levels it moved a skill."""
        return self.push.slope * start.row(self.row)[row]


class Likely:
    """The best fit, its doubt, and what moved it; made once, and only read."""

    def __init__(
        self,
        start: Ground,
        seen: Iterable[Observation],
        *,
        floors: Mapping[SkillId, float] | None = None,
        off: float = 0.0,
        doubt: float = 0.0,
    ) -> None:
        self.ground = start
        self.floors = floors or {}
        """Levels that were reached since: they say nothing of what else was known before."""
        self.off, self.doubt = off, doubt
        """Levels by which ratings are read lower, and its standard deviation."""
        self.seen = [(o, start.index[o.skill]) for o in seen if o.skill in start.index]
        self._fit = BestFit(start, self.seen)
        self.mean = self._fit.mean
        self.moves = [Moved(o, row, push(o, self.mean[row])) for o, row in self.seen]

    # ------------------------------------------------------------------ doubt

    @cached_property
    def factors(self) -> list[Vector]:
        """Vectors whose outer products the observations took off the covariance."""
        out: list[Vector] = []
        fit = self._fit
        for row, root, line in zip(fit.rows, fit.roots, fit.triangle, strict=True):
            vector = [root * c for c in self.ground.row(row)]
            for share, before in zip(line, out, strict=False):
                vector = [v - share * b for v, b in zip(vector, before, strict=True)]
            out.append([v / line[len(out)] for v in vector])
        return out

    @cached_property
    def variance(self) -> Vector:
        """The variance of every skill that is left."""
        out = [s * s for s in self.ground.spread]
        for vector in self.factors:
            out = [o - v * v for o, v in zip(out, vector, strict=True)]
        return [max(LEAST_VARIANCE, o + b * b) for o, b in zip(out, self.common, strict=True)]

    @cached_property
    def common(self) -> Vector:
        """How far every level would move if all ratings were off by this person's doubt."""
        pulls = [0.0] * len(self.mean)
        for move in self.moves:
            if move.observation.grade is Grade.CLAIMED:
                pulls[move.row] += self.doubt * move.push.bend
        return self._toward(pulls) if self.doubt else pulls

    def column(self, row: int) -> Vector:
        """Work out the covariance of everything with one skill."""
        out = self.ground.row(row)
        for vector in self.factors:
            share = vector[row]
            out = [o - share * v for o, v in zip(out, vector, strict=True)]
        share = self.common[row]
        return [o + share * c for o, c in zip(out, self.common, strict=True)] if share else out

    def toward(self, weights: Vector) -> Vector:
        """Work out the covariance of everything with a weighted sum of the state."""
        share = sum(map(mul, self.common, weights))
        return [o + share * c for o, c in zip(self._toward(weights), self.common, strict=True)]

    def _toward(self, weights: Vector) -> Vector:
        out = [0.0] * len(weights)
        for i, w in enumerate(weights):
            if w:
                out = [o + w * c for o, c in zip(out, self.ground.row(i), strict=True)]
        for vector in self.factors:
            share = sum(map(mul, vector, weights))
            out = [o - share * v for o, v in zip(out, vector, strict=True)]
        return out

    # ------------------------------------------------------------------ what is shown

    def estimates(self) -> dict[SkillId, Estimate]:
        """Tell the likely level of every skill with its 80 % interval."""
        return {skill: self.estimate(skill) for skill in self.ground.index}

    def estimate(self, skill: SkillId) -> Estimate:
        """Tell the likely level of one skill with its 80 % interval."""
        row = self.ground.index[skill]
        floor = self.floors.get(skill, 0.0)
        mean, half = self.mean[row], Z80 * sqrt(self.variance[row] + ROUNDING)
        value = max(floor, min(TOP, max(0.0, mean)))
        low = min(value, max(floor, mean - half))
        return Estimate(value=value, low=low, high=max(value, min(TOP, mean + half)))

    def readiness(self, targets: Sequence[Target]) -> Estimate:
        """Tell how ready the person likely is, with an interval that knows what goes together."""
        points = Points(targets)
        if points.total_weight <= 0:
            return Estimate(value=100.0, low=100.0, high=100.0)
        value = fsum(
            points.a_level(target) * self._met(target)
            for target in targets
            if target.skill in self.ground.index
        )
        value, half = min(100.0, max(0.0, value)), Z80 * self.spread(targets)
        return Estimate(value=value, low=max(0.0, value - half), high=min(100.0, value + half))

    def _met(self, target: Target) -> float:
        """Tell how much of what is needed is to be expected: more than needed does not count."""
        row = self.ground.index[target.skill]
        deviation = sqrt(self.variance[row] + ROUNDING)
        found = expected(self.mean[row], deviation, target.need)
        return max(found, min(target.need, self.floors.get(target.skill, 0.0)))

    def slopes(self, targets: Sequence[Target]) -> Vector:
        """Tell how many points of readiness one level of each skill moves, near where it is."""
        out = [0.0] * len(self.mean)
        points = Points(targets)
        for target in targets:
            row = self.ground.index.get(target.skill)
            if row is not None:
                deviation = sqrt(self.variance[row] + ROUNDING)
                inside = below((target.need - self.mean[row]) / deviation)
                inside -= below(-self.mean[row] / deviation)
                out[row] = points.a_level(target) * inside
        return out

    def spread(self, targets: Sequence[Target]) -> float:
        """Work out the standard deviation of readiness in points."""
        slopes = self.slopes(targets)
        together = sum(map(mul, self.toward(slopes), slopes))
        return WIDER * sqrt(max(0.0, together) + ROUNDING * fsum(s * s for s in slopes))
