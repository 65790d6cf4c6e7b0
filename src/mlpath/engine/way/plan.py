"""The plan: what is left to learn, in the best order, with dates and something to learn it with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.levels.readiness import readiness
from mlpath.engine.way.budget import chosen_offers, money
from mlpath.engine.way.dated_stages import staged
from mlpath.engine.way.reasons import why_now
from mlpath.engine.way.resources import Taste, by_skill, picks
from mlpath.engine.way.schedule import way
from mlpath.engine.way.timing import Timing
from mlpath.errors import UsageError
from mlpath.model.plan import Cut, Plan, PlanStep, Rise
from mlpath.model.skill import Hours

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.levels.steps import Step
    from mlpath.engine.way.aim import Aim
    from mlpath.engine.way.resources import Offer
    from mlpath.engine.way.start import Standing
    from mlpath.model.catalog import Catalog
    from mlpath.model.plan import Wishes

MOST_TRACKS = 2


def make_plan(aim: Aim, standing: Standing, wishes: Wishes) -> Plan:
    """Plan the way from where somebody stands to a role."""
    _check(wishes)
    calendar = Calendar(wishes.start, wishes.hours, wishes.away)
    now = readiness(aim.targets, standing.estimates).value
    every = aim.steps(standing)
    steps = _goal(every, aim, wishes.until, now)
    later = _left(every, steps)
    limited = None
    if wishes.deadline is not None:
        from mlpath.engine.way.goal import fitting

        limited = fitting(steps, wishes.deadline, calendar, standing.pace, now)
        steps = limited.steps
    found = way(aim.catalog.skills, steps, tracks=wishes.tracks, followed=standing.followed)
    timing = Timing(found, calendar, standing.pace)
    ranked = _materials(aim.catalog, found.steps, wishes)
    return Plan(
        role=aim.role.id,
        role_name=aim.role.name,
        level=aim.level,
        hours_a_week=wishes.hours,
        start=wishes.start,
        away=calendar.away,
        tracks=wishes.tracks,
        readiness=Rise(now=now, end=min(100.0, now + sum(step.gain for step in found.steps))),
        hours=_together(found.steps),
        finish=timing.finish(),
        steps=_rows(aim, timing, ranked, Taste(wishes.free, wishes.prefers)),
        stages=staged(aim, standing.estimates, timing),
        optimality=found.optimality,
        kept=found.kept,
        pace=standing.pace,
        money=money(ranked),
        deadline=limited.check if limited else None,
        until=wishes.until,
        cut=_cuts(aim.catalog, limited.cut) if limited else (),
        later=_cuts(aim.catalog, later),
    )


def _goal(every: Sequence[Step], aim: Aim, until: float | None, now: float) -> tuple[Step, ...]:
    """Choose what the plan has to reach: a readiness asked for, or being ready for the job."""
    from mlpath.engine.way.goal import enough_for, ready_for

    return ready_for(every, aim.musts, now) if until is None else enough_for(every, until, now)


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


def _materials(catalog: Catalog, steps: Sequence[Step], wishes: Wishes) -> list[list[Offer]]:
    covering = by_skill(catalog.resources.values())
    return chosen_offers(steps, covering, Taste(wishes.free, wishes.prefers), wishes.budget)


def _rows(
    aim: Aim,
    timing: Timing,
    ranked: Sequence[Sequence[Offer]],
    taste: Taste,
) -> tuple[PlanStep, ...]:
    """Write out every step."""
    musts, skills = aim.musts, aim.catalog.skills
    steps = timing.way.steps
    rows: list[PlanStep] = []
    for number, step in enumerate(steps):
        skill, must = skills[step.skill], step.skill in musts
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
                start=timing.starts(number),
                end=timing.ends(number),
                track=timing.way.slots[number].track,
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
