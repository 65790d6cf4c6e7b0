"""What of a list matters first to somebody on the way to a role: what its plans are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.catalogue.search import Listing, T
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Role, Target
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import SkillId

ENDED = ("retired", "closed")
"""How the status of a certificate begins that nobody can get any more."""


def foremost(
    catalog: Catalog, row: Listing[T], entries: Sequence[T], role: Role, level: RoleLevel
) -> tuple[T, ...]:
    """Order entries: used by modules for the role, of its level, then by the skills it asks for."""
    targets = {target.skill: target for target in role.targets[level]}
    used = _used(catalog, role, targets)

    def place(entry: Any) -> tuple[bool, float, bool, float]:
        asked = [targets[skill].weight.value for skill in set(row.skills(entry)) & targets.keys()]
        over = getattr(entry, "status", "").startswith(ENDED)
        other = getattr(entry, "level", level) != level
        return over, -used.get(entry.id, 0.0), other, -sum(asked)

    return tuple(sorted(entries, key=place))


def _used(catalog: Catalog, role: Role, targets: Mapping[SkillId, Target]) -> dict[str, float]:
    """Return how much of each resource and project is used on the way to what a role asks for.

    Hours count as the skills of the module matter in the role.
    """
    used: dict[str, float] = {}
    for module in catalog.modules.values():
        if module.roles and role.id not in module.roles:
            continue
        asked = [targets.get(taught.skill) for taught in module.teaches]
        reaches = zip(asked, module.teaches, strict=True)
        if not all(one and taught.to_level <= one.need for one, taught in reaches):
            continue
        worth = sum(one.weight.value for one in asked if one) / len(asked)
        for study in module.study:
            used[study.resource] = used.get(study.resource, 0.0) + study.hours * worth
        if module.project:
            used[module.project] = used.get(module.project, 0.0) + worth
    return used
