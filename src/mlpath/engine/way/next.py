"""What can be learnt now: the steps whose prerequisites are all there, by what an hour is worth.

A step that is worth nothing itself may open what is worth most. So a step counts as much an hour
as the best bundle it belongs to: some later step with everything still missing for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.order.jobs import MICRO, Jobs, ancestors, as_jobs, bits
from mlpath.engine.way.resources import by_skill, offers, picks, taste_of
from mlpath.model.reports.progress import NextSteps, OpenStep

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.ids import SkillId

MOST = 7


class Worth(NamedTuple):
    """What an hour of a step brings."""

    points_an_hour: float
    toward: int
    """The step whose bundle that is; the step itself when nothing better follows."""


def next_steps(case: Case, *, most: int = MOST) -> NextSteps:
    """List what somebody can start today, most worth an hour first."""
    steps = case.steps
    worth = worths(as_jobs(steps))
    ready = [number for number, step in enumerate(steps) if not step.needs]
    ready.sort(key=lambda number: (-worth[number].points_an_hour, number))
    return NextSteps(
        role=case.role.id,
        role_name=case.role.name,
        level=case.level,
        readiness=case.readiness.value,
        steps=tuple(written(case, number, worth[number]) for number in ready[:most]),
        more=max(0, len(ready) - most),
    )


def worths(jobs: Jobs) -> list[Worth]:
    """Find for every job the densest bundle that it belongs to."""
    best = [Worth(-1.0, 0)] * len(jobs.minutes)
    for goal, above in enumerate(ancestors(jobs)):
        bundle = list(bits(above | 1 << goal))
        minutes = sum(jobs.minutes[job] for job in bundle)
        density = sum(jobs.gains[job] for job in bundle) / minutes * 60 / MICRO
        for job in bundle:
            known = best[job]
            if density > known.points_an_hour or (density == known.points_an_hour and goal == job):
                best[job] = Worth(density, goal)
    return best


def open_step(case: Case, skill: SkillId, to: int) -> OpenStep:
    """Write out one step of the way by what it reaches."""
    number = next(k for k, step in enumerate(case.steps) if (step.skill, step.to) == (skill, to))
    return written(case, number, worths(as_jobs(case.steps))[number])


def written(case: Case, number: int, worth: Worth) -> OpenStep:
    """Write out one step with what it unlocks and what to learn it with."""
    steps, skills = case.steps, case.catalog.skills
    step, toward = steps[number], steps[worth.toward]
    taste = taste_of(case.wishes)
    covering = by_skill(case.catalog.resources.values()).get(step.skill, ())
    return OpenStep(
        skill=step.skill,
        name=skills[step.skill].name,
        from_=round(step.from_, 1),
        to=step.to,
        hours=step.likely,
        spent=round(case.learner.spent.get(step.skill, 0.0), 1),
        gain=step.gain,
        must=step.skill in case.musts,
        points_an_hour=worth.points_an_hour,
        toward="" if worth.toward == number else f"{skills[toward.skill].name} {toward.to}",
        unlocks=tuple(
            f"{skills[one.skill].name} {one.to}" for one in steps if one.needs == (number,)
        ),
        can=skills[step.skill].can[step.to - 1],
        resources=picks(step, offers(step, covering, taste), taste),
    )
