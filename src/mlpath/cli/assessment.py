"""Putting the result of the interview together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import MlpathError
from mlpath.model.assessment import AssessmentReport
from mlpath.model.settings import COUNTRY

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.role import Role
    from mlpath.model.rung import RoleLevel
    from mlpath.model.salary import SalaryReport


def salary_of(session: Session, role: Role, level: RoleLevel) -> SalaryReport | None:
    """Look up what the role pays in the country of the profile, where that is known."""
    from mlpath.engine.pay.salary import Wanted, salary_report
    from mlpath.engine.pay.tables import tables_of

    country = session.person.settings[COUNTRY]
    if country is None:
        return None
    wanted = Wanted(role=role.id, level=level.value, region=None, country=country, by="level")
    try:
        return salary_report(
            tables_of(session.catalog.tables), wanted, role_name=role.name, mine=level
        )
    except MlpathError:
        return None  # no figures for this country; `mlpath salary` says so in full


def assessment(session: Session) -> AssessmentReport:
    """Gather everything that follows from what is known of the person."""
    from mlpath.cli.plan_options import plan_for
    from mlpath.engine.gap.gap import gap_report
    from mlpath.engine.journal.profile import trait_notes

    role, level = session.target()
    person = session.person
    return AssessmentReport(
        gap=gap_report(session.catalog, person, role, level, state=session.knowledge),
        plan=plan_for(session),
        salary=salary_of(session, role, level),
        traits=trait_notes(session.catalog, person),
        observations=len(person.evidence) + len(person.answers) + len(person.done),
    )
