"""What is kept of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.events.plan import SavedFinish, SavedPlan, SavedStep

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.reports.plan import Plan


def saved_plan(plan: Plan, made: date) -> SavedPlan:
    """Write down what a plan promises."""
    finish = plan.finish
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
            )
            for step in plan.steps
        ),
    )
