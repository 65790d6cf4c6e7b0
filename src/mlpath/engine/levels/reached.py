"""When a level counts as reached, and so what an open gap is: said here and nowhere else."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from mlpath.model.field.level import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.ids import SkillId


def level_in(levels: Mapping[SkillId, float], skill: SkillId) -> float:
    """Return the level of a skill; of what nothing is known, nothing is there."""
    return levels.get(skill, 0.0)


def reached(have: float, need: float) -> bool:
    """Tell whether a level is there, or so near that nothing is left to do for it."""
    return have >= need - TOLERANCE


def next_level(have: float) -> int:
    """Name the lowest whole level that is not reached yet."""
    return floor(have + TOLERANCE) + 1
