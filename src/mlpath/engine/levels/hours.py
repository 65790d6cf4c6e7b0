"""How long it takes from one level of a skill to another, and what has to come first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.skill import Hours

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.ids import SkillId
    from mlpath.model.skill import Skill

TOLERANCE = 0.25
"""A level counts as reached from this far below."""


def climb(skill: Skill, low: float, high: float) -> Hours:
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


def lacking(
    skill: Skill, low: float, high: float, have: Mapping[SkillId, float]
) -> dict[SkillId, int]:
    """Tell which prerequisites of a climb are missing, and the level they must have."""
    out: dict[SkillId, int] = {}
    for need in skill.needs:
        climbed = low < need.for_level - TOLERANCE and need.for_level <= high
        if climbed and have.get(need.skill, 0.0) < need.level - TOLERANCE:
            out[need.skill] = max(need.level, out.get(need.skill, 0))
    return out
