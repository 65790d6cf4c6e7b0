"""What a plan builds on that nobody checked: what was claimed, and what a background stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.job_done import job_done
from mlpath.engine.levels.hours import hours_to
from mlpath.engine.levels.reached import reached
from mlpath.model.grade import Grade

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Part
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId

HEAVY = 40.0
"""Hours that a skill takes from nothing, from which on it is worth a word."""
MOST_ASSUMED = 2
UNPROVEN = (Grade.CLAIMED, Grade.DOCUMENTED)
MOST = 3


def claims_of(case: Case, part: Part) -> tuple[SkillId, ...]:
    """List the skills that the pieces of a part need and that only rest on a claim."""
    skills, proven = case.catalog.skills, _proven(case)
    claimed = {e.skill for e in case.person.evidence if e.grade in UNPROVEN and e.level > 0}
    needed: dict[SkillId, None] = {}
    for piece in part.pieces:
        for need in skills[piece.skill].needs:
            if need.for_level <= piece.to and need.skill in claimed - proven:
                needed[need.skill] = None
    return tuple(needed)[:MOST]


def _proven(case: Case) -> set[SkillId]:
    shown = {e.skill for e in case.person.evidence if e.grade not in UNPROVEN}
    return shown | {done.skill for done in case.person.done}


def assumed(case: Case) -> list[Target]:
    """List the musts that count as there though nobody said so, the heaviest first.

    What a job asks for that somebody did for years is as good as said.
    """
    person, skills = case.person, case.catalog.skills
    told = {one.skill for some in (person.evidence, person.answers) for one in some}
    told |= set(job_done(case.catalog, person.settings))
    found = [
        (hours_to(skills[t.skill], t.need).likely, t)
        for t in case.targets
        if t.must and t.skill not in told and reached(case.level_of(t.skill), t.need)
    ]
    heavy = [(hours, target.skill, target) for hours, target in found if hours >= HEAVY]
    return [target for _, _, target in sorted(heavy, reverse=True)][:MOST_ASSUMED]
