"""Things to build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.ids import ProjectId, SkillId
    from mlpath.model.rung import RoleLevel
    from mlpath.model.skill import Hours


@record
class SkillLevel:
    """A skill at a level."""

    skill: SkillId
    level: int


@record
class Project:
    """Something to build that shows what one can do."""

    id: ProjectId
    name: str
    level: RoleLevel
    summary: str
    skills: tuple[SkillLevel, ...]
    hours: Hours
    proves: str
    stages: tuple[str, ...]
    data: str
