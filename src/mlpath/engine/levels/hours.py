"""How long it takes from one level of a skill to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.needs import all_needed
from mlpath.model.field.skill import Hours

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId


def hours_between(skill: Skill, low: float, high: float) -> Hours:
    """Add up the hours from one level to another; part of a level costs that part of its hours."""
    parts = [
        (hours, min(high, level) - max(low, level - 1))
        for level, hours in enumerate(skill.hours, 1)
        if min(high, level) > max(low, level - 1)
    ]
    return Hours(
        low=sum(hours.low * share for hours, share in parts),
        likely=sum(hours.likely * share for hours, share in parts),
        high=sum(hours.high * share for hours, share in parts),
    )


def hours_from_zero(
    skills: Mapping[SkillId, Skill], wanted: Iterable[tuple[SkillId, float]]
) -> float:
    """Return the likely hours to the wanted levels from nothing, all they rest on included."""
    needed = all_needed(skills, wanted)
    return sum(
        hours_between(skills[skill], 0, int(level)).likely for skill, level in needed.items()
    )
