"""The plan as Markdown to tick off: every step with its full text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Facts, Title, led_by
from mlpath.views.formats.markdown import draw
from mlpath.views.page.next import pick_text
from mlpath.views.page.parts.dated import days_of, told
from mlpath.views.page.parts.deadline import YOURS, deadline_text
from mlpath.views.page.parts.module import able, facts_of, lesson_text
from mlpath.views.words import day, decimal, end_label, goal_title, hours, ready, to_level

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.model.reports.plan import Plan, PlanModule, PlanStep
    from mlpath.views.blocks import Block, Said


def render(plan: Plan, *, as_of: date, done: Sequence[str] = ()) -> str:
    """Write the plan; `done` names what is reached already."""
    finish = plan.finish
    when, span = ready(finish)
    days = when.removeprefix("about ") + ("" if finish.early == finish.late else f" ({span})")
    blocks: list[Block] = [
        Title(text=f"Plan for {goal_title(plan.role_name, plan.level.value, plan.apply_at, '')}"),
        Facts(
            rows=(
                ("made", day(as_of)),
                ("hours a week", decimal(plan.hours_a_week)),
                (end_label(finish), days),
                *_date(plan),
                ("readiness", f"{plan.readiness.now:.0f} now, {plan.readiness.end:.0f} then"),
            )
        ),
    ]
    if done:
        blocks.append(Title(text="Done", level=2))
        blocks.append(Bullets(items=tuple(done), done=(True,) * len(done)))
    for module in plan.modules:
        blocks += _module(plan, module)
    blocks += _ending(plan)
    if plan.cut:
        blocks.append(Title(text="Left out for want of time", level=2))
        rows = tuple(
            f"{cut.name} {to_level(cut.to)}: {hours(cut.hours)}, readiness {cut.gain:.1f} lower"
            for cut in plan.cut
        )
        blocks.append(Bullets(items=rows, done=(False,) * len(rows)))
    return "\n\n".join(draw(block) for block in blocks) + "\n"


def _date(plan: Plan) -> list[tuple[str, str]]:
    """Say what a deadline means, where there is one."""
    told = deadline_text(plan.deadline).removeprefix(YOURS) if plan.deadline else ""
    return [("your date", told)] if told else []


def _module(plan: Plan, module: PlanModule) -> list[Block]:
    aside = f"{day(module.start)} to {day(module.end)}, {hours(module.hours)}"
    blocks: list[Block] = [Title(text=module.title, aside=aside, level=2)]
    for step in plan.steps[module.first : module.first + module.count]:
        blocks += _step(step)
    facts = {label: text for label, text in facts_of(module) if label in ("build", "checkpoint")}
    others = tuple(led_by(f"{k}: ", text) for k, text in facts_of(module) if k not in facts)
    return [*blocks, Bullets(items=others), _boxes([f"{k}: {v}" for k, v in facts.items()])]


def _step(step: PlanStep) -> list[Block]:
    text = f"{lesson_text(step)}, {day(step.start)} to {day(step.end)}, {hours(step.hours.likely)}"
    details: list[Said] = [able(step.can, step.to), f"Why now: {step.why}."]
    details += [led_by("With: ", pick_text(one)) for one in step.resources[:1]]
    return [_boxes([text]), Bullets(items=tuple(details), indent=2)]


def _ending(plan: Plan) -> list[Block]:
    """Write what comes after the last module."""
    items = []
    if plan.capstone:
        one = plan.capstone
        items.append(
            f"Capstone: {one.name}, {day(one.start)} to {day(one.end)} ({hours(one.hours)}): "
            f"{one.summary}"
        )
    items += [f"{one.title}, {days_of(one)}: {told(one)}" for one in plan.dated]
    return [Title(text="Getting the job", level=2), _boxes(items)] if items else []


def _boxes(items: list[str]) -> Bullets:
    return Bullets(items=tuple(items), done=(False,) * len(items))
