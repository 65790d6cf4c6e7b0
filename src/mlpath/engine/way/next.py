"""What to do now: the step that the plan is at, and what else can be started."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.dates.saved import missed
from mlpath.engine.levels.needs import lacking
from mlpath.engine.levels.reached import level_in
from mlpath.engine.market.hired import above
from mlpath.engine.way.first_goal import comes_after
from mlpath.engine.way.plan import laid_out
from mlpath.engine.way.way import doors_when_ready
from mlpath.model.reports.progress import NextSteps, OpenStep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.engine.case import Case
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.plan import Plan, PlanStep

MOST = 7


def next_steps(case: Case, *, most: int = MOST) -> NextSteps:
    """List what somebody can start today, in the order of the plan."""
    plan = laid_out(case)
    now = current_step(plan)
    open_now = sorted(startable(case, plan), key=lambda step: step is not now)
    return NextSteps(
        role=case.role.id,
        role_name=case.role.name,
        level=case.level,
        readiness=case.points_now,
        finish=plan.finish,
        deadline=plan.deadline,
        doors=doors_when_ready(case),
        module=plan.current,
        missed=missed(plan, case.followed, case.today),
        steps=tuple(written(case, plan, step) for step in open_now[:most]),
        more=max(0, len(open_now) - most),
        tonight=plan.tonight,
        at_work=plan.at_work,
        internship=plan.internship,
        choice=plan.choice,
        apply_at=above(case),
        then=comes_after(case),
    )


def startable(case: Case, plan: Plan) -> Iterator[PlanStep]:
    """Yield the steps of a plan whose prerequisites are all there."""
    have = {skill: known.value for skill, known in case.levels.items()}
    begun: set[SkillId] = set()
    for step in plan.steps:
        skill = case.catalog.skills[step.skill]
        if step.skill not in begun and not lacking(skill, step.from_, step.to, have):
            yield step
        begun.add(step.skill)


def current_step(plan: Plan) -> PlanStep | None:
    """Find the step that the plan is at."""
    return plan.steps[plan.current.first] if plan.current else None


def following(case: Case) -> OpenStep | None:
    """Write out the step that the plan is at."""
    plan = laid_out(case)
    step = current_step(plan)
    return written(case, plan, step) if step else None


def written(case: Case, plan: Plan, step: PlanStep) -> OpenStep:
    """Write out one step with what it opens and what to learn it with."""
    title = next(module.title for module in plan.modules if module.id == step.module)
    return OpenStep(
        skill=step.skill,
        name=step.name,
        from_=step.from_,
        to=step.to,
        module=title,
        hours=step.hours.likely,
        spent=round(case.learner.spent.get(step.skill, 0.0) * plan.pace.factor, 1),
        gain=step.gain,
        must=step.must,
        why=step.why,
        unlocks=tuple(_opened(case, plan, step)),
        can=step.can,
        resources=step.resources,
    )


def _opened(case: Case, plan: Plan, done: PlanStep) -> Iterator[str]:
    """Name the steps that can be started when this one is done and nothing else."""
    have = {skill: known.value for skill, known in case.levels.items()}
    then = {**have, done.skill: max(float(done.to), level_in(have, done.skill))}
    begun = {done.skill}
    for step in plan.steps:
        if step.skill not in begun:
            skill = case.catalog.skills[step.skill]
            before = lacking(skill, step.from_, step.to, have)
            if before and not lacking(skill, step.from_, step.to, then):
                yield step.name
        begun.add(step.skill)
