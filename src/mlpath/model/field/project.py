"""Things to build."""

from __future__ import annotations

from mlpath.model.field.dataset import DataShape
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import Hours, SkillLevel
from mlpath.model.ids import DomainId, ProjectId, SkillId
from mlpath.model.record import record


@record
class SoftPractice:
    """A way of working that a project exercises, and how."""

    skill: SkillId
    how: str
    """What to do so that it is practised."""


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
    uses: DataShape | None = None
    """What data have to look like, so that they may come from the field of the person."""
    practises: tuple[SoftPractice, ...] = ()
    computer: str = ""
    """What it runs on, when a usual laptop will not do."""
    work: bool = False
    """Whether it is of the size and kind that is done at work, for experienced people."""
    domain: tuple[DomainId, ...] = ()
    """Fields of work that its data are of."""
