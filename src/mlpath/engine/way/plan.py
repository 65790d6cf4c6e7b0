"""The plan: what is left to learn, in the best order, with dates and something to learn it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.case import asked_once
from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.way.budget import chosen_offers, money
from mlpath.engine.way.dated_stages import staged
from mlpath.engine.way.reasons import why_now
from mlpath.engine.way.resources import by_skill, picks, taste_of
from mlpath.engine.way.schedule import Schedule, in_order
from mlpath.errors import UsageError
from mlpath.model.field.skill import Hours
from mlpath.model.reports.plan import Cut, Plan, PlanStep, Rise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.levels.steps import Step
    from mlpath.engine.way.resources import RankedResource
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.reports.plan import Wishes

MOST_TRACKS = 2


@asked_once
def make_plan(case: Case) -> Plan:
    """Plan the way from where somebody stands to a role."""
    wishes = case.wishes
    _check(wishes)
    calendar = Calendar(wishes.start, wishes.hours, wishes.away)
    now = case.readiness.value
    steps = _goal(case, now)
    later = _left(case.steps, steps)
    limited = None
    if wishes.deadline is not None:
        from mlpath.engine.way.goal import fitting

        limited = fitting(steps, wishes.deadline, calendar, case.pace, now)
        steps = limited.steps
    followed = [(step.skill, step.to) for step in case.followed.steps] if case.followed else []
    ordered = in_order(case.catalog.skills, steps, tracks=wishes.tracks, followed=followed)
    schedule = Schedule(ordered, calendar, case.pace)
    ranked = _materials(case.catalog, ordered.steps, wishes)
    return Plan(
        role=case.role.id,
        role_name=case.role.name,
        level=case.level,
        hours_a_week=wishes.hours,
        start=wishes.start,
        away=calendar.away,
        tracks=wishes.tracks,
        readiness=Rise(now=now, end=min(100.0, now + sum(step.gain for step in ordered.steps))),
        hours=_together(ordered.steps),
        finish=schedule.finish(),
        steps=_rows(case, schedule, ranked),
        stages=staged(case, schedule),
        optimality=ordered.optimality,
        kept=ordered.kept,
        pace=case.pace,
        money=money(ranked),
        deadline=limited.check if limited else None,
        until=wishes.until,
        cut=_cuts(case.catalog, limited.cut) if limited else (),
        later=_cuts(case.catalog, later),
    )


def _goal(case: Case, now: float) -> tuple[Step, ...]:
    """Choose what the plan has to reach: a readiness asked for, or being ready for the job."""
    from mlpath.engine.way.goal import enough_for, ready_for

    until = case.wishes.until
    if until is None:
        return ready_for(case.steps, case.musts, now)
    return enough_for(case.steps, until, now)


def _left(every: Sequence[Step], steps: Sequence[Step]) -> list[Step]:
    """List what the role asks for beyond the goal, most worth an hour first."""
    chosen = {(step.skill, step.to) for step in steps}
    left = [step for step in every if (step.skill, step.to) not in chosen and step.gain > 0]
    return sorted(left, key=lambda step: (-step.gain / step.likely, step.skill, step.to))


def _check(wishes: Wishes) -> None:
    if wishes.tracks not in range(1, MOST_TRACKS + 1):
        raise UsageError(
            f"{wishes.tracks} tracks are not possible", hint="Give --tracks 1 or --tracks 2."
        )
    if wishes.budget is not None and not 0 <= wishes.budget < float("inf"):
        raise UsageError(
            f"a budget of {wishes.budget:g} is not possible", hint="Give an amount of 0 or more."
        )


def _materials(
    catalog: Catalog, steps: Sequence[Step], wishes: Wishes
) -> list[list[RankedResource]]:
    covering = by_skill(catalog.resources.values())
    return chosen_offers(steps, covering, taste_of(wishes), wishes.budget)


def _rows(
    case: Case, schedule: Schedule, ranked: Sequence[Sequence[RankedResource]]
) -> tuple[PlanStep, ...]:
    """Write out every step."""
    skills, steps = case.catalog.skills, schedule.ordered.steps
    taste = taste_of(case.wishes)
    rows: list[PlanStep] = []
    for number, step in enumerate(steps):
        skill, must = skills[step.skill], step.skill in case.musts
        rows.append(
            PlanStep(
                skill=step.skill,
                name=skill.name,
                area=skill.area,
                from_=round(step.from_, 1),
                to=step.to,
                hours=Hours(low=step.low, likely=step.likely, high=step.high),
                gain=step.gain,
                must=must,
                start=schedule.starts(number),
                end=schedule.ends(number),
                track=schedule.ordered.slots[number].track,
                can=skill.can[step.to - 1],
                resources=picks(step, ranked[number], taste),
                why=why_now(skills, steps, number, must=must),
            )
        )
    return tuple(rows)


def _together(steps: Sequence[Step]) -> Hours:
    return Hours(
        low=round(sum(step.low for step in steps), 1),
        likely=round(sum(step.likely for step in steps), 1),
        high=round(sum(step.high for step in steps), 1),
    )


def _cuts(catalog: Catalog, steps: Sequence[Step]) -> tuple[Cut, ...]:
    return tuple(
        Cut(
            skill=step.skill,
            name=catalog.skills[step.skill].name,
            from_=round(step.from_, 1),
            to=step.to,
            hours=step.likely,
            gain=step.gain,
        )
        for step in steps
    )
