"""How long it takes from one level of a skill to another."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlpath.model.field.way_up import all_needed, hours_between, hours_to

__all__ = ["hours_between", "hours_from_zero", "hours_to", "tenths_up"]

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId


def hours_from_zero(
    skills: Mapping[SkillId, Skill], wanted: Iterable[tuple[SkillId, float]]
) -> float:
    """Return the likely hours to the wanted levels from nothing, all they rest on included."""
    needed = all_needed(skills, wanted)
    return sum(hours_to(skills[skill], int(level)).likely for skill, level in needed.items())


def tenths_up(hours: float) -> float:
    """Round hours up to tenths, as they are kept and asked for: less would never be enough."""
    return ceil(round(hours * 10, 6)) / 10
