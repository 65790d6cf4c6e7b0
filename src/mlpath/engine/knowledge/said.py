"""What a person can do as they say: the levels that a plan starts from.

A claim is believed. What was not asked follows: what claims rest on is there, what rests on
something denied is not, and the rest is what is likely. Each level is the highest of sources that
never fall when more is claimed, shown, answered or done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.observations import levels_done, newest
from mlpath.engine.levels.needs import all_needed, raise_to
from mlpath.engine.levels.reached import level_in, reached
from mlpath.model.field.level import TOP
from mlpath.model.grade import Grade

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.engine.knowledge.checks import Checked
    from mlpath.engine.knowledge.likely import Likely
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person

Levels = dict["SkillId", float]


def levels_of(person: Person, grade: Grade) -> Levels:
    """List the newest levels of one grade of evidence."""
    return {e.skill: e.level for e in newest(person.evidence) if e.grade is grade}


def proven_levels(person: Person, found: Mapping[SkillId, Checked]) -> Levels:
    """List what was shown, tested or done: the highest of it, a skill."""
    out = levels_of(person, Grade.SHOWN)
    for skill, checked in found.items():
        raise_to(out, skill, float(checked.proven))
    for skill, level in levels_done(person).items():
        raise_to(out, skill, float(level))
    return out


def claimed_levels(
    person: Person, found: Mapping[SkillId, Checked], proven: Levels, habit: int
) -> Levels:
    """List what is believed of the claims: a failed check or a habit takes off, proof adds."""
    out: Levels = {}
    for skill, level in levels_of(person, Grade.CLAIMED).items():
        checked = found.get(skill)
        left = min(level, checked.top) if checked else max(0.0, level - habit)
        out[skill] = max(left, level_in(proven, skill))
    return out


def inferred_levels(
    skills: Mapping[SkillId, Skill],
    claims: Levels,
    found: Mapping[SkillId, Checked],
    likely: Likely,
    granted: Mapping[SkillId, float],
    job: Mapping[SkillId, float],
) -> Levels:
    """Infer what was not asked: what is likely or granted, as far as nothing was denied.

    What a job took for years is there whatever it usually rests on: an analyst who only touched
    pandas cleans tables in SQL. Only a failed check says otherwise.
    """
    reach = Reach(skills, claims)
    out: Levels = {}
    for skill, row in likely.ground.index.items():
        top = found[skill].top if skill in found else TOP
        rests = min(max(likely.mean[row], level_in(granted, skill)), reach.of(skill))
        out[skill] = min(max(rests, job.get(skill, rests)), top)
    return out


def said_levels(
    skills: Mapping[SkillId, Skill], claims: Levels, least: Levels, inferred: Levels
) -> Levels:
    """Tell every level as the person says; `least` is what a CV or proof adds to the inferred."""
    out = {
        skill: claims.get(skill, max(level, level_in(least, skill)))
        for skill, level in inferred.items()
    }
    rests_on = all_needed(skills, out.items())
    return {skill: claims.get(skill, rests_on.get(skill, level)) for skill, level in out.items()}


class Reach:
    """How far skills can be, as some of what they rest on was denied."""

    def __init__(self, skills: Mapping[SkillId, Skill], claims: Levels) -> None:
        self._skills = skills
        self._claims = claims
        self._there: dict[tuple[SkillId, int], bool] = {}

    def of(self, skill: SkillId) -> int:
        """Tell the highest level that what a skill rests on allows."""
        return next((k for k in range(TOP, 0, -1) if self._can(skill, k)), 0)

    def _can(self, skill: SkillId, level: int) -> bool:
        if skill in self._claims or level <= 0:
            return level <= 0 or reached(self._claims[skill], level)
        if (skill, level) not in self._there:
            self._there[skill, level] = self._can(skill, level - 1) and all(
                self._can(need.skill, need.level)
                for need in self._skills[skill].needs
                if need.for_level == level and need.skill in self._skills
            )
        return self._there[skill, level]
