"""The plan as Markdown to tick off: every step with its full text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Facts, Para, Title
from mlpath.views.formats.markdown import draw
from mlpath.views.page.plan import material, step_text
from mlpath.views.words import day, decimal, hours

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.model.reports.plan import Plan, PlanStep, Stage
    from mlpath.views.blocks import Block


def render(plan: Plan, *, as_of: date, done: Sequence[str] = ()) -> str:
    """Write the plan; `done` names what is reached already."""
    finish = plan.finish
    blocks: list[Block] = [
        Title(text=f"Plan for {plan.role_name} ({plan.level.value})"),
        Facts(
            rows=(
                ("made", day(as_of)),
                ("hours a week", decimal(plan.hours_a_week)),
                ("done", f"{day(finish.likely)} ({day(finish.early)} to {day(finish.late)})"),
                ("readiness", f"{plan.readiness.now:.0f} now, {plan.readiness.end:.0f} then"),
            )
        ),
    ]
    if done:
        blocks.append(Title(text="Done", level=2))
        blocks.append(Bullets(items=tuple(done), done=(True,) * len(done)))
    for stage in plan.stages:
        blocks += _stage(plan, stage)
    if plan.cut:
        blocks.append(Title(text="Left out for want of time", level=2))
        rows = tuple(
            f"{cut.name} to {cut.to}: {hours(cut.hours)}, {cut.gain:.1f} points" for cut in plan.cut
        )
        blocks.append(Bullets(items=rows, done=(False,) * len(rows)))
    return "\n\n".join(draw(block) for block in blocks) + "\n"


def _stage(plan: Plan, stage: Stage) -> list[Block]:
    aside = f"{day(stage.start)} to {day(stage.end)}"
    blocks: list[Block] = [Title(text=stage.name, aside=aside, level=2)]
    if not stage.count:
        return [*blocks, Para(text=stage.about), _boxes([stage.check])]
    for step in plan.steps[stage.first : stage.first + stage.count]:
        blocks += _step(step)
    ends = []
    if stage.project:
        project = stage.project
        ends.append(
            f"Project {project.name}, from {day(project.start)} ({hours(project.hours)}): "
            f"{project.summary} Shows {project.proves}. Data: {project.data}."
        )
    return [*blocks, _boxes([*ends, f"Check: {stage.check}"])]


def _step(step: PlanStep) -> list[Block]:
    text = f"{step_text(step)}, {day(step.start)} to {day(step.end)}, {hours(step.hours.likely)}"
    details = (
        f"You can {step.can}.",
        f"Why now: {step.why}.",
        material(step.resources),
    )
    return [_boxes([text]), Bullets(items=details, indent=2)]


def _boxes(items: list[str]) -> Bullets:
    return Bullets(items=tuple(items), done=(False,) * len(items))
