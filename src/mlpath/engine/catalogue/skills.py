"""What there is to say about skills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.catalogue.search import search
from mlpath.engine.levels.hours import hours_from_zero
from mlpath.model.rung import RoleLevel
from mlpath.model.skill_report import (
    AskedBy,
    NeedRow,
    Pointer,
    SkillReport,
    SkillRow,
    SkillsReport,
    Unlock,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate
    from mlpath.model.role import Role
    from mlpath.model.skill import Skill

WORKING = 2


def skill_row(catalog: Catalog, skill: Skill, have: Estimate | None = None) -> SkillRow:
    """Sum a skill up for a list."""
    return SkillRow(
        id=skill.id,
        name=skill.name,
        kind=skill.kind,
        area=skill.area,
        summary=skill.summary,
        aliases=skill.aliases,
        needs=tuple(
            NeedRow(
                skill=need.skill,
                name=catalog.skills[need.skill].name,
                level=need.level,
                for_=need.for_level,
                why=need.why,
            )
            for need in skill.needs
        ),
        hours=skill.hours,
        can=skill.can,
        have=have,
    )


def skills_report(
    catalog: Catalog,
    *,
    text: str = "",
    area: str = "",
    role: Role | None = None,
    level: RoleLevel | None = None,
    estimates: Mapping[SkillId, Estimate] | None = None,
) -> SkillsReport:
    """List the skills of an area, of a role, or those that a search finds."""
    found = list(catalog.skills.values())
    if text:
        found = search(found, text, lambda s: (s.name, *s.aliases, s.summary, *s.can))
    if area:
        found = [skill for skill in found if skill.area == area]
    if role is not None:
        asked = {t.skill for t in role.targets[level or RoleLevel.SENIOR]}
        found = [skill for skill in found if skill.id in asked]
    words = [f'with "{text}"' if text else "", f"in {area}" if area else ""]
    words.append(f"for {role.name}{f' ({level})' if level else ''}" if role else "")
    have = estimates or {}
    return SkillsReport(
        skills=tuple(skill_row(catalog, skill, have.get(skill.id)) for skill in found),
        of=" ".join(word for word in words if word),
    )


def _asked_by(catalog: Catalog, skill: Skill) -> tuple[AskedBy, ...]:
    out: list[AskedBy] = []
    for role in catalog.roles.values():
        found = {
            level: t for level in RoleLevel for t in role.targets[level] if t.skill == skill.id
        }
        if not found:
            continue
        weight = next(iter(found.values())).weight
        levels = [found[level].need if level in found else 0 for level in RoleLevel]
        out.append(
            AskedBy(
                role=role.id,
                name=role.name,
                junior=levels[0],
                mid=levels[1],
                senior=levels[2],
                weight=weight.value,
                share=weight.share,
                n=weight.n,
            )
        )
    return tuple(sorted(out, key=lambda row: -row.weight))


def skill_report(catalog: Catalog, skill: Skill, have: Estimate | None = None) -> SkillReport:
    """Tell everything about one skill: what it needs, what it unlocks, how to learn it."""
    resources = [
        r for r in catalog.resources.values() if any(c.skill == skill.id for c in r.covers)
    ]
    projects = [p for p in catalog.projects.values() if any(u.skill == skill.id for u in p.skills)]
    return SkillReport(
        skill=skill_row(catalog, skill, have),
        unlocks=tuple(
            Unlock(skill=other.id, name=other.name, level=need.level, for_=need.for_level)
            for other in catalog.skills.values()
            for need in other.needs
            if need.skill == skill.id
        ),
        roles=_asked_by(catalog, skill),
        resources=tuple(
            Pointer(
                id=r.id, name=r.title, about=f"{r.kind}, {'free' if r.free else 'paid'}: {r.why}"
            )
            for r in sorted(resources, key=lambda r: (not r.free, r.hours))
        ),
        projects=tuple(Pointer(id=p.id, name=p.name, about=p.summary) for p in projects),
        items=sum(item.skill == skill.id for item in catalog.items.values()),
        from_zero=hours_from_zero(catalog.skills, [(skill.id, WORKING)]),
    )
