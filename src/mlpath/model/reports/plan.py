"""A plan: what to learn in which order, with what, until when, and what is proven about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.field.skill import Hours
    from mlpath.model.ids import AreaId, ProjectId, ResourceId, RoleId, SkillId


@record
class Wishes:
    """What a plan has to respect."""

    hours: float
    """Hours a week."""
    start: date
    deadline: date | None = None
    until: float | None = None
    """Stop at this readiness, in points of 100."""
    budget: float | None = None
    """Money for everything together, in USD."""
    free: bool = False
    prefers: tuple[str, ...] = ()
    language: str | None = None
    """Of resources besides those in English."""
    tracks: int = 1
    away: tuple[tuple[date, date], ...] = ()


@record
class Pick:
    """A resource chosen for a step."""

    id: ResourceId
    title: str
    provider: str
    url: str
    kind: str
    hours: float
    cost: float
    currency: str
    free: bool
    why: str
    """Why this one."""
    start: str
    """What to do with it in the first 30 minutes."""


@record
class PlanStep:
    """One skill, one level up."""

    skill: SkillId
    name: str
    area: AreaId
    from_: float
    to: int
    hours: Hours
    gain: float
    """Points of readiness."""
    must: bool
    start: date
    end: date
    track: int
    can: str
    """What the person can do afterwards, after "You can"."""
    resources: tuple[Pick, ...]
    """The chosen one, then an alternative."""
    why: str
    """Why now."""


@record
class PlannedProject:
    """What to build with the practice hours of a stage."""

    id: ProjectId
    name: str
    summary: str
    hours: float
    start: date
    end: date
    proves: str
    skills: tuple[str, ...]
    data: str


@record
class Stage:
    """A part of the way; its steps are `first` to `first + count - 1` of the plan."""

    name: str
    about: str
    first: int
    count: int
    start: date
    end: date
    weeks: tuple[int, int]
    """First and last week of the plan."""
    hours: float
    gain: float
    project: PlannedProject | None
    check: str
    """A command that checks what was learnt."""


@record
class Finish:
    """When it is done: one time in ten sooner than early, one time in ten after late."""

    early: date
    likely: date
    late: date


@record
class Optimality:
    """What is known about the order: cost is gain x hours elapsed when each step ends."""

    cost: float
    lower_bound: float
    """No order costs less."""
    gap: float
    """How far the cost may be above the best, as a share."""
    proven: bool


@record
class Rise:
    """Readiness before and after."""

    now: float
    end: float


@record
class Cut:
    """A step that the time does not allow."""

    skill: SkillId
    name: str
    from_: float
    to: int
    hours: float
    gain: float
    """The points that leaving it out costs."""


@record
class DeadlineCheck:
    """What is possible until a day."""

    day: date
    feasible: bool
    hours_possible: float
    hours_needed: float
    hours_a_week: float
    """Hours a week that make everything by then."""
    hours_a_week_safe: float
    """The same when the work takes as long as one time in ten."""
    most: float
    """No choice of steps can reach a higher readiness by then."""


@record
class Pace:
    """How long things take this person, against what was planned; 1 is as planned."""

    factor: float = 1.0
    low: float = 1.0
    high: float = 1.0
    planned: float = 0.0
    """Planned hours of what was finished."""
    real: float = 0.0
    """Logged hours of the same."""
    left: float = 1.0
    """Share of the uncertainty about the person's pace that logged hours have not removed."""


@record
class Plan:
    """The way from here to a role, with dates."""

    kind: ClassVar[str] = "plan"
    role: RoleId
    role_name: str
    level: RoleLevel
    hours_a_week: float
    start: date
    away: tuple[tuple[date, date], ...]
    tracks: int
    readiness: Rise
    hours: Hours
    """Of all steps together."""
    finish: Finish
    steps: tuple[PlanStep, ...]
    stages: tuple[Stage, ...]
    optimality: Optimality
    kept: bool
    """The saved order was kept, because a new one would hardly be better."""
    pace: Pace
    money: float
    """What the chosen resources cost together, in USD."""
    deadline: DeadlineCheck | None
    until: float | None
    cut: tuple[Cut, ...]
    later: tuple[Cut, ...] = ()
    """What the role asks for beyond the goal: learnt in the job, or planned with --until 100."""
    show: str = "near"
    """What a page tells in full: the near steps or all; JSON always holds everything."""
