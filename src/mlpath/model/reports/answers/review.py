"""Questions that come back before they are forgotten: the report of `review`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.ids import SkillId
    from mlpath.model.reports.answers.quiz import Marked, Question


@record
class DueQuestion:
    """A question that is due; it is answered by `mlpath quiz --answer ITEM CHOICE`."""

    question: Question
    due: date
    """Since when."""
    asked: date | None
    """When it was last answered; null when it never was."""
    recall: float | None
    """Chance that it is answered rightly today, 0 to 1; null when it was never asked."""


@record
class Retention:
    """How much of a tested skill is likely there today; it changes no level."""

    skill: SkillId
    name: str
    questions: int
    """Questions about it that were answered."""
    recall: float
    """Mean chance of right answers today, 0 to 1; those last answered wrongly count as 0."""
    kept: float | None
    """The same without those last answered wrongly: what is left of what was there."""
    asked: date
    """When one of them was last answered."""
    days: int
    """Days since then."""
    used: date | None
    """The last day with hours logged for it."""
    fading: bool
    """Whether much of what was there is likely gone: it was neither asked nor used since."""


@record
class ReviewReport:
    """What came back, and what comes next."""

    kind: ClassVar[str] = "review"
    due: tuple[DueQuestion, ...]
    """Still to be answered, the longest due first."""
    later: int
    """Questions that come back on a later day."""
    next_due: date | None
    """When the next of those comes back."""
    marked: tuple[Marked, ...]
    """Answers given in this call."""
    skills: tuple[Retention, ...]
    """Tested skills, the least sure first."""
