"""Everything that follows from what is known of somebody: what the interview ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.gap.checked import open_claims
from mlpath.engine.gap.gap import gap_report
from mlpath.engine.gap.nearest import nearer_goals
from mlpath.engine.journal.profile import trait_notes
from mlpath.engine.market.hired import apply_at
from mlpath.engine.pay.beside import pay_beside
from mlpath.engine.pay.home import home_pay
from mlpath.engine.way.first_goal import in_work
from mlpath.engine.way.own.bridges import called
from mlpath.engine.way.plan import make_plan
from mlpath.model.reports.assessment import AssessmentReport

if TYPE_CHECKING:
    from datetime import datetime

    from mlpath.engine.case import Case
    from mlpath.model.reports.salary import SalaryReport


def first_pay(case: Case) -> SalaryReport | None:
    """Tell what the jobs pay that are applied for first."""
    first = in_work(case)
    return home_pay(first, level=apply_at(first))


def assessed(case: Case, now: datetime) -> AssessmentReport:
    """Gather everything that follows from a case."""
    person, first = case.person, in_work(case)
    return AssessmentReport(
        gap=gap_report(case),
        plan=make_plan(first),
        salary=first_pay(case),
        nearer=nearer_goals(case),
        traits=trait_notes(case.catalog, person),
        observations=len(person.evidence) + len(person.answers) + len(person.done),
        unchecked=open_claims(case, now),
        background=called(case),
        beside=pay_beside(first, apply_at(first)),
    )
