"""What there is to say about roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.catalogue.search import search
from mlpath.engine.levels.hours import hours_from_zero
from mlpath.engine.levels.readiness import readiness
from mlpath.model.listing import RoleReport, RoleRow, RolesReport, TargetRow
from mlpath.model.rung import RoleLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate
    from mlpath.model.role import Role


def role_row(
    catalog: Catalog, role: Role, level: RoleLevel, estimates: Mapping[SkillId, Estimate] | None
) -> RoleRow:
    """Sum a role up in a line."""
    targets = role.targets[level]
    return RoleRow(
        id=role.id,
        name=role.name,
        aliases=role.aliases,
        summary=role.summary,
        skills=len(targets),
        hours=hours_from_zero(catalog.skills, [(t.skill, t.need) for t in targets]),
        readiness=readiness(targets, estimates) if estimates else None,
    )


def roles_report(
    catalog: Catalog,
    *,
    text: str = "",
    level: RoleLevel = RoleLevel.JUNIOR,
    estimates: Mapping[SkillId, Estimate] | None = None,
) -> RolesReport:
    """List the roles, or those that a search finds."""
    found = search(
        catalog.roles.values(), text, lambda r: (r.id, r.name, *r.aliases, r.summary, *r.work)
    )
    shown = found if text else list(catalog.roles.values())
    rows = tuple(role_row(catalog, role, level, estimates) for role in shown)
    return RolesReport(roles=rows, level=level)


def role_report(catalog: Catalog, role: Role) -> RoleReport:
    """Tell everything about one role."""
    by_level = {level: {t.skill: t for t in role.targets[level]} for level in RoleLevel}
    rows = [
        TargetRow(
            skill=target.skill,
            name=catalog.skills[target.skill].name,
            area=catalog.skills[target.skill].area,
            must=tuple(lv for lv in RoleLevel if (t := by_level[lv].get(target.skill)) and t.must),
            weight=target.weight,
            **{
                str(lv.value): (
                    by_level[lv][target.skill].need if target.skill in by_level[lv] else 0
                )
                for lv in RoleLevel
            },
        )
        for target in role.targets[RoleLevel.SENIOR]
    ]
    rows.sort(key=lambda row: (-len(row.must), -row.weight.value, row.name))
    return RoleReport(
        id=role.id,
        name=role.name,
        aliases=role.aliases,
        summary=role.summary,
        work=role.work,
        differs={catalog.roles[k].name: v for k, v in role.differs.items()},
        traits=tuple(catalog.traits[t].name for t in role.traits),
        years=role.years,
        targets=tuple(rows),
    )
