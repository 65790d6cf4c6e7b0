"""What somebody has of a role, as they say or showed, and what is missing, in a few names."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlpath.engine.gap.ahead import told_of
from mlpath.engine.levels.reached import reached
from mlpath.engine.market.doors import street
from mlpath.engine.way.choice import gaps_of_core

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.ids import SkillId

MOST = 6
"""Names on each side: more is a list to be skipped."""
WORKING = 2
"""The level from which on something is worth a line though no target of a role names it."""
SEVERAL = 3
"""Postings of a role that ask for something: fewer may be one firm's taste."""


def has_already(case: Case) -> tuple[str, ...]:
    """Name what somebody told of and has at the level that a role asks for, by its weight.

    Then what its postings name beyond that, the most often named first.
    """
    told, skills = set(told_of(case)), case.catalog.skills
    there = [
        target
        for target in case.targets
        if target.skill in told and reached(case.level_of(target.skill), target.need)
    ]
    there.sort(key=lambda target: (-target.weight.value, target.skill))
    known = [target.skill for target in there]
    aimed = {target.skill for target in case.targets}
    beyond = {one for one in told - aimed if reached(case.level_of(one), WORKING)}
    asked = _asked(case) if beyond else Counter()
    more = [one for one in beyond if asked[one] >= SEVERAL]
    known += sorted(more, key=lambda one: (-asked[one], one))
    return tuple(skills[one].name for one in known[:MOST])


def _asked(case: Case) -> Counter[SkillId]:
    """Count how many postings of a role ask for each skill or wish for it."""
    postings = street(case).of_role
    return Counter(one for posting in postings for one in posting.required | posting.preferred)


def lacks_still(case: Case) -> tuple[str, ...]:
    """Name what is missing of the core of a role, what weighs most first."""
    return tuple(gaps_of_core(case)[:MOST])
