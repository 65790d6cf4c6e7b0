"""What there is to say about roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.catalogue.from_zero import hours_from_nothing
from mlpath.engine.catalogue.search import Filter, Listing, found
from mlpath.engine.levels.groups import with_own_members
from mlpath.engine.levels.readiness import readiness
from mlpath.engine.market.degrees import degrees_of
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.record import made_of
from mlpath.model.reports.catalogue.roles import RoleReport, RoleRow, RolesReport, TargetRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.role import Role, Target
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate

ROLES = Listing(
    Catalog.roles.entries_of,
    search=lambda role, _: (role.id, role.name, *role.aliases, role.summary, *role.work),
    skills=lambda role: [
        skill for target in role.targets[RoleLevel.SENIOR] for skill in target.any_of
    ],
)


def role_row(
    catalog: Catalog, role: Role, level: RoleLevel, estimates: Mapping[SkillId, Estimate] | None
) -> RoleRow:
    """Sum a role up in a line."""
    targets = role.targets[level]
    return made_of(
        RoleRow,
        role,
        skills=len(targets),
        hours=hours_from_nothing(catalog, role, level),
        readiness=readiness(with_own_members(targets, estimates), estimates) if estimates else None,
    )


def roles_report(
    catalog: Catalog,
    *,
    text: str = "",
    level: RoleLevel = RoleLevel.JUNIOR,
    estimates: Mapping[SkillId, Estimate] | None = None,
) -> RolesReport:
    """List the roles, or those that a search finds."""
    rows = tuple(
        role_row(catalog, role, level, estimates)
        for role in found(catalog, ROLES, Filter(text=text))
    )
    return RolesReport(roles=rows, level=level)


def role_report(catalog: Catalog, role: Role) -> RoleReport:
    """Tell everything about one role."""
    by_level = {level: {t.skill: t for t in role.targets[level]} for level in RoleLevel}

    def row(target: Target) -> TargetRow:
        asked = {level: by_level[level].get(target.skill) for level in RoleLevel}
        return made_of(
            TargetRow,
            target,
            name=" or ".join(catalog.skills[skill].name for skill in target.any_of),
            area=catalog.skills[target.skill].area,
            must=tuple(level for level, t in asked.items() if t and t.must),
            **{level.value: t.need if t else 0 for level, t in asked.items()},
        )

    rows = [row(target) for target in role.targets[RoleLevel.SENIOR]]
    rows.sort(key=lambda row: (-len(row.must), -row.weight.value, row.name))
    return made_of(
        RoleReport,
        role,
        differs={catalog.roles[k].name: v for k, v in role.differs.items()},
        traits=tuple(catalog.traits[t].name for t in role.traits),
        targets=tuple(rows),
        degrees=degrees_of(catalog, role.id),
    )
