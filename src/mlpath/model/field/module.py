"""Modules: the units of a plan, written by hand."""

from __future__ import annotations

from math import ceil

from mlpath.model.ids import ModuleId, ProjectId, ResourceId, RoleId, SkillId, ThemeId
from mlpath.model.record import record


@record
class Taught:
    """A part of the way up in one skill; a long level is cut at a half."""

    skill: SkillId
    from_level: float | None = None
    """The whole level below, when it is not said."""
    to_level: float

    @property
    def start(self) -> float:
        """The level at which it begins."""
        return ceil(self.to_level) - 1.0 if self.from_level is None else self.from_level


@record
class Study:
    """A part of a resource that a module is learnt with."""

    resource: ResourceId
    part: str
    """Which chapters, lessons or pages."""
    hours: float
    """How long that part takes, exercises included."""


@record
class Module:
    """A theme of 10 to 60 hours with one material, one project and one check."""

    id: ModuleId
    title: str
    theme: ThemeId
    can: str
    """What somebody can do then, after "then you can ..."."""
    teaches: tuple[Taught, ...]
    study: tuple[Study, ...]
    """The main material first."""
    also: tuple[ResourceId, ...] = ()
    """What can be used instead."""
    project: ProjectId | None = None
    check: str
    """What shows, to somebody else, that it is done."""
    otherwise: str
    """What to do when the check is missed."""
    tonight: str = ""
    """The first half hour, on what the reader has at hand."""
    without_sight: str = ""
    """How somebody who reads with a screen reader does what asks for eyes; empty: nothing does."""
    shown: str = ""
    """What somebody who looks for an internship can show after it; empty where that is no proof."""
    daily: bool = False
    """Whether whoever begins a job uses it from the first week on, whatever the task."""
    roles: tuple[RoleId, ...] = ()
    """The roles it is written for; empty for all."""
