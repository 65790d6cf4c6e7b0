"""What a module builds on that somebody said they can do and nobody checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.grade import Grade

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Part
    from mlpath.model.ids import SkillId

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
