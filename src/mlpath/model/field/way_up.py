"""The way up to levels of skills: what nobody gets there without, and how long it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.skill import Hours

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId


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
        waiting += [(need.skill, need.level) for need in needs if need.for_level <= level]
    return levels


def hours_to(skill: Skill, level: float) -> Hours:
    """Add up the hours to a level from nothing."""
    return hours_between(skill, 0, level)


def hours_between(skill: Skill, low: float, high: float) -> Hours:
    """Add up the hours from one level to another; part of a level costs that part of its hours."""
    least: float = 0
    likely: float = 0
    most: float = 0
    for level, hours in enumerate(skill.hours, 1):  # asked thousands of times for one plan
        share = min(high, level) - max(low, level - 1)
        if share > 0:
            least += hours.low * share
            likely += hours.likely * share
            most += hours.high * share
    return Hours(low=least, likely=likely, high=most)
