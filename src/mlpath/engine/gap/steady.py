"""What keeps somebody going, and when to decide whether to go on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.to_rate import PROGRAMMING
from mlpath.engine.levels.reached import reached
from mlpath.engine.way.own.bridges import bridge_of
from mlpath.engine.way.plan import whole_way
from mlpath.model.named import NamedTuple
from mlpath.model.told import day

if TYPE_CHECKING:
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.model.reports.plan import Plan

AGAIN = 1.5
"""What takes half as long again at first will go on like that: nobody catches up by will."""
LOST = 6 / 5
"""With one week in six lost, everything takes six weeks for five."""
ANY = "a week without an evening"
TELLS = timedelta(weeks=8)
"""What was done in less time tells nothing of the rest."""
PATIENCE = timedelta(weeks=20)
"""So long a first model is waited for to decide by: what comes before tells less of the job."""
OF_A_PROGRAMMER = timedelta(weeks=30)
"""The same of whoever programs already: tables of numbers tell them nothing of themselves."""
PROGRAMS = 2
"""The level from which on somebody does."""
SOON = timedelta(weeks=8)
"""Whoever is done before that has no rhythm to keep."""


class Steady(NamedTuple):
    """What is decided by which day, and what a week without an evening costs."""

    decide: str
    hard_week: str


def steady(case: Case, plan: Plan) -> Steady:
    """Say when to decide whether to go on; whoever can apply today has decided."""
    talks = plan.interviews
    if not plan.stretches or talks is None or talks.start <= plan.start:
        return Steady(_which(plan), "")
    return Steady(_which(plan) or _whether(case, plan), _hard_week(case, plan))


def _which(plan: Plan) -> str:
    """Give whoever is undecided a rule that no table can give: what they went on with."""
    if plan.choice is None:
        return ""
    return (
        f"on {day(plan.choice.until)} take the one whose evenings ran past the hour by themselves; "
        f"in doubt {plan.role_name}"
    )


def _whether(case: Case, plan: Plan) -> str:
    """Say at the end of the first stretch that tells what going on like that means."""
    whole, begun = whole_way(case), case.wishes.start
    ends = [one.end for one in plan.stretches]
    model, enough = _shown(plan), begun + TELLS
    programs = reached(case.level_of(PROGRAMMING), PROGRAMS)
    patience = OF_A_PROGRAMMER if programs else PATIENCE
    enough = model if enough <= model <= begun + patience else enough
    number = next((k for k, end in enumerate(ends) if end >= enough), len(ends) - 1)
    late = begun + (ends[number] - begun) * AGAIN
    then = whole.calendar.ends(whole.hours.likely * AGAIN)
    job = plan.sooner
    way = "be content with the first step" if job and job.like_own else "take the sooner way"
    remedy = way if job else "choose a nearer goal"
    return (
        f"on {day(ends[number])}, at the end of part {number + 1}. If it is done and you look "
        f"forward to the next, go on. If it takes until {day(late)}, all of it takes until about "
        f"{day(then)} at that pace: find more hours, or {remedy}. If it is late and you take no "
        f"joy in it, stopping there is a decision too, and no failure"
    )


def _hard_week(case: Case, plan: Plan) -> str:
    if plan.finish.likely < plan.start + SOON:
        return ""
    whole, bridge = whole_way(case), bridge_of(case)
    then = whole.calendar.ends(whole.hours.likely * LOST)
    week = bridge.hard if bridge and bridge.hard else ANY
    return (
        f"{week}: twenty minutes keep it alive, and nothing has to be made up for. With one week "
        f"in six lost you are ready about {day(then)}"
    )


def _shown(plan: Plan) -> date:
    """Tell when a first model is judged, or where nothing is trained the first part is done."""
    trained = (one.end for one in plan.modules if one.first_model)
    return min(trained, default=plan.stretches[0].end)
