"""What somebody has of a role, as they say or showed, and what is missing, in a few names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.gap.ahead import told_of
from mlpath.engine.levels.reached import reached
from mlpath.engine.way.choice import gaps_of_core

if TYPE_CHECKING:
    from mlpath.engine.case import Case

MOST = 6
"""Names on each side: more is a list to be skipped."""


def has_already(case: Case) -> tuple[str, ...]:
    """Name what somebody told of and has at the level that a role asks for, by its weight."""
    told, skills = set(told_of(case)), case.catalog.skills
    there = [
        target
        for target in case.targets
        if target.skill in told and reached(case.level_of(target.skill), target.need)
    ]
    there.sort(key=lambda target: (-target.weight.value, target.skill))
    return tuple(skills[target.skill].name for target in there[:MOST])


def lacks_still(case: Case) -> tuple[str, ...]:
    """Name what is missing of the core of a role, what weighs most first."""
    return tuple(gaps_of_core(case)[:MOST])
