"""What follows from what somebody said of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.ids import DomainId, SkillId
from mlpath.model.settings import BACKGROUND, DOMAIN

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.person import Settings

OF_DOMAIN = SkillId("domain-knowledge")
"""The skill whose level is one in the field of work that somebody knows."""
NO_DOMAIN = DomainId("other")
"""The field of work of somebody whose own is not listed."""


def domain_of(catalog: Catalog, settings: Settings) -> DomainId | None:
    """Return the field of work that somebody said, else the one that their background says."""
    if DOMAIN in settings:
        return settings[DOMAIN]
    background = settings[BACKGROUND]
    known = catalog.backgrounds.get(background) if background else None
    return known.domain if known else None
