"""The answer to the question that everybody brings, and the job that does not wait for the end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.levels.reached import next_level, reached
from mlpath.engine.way.own.bridges import bridge_of
from mlpath.engine.way.studies.degree import A_QUARTER
from mlpath.model.field.level import LEVEL_NAMES
from mlpath.model.field.role_level import READY, RoleLevel
from mlpath.model.reports.outlook import EarlyJob
from mlpath.model.reports.plan import OtherGoal
from mlpath.model.told import day, month
from mlpath.model.values import MOST_HOURS_A_WEEK

if TYPE_CHECKING:
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.model.field.own.bridge import Bridge
    from mlpath.model.reports.framed import OpenChoice, StudiesEnd
    from mlpath.model.reports.plan import Cut, DeadlineCheck, Plan

FAR = timedelta(weeks=13)
"""Nobody is told of a way round who applies for the job itself within a quarter."""
WORKING = 2
"""The level at which somebody has more than heard of the work that is like their own."""
SOME = 0.1
"""Whoever meets this share of the postings by their day is not simply told that it is too soon."""
MOST_LATER = 3
"""Of what a deadline leaves out of the core, the things named."""
ASKS_FOR_ONE = "mlpath assess --internship"
NEARER_BY = 0.9
"""Hours below this share of those of the other role are worth a word."""
IN_REACH = "Yes, it is in reach"
STRAIGHT = f"{IN_REACH} from where you stand"


def early_job(case: Case, plan: Plan) -> EarlyJob | None:
    """Name the job of one's own trade that can be had long before the one planned for."""
    bridge, talks = bridge_of(case), plan.interviews
    if bridge is None or not bridge.instead or plan.internship or not plan.modules:
        return None
    if talks is None or talks.start < plan.start + FAR:
        return None
    like_own = _work_like_own(case, plan, bridge)
    begins = plan.start if bridge.at_once else like_own or _shown(plan)
    return EarlyJob(
        text=bridge.instead,
        start=min(begins, talks.start),
        like_own=like_own is not None and like_own < talks.start,
    )


def _work_like_own(case: Case, plan: Plan, bridge: Bridge) -> date | None:
    """Tell when the work of the field is shown that is like somebody's own: today, if known."""
    opens = bridge.opens
    modules = {step.module for step in plan.steps if step.skill in opens}
    learnt = next((one.end for one in plan.modules if one.id in modules), None)
    known = opens and all(reached(case.level_of(skill), WORKING) for skill in opens)
    return plan.start if known else learnt


def _shown(plan: Plan) -> date:
    """Tell when a first model is judged; where none is trained, when one's own project begins."""
    own = plan.own.stages[0].module if plan.own and plan.own.stages else plan.modules[0].id
    begun = next(one.end for one in plan.modules if one.id == own)
    return min((one.end for one in plan.modules if one.first_model), default=begun)


def answer(plan: Plan) -> str:
    """Answer before any figure; an offer in hand is the answer itself."""
    if plan.offer or not plan.modules:
        return ""
    if plan.finish.beyond:
        return f"Not at {plan.hours_a_week:g} h a week: it takes more hours, or a nearer goal"
    first, steps = plan.advice.first if plan.advice else None, ""
    if plan.then:
        steps = _in_steps(plan, plan, plan.then)
    elif first:  # advised, and not decided for
        steps = _in_steps(plan, first, plan)
    return steps or _straight(plan)


def _today(plan: Plan) -> bool:
    """Tell whether somebody need not wait to apply."""
    return plan.interviews is not None and plan.interviews.start <= plan.start


def _straight(plan: Plan) -> str:
    today = _today(plan)
    if plan.choice:
        open_ = f"nothing has to be decided before {day(plan.choice.until)}"
        if today:
            apply = f"as {plan.role_name} you need not wait: apply now"
            return f"Yes, and {apply}; {plan.choice.other_name} stays open, and {open_}"
        near = _nearer_by(plan, plan.choice)
        return f"Both are in reach; in doubt {plan.role_name}{near}, but {open_}"
    if plan.deadline and not plan.deadline.feasible:
        return _by_then(plan, plan.deadline)
    if plan.studies:
        return _by_the_end(plan, plan.studies, plan, plan)
    if today or (plan.at_work and plan.at_work.leads):
        return _now(plan)
    return _in_reach(plan)


def _nearer_by(plan: Plan, choice: OpenChoice) -> str:
    """Say how many hours nearer the role is that is planned for, where it is."""
    own, other = (
        {one.role: one.hours for one in choice.trials}[role] for role in (plan.role, choice.other)
    )
    return f", which is {other - own:.0f} h nearer" if own < NEARER_BY * other else ""


def _by_the_end(plan: Plan, end: StudiesEnd, near: OtherGoal | Plan, far: OtherGoal | Plan) -> str:
    """Name what comes in which summer and at the end of somebody's studies, and when it is there.

    A plan that ends later is no failure: more hours in the breaks bring it nearer.
    """
    when, ready = month(end.ends), near.finish.likely
    summers = f"the summer of {' or '.join(map(str, end.summers))}" if end.summers else ""
    intern = f"an internship in {summers}, " if summers and plan.internship else ""
    free = "" if intern or not summers else f", and {summers} for an internship ({ASKS_FOR_ONE})"
    after = f", {_name(far)} from there" if _name(near) != _name(far) else ""
    if ready > end.ends:
        return (
            f"Yes, though not by the end of your studies: {intern}you graduate in {when}, and at "
            f"this pace are ready as {_name(near)} about {day(ready)}{after}; more hours in the "
            f"breaks bring it nearer"
        )
    early = "well before" if ready + A_QUARTER <= end.ends else "by then"
    return (
        f"Yes: {intern}a job as {_name(near)} when you graduate in {when}{after}{free}; at this "
        f"pace you are ready {early}"
    )


def _now(plan: Plan) -> str:
    """Send somebody to apply, and to what is shown at work where that is the plan."""
    today = "Yes, and you need not wait: apply now"
    if plan.at_work and plan.at_work.leads:
        by = day(plan.at_work.deeds[-1].by)
        shown = f"what it takes is work that others can see, by about {by}, and little study"
        return f"{today}; {shown}" if _today(plan) else f"Yes: {shown}"
    return f"{today}, and learn the rest beside it"


def _in_reach(plan: Plan) -> str:
    """Name the work like one's own as the first of two steps; another job only as a way.

    Where something nearer is advised first, its own plan has both.
    """
    if plan.internship:
        return f"Yes, in two steps: an internship first, {plan.role_name} from there"
    job, talks = plan.sooner, plan.interviews
    nearer = plan.advice is not None and plan.advice.first is not None
    if job is None or talks is None or job.start >= talks.start or nearer:
        return STRAIGHT
    if not job.like_own:
        return f"{IN_REACH}; {_on_the_way(plan, job)}"
    then = f"then from {day(talks.start)} as {plan.role_name}"
    return f"Yes, in two steps: {_first(plan, job)}, {then}"


def _on_the_way(plan: Plan, job: EarlyJob) -> str:
    """Say from when there is a job that leads there, or a training."""
    if job.start <= plan.start:
        return "a place on the way there is open to you now"
    return f"a job on the way there can come from about {day(job.start)} on"


def _first(plan: Plan, job: EarlyJob) -> str:
    """Say from when to apply for the work like one's own."""
    what = job.text.partition(":")[0]
    when = "now" if job.start <= plan.start else f"from about {day(job.start)}"
    return f"{when} {what[:1].lower()}{what[1:]}"


def _in_steps(plan: Plan, near: OtherGoal | Plan, far: OtherGoal | Plan) -> str:
    first, goal = _name(near), _name(far)
    if first != goal and plan.studies:
        return _by_the_end(plan, plan.studies, near, far)
    if first != goal and plan.internship:
        return f"Yes, in three steps: an internship, then {first}, and {goal} from there"
    if first != goal:
        return f"Yes, in two steps: {first} first, {goal} from there"
    now = near is plan and _today(plan)
    return "" if near.jobs is far.jobs else _not_yet(near.jobs, far.jobs, now=now)


def _name(goal: OtherGoal | Plan) -> str:
    return goal.name if isinstance(goal, OtherGoal) else goal.role_name


def _not_yet(first: RoleLevel, wanted: RoleLevel, *, now: bool) -> str:
    """Say that a level is won in the job, where it is more than one above."""
    rungs = list(RoleLevel)
    if rungs.index(wanted) - rungs.index(first) > 1:
        return (
            f"No, not {wanted.value} by study: no number of evenings replaces years of deciding in "
            f"the job. {first.value.capitalize()} is in reach, and the way up begins there"
        )
    how = f"apply for {first.value} jobs now" if now else f"{first.value} is in reach"
    return f"Not {wanted.value} yet: {how}, and the rest is learnt in the job"


def _by_then(plan: Plan, check: DeadlineCheck) -> str:
    """Say what is possible by a day, and what of the core comes after it."""
    if check.most < READY:
        more = "more hours a week, or " if check.hours_a_week <= MOST_HOURS_A_WEEK else ""
        takes, by = f"takes {more}until about {day(check.ready.likely)}", day(check.day)
        doors = plan.doors
        if doors.few or doors.end < SOME * doors.n or not doors.end:
            return f"Not by {by}: it {takes}{_sooner(plan, check)}"
        met = f"{doors.end} of {doors.n} postings ask no more than you can then"
        return f"Part of it by {by}: {met}; all of it {takes}{_sooner(plan, check)}"
    if check.core_left:
        names = list({cut.skill: left_of(cut) for cut in reversed(plan.cut) if cut.core}.values())
        more = f" and {len(names) - MOST_LATER} more" if len(names) > MOST_LATER else ""
        later = ", ".join(names[:MOST_LATER])
        return f"Yes, far enough to apply by {day(check.day)}; after it comes {later}{more}"
    return f"Yes, all that the job stands on by {day(check.day)}, if not all that it asks for"


def _sooner(plan: Plan, check: DeadlineCheck) -> str:
    """Name what can be had by a day by which the job itself cannot."""
    job = plan.sooner
    if job is None or job.start >= check.day:
        return ""
    if job.like_own:
        return f"; {_first(plan, job)}"
    on = _on_the_way(plan, job)
    return f". {on[0].upper()}{on[1:]}"


def left_of(cut: Cut) -> str:
    """Name what is left out: of a known skill the rest."""
    had = next_level(cut.from_) - 1
    return f"{cut.name} beyond {LEVEL_NAMES[had]}" if had else cut.name
