"""What stands behind an advice: whether it can be done, what would change that, and what if not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.field.role import LevelProof
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.reports.job_offer import Phase
    from mlpath.model.reports.salary import PayBeside, SalaryRow


@record
class OtherPace:
    """The day on which somebody is ready with other hours a week."""

    hours_a_week: float
    ready: date
    """When the same work is done then."""


@record
class PayOfGoal:
    """What a goal on the way pays at home."""

    name: str
    """The role."""
    level: RoleLevel
    """Of the jobs that are applied for."""
    row: SalaryRow
    raises: bool
    """Whether to say above which pay of today it falls: to whoever has a job, of the first."""
    beside: PayBeside | None = None
    """What is earned now, where that was said, beside the first of them."""
    asks: bool = False
    """Whether to say how pay of today stands beside it: to whoever has a job and did not say."""
    monthly: bool = False
    """Whether adverts there tell pay by the month."""


@record
class EarlyJob:
    """A job of the own trade that can be had before the plan ends and leads to the same place."""

    text: str
    """Which one, and why."""
    start: date
    """When there is something to apply with."""
    like_own: bool
    """Whether it is the work of the field that is like the person's own: then it comes first, and
    what is planned for second."""


@record
class Asking:
    """How many applications to send, and when their count tells something."""

    begins: date
    """From when they are meant."""
    weekly: int
    """Careful ones."""
    sent: int
    """After so many without an invitation something is to be changed."""
    sent_by: date
    """When so many are sent."""
    counted_on: date | None
    """When they are answered; null where that is no earlier than the last day."""
    last: date
    """When to do something else if nobody has asked for an interview."""
    known: bool = False
    """Whether they go first to people who know one's work, as those of seniors do."""


@record
class OwnTest:
    """Something to do without help, that shows whether a claim holds."""

    can: str
    """What it shows, after "you can"."""
    check: str
    """How somebody else would see it."""


@record
class DeedDue:
    """What somebody has to show for a level, and no lesson gives."""

    by: date
    """The day by which it is due."""
    name: str
    """What it is, in a few words."""
    text: str
    """What others see."""
    otherwise: str
    """What to do when it is not there by then."""


@record
class AtWork:
    """What separates somebody from a level of experience, where that is won by deeds."""

    deeds: tuple[DeedDue, ...]
    """The earliest first."""
    due: int
    """The place of the one that is due next."""
    leads: bool
    """Whether they are the plan itself: most of what the level asks for is there."""
    optional: bool
    """Whether nobody has to learn anything for it: what is missing are levels of experts."""
    study: tuple[str, ...]
    """The titles of modules that are learnt beside the deeds: of the core, where any are."""
    hours: float
    """Their hours."""


@record
class Outlook:
    """What a mentor answers to "can I do this?"."""

    answer: str
    """That of the plan."""
    paces: tuple[OtherPace, ...]
    """What fewer and more hours a week would make of the date."""
    doubt: str
    """What would come back to the plan if what was said does not hold; empty without such."""
    sooner: str
    """A job of the own trade that can be had before the plan ends and leads to the same place."""
    sooner_from: date | None
    """When there is something to show for it."""
    decide: str
    """When to decide whether to go on, and by what; empty for whoever applies at once."""
    hard_week: str
    """What keeps it alive in the weeks in which the trade leaves no evening, and what they cost."""
    asking: Asking | None
    """How to apply; null for whoever need not."""
    way_round: str
    """What to do when nobody has asked for an interview and no early job is named."""
    tests: tuple[OwnTest, ...]
    """What to do without help to see whether what the plan builds on is there."""
    pay: tuple[PayOfGoal, ...]
    has: tuple[str, ...] = ()
    """What the role asks for and the person told of, at the level that it asks."""
    lacks: tuple[str, ...] = ()
    """What is missing of the core of the role; empty where deeds or trials of two roles say it."""
    proofs: tuple[LevelProof, ...] = ()
    """What people show for the level that comes after this plan, in the same role."""
    proofs_by: tuple[date, ...] = ()
    """Until when each of them, begun now beside the lessons."""
    or_lead: str = ""
    """What to whoever cannot decide between the work and leading others; empty to all others."""
    trial_from: date | None = None
    """From when a few applications are sent to hear what is asked, long before it is meant."""


@record
class DatedText:
    """What is built or shown in a module, and until when."""

    text: str
    """What it is."""
    end: date
    """The end of the module."""
    uses: tuple[str, ...] = ()
    """What it asks of the person's own tools."""


@record
class WayPart:
    """Some modules that follow each other, with one checkpoint."""

    titles: tuple[str, ...]
    """Of its modules, in the order in which they end."""
    hours: float
    end: date
    """The checkpoint."""
    free: tuple[str, ...]
    """What its longest modules are learnt with first, as far as it costs nothing."""
    paid: tuple[str, ...]
    """The same, as far as it costs money."""
    can: str
    """What the person can do then, after "then you can"."""
    build: str
    """The project of the module that tells; empty where one's own project grows."""
    grows: tuple[DatedText, ...]
    """What one's own project grows by."""
    checks: tuple[DatedText, ...]
    """What shows to somebody else that its longest module and its last are done, and when."""
    otherwise: str
    """What to do when the check of the longest is missed."""
    at_work: str
    """What to do in the same weeks at the present job, or where else somebody spends them."""
    where: str
    """Where that is."""
    without_sight: tuple[str, ...]
    """How to do what asks for eyes, by module; only for whoever reads with a screen reader."""
    phase: Phase | None
    """Before the first day, in the first 90 days or later; only where a job is offered."""
