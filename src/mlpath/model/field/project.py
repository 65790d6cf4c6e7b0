"""Things to build."""

from __future__ import annotations

from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import Hours
from mlpath.model.field.skill_level import SkillLevel
from mlpath.model.ids import DomainId, ProjectId
from mlpath.model.record import record


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
    domain: tuple[DomainId, ...] = ()
    """Fields of work that its data are of."""
