"""How ready somebody is for a role, in points of 100, and what one step of one skill adds.

The only place where points are computed: whoever shows or sorts by them asks here, so that the
value shown and the gains of all gaps always add up to 100.
"""

from __future__ import annotations

from math import fsum, sqrt
from typing import TYPE_CHECKING

from mlpath.model.person import Estimate
from mlpath.model.record import Later, later

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId

Z80 = 1.2815515655446004
"""Half of an 80 % interval, in standard deviations."""
TOGETHER = 0.3
"""Correlation between the errors of two skills, where nothing better is known."""


class Points:
    """What the levels of the skills that a role asks for are worth, together 100."""

    def __init__(self, targets: Sequence[Target]) -> None:
        self.targets = targets
        self.total_weight = fsum(t.weight.value for t in targets if t.need > 0)
        self._each = {t.skill: (self.a_level(t), t.need) for t in targets}

    def a_level(self, target: Target) -> float:
        """Tell what one level of one skill is worth, up to the level needed."""
        if target.need <= 0 or self.total_weight <= 0:
            return 0.0
        return 100 * target.weight.value / (target.need * self.total_weight)

    def gain(self, skill: SkillId, a: float, b: float) -> float:
        """Tell how many points raising one skill from `a` to `b` adds, as far as it is needed."""
        each, need = self._each.get(skill, (0.0, 0))
        return each * (min(b, need) - min(a, need))

    def at(self, levels: Mapping[SkillId, float]) -> float:
        """Tell how ready somebody with these levels is, 0 to 100."""
        if self.total_weight <= 0:
            return 100.0
        have, each = levels.get, self._each
        missing = fsum(
            [each[t.skill][0] * (t.need - min(have(t.skill, 0.0), t.need)) for t in self.targets]
        )
        return min(100.0, max(0.0, 100.0 - missing))


def readiness_at(targets: Sequence[Target], levels: Mapping[SkillId, float]) -> float:
    """Tell how ready somebody with these levels is, 0 to 100."""
    return Points(targets).at(levels)


def readiness(
    targets: Sequence[Target], estimates: Mapping[SkillId, Estimate], *, spread: float | None = None
) -> Estimate:
    """Tell how ready the person is, 0 to 100, with an 80 % interval.

    `spread` is the standard deviation in points where the caller knows how the errors of the
    skills hang together; without it a usual correlation is assumed.
    """
    points = Points(targets)
    if points.total_weight <= 0:
        return Estimate(value=100.0, low=100.0, high=100.0)
    value = points.at({skill: known.value for skill, known in estimates.items()})
    half = Later(lambda: Z80 * (assumed_spread(targets, estimates) if spread is None else spread))
    return Estimate(
        value=value,
        low=later(lambda: max(0.0, value - half())),
        high=later(lambda: min(100.0, value + half())),
    )


def assumed_spread(targets: Sequence[Target], estimates: Mapping[SkillId, Estimate]) -> float:
    """Work out a standard deviation of readiness from the intervals of the skills alone."""
    points = Points(targets)
    parts = []
    for target in targets:
        known = estimates.get(target.skill)
        if known is not None:
            parts.append(points.gain(target.skill, known.low, known.high) / (2 * Z80))
    alone = fsum(p * p for p in parts)
    return sqrt((1 - TOGETHER) * alone + TOGETHER * fsum(parts) ** 2)
