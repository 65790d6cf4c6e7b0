"""What to expect of a person before anything was asked: means, spreads, and what hangs together.

The means and spreads come from the background. What hangs together comes from the catalogue: a skill
varies with the skills it needs, with its area, and with a general factor. That is a linear model over a
graph without cycles, so its covariance needs one pass and no sampling.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.model.ids import SkillId
    from mlpath.model.person import Settings
    from mlpath.model.role import Background, Prior
    from mlpath.model.skill import Skill

Vector = list[float]

UNLISTED_MEAN, UNLISTED_SPREAD = -0.5, 0.8
"""A skill that the background says nothing about: probably none, possibly some."""
NOBODY_SPREAD = 1.5
"""The same where the background is not known either."""
SPREAD_SCALE = 1.1
"""People differ more than a table of typical levels admits."""
SKILL_ON_NEEDS = 0.45
MOST_EXPLAINED = 0.8
"""Largest share of a skill's variance that others may explain."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loads:
    """How strongly areas follow the general factor, and skills their area."""

    area: float
    skill: float


KNOWN_BACKGROUND = Loads(area=0.6, skill=0.5)
NO_BACKGROUND = Loads(area=0.7, skill=0.65)
"""Without a background people differ in more than one skill at a time."""
BIAS_MEAN, BIAS_SPREAD = 0.2, 0.6
"""How far people rate themselves too high, on average and from person to person."""
SCHOOLED = {
    "none": -0.4,
    "school": -0.2,
    "bootcamp": 0.0,
    "bachelor": 0.0,
    "master": 0.15,
    "phd": 0.3,
}
SCHOOLED_AREAS = ("mathematics", "statistics")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The state before any observation: one row a skill, and the personal bias in the last row."""

    index: Mapping[SkillId, int]
    mean: Vector
    covariance: list[Vector]

    @property
    def bias(self) -> int:
        """The row of the personal bias."""
        return len(self.mean) - 1


def ground(
    skills: Mapping[SkillId, Skill], background: Background | None, settings: Settings
) -> Ground:
    """Set up the state for somebody of this background."""
    ordered = in_order(skills)
    levels: Mapping[SkillId, Prior] = background.levels if background else {}
    unlisted = UNLISTED_SPREAD if background else NOBODY_SPREAD
    mean, spread = [], []
    for skill in ordered:
        known = levels.get(skill.id)
        mean.append(known.mean + shift(skill, known.mean, settings) if known else UNLISTED_MEAN)
        spread.append(SPREAD_SCALE * (known.spread if known else unlisted))
    index = {skill.id: i for i, skill in enumerate(ordered)}
    rows = correlations(ordered, index, KNOWN_BACKGROUND if background else NO_BACKGROUND)
    covariance = [
        [a * r * b for r, b in zip(row, spread, strict=True)]
        for row, a in zip(rows, spread, strict=True)
    ]
    for row in covariance:
        row.append(0.0)
    covariance.append([0.0] * len(ordered) + [BIAS_SPREAD**2])
    return Ground(index=index, mean=[*mean, BIAS_MEAN], covariance=covariance)


def shift(skill: Skill, mean: float, settings: Settings) -> float:
    """Tell how many levels years of work and education move a typical level; little where it is near 0."""
    moved = 0.0
    if settings.years is not None:
        moved += min(0.4, max(-0.2, 0.15 * log2((1 + settings.years) / 4)))
    if settings.education is not None and skill.area in SCHOOLED_AREAS:
        moved += SCHOOLED.get(settings.education, 0.0)
    return moved * min(1.0, max(0.0, mean) / 2)


def in_order(skills: Mapping[SkillId, Skill]) -> list[Skill]:
    """List the skills so that each comes after all that it needs."""
    done: dict[SkillId, Skill] = {}

    def visit(skill: Skill) -> None:
        if skill.id not in done:
            for need in skill.needs:
                if need.skill in skills:
                    visit(skills[need.skill])
            done[skill.id] = skill

    for skill in skills.values():
        visit(skill)
    return list(done.values())


def correlations(
    ordered: Sequence[Skill], index: Mapping[SkillId, int], loads: Loads
) -> list[Vector]:
    """Work out the correlation of all pairs of skills, one row after the other."""
    size = len(ordered)
    by_area: dict[str, Vector] = {skill.area: [0.0] * size for skill in ordered}
    rows: list[Vector] = [[0.0] * size for _ in ordered]
    for i, skill in enumerate(ordered):
        parents = sorted({index[need.skill] for need in skill.needs if need.skill in index})
        row, own = blend(rows[:i], by_area, skill.area, parents, loads)
        for j, value in enumerate(row):
            rows[i][j] = rows[j][i] = value
        rows[i][i] = 1.0
        for area, values in by_area.items():
            values[i] = own[area]
    return rows


def blend(
    rows: list[Vector],
    by_area: Mapping[str, Vector],
    area: str,
    parents: Sequence[int],
    loads: Loads,
) -> tuple[Vector, dict[str, float]]:
    """Mix a new skill from its area and its parents: its covariance with skills and areas so far."""
    factor = by_area[area]
    load = SKILL_ON_NEEDS / sqrt(len(parents)) if parents else 0.0
    explained = loads.skill**2 + sum(
        load * (2 * loads.skill * factor[p] + load * sum(rows[p][q] for q in parents))
        for p in parents
    )
    scale = min(1.0, sqrt(MOST_EXPLAINED / explained))
    on_area, on_parent = loads.skill * scale, load * scale
    row = [on_area * f for f in factor[: len(rows)]]
    for p in parents:
        row = [r + on_parent * c for r, c in zip(row, rows[p], strict=False)]
    own = {
        name: on_area * (1.0 if name == area else loads.area**2)
        + on_parent * sum(values[p] for p in parents)
        for name, values in by_area.items()
    }
    return row, own
