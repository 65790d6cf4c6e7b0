"""Which goals are nearer than the own one, and which of them lie on the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.gap.ahead import ahead
from mlpath.engine.market.hired import apply_at
from mlpath.engine.pay.home import home_pay
from mlpath.engine.way.choice import decide
from mlpath.engine.way.plan import forecast
from mlpath.engine.way.stops import NEARER, PARTLY, led_by, nearby, others, shared, work
from mlpath.engine.way.way import doors_when_ready, range_of, work_left
from mlpath.model.reports.nearest import NearerGoal, NearestReport, RoleAhead
from mlpath.model.settings import COUNTRY

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.way.stops import Work
    from mlpath.model.reports.plan import Finish
    from mlpath.model.reports.salary import SalaryRow

MOST_NEARER = 2


def nearer_goals(case: Case) -> tuple[NearerGoal, ...]:
    """List other roles that somebody is ready for sooner and that are on the way, nearest first."""
    found = [goal for other in nearby(case) if (goal := _nearer(case, other)) is not None]
    return tuple(sorted(found, key=lambda one: (one.hours, one.role))[:MOST_NEARER])


def _nearer(case: Case, other: Case) -> NearerGoal | None:
    """Return a role as a nearer goal, if it is nearer and a part of it is on the way."""
    theirs, hours = work(other), work_left(other).hours
    common = shared(theirs, work(case))
    if not theirs or hours > NEARER * work_left(case).hours:
        return None
    if common < PARTLY * sum(theirs.values()):
        return None
    return NearerGoal(role=other.role.id, name=other.role.name, hours=hours, shared=common)


def nearest_report(case: Case) -> NearestReport:
    """Put all roles side by side for one person, the nearest first."""
    own = work(case)
    rows = [role_ahead(one, own, yours=one is case) for one in (case, *others(case))]
    rows.sort(key=lambda row: (row.hours.likely, not row.yours, row.role))
    decided = decide(case)
    return NearestReport(
        level=case.level,
        hours_a_week=case.wishes.hours,
        country=case.person.settings[COUNTRY],
        roles=tuple(rows),
        advised=decided.role,
        advice=f"{decided.text}.",
        ahead=ahead(case),
        known=not case.knowledge.nothing_known,
    )


def role_ahead(case: Case, own: Work, *, yours: bool) -> RoleAhead:
    """Tell what the way to a role takes and opens."""
    study = work(case)
    return RoleAhead(
        role=case.role.id,
        name=case.role.name,
        level=case.level,
        readiness=case.readiness,
        hours=range_of(work_left(case)),
        study=round(sum(study.values()), 1),
        finish=finish(case),
        doors=doors_when_ready(case),
        pay=pay(case),
        shared=shared(study, own),
        yours=yours,
        led_by=() if yours else led_by(case),
    )


def finish(case: Case) -> Finish | None:
    """Tell when somebody is ready, with all the time there is."""
    wishes = case.wishes
    calendar = Calendar(wishes.start, wishes.hours, wishes.away)
    found = forecast(case, work_left(case), calendar).finish()
    return None if found.beyond else found


def pay(case: Case) -> SalaryRow | None:
    """Look up what the role pays at home at this level."""
    found = home_pay(case, level=apply_at(case))
    return found.rows[0] if found and found.rows else None
