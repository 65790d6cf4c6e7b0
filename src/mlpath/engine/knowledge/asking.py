"""What to ask next: the rating or the quiz item that tells most about this person's readiness."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.likelihood import CHANCES, bell, below, chance_right
from mlpath.engine.knowledge.observations import NOISE, Shape
from mlpath.model.grade import Grade
from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from mlpath.engine.knowledge.likely import Likely
    from mlpath.engine.knowledge.prior import Vector
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId

APIECE = 0.5
"""How much the error of each skill counts beside the error of the sum."""
TIRED = 0.5
"""Each earlier item on the same skill makes the next one this much less worth asking."""


@record
class Askable:
    """Something that could be asked and how much it would tell."""

    skill: SkillId
    level: int
    worth: float
    """Expected fall of the error variance, in points squared."""


def next_rating(
    state: Likely, targets: Sequence[Target], asked: Container[SkillId]
) -> SkillId | None:
    """Choose the skill to rate next, or None when every useful one was asked about."""
    worth = telling(state, targets)
    best: tuple[float, SkillId] | None = None
    for skill, row in state.ground.index.items():
        if skill in asked or worth[row] <= 0:
            continue
        mean = state.mean[row]
        variance = state.variance[row] + NOISE[Grade.CLAIMED] ** 2
        deviation = sqrt(variance)
        open_ends = below((0.5 - mean) / deviation) + below((mean - 3.5) / deviation)
        value = worth[row] / variance * (1 - 0.8 * open_ends)
        if best is None or value > best[0]:
            best = (value, skill)
    return best[1] if best else None


def rank_items(
    state: Likely,
    targets: Sequence[Target],
    offered: Iterable[tuple[SkillId, int]],
    asked: Mapping[SkillId, int],
) -> list[Askable]:
    """Order the skills and levels of items by how much an answer would tell, best first."""
    worth = telling(state, targets)
    out = []
    for skill, level in offered:
        row = state.ground.index.get(skill)
        if row is None:
            continue
        value = worth[row] * sharpness(state.mean[row], state.variance[row], level)
        value /= 1 + TIRED * asked.get(skill, 0)
        out.append(Askable(skill=skill, level=level, worth=value))
    return sorted(out, key=lambda o: (-o.worth, o.skill, o.level))


def telling(state: Likely, targets: Sequence[Target]) -> Vector:
    """Work out, a skill, how strongly what it shows bears on readiness: the sum and each part."""
    slopes = state.slopes(targets)
    out = [c**2 for c in state.toward(slopes)]
    for row, slope in enumerate(slopes):
        if slope > 0:
            part = APIECE * slope * slope
            out = [o + part * c * c for o, c in zip(out, state.column(row), strict=True)]
    return out


def sharpness(mean: float, variance: float, level: int) -> float:
    """Work out the information of one item about its skill, from what we believe of it."""
    guess, know = CHANCES[Shape.RIGHT]
    deviation = sqrt(variance + NOISE[Grade.TESTED] ** 2)
    chance = chance_right(mean, level, deviation)
    slope = (know - guess) * bell((mean - level + 0.5) / deviation) / deviation
    return slope * slope / (chance * (1 - chance))
