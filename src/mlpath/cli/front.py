"""`mlpath` alone: where you stand and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.front import Front, Welcome

FIRST = (
    ("mlpath assess", "about 5 minutes: where you stand, what is missing, a plan with dates"),
    ("mlpath roadmap", "the whole way, from school maths to the first job"),
    ("mlpath salary --region europe", "what it pays, and where the figures come from"),
)


def run(session: Session) -> Welcome | Front:
    """Show where you stand and what to do next."""
    from mlpath.model.reports.front import Front, Welcome

    if not session.known:
        return Welcome(commands=FIRST)
    from mlpath.cli import plan_options
    from mlpath.engine.knowledge.worth_checking import worth_checking
    from mlpath.engine.way.plan import make_plan
    from mlpath.engine.way.status import status_of

    case = plan_options.case_for(session)
    return Front(
        profile=session.profile,
        readiness=case.readiness,
        likely=case.likely_readiness,
        proven=case.proven_readiness,
        status=status_of(case),
        checks=len(worth_checking(case.knowledge, case.targets)),
        answer=make_plan(case).answer,
    )
