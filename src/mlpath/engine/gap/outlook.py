"""Whether somebody can do it, what would change the answer, and what to do if nobody asks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.gap.applying import asking
from mlpath.engine.gap.inventory import has_already, lacks_still
from mlpath.engine.gap.shown import own_tests
from mlpath.engine.gap.steady import steady
from mlpath.engine.levels.hours import hours_between
from mlpath.engine.market.hired import apply_at, proofs_of
from mlpath.engine.pay.asking import well_known
from mlpath.engine.pay.beside import pay_beside
from mlpath.engine.pay.home import home_pay
from mlpath.engine.way.first_goal import comes_after
from mlpath.engine.way.own.bridges import bridge_of
from mlpath.engine.way.own.claims import assumed
from mlpath.engine.way.own.deeds import proven_by
from mlpath.engine.way.own.evening import at_stake, if_less
from mlpath.engine.way.own.or_lead import or_lead
from mlpath.engine.way.plan import whole_way
from mlpath.engine.way.rival import rival_of
from mlpath.model.circumstances import work_of
from mlpath.model.field.background import Occupation
from mlpath.model.field.level import LEVEL_NAMES
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import CountryId
from mlpath.model.reports.outlook import OtherPace, Outlook, PayOfGoal
from mlpath.model.settings import BACKGROUND
from mlpath.model.told import day
from mlpath.model.values import MOST_HOURS_A_WEEK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.model.field.role import LevelProof
    from mlpath.model.reports.plan import Interviews, Plan

SHOWABLE = 1 / 3
"""Share of the hours of the modules after which an application is worth a try."""
WELL_BEFORE = timedelta(weeks=8)
IDLE = (Occupation.STUDENT, Occupation.LOOKING)
OTHERWISE = (-0.25, 0.5)
"""Shares of the hours a week: what a roster takes, and what a good month gives."""


def outlook(case: Case, plan: Plan) -> Outlook:
    """Say what stands behind the advice of a plan."""
    talks = None if plan.internship else plan.interviews  # with an offer there are none
    around = _way_round(case) if talks else ""
    job = plan.sooner
    like_own = job is not None and job.like_own
    kept = steady(case, plan)
    leads = plan.at_work is not None and plan.at_work.leads
    proofs = _proofs_after(case) if plan.at_work is None else ()
    return Outlook(
        answer=plan.answer,
        # Deeds have days of their own, which no evenings move.
        paces=tuple(_paces(case)) if plan.modules and not leads else (),
        doubt=_doubt(case),
        asking=asking(case, plan, talks) if talks else None,
        sooner=job.text if job else "",
        sooner_from=job.start if job else None,
        decide="" if leads and plan.choice is None else kept.decide,
        hard_week="" if leads else kept.hard_week,
        way_round="" if job else around,
        tests=own_tests(case) if plan.offer is None else (),
        has=has_already(case),
        lacks=() if plan.at_work or plan.choice else lacks_still(case),
        pay=tuple(_pay(case)),
        proofs=proofs,
        proofs_by=proven_by(case, _learnt(plan))[: len(proofs)],
        or_lead=or_lead(case),
        trial_from=None if leads or talks is None or like_own else _trial(plan, talks),
    )


def _trial(plan: Plan, talks: Interviews) -> date | None:
    """Tell when there is enough to show to hear what is asked, well before it is meant."""
    whole, clock = sum(one.hours for one in plan.modules), 0.0
    model = max((one.end for one in plan.modules if one.first_model), default=plan.start)
    for one in plan.modules:
        clock += one.hours
        if clock >= whole * SHOWABLE and one.end >= model:
            return one.end if one.end + WELL_BEFORE <= talks.start else None
    return None


def _learnt(plan: Plan) -> date:
    """Tell when the last lesson ends."""
    return max((one.end for one in plan.modules), default=plan.start)


def _proofs_after(case: Case) -> tuple[LevelProof, ...]:
    """List what is shown for the level after the plan, which is won beside it and not by study."""
    goal = case.goal
    return proofs_of(case) if goal is not None and goal.role is case.role else ()


def _paces(case: Case) -> Iterator[OtherPace]:
    """Tell when the same hours are done by somebody who has fewer or more of them a week."""
    wishes, needed = case.wishes, whole_way(case).hours.likely
    for share in OTHERWISE:
        week = float(min(MOST_HOURS_A_WEEK, max(1, round(wishes.hours * (1 + share)))))
        if week != wishes.hours:
            calendar = Calendar(wishes.start, week, wishes.away)
            yield OtherPace(hours_a_week=week, ready=calendar.ends(needed))


def _doubt(case: Case) -> str:
    """Say what high claims carry that are doubted, or what a background is believed to bring."""
    hours, names = at_stake(case)
    if names:
        return (
            f"what is said of {names} proves nothing yet: until mlpath check agrees, count on up "
            f"to {hours:.0f} h more, and on about {_later(case, hours)}"
        )
    taken, skills = assumed(case), case.catalog.skills
    if not taken:
        return ""
    hours = sum(hours_between(skills[one.skill], one.need - 1, one.need).likely for one in taken)
    named = " and ".join(f"{skills[one.skill].name} {LEVEL_NAMES[one.need]}" for one in taken)
    return (
        f"you did not say {named}, but your background suggests it. If it is a level less, which "
        f"mlpath check {taken[0].skill} tells, {hours:.0f} h come back, and you are ready about "
        f"{_later(case, hours)}"
    )


def _later(case: Case, hours: float) -> str:
    return day(if_less(case, whole_way(case), hours))


def _way_round(case: Case) -> str:
    """Name the job of one's own trade that leads to the same place."""
    bridge = bridge_of(case)
    return bridge.instead if bridge else ""


def _pay(case: Case) -> Iterator[PayOfGoal]:
    """Tell what the jobs pay: of a first step and what comes after it, or of both of two roles."""
    works = work_of(case.catalog, case.person.settings) not in IDLE
    at_work = works and case.person.settings[BACKGROUND] and case.wishes.first_day is None
    for one in (case, case.goal if comes_after(case) else rival_of(case)):
        report = home_pay(one, level=apply_at(one)) if one else None
        if one and report and report.rows:
            row, first = report.rows[0], one is case
            beside = pay_beside(one, apply_at(one)) if first else None
            asks = bool(first and at_work and beside is None)
            known = well_known(row) and apply_at(one) is RoleLevel.JUNIOR
            there = case.catalog.countries.get(CountryId(row.country.lower()))
            yield PayOfGoal(
                name=one.role.name,
                level=apply_at(one),
                row=row,
                raises=asks and known,
                beside=beside,
                asks=asks,
                monthly=there is not None and there.monthly,
            )
