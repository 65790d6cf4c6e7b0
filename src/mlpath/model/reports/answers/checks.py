"""Checks of what somebody said they can do: the report of `check`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate
    from mlpath.model.reports.answers.quiz import Marked, Question
    from mlpath.model.reports.plan import DeadlineCheck, Finish


@record
class ClaimToCheck:
    """A claim that nothing has proven yet, and what hangs on it."""

    skill: SkillId
    name: str
    level: int
    """What to ask for: the claim, as far as the role needs it."""
    points: float
    """Points of readiness that rest on the claim."""
    hours: float
    """Hours of learning that the claim saves."""
    doubt: float
    """How likely it is that the level is not there, 0 to 1."""
    questions: int
    """Questions that can be asked about it now."""


@record
class Verdict:
    """What the answers say of one claim."""

    skill: SkillId
    name: str
    said: int
    """The level that was asked for."""
    now: float
    """The level that the plan starts from now."""
    proven: float
    """The level that is shown."""
    right: int
    """Answers that were right."""
    asked: int
    """Questions about it."""

    @property
    def holds(self) -> bool:
        """Whether the level is proven now."""
        return self.proven >= self.said

    @property
    def lower(self) -> bool:
        """Whether the plan starts below what was said now."""
        return self.now < self.said


@record
class ChecksReport:
    """What a call of `check` has to say."""

    kind: ClassVar[str] = "checks"
    open: tuple[ClaimToCheck, ...]
    """Claims that are worth a check, those that carry most first."""
    question: Question | None
    """The next question; None when there is none left for now."""
    marked: tuple[Marked, ...]
    """Answers given in this call."""
    verdicts: tuple[Verdict, ...]
    readiness: Estimate
    """As it is now."""
    likely: Estimate
    """The same in the careful layer."""
    readiness_before: Estimate
    proven: float
    """Points of readiness that are proven."""
    habit: str
    """What the checks show of how somebody rates, once it is clear."""
    hours: tuple[float, float]
    """Hours of everything before and now."""
    finish: tuple[Finish, Finish]
    """When everything is done, before and now."""
    deadline: DeadlineCheck | None
    """What fits before the day that somebody named."""
    about: str | None = None
    """The skill or module that was asked for."""
