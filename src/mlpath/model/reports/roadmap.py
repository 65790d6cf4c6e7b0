"""The way to a role as a picture: stages, prerequisites, and what belongs to it beside learning."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import CertificationId, RoleId, SkillId, TopicId
    from mlpath.model.reports.dated import DatedPart
    from mlpath.model.reports.plan import Cut, Effort, Order, PlannedProject, Rise


class State(StrEnum):
    """Where a skill is on the way."""

    DONE = "done"
    NEXT = "next"
    """Everything it needs is there: it can be started today."""
    LATER = "later"


@record
class RoadStep:
    """A skill inside a stage, from the first of its steps to the last."""

    skill: SkillId
    name: str
    from_: float
    to: float
    hours: float
    gain: float
    must: bool
    state: State
    why: str
    can: str


@record
class RoadStage:
    """A module of the way."""

    name: str
    about: str
    """What somebody can do then."""
    theme: str
    """Its subject."""
    weeks: tuple[int, int]
    beside: bool
    """Whether it runs beside the others, a few hours a week."""
    first_model: bool
    """Whether the person trains a model in it for the first time."""
    hours: float
    readiness: float
    """Points of 100 at its end."""
    steps: tuple[RoadStep, ...]
    project: PlannedProject | None
    check: str


@record
class Met:
    """A skill that is as good as the role asks for."""

    skill: SkillId
    name: str
    have: float
    need: int


@record
class Reading:
    """A topic of the guide that belongs to the way."""

    id: TopicId
    title: str
    summary: str


@record
class RoadCertificate:
    """A certificate that covers skills of the role."""

    id: CertificationId
    name: str
    provider: str
    cost: float | None
    currency: str
    skills: tuple[str, ...]


@record
class TreeNode:
    """One line of the tree of prerequisites."""

    depth: int
    skill: SkillId
    name: str
    level: int
    have: float
    state: State
    again: bool
    """Shown in full further up."""


@record
class Roadmap:
    """The whole way to a role."""

    kind: ClassVar[str] = "roadmap"
    role: RoleId
    role_name: str
    level: RoleLevel
    summary: str
    personal: bool
    """Made for a known person, not for somebody who starts from zero."""
    readiness: Rise
    hours: float
    hours_a_week: float
    weeks: tuple[int, int, int]
    """Early, likely and late."""
    order: Order
    done: tuple[Met, ...]
    stages: tuple[RoadStage, ...]
    capstone: PlannedProject | None
    effort: Effort
    later: tuple[Cut, ...]
    """What the role asks for beyond being ready for it."""
    dated: tuple[DatedPart, ...]
    """What has its weeks beside the stages, the earliest first."""
    readings: tuple[Reading, ...]
    certifications: tuple[RoadCertificate, ...]
    tree: tuple[TreeNode, ...]
    apply_at: RoleLevel | None = None
    """The level of jobs to apply for, where years of work make it another than the one planned."""
    then: str = ""
    """The role or level that comes after this one, where this is only a step towards it."""
    show: str = "stages"
    """What a page shows: stages is the overview, or all, tree, or the number of a stage; JSON
    always holds everything."""
