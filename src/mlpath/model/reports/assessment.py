"""What the interview ends with: the picture of one person, and what to do first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from mlpath.model.record import record

if TYPE_CHECKING:
    from mlpath.model.reports.answers.checks import ClaimToCheck
    from mlpath.model.reports.gap import GapReport
    from mlpath.model.reports.nearest import NearerGoal
    from mlpath.model.reports.plan import Plan
    from mlpath.model.reports.profile import TraitNote
    from mlpath.model.reports.salary import PayBeside, SalaryReport


@record
class AssessmentReport:
    """Gap analysis, the plan that follows, what it pays, and the traits."""

    kind: ClassVar[str] = "assessment"
    gap: GapReport
    plan: Plan
    salary: SalaryReport | None
    """For the country of the profile, where there are figures."""
    nearer: tuple[NearerGoal, ...]
    """Other roles that the person is ready for sooner."""
    traits: tuple[TraitNote, ...]
    observations: int
    """Ratings, answers and other evidence that the picture rests on."""
    unchecked: tuple[ClaimToCheck, ...] = ()
    """Claims that are worth a check, those that carry most first."""
    background: str = ""
    """Where the person comes from, by name."""
    beside: PayBeside | None = None
    """What is earned now, where that was said, beside what the first jobs pay."""
