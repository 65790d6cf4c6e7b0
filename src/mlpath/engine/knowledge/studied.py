"""What a subject of study teaches everybody, where nothing else says as much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.settings import STUDIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate, Person


def studied(
    catalog: Catalog, person: Person, levels: Mapping[SkillId, Estimate]
) -> Mapping[SkillId, int]:
    """Return the levels that follow from what somebody studies and are believed of them by nothing.

    What they said or showed of a skill themselves stays.
    """
    subject = person.settings[STUDIES]
    found = catalog.subjects.get(subject) if subject else None
    if found is None:
        return {}
    told = {one.skill for some in (person.evidence, person.answers) for one in some}
    return {
        skill: level
        for skill, level in found.claims.items()
        if skill not in told and levels[skill].value < level
    }
