"""A plan: what to learn in which order, with what, until when, and what is proven about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import late, record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.field.skill import Hours
    from mlpath.model.ids import AreaId, ProjectId, ResourceId, RoleId, SkillId
    from mlpath.model.reports.bridge import GettingIn, LocalMarket, OwnProject, SetUp
    from mlpath.model.reports.dated import DatedPart
    from mlpath.model.reports.doors import DegreesAsked, DoorsRise
    from mlpath.model.reports.framed import Internship, OpenChoice, StudiesEnd
    from mlpath.model.reports.job_offer import JobOffer, Phase
    from mlpath.model.reports.outlook import AtWork, EarlyJob, Outlook, WayPart


READY_FOR_IT = "ready"


@record
class Wishes:
    """What a plan has to respect."""

    hours: float
    """Hours a week."""
    start: date
    deadline: date | None = None
    until: str = READY_FOR_IT
    """How far to go: core, ready, 100, doors:N, or a number of points."""
    budget: float | None = None
    """Money for everything together, in USD."""
    free: bool = False
    prefers: tuple[str, ...] = ()
    language: str | None = None
    """Of resources besides those in English."""
    reader: bool = False
    """Whether resources have to work with a screen reader, as far as that is known."""
    tracks: int = 2
    """With 2 mathematics runs beside the rest, with 1 one thing comes after the other."""
    away: tuple[tuple[date, date], ...] = ()
    first_day: date | None = None
    """Of a job that is offered: nobody who has one prepares for interviews."""

    @property
    def threads(self) -> bool:
        """Whether mathematics runs beside the rest."""
        return self.tracks > 1


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
    """One skill, a level up, or half of a long one."""

    skill: SkillId
    name: str
    area: AreaId
    from_: float
    to: float
    hours: Hours
    gain: float
    """Points of readiness."""
    must: bool
    core: bool
    """Whether everybody in the job can do it."""
    module: str
    """The id of the module that it is a part of."""
    start: date
    end: date
    can: str
    """What the person can do at the whole level that it is on the way to, after "You can"."""
    resources: tuple[Pick, ...]
    """The chosen one, then an alternative."""
    why: str
    """Why now."""


@record
class PlannedProject:
    """What to build at the end of a module, or at the end of all."""

    id: ProjectId
    name: str
    summary: str
    hours: float
    start: date
    end: date
    proves: str
    skills: tuple[str, ...]
    data: str
    own_field: tuple[str, ...] = ()
    """The same with data of the person's field: a question, the data and the address."""
    practises: tuple[str, ...] = ()
    """Ways of working that it exercises, and how."""


@record
class Material:
    """A part of a resource that a module is learnt with."""

    id: ResourceId
    title: str
    part: str
    """Which chapters, lessons or pages."""
    url: str
    hours: float
    free: bool
    year: int | None
    """Of the edition, or of the last change; None where nobody knows."""
    old: bool
    """Whether its field has moved on since."""
    spoken: str = ""
    """That it works with a screen reader, where that is known; only for whoever reads with one."""


@record
class OwnLanguage:
    """A free material in a language that somebody speaks, beside those of the first module."""

    language: str
    """By its English name."""
    title: str
    url: str
    hours: float
    """All of it."""
    start: str
    """What to do with it in the first 30 minutes."""


@record
class PlanModule:
    """A unit of the plan; its steps are `first` to `first + count - 1`."""

    id: str
    title: str
    theme: str
    """Its subject."""
    can: str
    """What the person can do then, after "then you can"; empty where nobody wrote it."""
    hours: float
    """Study and project."""
    start: date
    end: date
    """The checkpoint."""
    weeks: tuple[int, int]
    first: int
    """The place of its first step."""
    count: int
    """How many steps it has."""
    beside: bool
    """Whether it runs beside the others, a few hours a week."""
    first_model: bool
    """Whether the person trains a model in it for the first time."""
    readiness: float
    """Points of 100 at its end."""
    claims: tuple[str, ...]
    """What it builds on that the person said and nobody checked."""
    checks: tuple[str, ...]
    """For each of these a command that checks it, best before the module begins."""
    materials: tuple[Material, ...]
    project: PlannedProject | None
    check: str
    """What shows to somebody else that it is done."""
    command: str
    """A command that asks questions about it."""
    otherwise: str
    """What to do when the check is missed."""
    at_work: str
    """What to do in the same weeks at the present job, or where else somebody spends them."""
    where: str
    """Where that is: at work, at the university, or meanwhile, without either."""
    doors: int
    """Postings that are met at its end."""
    tonight: str = ""
    """The first half hour, on what the person has at hand; empty once it was begun."""
    phase: Phase | None = None
    """Before the first day, in the first 90 days or later; only where a job is offered."""
    without_sight: str = ""
    """How to do what asks for eyes; only for whoever reads with a screen reader."""


@record
class Interviews:
    """Preparing, applying and talking: begins when doors open, not after the last lesson."""

    hours: float
    start: date
    end: date


@record
class OtherGoal:
    """A role and level beside those of the plan: a nearer one to reach first, or the one after."""

    name: str
    """The role."""
    level: RoleLevel
    hours: float
    """Likely hours until ready for it, everything included; after the plan what is left then."""
    finish: Finish
    command: str
    """What plans it."""
    apply_at: RoleLevel | None = None
    """The level of jobs to apply for with it, where years make that a higher one."""

    @property
    def jobs(self) -> RoleLevel:
        """The level of jobs to apply for with it."""
        return self.apply_at or self.level


@late("recommended")
@record
class Advice:
    """What a mentor would say first."""

    offer: str
    """What to do with the offer in hand, before anything else; empty without one."""
    recommended: str
    """What to aim at, and why."""
    first_level: RoleLevel | None
    """The level to reach first, when the one wanted is far."""
    first_role: RoleId | None
    """The nearer role to reach first, when that brings a job sooner."""
    obstacle: str
    """What stands in the way most, after "your main obstacle:"; empty when nothing does."""
    skip: tuple[str, ...]
    """What to leave for now."""
    apply_from: date
    """When to begin to apply: before the last lesson."""
    first: OtherGoal | None = None
    """What is recommended to reach first, and when that would be."""


@record
class Effort:
    """What the hours of a plan are for."""

    study: float
    """Likely hours of all steps."""
    projects: float
    """Hours of the projects and the capstone."""
    review: float
    """Hours of repeating what was learnt."""
    interviews: float
    """Hours of preparing, applying and talking."""
    trying: float = 0.0
    """Hours of trying two roles, of whoever cannot decide between them."""


@record
class Finish:
    """When it is done: one time in ten sooner than early, one time in ten after late."""

    early: date
    likely: date
    """As the person says."""
    late: date
    usual: date | None = None
    """The day if what is only said turns out as it usually does, where that is clearly later."""
    beyond: bool = False
    """Whether late lies beyond the 60 years that are planned: it is their last day then, and so is
    whatever else would come after it."""
    hired: bool = False
    """Whether a job is offered: then it is the end of all learning, not the day of being ready."""


@record
class Order:
    """What was counted about the order, and what is known of the curriculum it comes from."""

    broken_needs: int
    """Prerequisites that come too late: none."""
    broken_after: int
    """Recommended orders that this one does not follow."""
    recommended: int
    """Recommended orders between two steps of the plan."""
    broken: tuple[str, ...]
    """Those that are broken, in words."""
    switches: int
    """How often the subject changes."""
    fewest_switches: int
    """The same in the whole curriculum, from nothing."""
    proven: bool
    """Whether no order of that curriculum breaks less, or changes subject less often."""


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
    to: float
    hours: float
    gain: float
    """The points that leaving it out costs."""
    core: bool = False
    """Whether everybody in the job can do it."""


@record
class DeadlineCheck:
    """What is possible until a day."""

    day: date
    feasible: bool
    hours_possible: float
    hours_needed: float
    hours_a_week: float
    """Hours a week that make everything by then, as likely as not."""
    hours_a_week_safe: float
    """The same when the work takes as long as one time in ten."""
    chance: float
    """How likely it is that everything is done by then, 0 to 1."""
    chance_at_hours: float
    """The same at `hours_a_week`."""
    most: float
    """The readiness that what fits until then reaches."""
    ready: Finish
    """When everything is done, with all the time it takes."""
    core_left: int = 0
    """How many steps of the core of the job do not fit: nobody is ready without them."""
    projects_left: int = 0
    """How many projects are left out of what fits, the one at the end among them."""


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
    advice: Advice | None
    """What to go for first; null where only what to do now is told."""
    readiness: Rise
    hours: Hours
    """Of everything: study, projects, review and interviews."""
    effort: Effort
    finish: Finish
    steps: tuple[PlanStep, ...]
    modules: tuple[PlanModule, ...]
    capstone: PlannedProject | None
    interviews: Interviews | None
    dated: tuple[DatedPart, ...]
    """What has its days beside the modules, the earliest first."""
    order: Order
    pace: Pace
    money: float
    """What the chosen resources cost together, in USD."""
    deadline: DeadlineCheck | None
    until: str
    """How far it goes: core, ready, 100, or a number of points."""
    cut: tuple[Cut, ...]
    doors: DoorsRise
    """Real postings that are met today and at the end of this plan."""
    reader: str = ""
    """What is known of its materials and a screen reader; only for whoever reads with one."""
    set_up: tuple[SetUp, ...] = ()
    """What to set up first; only for the same."""
    later: tuple[Cut, ...] = ()
    """What the role asks for beyond the goal: learnt in the job, or planned with --until 100."""
    apply_at: RoleLevel | None = None
    """The level of jobs to apply for, where years of work make it another than the one planned."""
    offer: JobOffer | None = None
    """What to do with the offer of a job; null without one."""
    tonight: str = ""
    """What to do in the next half hour, on what somebody has at hand."""
    own_language: OwnLanguage | None = None
    """For the module that the plan is at; null where nothing is known."""
    internship: Internship | None = None
    """The first target of somebody who wants an internship."""
    choice: OpenChoice | None = None
    """Two roles between which somebody cannot decide, and what serves both."""
    studies: StudiesEnd | None = None
    """The end of the person's studies and what goes by it; null where it is unsaid."""
    getting_in: GettingIn | None = None
    """What the background brings, and where to look first."""
    local: LocalMarket | None = None
    """What is worth knowing of the country to work in; null where that is unsaid or unknown."""
    own: OwnProject | None = None
    """One project of the person's trade that runs through the plan."""
    then: OtherGoal | None = None
    """The goal itself, where this leads to a nearer one first."""
    at_work: AtWork | None = None
    """What separates somebody from a level of experience, where that is won by deeds."""
    answer: str = ""
    """What a mentor says to "can I do this?": yes, in steps, or not by then; empty where the advice
    is the answer."""
    sooner: EarlyJob | None = None
    """A job of the own trade that does not wait for the end of the plan; null where the job itself
    does not either."""
    outlook: Outlook | None = None
    """What would change the answer, and what to do if nobody asks; only in a letter."""
    degrees: DegreesAsked | None = None
    """How many postings ask for a degree; null where few say."""
    stretches: tuple[WayPart, ...] = ()
    """The modules in a few stretches with a checkpoint each; only in a letter."""
    after: str = ""
    """What is reached before this one begins, where it is the second leg of a way."""
    usual_years: int = 0
    """Years of this work that people who have its level usually have behind them, at least."""
    show: str = "near"
    """What a page tells: near is the overview, or all, why, or the number of a module; JSON always
    holds everything."""

    @property
    def jobs(self) -> RoleLevel:
        """The level of jobs to apply for."""
        return self.apply_at or self.level

    @property
    def current(self) -> PlanModule | None:
        """The module that the plan is at: what begins first, rather than what runs beside it."""
        return min(self.modules, key=lambda one: (one.start, one.beside), default=None)
