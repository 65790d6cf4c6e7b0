"""What of a plan hangs on what papers show: a skill that changes no step need not be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.case import Case, Learner
from mlpath.engine.levels.needs import all_needed
from mlpath.engine.way.way import work_left
from mlpath.model.grade import Grade
from mlpath.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.engine.way.way import Way
    from mlpath.model.ids import SkillId


def hours_hanging(case: Case, found: Mapping[SkillId, int]) -> dict[SkillId, float]:
    """Tell the hours of the plan that each skill found saves; none of one that changes no step."""
    bare = _without_papers(case, found)
    whole = _left(bare, found)
    out: dict[SkillId, float] = {}
    for skill in found:
        less = _left(bare, {one: level for one, level in found.items() if one != skill})
        if less.steps != whole.steps:
            out[skill] = less.hours - whole.hours
    return out


def _without_papers(case: Case, found: Mapping[SkillId, int]) -> Case:
    """Return the case as it would be if no paper had shown these skills."""
    evidence = tuple(
        one
        for one in case.person.evidence
        if one.grade is not Grade.DOCUMENTED or one.skill not in found
    )
    learner = Learner(case.catalog, replace(case.person, evidence=evidence))
    return Case(learner, case.role, case.level, wishes=case.wishes, today=case.today)


def _left(bare: Case, found: Mapping[SkillId, int]) -> Way:
    """Work out what is left for somebody with these levels and all that they rest on."""
    return work_left(bare.having(all_needed(bare.catalog.skills, found.items())))
