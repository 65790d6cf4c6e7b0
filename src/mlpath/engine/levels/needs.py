"""What has to come before a level of a skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.reached import reached

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId


def lacking(
    skill: Skill, low: float, high: float, have: Mapping[SkillId, float]
) -> dict[SkillId, int]:
    """Tell which prerequisites from one level to another are missing, and the levels they need."""
    missing: dict[SkillId, int] = {}
    for need in skill.needs:
        passed = not reached(low, need.for_level) and need.for_level <= high
        if passed and not reached(have.get(need.skill, 0.0), need.level):
            missing[need.skill] = max(need.level, missing.get(need.skill, 0))
    return missing


def all_needed(
    skills: Mapping[SkillId, Skill], wanted: Iterable[tuple[SkillId, float]]
) -> dict[SkillId, float]:
    """Return the level of every skill that nobody gets to the wanted ones without."""
    levels: dict[SkillId, float] = {}
    waiting = list(wanted)
    while waiting:
        skill, level = waiting.pop()
        if levels.get(skill, 0) >= level:
            continue
        levels[skill] = level
        needs = skills[skill].needs if skill in skills else ()
        waiting += [(need.skill, need.level) for need in needs if reached(level, need.for_level)]
    return levels
