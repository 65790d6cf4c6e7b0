"""What stands behind an advice: whether it can be done, what would change that, and what if not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.reports.salary import SalaryRow


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
    """Whether to say below which pay of today it is a raise: to whoever has a job, of the first."""


@record
class OwnTest:
    """Something to do without help, that shows whether a claim holds."""

    can: str
    """What it shows, after "you can"."""
    check: str
    """How somebody else would see it."""


@record
class Deed:
    """What people of a trade show at work for its next level."""

    by: date
    text: str
    otherwise: str
    """What to do when it is not there by then."""


@record
class Outlook:
    """What a mentor answers to "can I do this?"."""

    answer: str
    """Yes, in steps, or not by then; empty where the advice is the answer."""
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
    fallback_on: date | None
    """When to change something if nobody has asked for an interview."""
    fallback: str
    """What to change then."""
    tests: tuple[OwnTest, ...]
    """What to do without help to see whether what the plan builds on is there."""
    deeds: tuple[Deed, ...]
    """What separates people of the trade from its next level; empty for all others."""
    pay: tuple[PayOfGoal, ...]
