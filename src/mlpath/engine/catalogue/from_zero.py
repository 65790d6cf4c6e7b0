"""How long the way to a role is for somebody who begins with nothing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Role
    from mlpath.model.field.role_level import RoleLevel

SECTION = "from-zero"
ANY_DAY = date.fromisoformat("2000-01-01")
"""Hours do not depend on the day."""


def hours_from_nothing(catalog: Catalog, role: Role, level: RoleLevel) -> float:
    """Return the likely hours until ready, projects, review and interviews included."""
    known = catalog.derived(SECTION)
    if known:
        return float(known[f"{role.id}:{level.value}"])
    # Nothing of it is needed where it was worked out before.
    from mlpath.engine.case import Case, Learner
    from mlpath.engine.way.way import work_left
    from mlpath.engine.wishes import wishes_of
    from mlpath.model.person import Person

    nobody = Person()
    wishes = wishes_of(nobody.settings, ANY_DAY)
    case = Case(Learner(catalog, nobody), role, level, wishes=wishes, today=ANY_DAY)
    return work_left(case).hours


def compiled(catalog: Catalog) -> dict[str, Any]:
    """Work out the hours of every role and level, as they are kept with the data."""
    return {
        SECTION: {
            f"{role.id}:{level.value}": hours_from_nothing(catalog, role, level)
            for role in catalog.roles.values()
            for level in role.targets
        }
    }
