"""What a plan builds on that nobody checked: what was claimed, and what a background stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.dates.pace import Doubt, doubt_of
from mlpath.engine.knowledge.job_done import job_done
from mlpath.engine.levels.hours import hours_between, hours_to
from mlpath.engine.levels.needs import all_needed
from mlpath.engine.levels.reached import level_in, reached
from mlpath.engine.market.hired import by_years
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import SkillKind
from mlpath.model.grade import Grade

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Part
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId

HEAVY = 40.0
"""Hours that a skill takes from nothing, from which on it is worth a word."""
MOST_ASSUMED = 2
HANDLED = frozenset({SkillKind.LIBRARY, SkillKind.TOOL})
"""Kinds of skills that are worked with by what they rest on; a service is called from anything."""
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

    What a job asks for that somebody did for years is as good as said, and so is what a tool is
    used with that they named: PostgreSQL is not worked with without SQL.
    """
    person, skills = case.person, case.catalog.skills
    told = {one.skill for some in (person.evidence, person.answers) for one in some}
    told |= set(job_done(case.catalog, person.settings))
    used = (
        (one, level)
        for one, level in case.knowledge.claims.items()
        if one in skills and skills[one].kind in HANDLED
    )
    rests = all_needed(skills, used)
    found = [
        (hours_to(skills[t.skill], t.need).likely, t)
        for t in case.targets
        if t.must
        and t.skill not in told
        and reached(case.level_of(t.skill), t.need)
        and not reached(level_in(rests, t.skill), t.need)
    ]
    heavy = [(hours, target.skill, target) for hours, target in found if hours >= HEAVY]
    return [target for _, _, target in sorted(heavy, reverse=True)][:MOST_ASSUMED]


def doubt(case: Case, targets: Sequence[Target]) -> Doubt:
    """Tell how many hours may come back of what a way builds on and nobody checked."""
    return doubt_of(_unchecked(case, targets))


def _unchecked(case: Case, targets: Sequence[Target]) -> Iterator[tuple[float, float]]:
    """List the levels that are claimed, or that a background is believed to bring: hours, doubt.

    Years of work stand for what somebody claims of it.
    """
    known, skills = case.knowledge, case.catalog.skills
    wanted = all_needed(skills, ((one.skill, float(one.need)) for one in targets))
    unsure = {one.skill for one in assumed(case)}
    if by_years(case) is RoleLevel.JUNIOR:
        unsure |= known.claims.keys()
    for skill in sorted(unsure & wanted.keys()):
        proven = level_in(known.proven, skill)
        for level in range(1, int(min(known.said[skill], wanted[skill])) + 1):
            if level > proven:
                hours = hours_between(skills[skill], level - 1, level).likely
                yield hours, known.likely.doubt(skill, level)
