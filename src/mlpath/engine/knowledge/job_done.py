"""What everybody can do who did a job for years: the core of that job at the level they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.needs import all_needed
from mlpath.model.ids import RoleId
from mlpath.model.settings import BACKGROUND, YEARS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Settings


def job_done(catalog: Catalog, settings: Settings) -> Mapping[SkillId, float]:
    """List the levels that a job of the catalogue takes which somebody did for so many years."""
    years, background = settings[YEARS], settings[BACKGROUND]
    job = catalog.roles.get(RoleId(background)) if background else None
    if years is None or job is None:
        return {}
    asked = job.targets.get(job.level_of_years(years), ())
    core = ((t.skill, float(t.need)) for t in asked if t.core and t.skill in catalog.skills)
    return all_needed(catalog.skills, core)
