"""What a curriculum is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from mlpath.model.ids import ModuleId, ProjectId, SkillId, ThemeId


class SkillSpan(NamedTuple):
    """A piece of one skill's way up."""

    skill: SkillId
    start: float
    end: float


class Lesson(NamedTuple):
    """A module of a curriculum."""

    module: ModuleId | None
    """The one written by hand, where there is one."""
    theme: ThemeId
    stage: int
    places: tuple[SkillSpan, ...]
    """In the order in which they are learnt."""
    project: ProjectId | None = None
    asks: tuple[SkillId, ...] = ()
    """Skills of this module that the project needs and that are no part of the core: whoever does
    not learn them here does not get the project."""


class Curriculum(NamedTuple):
    """All modules in their order, and what is known of it."""

    lessons: tuple[Lesson, ...]
    broken: int
    switches: int
    proven: bool
    capstone: ProjectId | None
    """What is built at the end of all."""
