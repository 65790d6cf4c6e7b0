"""What we believe of a person's levels: one Gaussian state, moved by one observation at a time.

The posterior covariance is the prior one minus a sum of outer products, one an observation, so an
update costs one vector and the state of a few hundred skills stays cheap.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import erfc, exp, fsum, pi, sqrt
from operator import mul
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.observations import Observation, Shape, observations
from mlpath.engine.knowledge.prior import Ground, Vector, ground
from mlpath.engine.levels.needs import all_needed
from mlpath.engine.levels.readiness import Z80, Points, readiness
from mlpath.model.field.level import TOP
from mlpath.model.grade import Grade
from mlpath.model.person import Estimate
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person

LIKELIHOOD = {
    Shape.AT_MOST: (0.995, 0.005),
    Shape.AT_LEAST: (0.005, 0.995),
    Shape.RIGHT: (0.18, 0.92),
    Shape.WRONG: (0.40, 0.05),
    Shape.UNKNOWN: (0.42, 0.03),
}
"""How likely such an observation is from far below its level, and from far above."""
CAUTION = 0.2
"""Shown levels stay this many deviations below the expected ones: a level above the one needed does
not make up for one below, so without it the sum would be too high."""
LEAST_VARIANCE = 0.01
WIDER = 1.15
"""The spread of readiness is this much wider than the model says: no model fits everybody."""
ROUNDING = 1 / 12
"""Variance of a whole level around the fine one that the state holds."""


@record
class Update:
    """How far one observation moved the state, and how strongly it pulled."""

    observation: Observation
    weight: float
    """Share of the difference between what was seen and expected that the skill itself moved."""
    column: Vector
    step: float
    """The means moved by `column` times this."""


@dataclass(slots=True, kw_only=True)
class Knowledge:
    """The state: change it with `observe` only."""

    ground: Ground
    mean: Vector
    variance: Vector
    factors: list[Vector] = field(default_factory=list)
    moves: list[Update] = field(default_factory=list)
    floors: dict[SkillId, float] = field(default_factory=dict)

    @property
    def nothing_known(self) -> bool:
        """Whether the person said nothing at all: then all but what is done counts as zero."""
        return self.ground.nobody and not self.factors

    def column(self, row: int, bias: float = 0.0) -> Vector:
        """Work out the covariance of everything with one skill, plus a part of the bias."""
        last = self.ground.bias
        out = self.ground.row(row)
        if bias:
            out = [a + bias * b for a, b in zip(out, self.ground.row(last), strict=True)]
        for f in self.factors:
            c = f[row] + bias * f[last]
            out = [a - c * b for a, b in zip(out, f, strict=True)]
        return out

    def toward(self, weights: Vector) -> Vector:
        """Work out the covariance of everything with a weighted sum of the state."""
        out = [0.0] * len(weights)
        for i, w in enumerate(weights):
            if w:
                out = [o + w * c for o, c in zip(out, self.ground.row(i), strict=True)]
        for f in self.factors:
            c = sum(map(mul, f, weights))
            out = [a - c * b for a, b in zip(out, f, strict=True)]
        return out

    def observe(self, seen: Observation) -> None:
        """Move the state by what was seen of one skill."""
        if seen.grade is Grade.DONE:
            # Something learnt since is there, and says nothing of what else was known before.
            self.floors[seen.skill] = max(seen.level, self.floors.get(seen.skill, 0.0))
            still = [0.0] * len(self.mean)
            self.moves.append(Update(observation=seen, weight=0.0, column=still, step=0.0))
            return
        row, last = self.ground.index[seen.skill], self.ground.bias
        column, mean = self.column(row, seen.bias), self.mean[row]
        share = 1.0
        if seen.shape is Shape.AT:
            # Nobody says "below none": what is expected is the level bound to the scale, and it
            # follows the state only as far as the state is inside the scale.
            deviation = sqrt(self.variance[row])
            share = within(mean, deviation)
            mean = expected(mean, deviation)
            whole, pull = self.column(last), seen.bias * (1 - share)
            column = [share * c + pull * b for c, b in zip(column, whole, strict=True)]
        mean += seen.bias * self.mean[last]
        variance = max(LEAST_VARIANCE, share * column[row] + seen.bias * column[last])
        slope, shrink = moments(seen, mean, variance)
        self.mean = [m + c * slope for m, c in zip(self.mean, column, strict=True)]
        root = sqrt(shrink)
        self.factors.append([c * root for c in column])
        self.variance = [
            max(LEAST_VARIANCE, v - shrink * c * c)
            for v, c in zip(self.variance, column, strict=True)
        ]
        weight = column[row] * shrink
        self.moves.append(Update(observation=seen, weight=weight, column=column, step=slope))

    def estimates(self) -> dict[SkillId, Estimate]:
        """Tell the level of every skill with its 80 % interval."""
        return {skill: self.estimate(skill) for skill in self.ground.index}

    def estimate(self, skill: SkillId) -> Estimate:
        """Tell the level of one skill with its 80 % interval."""
        row = self.ground.index[skill]
        floor = self.floors.get(skill, 0.0)
        mean, variance = self.mean[row], self.variance[row]
        deviation = sqrt(variance)
        value = max(floor, expected(mean, deviation) - CAUTION * deviation)
        if self.nothing_known:
            value = floor
        half = Z80 * sqrt(variance + ROUNDING)
        low = min(value, max(floor, mean - half))
        return Estimate(value=value, low=low, high=max(value, min(TOP, mean + half)))

    def readiness(self, targets: Sequence[Target]) -> Estimate:
        """Tell how ready the person is, with an interval that knows what hangs together."""
        estimates = {
            t.skill: self.estimate(t.skill) for t in targets if t.skill in self.ground.index
        }
        return readiness(targets, estimates, spread=self.spread(targets))

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


def knowledge(catalog: Catalog, person: Person, start: Ground | None = None) -> Knowledge:
    """Work out what we believe of a person; `start` saves time when the background is the same."""
    claimed = {e.skill for e in person.evidence if e.level > 0}
    begin = start or ground(catalog.skills, catalog.backgrounds, person.settings, claimed)
    state = learn(begin, observations(person, begin.index))
    state.floors = all_needed(catalog.skills, state.floors.items())
    return state


def learn(start: Ground, seen: Iterable[Observation]) -> Knowledge:
    """Start from the prior and take in what was seen."""
    state = Knowledge(ground=start, mean=start.mean, variance=start.variances())
    for observation in seen:
        state.observe(observation)
    return state


def moments(seen: Observation, mean: float, variance: float) -> tuple[float, float]:
    """Tell the slope and the curvature of the evidence at the state: how far and how narrow."""
    if seen.shape is Shape.AT:
        total = variance + seen.noise**2
        return (seen.level - mean) / total, 1 / total
    low, high = LIKELIHOOD[seen.shape]
    edge = seen.level + (0.5 if seen.shape is Shape.AT_MOST else -0.5)
    deviation = sqrt(variance + seen.noise**2)
    z = (mean - edge) / deviation
    chance = low + (high - low) * below(z)
    slope = (high - low) * exp(-z * z / 2) / sqrt(2 * pi) / chance / deviation
    curve = slope * slope + z / deviation * slope
    return slope, min(max(0.0, curve), 0.999 / variance)


def expected(mean: float, deviation: float) -> float:
    """Tell the expected level, 0 to 4, of a Gaussian that is not bound to the scale."""
    low, high = -mean / deviation, (TOP - mean) / deviation
    inside = below(high) - below(low)
    bell = exp(-low * low / 2) - exp(-high * high / 2)
    return mean * inside + deviation * bell / sqrt(2 * pi) + TOP * (1 - below(high))


def within(mean: float, deviation: float) -> float:
    """Tell how much of a Gaussian lies on the scale, rounding to its ends included."""
    return below((TOP + 0.5 - mean) / deviation) - below((-0.5 - mean) / deviation)


def below(z: float) -> float:
    """Tell the share of a standard Gaussian below `z`."""
    return 0.5 * erfc(-z / sqrt(2))
