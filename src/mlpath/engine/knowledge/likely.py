"""What is likely of a person's levels: the best fit to all that was seen, and how sure it is."""

from __future__ import annotations

from functools import cached_property
from math import fsum, sqrt
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.age import FADING
from mlpath.engine.knowledge.best_fit import BestFit
from mlpath.engine.knowledge.left import left
from mlpath.engine.knowledge.likelihood import Push, below, expected, push, pushed
from mlpath.engine.levels.reached import level_in
from mlpath.engine.levels.readiness import Z80, Points
from mlpath.model.field.level import TOP
from mlpath.model.named import NamedTuple
from mlpath.model.person import Estimate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlpath.engine.knowledge.left import Left
    from mlpath.engine.knowledge.observations import Observation
    from mlpath.engine.knowledge.prior import Ground, Vector
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId

WIDER = 1.25
"""The spread of readiness is this much wider than the model says: no model fits everybody."""
ROUNDING = 1 / 12
"""Variance of a whole level around the fine one that the state holds."""
LEAST_VARIANCE = 0.01


SHARES = (0.25, 0.5, 0.25)
"""What the fits at the low end, in the middle and at the high end count in the level of one skill:
what somebody claims far above their background is neither taken at its word nor put aside."""


class Moved(NamedTuple):
    """One observation and how strongly it pushes at the best fit."""

    observation: Observation
    row: int
    push: Push

    def moved(self, row: int, start: Ground) -> float:
        """Tell by how many levels it moved a skill."""
        return self.push.slope * start.row(row)[self.row]


class Likely:
    """The best fit, its doubt, and what moved it; made once, and only read."""

    def __init__(
        self,
        start: Ground,
        seen: Iterable[Observation],
        *,
        floors: Mapping[SkillId, float] | None = None,
        upward: float = 1.0,
        ends: Callable[[BestFit], tuple[BestFit, BestFit]] | None = None,
    ) -> None:
        self.ground = start
        self.floors = floors or {}
        """Levels that were reached since: they say nothing of what else was known before."""
        self.upward = upward
        """How much wider than usual ranges are above: never below, or proof could lower an end."""
        self._ends = ends
        self.seen = [(o, start.index[o.skill]) for o in seen if o.skill in start.index]
        self.fit = BestFit(start, self.seen)
        """The best fit in the middle."""
        self.mean = self.fit.mean
        self._mets: dict[tuple[BestFit, SkillId, int], float] = {}

    @cached_property
    def moves(self) -> list[Moved]:
        """What was seen, and how strongly it pushes at the best fit."""
        return [Moved(o, row, push(o, self.mean[row])) for o, row in self.seen]

    # ------------------------------------------------------------------ doubt

    @cached_property
    def ends(self) -> tuple[BestFit, BestFit]:
        """The best fits at both ends: with ratings read lower, and as people say them."""
        return self._ends(self.fit) if self._ends else (self.fit, self.fit)

    @cached_property
    def _left(self) -> Left:
        """What the observations leave today."""
        if not any(one.months for one, _ in self.seen):
            return self.fit.left
        bends = dict.fromkeys(self.fit.rows, 0.0)
        for one, row in self.seen:
            _, _, bend = pushed(one.shape, one.level, one.noise, one.shift, self.mean[row])
            bends[row] += bend / (1 + FADING * one.months * bend)
        return left(self.ground, self.fit.rows, list(bends.values()))

    @cached_property
    def variance(self) -> Vector:
        """The variance of every skill that is left today."""
        return _at_least(self._left.variances())

    @cached_property
    def _then(self) -> Vector:
        """The variance that was left when things were seen: no level moves by waiting."""
        return _at_least(self.fit.left.variances())

    def column(self, row: int) -> Vector:
        """Work out the covariance of everything with one skill."""
        return self._left.column(row)

    def toward(self, weights: Vector) -> Vector:
        """Work out the covariance of everything with a weighted sum of the state."""
        return self._left.toward(weights)

    # ------------------------------------------------------------------ what is shown

    def estimates(self) -> dict[SkillId, Estimate]:
        """Tell the likely level of every skill with its 80 % interval."""
        return {skill: self.estimate(skill) for skill in self.ground.index}

    def estimate(self, skill: SkillId) -> Estimate:
        """Tell the likely level of one skill with its 80 % interval."""
        row, floor = self.ground.index[skill], level_in(self.floors, skill)
        fits, half = self._fits_of(row), Z80 * sqrt(self.variance[row] + ROUNDING)
        value = max(
            floor, sum([s * min(TOP, max(0.0, f)) for s, f in zip(SHARES, fits, strict=True)])
        )
        low, high = max(floor, fits[0] - half), min(TOP, fits[2] + self.upward * half)
        return Estimate(value=value, low=min(value, low), high=max(value, high))

    def doubt(self, skill: SkillId, level: int) -> float:
        """Tell how likely it is that a level is not there."""
        row = self.ground.index[skill]
        away = (level - 0.5 - fit for fit in self._fits_of(row))
        spread = sqrt(self.variance[row])
        return fsum(s * below(a / spread) for s, a in zip(SHARES, away, strict=True))

    def _fits_of(self, row: int) -> tuple[float, float, float]:
        """Tell where a skill is at the low end, in the middle and at the high end."""
        low, high = self.ends
        return low.mean[row], self.mean[row], high.mean[row]

    def readiness(self, targets: Sequence[Target]) -> Estimate:
        """Tell how ready the person likely is, with an interval that knows what goes together."""
        if Points(targets).total_weight <= 0:
            return Estimate(value=100.0, low=100.0, high=100.0)
        value, half = self.expected(targets), Z80 * self.spread(targets)
        lower, upper = (self.expected(targets, end) for end in self.ends)
        low, high = max(0.0, lower - half), min(100.0, upper + self.upward * half)
        return Estimate(value=value, low=min(value, low), high=max(value, high))

    def expected(self, targets: Sequence[Target], fit: BestFit | None = None) -> float:
        """Tell the points of readiness that are to be expected, or would be with another fit."""
        points = Points(targets)
        value = fsum(
            points.a_level(target) * self._met(target, fit or self.fit)
            for target in targets
            if target.skill in self.ground.index
        )
        return min(100.0, max(0.0, value))

    def _met(self, target: Target, fit: BestFit) -> float:
        """Tell how much of what is needed is to be expected: more than needed does not count.

        Roles ask for much of the same: what was found is kept.
        """
        asked = (fit, target.skill, target.need)
        if asked not in self._mets:
            row = self.ground.index[target.skill]
            deviation = sqrt(self._then[row] + ROUNDING)
            found = expected(fit.mean[row], deviation, target.need)
            floor = min(target.need, level_in(self.floors, target.skill))
            self._mets[asked] = max(found, floor)
        return self._mets[asked]

    def slopes(self, targets: Sequence[Target]) -> Vector:
        """Tell how many points of readiness one level of each skill moves, near where it is."""
        out = [0.0] * len(self.mean)
        points = Points(targets)
        for target in targets:
            row = self.ground.index.get(target.skill)
            if row is not None:
                deviation = sqrt(self._then[row] + ROUNDING)
                inside = below((target.need - self.mean[row]) / deviation)
                inside -= below(-self.mean[row] / deviation)
                out[row] = points.a_level(target) * inside
        return out

    def spread(self, targets: Sequence[Target]) -> float:
        """Work out the standard deviation of readiness in points."""
        slopes = self.slopes(targets)
        together = self._left.along(slopes)
        return WIDER * sqrt(max(0.0, together) + ROUNDING * fsum(s * s for s in slopes))


def _at_least(variances: Vector) -> Vector:
    return [max(LEAST_VARIANCE, one) for one in variances]
