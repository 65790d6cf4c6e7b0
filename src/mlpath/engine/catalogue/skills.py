"""What there is to say about skills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.catalogue.search import EVERYTHING, Filter, Listing, found
from mlpath.engine.levels.hours import hours_from_zero
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.languages import ENGLISH, LANGUAGES
from mlpath.model.record import made_of
from mlpath.model.reports.catalogue.skills import (
    AskedBy,
    NeedRow,
    Pointer,
    SkillReport,
    SkillRow,
    SkillsReport,
    UnlockedSkill,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.resource import Resource
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate

WORKING = 2
SKILLS = Listing(
    Catalog.skills.entries_of,
    search=lambda skill, _: (skill.name, *skill.aliases, skill.summary, *skill.can),
    skills=lambda skill: (skill.id,),
)


def skill_row(catalog: Catalog, skill: Skill, have: Estimate | None = None) -> SkillRow:
    """Sum a skill up for a list."""
    needs = tuple(
        NeedRow(
            skill=need.skill,
            name=catalog.skills[need.skill].name,
            level=need.level,
            for_=need.for_level,
            why=need.why,
        )
        for need in skill.needs
    )
    return made_of(SkillRow, skill, needs=needs, have=have)


def skills_report(
    catalog: Catalog,
    narrowed: Filter = EVERYTHING,
    *,
    estimates: Mapping[SkillId, Estimate] | None = None,
) -> SkillsReport:
    """List the skills of an area, of a role, or those that a search finds."""
    have = estimates or {}
    left = found(catalog, SKILLS, narrowed)
    return SkillsReport(
        skills=tuple(skill_row(catalog, skill, have.get(skill.id)) for skill in left),
        of=narrowed.said(),
    )


def _asked_by(catalog: Catalog, skill: Skill) -> tuple[AskedBy, ...]:
    out: list[AskedBy] = []
    for role in catalog.roles.values():
        asked = {
            level: t for level in RoleLevel for t in role.targets[level] if skill.id in t.any_of
        }
        if not asked:
            continue
        weight = next(iter(asked.values())).weight
        levels = {level.value: asked[level].need if level in asked else 0 for level in RoleLevel}
        out.append(
            made_of(AskedBy, weight, role=role.id, name=role.name, weight=weight.value, **levels)
        )
    return tuple(sorted(out, key=lambda row: -row.weight))


def _about(resource: Resource) -> str:
    """Say what a resource is: kind, language where it is not English, price, and why."""
    spoken = LANGUAGES[resource.language][0]
    language = f" in {spoken}" if resource.language != ENGLISH else ""
    return f"{resource.kind}{language}, {'free' if resource.free else 'paid'}: {resource.why}"


def skill_report(catalog: Catalog, skill: Skill, have: Estimate | None = None) -> SkillReport:
    """Tell everything about one skill: what it needs, what it unlocks, how to learn it."""
    resources = [
        r for r in catalog.resources.values() if any(c.skill == skill.id for c in r.covers)
    ]
    projects = [p for p in catalog.projects.values() if any(u.skill == skill.id for u in p.skills)]
    return SkillReport(
        skill=skill_row(catalog, skill, have),
        unlocks=tuple(
            UnlockedSkill(skill=other.id, name=other.name, level=need.level, for_=need.for_level)
            for other in catalog.skills.values()
            for need in other.needs
            if need.skill == skill.id
        ),
        roles=_asked_by(catalog, skill),
        resources=tuple(
            Pointer(id=r.id, name=r.title, about=_about(r), url=r.url)
            for r in sorted(resources, key=lambda r: (r.language != ENGLISH, not r.free, r.hours))
        ),
        projects=tuple(Pointer(id=p.id, name=p.name, about=p.summary) for p in projects),
        items=sum(item.skill == skill.id for item in catalog.items.values()),
        from_zero=hours_from_zero(catalog.skills, [(skill.id, WORKING)]),
    )
