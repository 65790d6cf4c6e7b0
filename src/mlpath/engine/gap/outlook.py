"""Whether somebody can do it, what would change the answer, and what to do if nobody asks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.gap.inventory import has_already, lacks_still
from mlpath.engine.gap.shown import own_tests
from mlpath.engine.gap.steady import steady
from mlpath.engine.levels.hours import hours_between
from mlpath.engine.market.hired import apply_at
from mlpath.engine.pay.asking import well_known
from mlpath.engine.pay.beside import pay_beside
from mlpath.engine.pay.home import home_pay
from mlpath.engine.way.advice import left_of
from mlpath.engine.way.first_goal import comes_after
from mlpath.engine.way.own.bridges import bridge_of
from mlpath.engine.way.own.claims import assumed
from mlpath.engine.way.own.evening import at_stake
from mlpath.engine.way.plan import whole_way
from mlpath.model.circumstances import work_of
from mlpath.model.field.background import Occupation
from mlpath.model.field.level import LEVEL_NAMES
from mlpath.model.field.role_level import READY, RoleLevel
from mlpath.model.reports.outlook import OtherPace, Outlook, PayOfGoal
from mlpath.model.settings import BACKGROUND
from mlpath.model.told import day
from mlpath.model.values import MOST_HOURS_A_WEEK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.model.reports.plan import DeadlineCheck, Interviews, Plan

UNANSWERED = timedelta(weeks=16)
"""Five careful applications a week: long enough to tell bad luck from what does not work."""
IDLE = (Occupation.STUDENT, Occupation.LOOKING)
FAR = timedelta(weeks=13)
"""Nobody is told of a way round who applies for the job itself within a quarter."""
OTHERWISE = (-0.25, 0.5)
"""Shares of the hours a week: what a roster takes, and what a good month gives."""
MOST_LATER = 3
"""Of what a deadline leaves out of the core, the things named."""
IN_REACH = "Yes, it is in reach from where you stand"
READ = "let two people who hire read your CV and the page of your best project"


def outlook(case: Case, plan: Plan) -> Outlook:
    """Say what stands behind the advice of a plan."""
    talks = None if plan.internship else plan.interviews  # with an offer there are none
    around = _way_round(case) if talks else ""
    far = talks is not None and talks.start >= plan.start + FAR
    kept = steady(case, plan, around=far and bool(around))
    answer = "" if plan.offer or not plan.modules else _answer(plan)
    if answer == IN_REACH and far and around and kept.shown:
        answer += f"; a job beside it can come sooner, from about {day(kept.shown)}"
    optional = plan.at_work is not None and plan.at_work.leads and plan.at_work.optional
    return Outlook(
        answer=answer,
        paces=tuple(_paces(case)) if plan.modules and not optional else (),
        doubt=_doubt(case),
        fallback_on=_unanswered(plan, talks) if talks else None,
        sooner=around if far else "",
        sooner_from=kept.shown if far else None,
        decide=kept.decide,
        hard_week=kept.hard_week,
        fallback=". ".join(filter(None, (READ, "" if far else around))) if talks else "",
        tests=own_tests(case) if plan.offer is None else (),
        has=has_already(case),
        lacks=() if plan.at_work or plan.choice else lacks_still(case),
        pay=tuple(_pay(case)),
    )


def _unanswered(plan: Plan, talks: Interviews) -> date:
    """Name the day on which no answer is one: not later than the day that somebody must keep."""
    after = talks.start + UNANSWERED
    must = plan.deadline.day if plan.deadline else after
    return min(after, must) if must > talks.start else after


def _answer(plan: Plan) -> str:
    """Answer the question that everybody brings, before any figure."""
    if plan.finish.beyond:
        return f"Not at {plan.hours_a_week:g} h a week: more hours, or a nearer goal"
    first = plan.advice.first if plan.advice else None
    if plan.then:
        steps = _in_steps(plan.role_name, plan.jobs, plan.then.name, plan.then.jobs)
    elif first:  # advised, and not decided for
        steps = _in_steps(first.name, first.jobs, plan.role_name, plan.jobs)
    else:
        steps = ""
    return steps or _straight(plan)


def _straight(plan: Plan) -> str:
    today = plan.interviews is not None and plan.interviews.start <= plan.start
    if plan.choice:
        open_ = f"nothing has to be decided before {day(plan.choice.until)}"
        if today:
            apply = f"as {plan.role_name} you need not wait: apply now"
            return f"Yes, and {apply}; {plan.choice.other_name} stays open, and {open_}"
        return f"Both are in reach, and {open_}"
    if plan.deadline and not plan.deadline.feasible:
        return _by_then(plan, plan.deadline)
    if today:
        return "Yes, and you need not wait: apply now, and learn the rest beside it"
    return IN_REACH


def _in_steps(first: str, level: RoleLevel, goal: str, wanted: RoleLevel) -> str:
    if first != goal:
        return f"Yes, in two steps: {first} first, {goal} from there"
    return "" if level is wanted else _not_yet(level, wanted)


def _not_yet(first: RoleLevel, wanted: RoleLevel) -> str:
    """Say that a level is won in the job, where it is more than one above."""
    rungs = list(RoleLevel)
    if rungs.index(wanted) - rungs.index(first) > 1:
        return (
            f"No, not {wanted.value} by study: no number of evenings replaces years of deciding in "
            f"the job. {first.value.capitalize()} is in reach, and the way up begins there"
        )
    return f"Not {wanted.value} yet: {first.value} is in reach, and the rest is learnt in the job"


def _by_then(plan: Plan, check: DeadlineCheck) -> str:
    """Say what is possible by a day, and what of the core comes after it."""
    if check.most < READY:
        more = "either more hours a week, or " if check.hours_a_week <= MOST_HOURS_A_WEEK else ""
        return f"Not by {day(check.day)}: {more}about {day(check.ready.likely)}"
    if check.core_left:
        names = list({cut.skill: left_of(cut) for cut in reversed(plan.cut) if cut.core}.values())
        more = f" and {len(names) - MOST_LATER} more" if len(names) > MOST_LATER else ""
        later = ", ".join(names[:MOST_LATER])
        return f"Yes, far enough to apply by {day(check.day)}; after it comes {later}{more}"
    return f"Yes, all that the job stands on by {day(check.day)}, if not all that it asks for"


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
            f"you are believed in {names}; if mlpath check says otherwise, up to {hours:.0f} h "
            f"come back, and it is about {day(_later(case, hours))}"
        )
    taken, skills = assumed(case), case.catalog.skills
    if not taken:
        return ""
    hours = sum(hours_between(skills[one.skill], one.need - 1, one.need).likely for one in taken)
    named = " and ".join(f"{skills[one.skill].name} {LEVEL_NAMES[one.need]}" for one in taken)
    return (
        f"you did not say {named}: your background stands for it; if it is a level less (mlpath "
        f"check {taken[0].skill}), {hours:.0f} h come back, and it is about "
        f"{day(_later(case, hours))}"
    )


def _later(case: Case, hours: float) -> date:
    """Tell when everything is done with so many hours more."""
    ready = whole_way(case)
    return ready.calendar.ends(ready.hours.likely + hours * case.pace.factor)


def _way_round(case: Case) -> str:
    """Name the job of one's own trade that leads to the same place."""
    bridge = bridge_of(case)
    return bridge.instead if bridge else ""


def _pay(case: Case) -> Iterator[PayOfGoal]:
    """Tell what the jobs pay that are applied for: those of a first step, then those after it."""
    works = work_of(case.catalog, case.person.settings) not in IDLE
    at_work = works and case.person.settings[BACKGROUND] and case.wishes.first_day is None
    for one in (case, case.goal if comes_after(case) else None):
        report = home_pay(one, level=apply_at(one)) if one else None
        if one and report and report.rows:
            row, first = report.rows[0], one is case
            beside = pay_beside(one, apply_at(one)) if first else None
            asks = bool(first and at_work and beside is None)
            known = well_known(row) and apply_at(one) is RoleLevel.JUNIOR
            yield PayOfGoal(
                name=one.role.name,
                level=apply_at(one),
                row=row,
                raises=asks and known,
                beside=beside,
                asks=asks,
            )
