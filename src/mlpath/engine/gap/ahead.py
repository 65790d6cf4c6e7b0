"""Comparative advantage: what somebody is ahead in among people of their background.

Being told so pays: people find better work when they know what they can do and others cannot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.prior import UNLISTED_MEAN, UNLISTED_SPREAD
from mlpath.engine.knowledge.worth_checking import doubted
from mlpath.engine.levels.reached import reached
from mlpath.model.field.background import Prior
from mlpath.model.field.skill import SkillKind
from mlpath.model.ids import RoleId, SkillId
from mlpath.model.reports.ahead import Ahead, AheadSkill, AskingRole
from mlpath.model.settings import BACKGROUND
from mlpath.model.share import FEW

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlpath.engine.case import Case

STRONG = 2
"""From this level on a skill counts as a strength."""
ABOVE = 0.5
"""Spreads above what is typical: ahead of 69 of 100."""
MOST_SKILLS, MOST_ROLES = 4, 2
UNLISTED = Prior(mean=max(0.0, UNLISTED_MEAN), spread=UNLISTED_SPREAD)


def ahead(case: Case) -> Ahead | None:
    """Name what the person is ahead in; nothing without a background to compare with."""
    id_ = case.person.settings[BACKGROUND]
    background = case.catalog.backgrounds.get(id_) if id_ else None
    if background is None:
        return None
    unlikely = {one.skill for one in doubted(case.knowledge, case.targets)}
    found = [
        one
        for skill in told_of(case)
        if skill not in unlikely
        and (one := _compared(case, skill, background.levels.get(skill, UNLISTED))) is not None
    ]
    if not found:
        return None
    asked = _asked(case)
    best = sorted(found, key=lambda one: (-round(one.spreads), -asked.get(one.skill, 0), one.skill))
    best = best[:MOST_SKILLS]
    return Ahead(
        background=background.id,
        name=background.name,
        skills=tuple(best),
        roles=asked_by(case, [one.skill for one in best]),
    )


def told_of(case: Case) -> Iterable[SkillId]:
    """List the skills of which something was claimed, shown, tested or done."""
    person = case.person
    told = {one.skill for some in (person.evidence, person.answers, person.done) for one in some}
    skills = case.catalog.skills
    return (one for one in told if one in skills and skills[one].kind is not SkillKind.SOFT)


def _compared(case: Case, skill: SkillId, usual: Prior) -> AheadSkill | None:
    have = case.level_of(skill)
    spreads = (have - usual.mean) / usual.spread
    if not reached(have, STRONG) or spreads < ABOVE:
        return None
    name = case.catalog.skills[skill].name
    return AheadSkill(skill=skill, name=name, have=have, usual=usual.mean, spreads=spreads)


def _asked(case: Case) -> Mapping[SkillId, float]:
    """Count the postings of all roles that ask for each skill."""
    asked: dict[SkillId, float] = {}
    for row in case.catalog.tables.get("demand", ()):
        skill = SkillId(row["skill"])
        asked[skill] = asked.get(skill, 0.0) + float(row["share"]) * int(row["n"])
    return asked


def asked_by(case: Case, skills: Sequence[SkillId]) -> tuple[AskingRole, ...]:
    """Find the roles whose postings name these skills most; few postings say too little."""
    shares: dict[RoleId, dict[str, float]] = {}
    counted: dict[RoleId, int] = {}
    for row in case.catalog.tables.get("demand", ()):
        role = case.catalog.roles.get(RoleId(row["role"]))
        if role is not None and int(row["n"]) >= FEW and row["skill"] in skills:
            shares.setdefault(role.id, {})[row["skill"]] = float(row["share"])
            counted[role.id] = int(row["n"])
    found = [
        AskingRole(
            role=role,
            name=case.catalog.roles[role].name,
            share=sum(named.values()) / len(skills),
            n=counted[role],
        )
        for role, named in shares.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.share, one.role))[:MOST_ROLES])
