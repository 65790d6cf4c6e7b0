"""Planned against real: the weeks so far, the pace, and when it will be done."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.case import Case, Learner
from mlpath.engine.dates.progress import hours_spent
from mlpath.engine.dates.saved import missed
from mlpath.engine.journal.projects import finished_projects
from mlpath.engine.levels.reached import reached
from mlpath.engine.market.hired import above
from mlpath.engine.review.cards import cards_of, due_of
from mlpath.engine.review.retention import retention_of
from mlpath.engine.way.first_goal import comes_after
from mlpath.engine.way.next import following
from mlpath.engine.way.plan import laid_out
from mlpath.engine.way.way import work_left
from mlpath.model.record import replace
from mlpath.model.reports.progress import Reached, Spent, Status, Week
from mlpath.model.settings import AWAY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.engine.curriculum.lesson import Lesson
    from mlpath.engine.way.pieces import Part
    from mlpath.model.events.plan import SavedPlan
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.person import Person
    from mlpath.model.reports.plan import Plan

MOST_WEEKS = 52
"""A year of weeks."""


def status_of(case: Case) -> Status:
    """Report where somebody stands and where that leads."""
    catalog, person, saved = case.catalog, case.person, case.followed
    plan = laid_out(case)
    weeks = weeks_of(person, saved.hours if saved else case.wishes.hours, saved, case.today)
    cards = cards_of(catalog, person, case.today)
    return Status(
        role=case.role.id,
        role_name=case.role.name,
        level=case.level,
        readiness=plan.readiness,
        likely=case.likely_readiness,
        proven=case.proven_readiness,
        hours_a_week=case.wishes.hours,
        weeks=weeks,
        total=sum(entry.hours for entry in person.logged),
        streak=streak_of(weeks),
        pace=plan.pace,
        hours_left=round(work_left(case).hours * plan.pace.factor, 1),
        finish=plan.finish,
        deadline=plan.deadline,
        promised=saved.finish.likely if saved else None,
        days_late=(plan.finish.likely - saved.finish.likely).days if saved else None,
        missed=missed(plan, saved, case.today),
        done=_reached(catalog, person),
        active=_active(catalog, person, plan),
        following=following(case),
        due=len(due_of(cards, case.today)),
        retention=retention_of(catalog, person, cards, case.today),
        projects=finished_projects(person),
        modules_done=_modules_done(case),
        modules_left=len(plan.modules),
        apply_at=above(case),
        then=comes_after(case),
        internship=plan.internship,
        choice=plan.choice,
        at_work=plan.at_work,
    )


def monday(day: date) -> date:
    """Give the first day of a week."""
    return day - timedelta(day.weekday())


def weeks_of(
    person: Person, hours: float, saved: SavedPlan | None, today: date
) -> tuple[Week, ...]:
    """List the last weeks with the hours planned and logged, this week last."""
    this_week = monday(today)
    beginnings = [entry.on for entry in person.logged if entry.on <= today]
    if saved:
        beginnings.append(saved.made)
    mondays = {day: monday(day) for day in {entry.on for entry in person.logged}}
    spent: dict[date, float] = {}
    for entry in person.logged:
        week = mondays[entry.on]
        spent[week] = spent.get(week, 0.0) + entry.hours
    first = monday(min(beginnings, default=today))
    first = max(min(first, this_week), this_week - timedelta(7 * (MOST_WEEKS - 1)))
    weeks: list[Week] = []
    while first <= this_week:
        before = saved is not None and first < monday(saved.made)
        planned = 0.0 if before else _planned(person, hours, first)
        weeks.append(Week(start=first, planned=planned, real=spent.get(first, 0.0)))
        first += timedelta(7)
    return tuple(weeks)


def _planned(person: Person, hours: float, week: date) -> float:
    """Count the planned hours of a week, without the days away."""
    days = [week + timedelta(k) for k in range(7)]
    here = sum(not any(a <= day <= b for a, b in person.settings[AWAY]) for day in days)
    return round(hours * here / 7, 1)


def streak_of(weeks: Sequence[Week]) -> int:
    """Count the weeks in a row with something logged; this week may still be empty."""
    logged = [week.real > 0 for week in weeks]
    if logged and not logged[-1]:
        logged.pop()
    return next((k for k, one in enumerate(reversed(logged)) if not one), len(logged))


def _reached(catalog: Catalog, person: Person) -> tuple[Reached, ...]:
    newest = sorted(person.done, key=lambda one: one.on, reverse=True)
    return tuple(
        Reached(skill=one.skill, name=_name(catalog, one.skill), level=one.level, on=one.on)
        for one in newest
    )


def _modules_done(case: Case) -> int:
    """Count the modules that were to come before anything was marked as done."""
    if not case.person.done:
        return 0
    start = Learner(case.catalog, replace(case.person, done=()))
    before = Case(start, case.role, case.level, wishes=case.wishes, today=case.today)
    gone = [part for part in work_left(before).parts if part.lesson not in _lessons(case)]
    return len({part.lesson for part in gone if _is_reached(case, part)})


def _is_reached(case: Case, part: Part) -> bool:
    """Tell whether all of a part is reached; others fall away when a goal comes nearer."""
    return all(reached(case.level_of(piece.skill), piece.to) for piece in part.pieces)


def _lessons(case: Case) -> set[Lesson]:
    return {part.lesson for part in work_left(case).parts}


def _active(catalog: Catalog, person: Person, plan: Plan) -> tuple[Spent, ...]:
    """List the skills with hours logged since they were last seen, with what they take."""
    left = {step.skill: step.hours.likely for step in reversed(plan.steps)}
    return tuple(
        Spent(
            skill=skill,
            name=_name(catalog, skill),
            hours=hours,
            of=round(hours / plan.pace.factor + left[skill], 1) if skill in left else 0.0,
        )
        for skill, hours in hours_spent(person).items()
    )


def _name(catalog: Catalog, skill: str) -> str:
    """Name a skill; what is not in the data any more keeps its id."""
    return next((one.name for one in catalog.skills.values() if one.id == skill), skill)
