"""What to expect of a person before anything was asked: means, spreads, and what hangs together.

The means and spreads come from the background. What hangs together comes from the catalogue: a
skill varies with the skills it needs, with its area, and with a general factor. That is a linear
model over a graph without cycles, so its covariance needs one pass and no sampling.
"""

from __future__ import annotations

from math import log2, sqrt
from typing import TYPE_CHECKING

from mlpath.model.settings import BACKGROUND, EDUCATION, YEARS

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from mlpath.model.field.background import Background
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import BackgroundId, SkillId
    from mlpath.model.person import Settings

Vector = list[float]

UNLISTED_MEAN, UNLISTED_SPREAD = -0.5, 0.8
"""A skill that the background says nothing about: probably none, possibly some."""
CLAIMED_MEAN, CLAIMED_SPREAD = 0.2, 1.1
"""The same once the person says to know something of it: people are more than their background."""
SPREAD_SCALE = 1.1
"""People differ more than a table of typical levels admits."""
SKILL_ON_NEEDS = 0.45
MOST_EXPLAINED = 0.8
"""Largest share of a skill's variance that others may explain."""


AREA_ON_GENERAL = 0.6
SKILL_ON_AREA = 0.5
HYBRID = 0.2
"""Share of other backgrounds in somebody who named one."""
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


class Ground:
    """The state before any observation: one row a skill, and the personal bias in the last row.

    Rows of the covariance are worked out when they are first asked for: few of them ever are.
    """

    def __init__(
        self,
        *,
        index: Mapping[SkillId, int],
        mean: Vector,
        spread: Vector,
        correlation: Sequence[Vector],
        others: Sequence[tuple[float, Vector]],
        nobody: bool,
    ) -> None:
        """Keep the parts; the weighted outer products of `others` add to the covariance."""
        self.index = index
        self.mean = [*mean, BIAS_MEAN]
        self.bias = len(mean)
        self.nobody = nobody
        """Whether no background is known."""
        self._spread = spread
        self._correlation = correlation
        self._others = [(weight, [*vector, 0.0]) for weight, vector in others]
        self._rows: dict[int, Vector] = {self.bias: [0.0] * len(mean) + [BIAS_SPREAD**2]}

    def row(self, i: int) -> Vector:
        """Work out the covariance of one skill, or the bias, with everything."""
        if i not in self._rows:
            scale = self._spread[i]
            row = [scale * s * r for s, r in zip(self._spread, self._correlation[i], strict=True)]
            row.append(0.0)
            for weight, vector in self._others:
                if vector[i]:
                    by = weight * vector[i]
                    row = [r + by * v for r, v in zip(row, vector, strict=True)]
            self._rows[i] = row
        return self._rows[i]

    def variances(self) -> Vector:
        """List the variance of every skill and of the bias."""
        out = [s * s for s in self._spread]
        for weight, vector in self._others:
            out = [o + weight * v * v for o, v in zip(out, vector, strict=False)]
        return [*out, BIAS_SPREAD**2]


def ground(
    skills: Mapping[SkillId, Skill],
    backgrounds: Mapping[BackgroundId, Background],
    settings: Settings,
    claimed: Container[SkillId] = (),
) -> Ground:
    """Set up the state for somebody of the background that the settings name, or of none.

    `claimed` are the skills that the person says to have at least a little of.
    """
    ordered = in_order(skills)
    index = {skill.id: i for i, skill in enumerate(ordered)}
    background = settings[BACKGROUND]
    own = backgrounds.get(background) if background else None
    mean, spread = [], []
    for skill in ordered:
        known = own.levels.get(skill.id) if own else None
        usual, wide = UNLISTED_MEAN, UNLISTED_SPREAD
        if known:
            usual, wide = known.mean + shift(skill, known.mean, settings), known.spread
        elif skill.id in claimed:
            usual, wide = CLAIMED_MEAN, CLAIMED_SPREAD
        mean.append(usual)
        spread.append(SPREAD_SCALE * wide)
    return Ground(
        index=index,
        mean=mean,
        spread=spread,
        correlation=correlations(ordered, index),
        others=hybrid(index, list(backgrounds.values()), own),
        nobody=own is None,
    )


def hybrid(
    index: Mapping[SkillId, int], backgrounds: Sequence[Background], own: Background | None
) -> list[tuple[float, Vector]]:
    """Say that people are partly of other backgrounds than the one they named, if they named one.

    That adds the mean outer product of (other - own) to the covariance. Sums and differences turn
    it into products of the profiles themselves, which are 0 in most skills and so cost little.
    """
    if not backgrounds:
        return []
    share = (HYBRID if own else 1.0) / len(backgrounds)
    profiles = [profile(background, index) for background in backgrounds]
    out = [(share, vector) for vector in profiles]
    if own:
        count = len(profiles)
        centre = [sum(column) / count for column in zip(*profiles, strict=True)]
        apart = [a - b for a, b in zip(profile(own, index), centre, strict=True)]
        out += [(share * count, apart), (-share * count, centre)]
    return out


def profile(background: Background, index: Mapping[SkillId, int]) -> Vector:
    """List the typical levels of a background."""
    out = [0.0] * len(index)
    for skill, level in background.levels.items():
        if skill in index:
            out[index[skill]] = level.mean
    return out


def shift(skill: Skill, mean: float, settings: Settings) -> float:
    """Tell how far years of work and education move a typical level; little near 0."""
    years, education = settings[YEARS], settings[EDUCATION]
    moved = 0.0
    if years is not None:
        moved += min(0.4, max(-0.2, 0.15 * log2((1 + years) / 4)))
    if education is not None and skill.area in SCHOOLED_AREAS:
        moved += SCHOOLED.get(education, 0.0)
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


def correlations(ordered: Sequence[Skill], index: Mapping[SkillId, int]) -> list[Vector]:
    """Work out the correlation of all pairs of skills, one row after the other."""
    size = len(ordered)
    by_area: dict[str, Vector] = {skill.area: [0.0] * size for skill in ordered}
    rows: list[Vector] = [[0.0] * size for _ in ordered]
    for i, skill in enumerate(ordered):
        parents = sorted({index[need.skill] for need in skill.needs if need.skill in index})
        row, own = blend(rows[:i], by_area, skill.area, parents)
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
) -> tuple[Vector, dict[str, float]]:
    """Mix a new skill from its area and its needs: its covariance with all before it."""
    factor = by_area[area]
    load = SKILL_ON_NEEDS / sqrt(len(parents)) if parents else 0.0
    explained = SKILL_ON_AREA**2 + sum(
        load * (2 * SKILL_ON_AREA * factor[p] + load * sum(rows[p][q] for q in parents))
        for p in parents
    )
    scale = min(1.0, sqrt(MOST_EXPLAINED / explained))
    on_area, on_parent = SKILL_ON_AREA * scale, load * scale
    row = [on_area * f for f in factor[: len(rows)]]
    for p in parents:
        row = [r + on_parent * c for r, c in zip(row, rows[p], strict=False)]
    own = {
        name: on_area * (1.0 if name == area else AREA_ON_GENERAL**2)
        + on_parent * sum(values[p] for p in parents)
        for name, values in by_area.items()
    }
    return row, own
