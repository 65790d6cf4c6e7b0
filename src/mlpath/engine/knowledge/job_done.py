"""What is taken for granted: the core of a job, the beginnings under a mastered skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.needs import all_needed
from mlpath.engine.levels.reached import reached
from mlpath.model.ids import RoleId
from mlpath.model.settings import BACKGROUND, YEARS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.engine.knowledge.said import Levels
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Settings


MASTERED = 3
"""From this level on somebody works on their own."""
GOOD = 2
"""What somebody is typically this good at belongs to their trade."""
STRONG = 2
"""The strength of an order that is as good as a need."""


def job_done(catalog: Catalog, settings: Settings) -> Mapping[SkillId, float]:
    """List the levels that a job of the catalogue takes which somebody did for so many years."""
    years, background = settings[YEARS], settings[BACKGROUND]
    job = catalog.roles.get(RoleId(background)) if background else None
    if years is None or job is None:
        return {}
    asked = job.targets.get(job.level_of_years(years), ())
    core = ((t.skill, float(t.need)) for t in asked if t.core and t.skill in catalog.skills)
    return all_needed(catalog.skills, core)


def beginnings(catalog: Catalog, claims: Levels) -> Mapping[SkillId, float]:
    """List the beginnings of what a skill is best learnt after, for whoever masters it.

    Who builds retrieval that others rely on has written prompts and read a score, also if they do
    not say so. But who masters SQL has trained no model, though in a curriculum that comes before:
    no beginning is granted that some trade which is good at the skill goes without.
    """
    skills = catalog.skills
    return all_needed(
        skills,
        (
            (after.skill, 1.0)
            for skill, level in claims.items()
            if level >= MASTERED
            for after in skills[skill].after
            if after.level == 1 and after.strength == STRONG and after.skill in skills
            if not _done_without(catalog, skill, after.skill)
        ),
    )


def _done_without(catalog: Catalog, skill: SkillId, beginning: SkillId) -> bool:
    """Tell whether people of some trade are typically good at a skill and lack a beginning."""
    trades = (one.levels for one in catalog.backgrounds.values())
    return any(
        skill in typical
        and typical[skill].mean >= GOOD
        and (beginning not in typical or not reached(typical[beginning].mean, 1))
        for typical in trades
    )
