"""A skill at a level."""

from __future__ import annotations

from mlpath.model.field.level import Level
from mlpath.model.ids import SkillId
from mlpath.model.record import record


@record
class SkillLevel:
    """A skill at a level."""

    skill: SkillId
    level: Level
