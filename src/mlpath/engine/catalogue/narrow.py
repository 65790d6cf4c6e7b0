"""What a filter of the catalogue leaves, and how to say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.rung import RoleLevel

if TYPE_CHECKING:
    from mlpath.model.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.role import Role
    from mlpath.model.skill import Skill


def said(*parts: str) -> str:
    """Join the parts that say something."""
    return " ".join(part for part in parts if part)


def wanted_skills(
    catalog: Catalog, area: str, skill: Skill | None, role: Role | None
) -> set[SkillId] | None:
    """Return the skills that a filter leaves, or None when nothing is filtered."""
    if not area and skill is None and role is None:
        return None
    left = set(catalog.skills)
    if area:
        left &= {s.id for s in catalog.skills.values() if s.area == area}
    if skill is not None:
        left &= {skill.id}
    if role is not None:
        left &= {t.skill for t in role.targets[RoleLevel.SENIOR]}
    return left


def said_of(text: str, area: str, skill: Skill | None, role: Role | None) -> str:
    """Say what a list was narrowed to."""
    return said(
        f'with "{text}"' if text else "",
        f"in {area}" if area else "",
        f"for {skill.name}" if skill else "",
        f"for {role.name}" if role else "",
    )
