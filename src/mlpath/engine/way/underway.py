"""How far a module is, and whether somebody comes back after a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.case import Case
from mlpath.engine.levels.hours import hours_between
from mlpath.engine.way.plan import laid_out
from mlpath.model.ids import ModuleId
from mlpath.model.record import replace
from mlpath.model.reports.progress import Underway

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.ids import ProjectId, SkillId
    from mlpath.model.person import Person
    from mlpath.model.reports.plan import Plan, PlanModule, PlanStep

A_PAUSE = 14
"""Days; whoever notes nothing for a fortnight comes back."""


def underway(
    before: Case, after: Case, *, skill: SkillId | None = None, project: ProjectId | None = None
) -> Underway | None:
    """Tell how far the first module is that a skill or project belongs to, after it was noted."""
    plan, then = laid_out(before), laid_out(after)
    module = next((one for one in plan.modules if _holds(plan, one, skill, project)), None)
    if module is None:
        return None
    left = _left(plan, module, then)
    to_go = sum(step.hours.likely for step in left)
    homes = {step.module for step in left}
    hours = max(_whole(after, module), _study(plan, module) + _spent(before, plan, module))
    ends = [one.end for one in then.modules if one.id in homes]
    return Underway(
        module=module.id,
        title=module.title,
        behind=round(max(0.0, hours - to_go), 1),
        hours=round(hours, 1),
        done=not left,
        build=None if left else module.project,
        until=max(ends) if ends and not then.finish.beyond else None,
    )


def _left(plan: Plan, module: PlanModule, then: Plan) -> list[PlanStep]:
    """List what is left of the steps of a module, wherever a later plan has put them."""
    steps = plan.steps[module.first : module.first + module.count]
    open_steps = {(step.skill, step.to) for step in steps}
    return [step for step in then.steps if (step.skill, step.to) in open_steps]


def _holds(
    plan: Plan, module: PlanModule, skill: SkillId | None, project: ProjectId | None
) -> bool:
    steps = plan.steps[module.first : module.first + module.count]
    ends = module.project is not None and module.project.id == project
    return ends or any(step.skill == skill for step in steps)


def _study(plan: Plan, module: PlanModule) -> float:
    steps = plan.steps[module.first : module.first + module.count]
    return sum(step.hours.likely for step in steps)


def _spent(case: Case, plan: Plan, module: PlanModule) -> float:
    """Add up the hours put into its steps so far, at the usual pace."""
    skills = {step.skill for step in plan.steps[module.first : module.first + module.count]}
    return sum(hours for skill, hours in case.learner.spent.items() if skill in skills)


def _whole(case: Case, module: PlanModule) -> float:
    """Add up the hours of a module from nothing, where it was written by hand."""
    own = case.catalog.modules.get(ModuleId(module.id))
    return sum(
        hours_between(case.catalog.skills[one.skill], one.start, one.to_level).likely
        for one in (own.teaches if own else ())
    )


def pause_before(person: Person, on: date) -> int | None:
    """Count the days since something was done before a day; None where that is no pause."""
    noted = [[one.on for one in kind] for kind in (person.logged, person.done, person.projects)]
    days = [day for kind in noted for day in kind if day <= on]
    away = (on - max(days)).days if days else 0
    return away if away >= A_PAUSE else None


def stood_at(case: Case, day: date) -> date | None:
    """Tell the likely finish as it was on a day; None where it was not told."""
    wishes = replace(case.wishes, start=min(case.wishes.start, day), deadline=None)
    then = Case(case.learner, case.role, case.level, wishes=wishes, today=day)
    finish = laid_out(then).finish
    return None if finish.beyond else finish.likely
