"""What has to come before a level of a skill."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from mlpath.engine.levels.reached import level_in, reached
from mlpath.model.field.way_up import all_needed

__all__ = ["all_needed", "lacking", "raise_to"]

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId


What = TypeVar("What")
Number = TypeVar("Number", int, float)


def raise_to(levels: dict[What, Number], what: What, level: Number) -> None:
    """Raise one of some levels, or add it; none falls."""
    levels[what] = max(level, levels.get(what, level))


def lacking(
    skill: Skill, low: float, high: float, have: Mapping[SkillId, float]
) -> dict[SkillId, int]:
    """Tell which prerequisites from one level to another are missing, and the levels they need."""
    missing: dict[SkillId, int] = {}
    for need in skill.needs:
        passed = not reached(low, need.for_level) and need.for_level <= high
        if passed and not reached(level_in(have, need.skill), need.level):
            raise_to(missing, need.skill, need.level)
    return missing
