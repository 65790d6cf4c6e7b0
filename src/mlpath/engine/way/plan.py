"""The plan: the way to a role on the calendar, with what to learn with, what to build and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.case import asked_once
from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.dates.forecast import Forecast
from mlpath.engine.dates.pace import NO_DOUBT, Total, total
from mlpath.engine.levels.hours import hours_between
from mlpath.engine.levels.reached import reached
from mlpath.engine.levels.readiness import readiness_at
from mlpath.engine.market.degrees import degrees_asked
from mlpath.engine.market.doors import doors_rise
from mlpath.engine.market.hired import above
from mlpath.engine.way.advice import advice_of
from mlpath.engine.way.counted import counted
from mlpath.engine.way.dated import dated_parts
from mlpath.engine.way.deadline import limited
from mlpath.engine.way.framed.early import brought_forward, needs_in_turn
from mlpath.engine.way.framed.first import before_all, of_own_trade
from mlpath.engine.way.framed.internship import intern_goal, internship_of
from mlpath.engine.way.framed.two_roles import before_trying, open_choice, until_chosen
from mlpath.engine.way.goal import after
from mlpath.engine.way.modules import Modules
from mlpath.engine.way.offer.answer import job_offer
from mlpath.engine.way.offer.phases import in_phases
from mlpath.engine.way.own.answer import answer, early_job
from mlpath.engine.way.own.bridges import getting_in, own_project
from mlpath.engine.way.own.claims import doubt
from mlpath.engine.way.own.country import local_market
from mlpath.engine.way.own.deeds import at_work, once_shown
from mlpath.engine.way.own.evening import tonight
from mlpath.engine.way.own.listening import heard_of, set_up
from mlpath.engine.way.own.spoken import own_language
from mlpath.engine.way.pieces import whole
from mlpath.engine.way.studies.degree import in_their_season, studies_end
from mlpath.engine.way.timeline import timeline
from mlpath.engine.way.way import open_enough, range_of, ranges_of, work_left
from mlpath.errors import UsageError
from mlpath.model.record import replace
from mlpath.model.reports.plan import Cut, Interviews, OtherGoal, Plan, Rise

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.engine.way.framed.internship import InternGoal
    from mlpath.engine.way.pieces import Portion
    from mlpath.engine.way.way import Way
    from mlpath.model.reports.plan import Advice, Finish, Wishes

MOST_TRACKS = 2


@asked_once
def make_plan(case: Case) -> Plan:
    """Plan the way from where somebody stands to a role, and advise on it."""
    plan = laid_out(case)
    apply_from = plan.interviews.start if plan.interviews else plan.start
    lessons = plan.at_work is None or not plan.at_work.leads  # who goes by deeds leaves none out
    advice = advice_of(case, plan.later if lessons else (), apply_from, plan.own)
    advised = replace(
        plan,
        advice=replace(advice, first=nearer(case, advice)),
        then=afterwards(case),
        sooner=early_job(case, plan),
    )
    return replace(advised, answer=answer(advised))


def nearer(case: Case, advice: Advice) -> OtherGoal | None:
    """Tell what the nearer goal takes that is recommended first, and when, until it is reached."""
    if advice.first_role is not None:
        first, command = case.toward(advice.first_role), f"mlpath plan {advice.first_role}"
    elif advice.first_level is not None:
        first, command = case.at(advice.first_level), f"mlpath plan --level {advice.first_level}"
    else:
        return None
    return _other(first, whole_way(first).finish(), command) if work_left(first).steps else None


@asked_once
def afterwards(case: Case) -> OtherGoal | None:
    """Tell what the goal itself takes after the nearer one of a plan, and when it is reached."""
    rest = second_leg(case)
    if rest is None:
        return None
    then = whole_way(rest)  # what the first step builds on, this does too: it is doubted once
    now = forecast(case, work_left(case), whole_way(case).calendar, sure=True)
    both = Total(*(one + other for one, other in zip(now.hours, then.hours, strict=True)))
    # A second leg begins on a day: what is left of that is not counted to the hour.
    finish, likely = now._replace(hours=both).finish(), then.finish().likely
    finish = replace(finish, early=min(finish.early, likely), likely=likely)
    return _other(rest, finish, "mlpath plan --then")


def second_leg(case: Case) -> Case | None:
    """Return the goal itself for somebody who has reached what they plan for first."""
    if case.goal is None:
        return None
    reached_by_then = after(case, work_left(case).targets)
    return case.goal.having(reached_by_then).starting(whole_way(case).finish().likely)


def _other(goal: Case, finish: Finish, command: str) -> OtherGoal:
    return OtherGoal(
        name=goal.role.name,
        level=goal.level,
        hours=work_left(goal).hours,
        finish=finish,
        command=command,
        apply_at=above(goal),
    )


@asked_once
def laid_out(case: Case) -> Plan:
    """Plan the way without advice, for which other roles have to be looked at."""
    wishes, everything = case.wishes, work_left(case)
    _check(wishes)
    ready = whole_way(case)
    calendar = ready.calendar
    limit = limited(case, everything, ready)
    way, goal = framed(case, limit.way, calendar)
    interning = len(goal.parts) if goal else 0
    needs = needs_in_turn(way, interning)
    line = timeline(
        way,
        needs,
        calendar,
        case.pace.factor,
        threads=wishes.threads,
        now=open_enough(case),
        first=before_trying(case, way) | {*range(interning)},
    )
    modules = Modules(case, way, line)
    hours = way.effort
    talks = Interviews(
        hours=hours.interviews, start=line.starts(line.interviews), end=line.ends(line.interviews)
    )
    studies = studies_end(case)
    worked = at_work(case, modules.modules, modules.steps)
    talks = once_shown(case, in_their_season(talks, studies), worked)
    applying = talks if hours.interviews else None
    written = in_phases(case, modules.modules)
    later, finish = _beyond(case, everything), ready.finish()
    internship = internship_of(case, goal, modules.modules)
    choice = open_choice(case, way, modules.modules, line)
    own = None if worked and worked.leads else own_project(case, way, modules.ids)
    plan = Plan(
        role=case.role.id,
        role_name=case.role.name,
        level=case.level,
        apply_at=above(case),
        hours_a_week=wishes.hours,
        start=wishes.start,
        away=calendar.away,
        advice=None,
        readiness=Rise(now=case.points_now, end=readiness_at(case.targets, modules.levels)),
        doors=doors_rise(case, modules.steps),
        degrees=None if wishes.first_day else degrees_asked(case),
        getting_in=getting_in(case),
        local=local_market(case),
        own=own,
        at_work=worked,
        hours=range_of(way),
        effort=hours,
        finish=finish,
        steps=modules.steps,
        modules=written,
        capstone=modules.capstone,
        interviews=applying,
        internship=internship,
        choice=choice,
        studies=studies,
        dated=dated_parts(
            case,
            applying,
            modules.modules,
            finish.likely,
            calendar,
            internship=internship,
            choice=choice,
        ),
        order=counted(case, way),
        pace=case.pace,
        money=modules.money,
        deadline=limit.check,
        until=wishes.until,
        cut=_cuts(case, limit.cut),
        reader=heard_of(modules.modules) if wishes.reader else "",
        set_up=set_up(case),
        later=later,
        offer=job_offer(case),
        usual_years=case.role.years.get(case.level, (0, 0))[0],
    )
    spoken = own_language(case, plan.current, plan.steps)
    return replace(plan, tonight=tonight(case, plan, ready), own_language=spoken)


def framed(case: Case, way: Way, calendar: Calendar) -> tuple[Way, InternGoal | None]:
    """Bring forward what stands in the way, what serves both of two roles, what interns show."""
    first = (*before_all(case, way), of_own_trade(case, way), until_chosen(case, way))
    way = brought_forward(way, *first)
    goal = intern_goal(case, way, calendar)
    return brought_forward(way, goal.parts, goal.then) if goal else way, goal


@asked_once
def whole_way(case: Case) -> Forecast:
    """Work out how long everything takes this person in the hours that they have."""
    wishes = case.wishes
    return forecast(case, work_left(case), Calendar(wishes.start, wishes.hours, wishes.away))


def forecast(case: Case, way: Way, calendar: Calendar, *, sure: bool = False) -> Forecast:
    """Work out how long a way takes this person; whoever is `sure` can do what they say."""
    unsure = NO_DOUBT if sure else doubt(case, way.targets)
    hours = total(ranges_of(way), case.pace, unsure)
    found = hours.longer((way.interviews + way.trying) * case.pace.factor)
    return Forecast(found, calendar, case.wishes.first_day is not None)


def likely_end(case: Case) -> date | None:
    """Tell when everything is likely done, without what a plan says of it; None if nothing is left.

    The same day as in the plan, whatever a deadline leaves out of that.
    """
    way, wishes = work_left(case), case.wishes
    if not way.parts:
        return None
    calendar = Calendar(wishes.start, wishes.hours, wishes.away)
    return forecast(case, way, calendar, sure=True).finish().likely


def _check(wishes: Wishes) -> None:
    if wishes.tracks not in range(1, MOST_TRACKS + 1):
        raise UsageError(
            f"{wishes.tracks} tracks are not possible", hint="Give --tracks 1 or --tracks 2."
        )
    if wishes.budget is not None and not 0 <= wishes.budget < float("inf"):
        raise UsageError(
            f"a budget of {wishes.budget:g} is not possible", hint="Give an amount of 0 or more."
        )


def _cuts(case: Case, pieces: Iterable[Portion]) -> tuple[Cut, ...]:
    return tuple(
        Cut(
            skill=piece.skill,
            name=case.catalog.skills[piece.skill].name,
            from_=round(piece.from_, 1),
            to=whole(piece.to),
            hours=piece.likely,
            gain=piece.gain,
            core=piece.skill in case.core,
        )
        for piece in pieces
    )


def _beyond(case: Case, way: Way) -> tuple[Cut, ...]:
    """List what the role asks for beyond the goal, what weighs most first."""
    levels, points = after(case, way.targets), case.points
    left = [t for t in case.targets if not reached(levels.get(t.skill, 0.0), t.need)]
    left.sort(key=lambda target: (-target.weight.value, target.skill))
    found = []
    for target in left:
        skill, have = case.catalog.skills[target.skill], levels.get(target.skill, 0.0)
        found.append(
            Cut(
                skill=skill.id,
                name=skill.name,
                from_=round(have, 1),
                to=target.need,
                hours=round(hours_between(skill, have, target.need).likely, 1),
                gain=points.gain(skill.id, have, target.need),
                core=target.core,
            )
        )
    return tuple(found)
