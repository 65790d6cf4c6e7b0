"""Subjects of study: what somebody who studies one has met, and whose data it is about."""

from __future__ import annotations

from collections.abc import Mapping

from mlpath.model.field.level import Level
from mlpath.model.ids import DomainId, SkillId, SubjectId
from mlpath.model.record import default, record


@record
class Subject:
    """What somebody studies or studied, such as economics."""

    id: SubjectId
    name: str
    aliases: tuple[str, ...] = ()
    """What people write who are asked what they study."""
    summary: str
    domain: DomainId | None = None
    """The field of work whose data its questions are about; none where it is about any."""
    claims: Mapping[SkillId, Level] = default(factory=dict)
    """What its first years teach everybody; little, for a subject alone proves little."""
