"""Progress: what can be learnt now, what was done, and where that leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import ProjectId, RoleId, SkillId
    from mlpath.model.person import Estimate
    from mlpath.model.reports.answers.review import Retention
    from mlpath.model.reports.doors import DoorsRise
    from mlpath.model.reports.finished import Finished
    from mlpath.model.reports.framed import Internship, OpenChoice
    from mlpath.model.reports.outlook import AtWork
    from mlpath.model.reports.plan import (
        DeadlineCheck,
        Finish,
        Pace,
        Pick,
        PlanModule,
        PlannedProject,
        Rise,
    )


@record
class OpenStep:
    """A step that can be started now, because everything it needs is there."""

    skill: SkillId
    name: str
    from_: float
    to: float
    module: str
    """The title of the module that it is a part of."""
    hours: float
    """Still to go."""
    spent: float
    """Hours logged for it already."""
    gain: float
    must: bool
    why: str
    """Why now."""
    unlocks: tuple[str, ...]
    """What can be started when this is done and nothing else."""
    can: str
    resources: tuple[Pick, ...]


@record
class Missed:
    """A module that is still open though its checkpoint in the saved plan is past."""

    module: str
    """Its id."""
    title: str
    checkpoint: date
    """The day that the saved plan gave it."""
    otherwise: str
    """What to do when it is not done."""


@record
class NextSteps:
    """What to do now, in the order of the plan."""

    kind: ClassVar[str] = "next"
    role: RoleId
    role_name: str
    level: RoleLevel
    readiness: float
    finish: Finish
    deadline: DeadlineCheck | None
    module: PlanModule | None
    """The module that the plan is at."""
    missed: Missed | None
    """The first module whose checkpoint is past and that is not marked as done."""
    steps: tuple[OpenStep, ...]
    more: int
    """How many others can be started as well."""
    doors: DoorsRise
    """Real postings that are met today and when ready."""
    apply_at: RoleLevel | None = None
    """The level of jobs to apply for, where years of work make it another than the one planned."""
    then: str = ""
    """The role or level that comes after this one, where this is only a step towards it."""
    tonight: str = ""
    """What to do in the next half hour, on what somebody has at hand."""
    at_work: AtWork | None = None
    """What separates somebody from a level of experience, where that is won by deeds."""
    internship: Internship | None = None
    """What is aimed at before the goal, by somebody who wants an internship."""
    choice: OpenChoice | None = None
    """Two roles between which somebody cannot decide, and what serves both."""
    show: str = "one"
    """What a page shows: one or list; JSON always holds the list."""


@record
class Week:
    """One week, beginning on a Monday."""

    start: date
    planned: float
    real: float


@record
class Reached:
    """A level marked as done."""

    skill: SkillId
    name: str
    level: int
    on: date


@record
class Spent:
    """Hours logged for a skill, and how many of them for the step it is in."""

    skill: SkillId
    name: str
    hours: float
    of: float
    """Hours of the step; 0 when the plan has no step of this skill."""


@record
class Status:
    """Where somebody stands: weeks, pace, and the dates that follow."""

    kind: ClassVar[str] = "status"
    role: RoleId
    role_name: str
    level: RoleLevel
    readiness: Rise
    likely: Estimate
    """Readiness as a careful model believes it."""
    proven: float
    """Points of readiness that were shown, tested or done."""
    hours_a_week: float
    weeks: tuple[Week, ...]
    """Oldest first; the last one is this week."""
    total: float
    """Hours logged in all."""
    streak: int
    """Weeks in a row with something logged, up to this one."""
    pace: Pace
    hours_left: float
    finish: Finish
    deadline: DeadlineCheck | None
    promised: date | None
    """When the saved plan said that everything would be done."""
    days_late: int | None
    """How much later than promised; negative is earlier."""
    missed: Missed | None
    """The first module whose checkpoint is past and that is not marked as done."""
    done: tuple[Reached, ...]
    active: tuple[Spent, ...]
    following: OpenStep | None
    """What comes next in the plan."""
    due: int
    """Questions that are due for review."""
    retention: tuple[Retention, ...]
    """How much of each tested skill is likely there today, the least first."""
    projects: tuple[Finished, ...] = ()
    """The newest first."""
    modules_done: int = 0
    """Modules of the plan that are behind the person since the beginning."""
    modules_left: int = 0
    """Modules that are still to come, the one in work included."""
    apply_at: RoleLevel | None = None
    """The level of jobs to apply for, where years of work make it another than the one planned."""
    then: str = ""
    """The role or level that comes after this one, where this is only a step towards it."""
    internship: Internship | None = None
    """What is aimed at before the goal, by somebody who wants an internship."""
    choice: OpenChoice | None = None
    """Two roles between which somebody cannot decide, and what serves both."""
    at_work: AtWork | None = None
    """What separates somebody from a level of experience, where that is won by deeds."""


@record
class Underway:
    """How far the module is that something was noted on; hours of study, at the usual pace."""

    module: str
    """Its id."""
    title: str
    behind: float
    """Hours that are behind the person: known before, or done since."""
    hours: float
    """Of the whole module."""
    done: bool
    until: date | None
    """The day by which it should be done; null when it is, or when no such day is told."""
    build: PlannedProject | None = None
    """Its project, where all of it is learnt and that is still to be built."""


@record
class Noted:
    """Something was noted or taken back."""

    kind: ClassVar[str] = "logged"
    text: str
    skill: SkillId | None
    hours: float | None
    level: int | None
    on: date | None
    total: float | None
    """Hours logged for this skill in all."""
    readiness: Rise | None
    finish: tuple[date, date] | None
    """Likely finish before and after."""
    deadline: DeadlineCheck | None = None
    step: OpenStep | None = None
    """What the plan is at afterwards."""
    project: ProjectId | None = None
    """The project that is finished."""
    practised: tuple[str, ...] = ()
    """The skills that it practised, by name."""
    finished: int | None = None
    """How many projects are finished in all."""
    underway: Underway | None = None
    """The module that it counts for; null when the plan has none."""
    streak: int | None = None
    """Weeks in a row with something logged, up to this one."""
    pause: int | None = None
    """Days without anything noted before this, where that is a pause; null where it is none."""
    hired: bool = False
    """Whether a job is offered: the finish is the end of all learning then."""
    stood: date | None = None
    """After a pause: the likely finish as it was before."""


@record
class PastEvent:
    """One thing that was noted."""

    id: int
    at: datetime
    kind: str
    skill: str | None
    hours: float | None
    level: float | None
    undone: bool
    text: str
    project: str | None = None


@record
class History:
    """Everything noted, newest first."""

    kind: ClassVar[str] = "history"
    listed: ClassVar[str] = "events"
    events: Sequence[PastEvent]
    more: int
    """How many older ones are not shown."""
