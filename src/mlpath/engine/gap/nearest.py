"""Which goals are nearer than the own one, and which of them lie on the way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.pay.home import home_pay
from mlpath.engine.way.opened import doors_when_ready
from mlpath.engine.way.plan import forecast
from mlpath.engine.way.way import range_of, work_left
from mlpath.errors import UsageError
from mlpath.model.reports.nearest import NearerGoal, NearestReport, RoleAhead
from mlpath.model.settings import COUNTRY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.levels.steps import Step
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.plan import Finish
    from mlpath.model.reports.salary import SalaryRow

    Work = Mapping[tuple[SkillId, int], float]

NEARER = 0.75
"""A nearer goal takes at most this share of the hours to the own one."""
MOSTLY = 0.5
"""Of the hours to a nearer goal, at least this share has to be asked for by the own one."""
MOST_NEARER = 2


def nearer_goals(case: Case) -> tuple[NearerGoal, ...]:
    """List other roles that somebody is ready for sooner, the nearest first."""
    own = work(work_left(case).steps)
    found = [
        NearerGoal(
            role=other.role.id,
            name=other.role.name,
            hours=work_left(other).hours,
            shared=shared(work(work_left(other).steps), own),
        )
        for other in others(case)
        if work_left(other).steps and work_left(other).hours <= NEARER * work_left(case).hours
    ]
    return tuple(sorted(found, key=lambda one: (one.hours, one.role))[:MOST_NEARER])


def others(case: Case) -> Iterable[Case]:
    """Return the person on the way to each other role that has the level."""
    return (
        case.toward(id_)
        for id_, role in case.catalog.roles.items()
        if id_ != case.role.id and case.level in role.targets
    )


def work(steps: Sequence[Step]) -> Work:
    """Return the likely hours of each step of a way."""
    return {(step.skill, step.to): step.likely for step in steps}


def shared(theirs: Work, own: Work) -> float:
    """Add up the hours of a way that another role asks for too, itself or for what it rests on."""
    return round(sum(hours for step, hours in theirs.items() if step in own), 1)


def nearest_report(case: Case) -> NearestReport:
    """Put all roles side by side for one person, the nearest first."""
    own = work(work_left(case).steps)
    rows = [role_ahead(one, own, yours=one is case) for one in (case, *others(case))]
    rows.sort(key=lambda row: (row.hours.likely, not row.yours, row.role))
    mine = next(row for row in rows if row.yours)
    first = best_stop(rows, mine)
    return NearestReport(
        level=case.level,
        hours_a_week=case.wishes.hours,
        country=case.person.settings[COUNTRY],
        roles=tuple(rows),
        advised=first.role if first else None,
        advice=advice(mine, first),
        known=not case.knowledge.nothing_known,
    )


def role_ahead(case: Case, own: Work, *, yours: bool) -> RoleAhead:
    """Tell what the way to a role takes and opens."""
    study = work(work_left(case).steps)
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
    )


def finish(case: Case) -> Finish | None:
    """Tell when somebody is ready, with all the time there is."""
    wishes = case.wishes
    try:
        calendar = Calendar(wishes.start, wishes.hours, wishes.away)
        return forecast(case, work_left(case), calendar).finish()
    except UsageError:  # more than sixty years
        return None


def pay(case: Case) -> SalaryRow | None:
    """Look up what the role pays at home at this level."""
    found = home_pay(case, level=case.level)
    return found.rows[0] if found and found.rows else None


def best_stop(rows: Sequence[RoleAhead], mine: RoleAhead) -> RoleAhead | None:
    """Choose a nearer goal that is mostly part of the own way and opens postings, best not few."""
    stops = [
        row
        for row in rows
        if row.study
        and row.hours.likely <= NEARER * mine.hours.likely
        and row.shared >= MOSTLY * row.study
        and row.doors.end
    ]
    return min(
        stops,
        key=lambda row: (row.doors.few, -row.shared / row.study, row.hours.likely, row.role),
        default=None,
    )


def advice(mine: RoleAhead, first: RoleAhead | None) -> str:
    """Say whether a nearer goal first could pay."""
    if not mine.study:
        return f"You are ready for {mine.name}: what is left is to show it and to apply."
    if first is None:
        return f"No nearer role is mostly on your way and opens jobs: go straight for {mine.name}."
    part = f"{first.shared:.0f} of its {first.study:.0f} h of study are on your way to {mine.name}"
    if first.shared >= first.study:
        part = f"all of its study is on your way to {mine.name}"
    return (
        f"{first.name} first could pay: it takes {first.hours.likely:.0f} h, and {part}; "
        f"it opens {first.doors.end} of {first.doors.n} postings."
    )
