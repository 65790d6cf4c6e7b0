"""What is kept of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.events.plan import SavedFinish, SavedPlan, SavedStep
from mlpath.model.reports.progress import Missed

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.reports.plan import Plan


def saved_plan(plan: Plan, made: date) -> SavedPlan:
    """Write down what a plan promises."""
    finish = plan.finish
    checkpoints = {module.id: module.end for module in plan.modules}
    return SavedPlan(
        role=plan.role,
        level=plan.level,
        made=made,
        hours=plan.hours_a_week,
        finish=SavedFinish(early=finish.early, likely=finish.likely, late=finish.late),
        steps=tuple(
            SavedStep(
                skill=step.skill,
                from_=step.from_,
                to=step.to,
                hours=step.hours.likely,
                gain=round(step.gain, 6),
                start=step.start,
                end=step.end,
                checkpoint=checkpoints[step.module],
            )
            for step in plan.steps
        ),
    )


def missed(plan: Plan, saved: SavedPlan | None, today: date) -> Missed | None:
    """Find the first module that is still open though its checkpoint in the saved plan is past."""
    days = {(step.skill, step.to): step.checkpoint for step in saved.steps} if saved else {}
    for module in plan.modules:
        steps = plan.steps[module.first : module.first + module.count]
        promised = [day for step in steps if (day := days.get((step.skill, step.to)))]
        if promised and max(promised) < today:
            return Missed(
                module=module.id,
                title=module.title,
                checkpoint=max(promised),
                otherwise=module.otherwise,
            )
    return None
