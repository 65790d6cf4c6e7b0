"""What one cannot do without: levels of skills, and all that they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlpath.model.ids import SkillId
    from mlpath.model.skill import Skill


def reach(
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
        waiting += [(need.skill, need.level) for need in needs if need.for_level <= level]
    return levels


def hours_from_zero(
    skills: Mapping[SkillId, Skill], wanted: Iterable[tuple[SkillId, float]]
) -> float:
    """Return the likely hours to the wanted levels from nothing, all they rest on included."""
    return sum(
        span.likely
        for skill, level in reach(skills, wanted).items()
        for span in skills[skill].hours[: int(level)]
    )
