"""What follows from what somebody said of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.background import Occupation
from mlpath.model.ids import DomainId, SkillId
from mlpath.model.settings import BACKGROUND, DOMAIN, STUDIES, WORK

if TYPE_CHECKING:
    from mlpath.model.field.background import Background
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.person import Settings

OF_DOMAIN = SkillId("domain-knowledge")
"""The skill whose level is one in the field of work that somebody knows."""
NO_DOMAIN = DomainId("other")
"""The field of work of somebody whose own is not listed."""


def domain_of(catalog: Catalog, settings: Settings) -> DomainId | None:
    """Return the field of work that somebody said, else of their background, else of a subject."""
    if DOMAIN in settings:
        return settings[DOMAIN]
    known = background_of(catalog, settings)
    if known and known.domain:
        return known.domain
    subject = settings[STUDIES]
    studied = catalog.subjects.get(subject) if subject else None
    return studied.domain if studied else None


def work_of(catalog: Catalog, settings: Settings) -> Occupation | None:
    """Return what fills somebody's week, as said, else as their background says."""
    said = next((one for one in Occupation if one == settings[WORK]), None)
    if said is not None:  # a word of another edition is as good as none
        return said
    known = background_of(catalog, settings)
    return known.work if known else None


def background_of(catalog: Catalog, settings: Settings) -> Background | None:
    """Return the background that somebody named."""
    name = settings[BACKGROUND]
    return catalog.backgrounds.get(name) if name else None
