"""What to expect of a person before anything was asked: means, spreads, and what goes together.

Means and spreads come from the background, the correlations from the catalogue. Neither depends on
what the person says of single skills: otherwise saying more could lower a level.
"""

from __future__ import annotations

from copy import copy
from functools import cached_property
from math import log2, sqrt
from typing import TYPE_CHECKING

from mlpath.engine.levels.needs import all_needed
from mlpath.model.ids import RoleId
from mlpath.model.settings import BACKGROUND, EDUCATION, YEARS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mlpath.model.field.background import Background
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.elimination import Elimination
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Settings

Vector = list[float]

UNLISTED_MEAN, UNLISTED_SPREAD = -1.05, 0.6
"""A skill that the background says nothing about: probably none, possibly some."""
LESS = 0.4
"""Who lacks what a skill rests on is below what is typical, and nobody is as far above it."""
SPREAD_SCALE = 1.25
"""People differ more than a table of typical levels admits."""
TYPICAL_YEARS = 3
"""Of work, which the tables of backgrounds have in mind."""
RISE, MOST = 1.0, 1.25
"""Levels that a doubling of years beyond the typical ones adds to what somebody does daily, and the
most that years add: by then a trade has been learnt, and only some go on."""
FALL, LEAST = 0.15, -0.2
"""What halving the years takes off, and the most: who does a job was hired for most of it."""
DAILY = 2
"""What somebody is typically this good at is done daily and grows in full; less in proportion."""
TOUCHED = 1
"""What a trade only touches does not grow with its years: six years on call teach no statistics.
In a job of the catalogue everything grows that it asks for."""
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
    """The state before any observation; rows of the covariance are worked out when asked for."""

    def __init__(
        self,
        *,
        index: Mapping[SkillId, int],
        mean: Vector,
        spread: Vector,
        correlation: Sequence[Sequence[float]],
        in_common: Sequence[float],
        ties: Callable[[], Elimination],
        nobody: bool,
    ) -> None:
        """Keep the parts."""
        self.index = index
        self.mean = mean
        self.spread = spread
        self.nobody = nobody
        """Whether no background is known."""
        self._correlation = correlation
        self._in_common = in_common
        self._ties = ties
        self._rows: dict[int, Vector] = {}

    def row(self, i: int) -> Vector:
        """Work out the covariance of one skill with every other."""
        if i not in self._rows:
            own = self.spread[i]
            self._rows[i] = [
                own * s * r for s, r in zip(self.spread, self._correlation[i], strict=True)
            ]
        return self._rows[i]

    @cached_property
    def ties(self) -> Elimination:
        """The same as a sparse system, in the spread of each skill."""
        return self._ties()

    @cached_property
    def lift(self) -> Vector:
        """How far each skill rises when all rise together: 1 on average.

        It goes with what a skill has in common with all others. Were it the same for all, a skill
        that hardly varies could fall where more of its neighbours is expected, and with it law 2.
        """
        rise = [s * common for s, common in zip(self.spread, self._in_common, strict=True)]
        each = sum(rise) / max(1, len(rise))
        return [r / each for r in rise]

    def higher(self, levels: float) -> Ground:
        """Expect so many levels more of all skills together; what goes together stays."""
        out = copy(self)
        out.mean = [m + levels * r for m, r in zip(self.mean, self.lift, strict=True)]
        return out


def ground(catalog: Catalog, settings: Settings) -> Ground:
    """Set up the state for somebody of the background that the settings name, or of any."""
    background = settings[BACKGROUND]
    own = catalog.backgrounds.get(background) if background else None
    expect = (
        _of_one(catalog, own, settings)
        if own
        else _of_any(catalog.skills, list(catalog.backgrounds.values()))
    )
    return Ground(
        index={skill: row for row, skill in enumerate(catalog.skills)},
        mean=[mean for mean, _ in expect],
        spread=[SPREAD_SCALE * spread for _, spread in expect],
        correlation=catalog.together,
        in_common=catalog.in_common,
        ties=lambda: catalog.ties,
        nobody=own is None,
    )


def _of_one(
    catalog: Catalog,
    background: Background,
    settings: Settings,
) -> list[tuple[float, float]]:
    """Expect what is typical of a background, and at least what that rests on."""
    skills, job = catalog.skills, catalog.roles.get(RoleId(background.id))
    asked = {one.skill for level in job.targets.values() for one in level} if job else set()
    typical = {
        skill: prior.mean
        - LESS
        + shift(skills[skill], prior.mean, settings, least=0 if skill in asked else TOUCHED)
        for skill, prior in background.levels.items()
        if skill in skills
    }
    rests_on = all_needed(skills, typical.items())
    spreads = {skill: prior.spread for skill, prior in background.levels.items()}
    return [
        (
            max(typical.get(skill, UNLISTED_MEAN), rests_on.get(skill, UNLISTED_MEAN)),
            spreads.get(skill, UNLISTED_SPREAD),
        )
        for skill in skills
    ]


def _of_any(
    skills: Mapping[SkillId, Skill], backgrounds: Sequence[Background]
) -> list[tuple[float, float]]:
    """Expect of somebody of unknown background what is typical of all of them together."""
    out = []
    for skill in skills:
        known = [background.levels.get(skill) for background in backgrounds]
        means = [prior.mean if prior else UNLISTED_MEAN for prior in known] or [UNLISTED_MEAN]
        within = [prior.spread if prior else UNLISTED_SPREAD for prior in known]
        within = within or [UNLISTED_SPREAD]
        mean = sum(means) / len(means)
        between = sum((m - mean) ** 2 for m in means) / len(means)
        out.append((mean, sqrt(between + sum(s * s for s in within) / len(within))))
    return out


def shift(skill: Skill, mean: float, settings: Settings, *, least: float = TOUCHED) -> float:
    """Tell how far years of work and education move a typical level; little near the least."""
    years, education = settings[YEARS], settings[EDUCATION]
    moved = 0.0
    if years is not None:
        moved += _grown(years) * _share(mean, least)
    if education is not None and skill.area in SCHOOLED_AREAS:
        moved += SCHOOLED.get(education, 0.0) * _share(mean, 0)
    return moved


def _share(mean: float, least: float) -> float:
    """Tell how much of what a trade grows by reaches a skill of such a level."""
    return min(1.0, max(0.0, mean - least) / (DAILY - least))


def _grown(years: float) -> float:
    """Tell by how many levels somebody is above or below those with the typical years."""
    doublings = log2((1 + years) / (1 + TYPICAL_YEARS))
    return min(MOST, RISE * doublings) if doublings > 0 else max(LEAST, FALL * doublings)
