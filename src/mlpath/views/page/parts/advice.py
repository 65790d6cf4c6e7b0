"""What a mentor says first, and when somebody is ready: the same words on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Para, Tone
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.words import amount, day, months, ready

if TYPE_CHECKING:
    from mlpath.model.reports.plan import Finish, Plan
    from mlpath.views.blocks import Block

SOONER = "More hours a week, less time away or a lower level bring it nearer: see mlpath compare."


def advice_rows(plan: Plan) -> list[tuple[str, str]]:
    """Write what to aim at, what to leave, and what stands in the way."""
    told = plan.advice
    if told is None:
        return []
    rows = [("your offer", f"{told.offer}.")] if told.offer else []
    rows.append(("my advice", f"{told.recommended}."))
    if told.obstacle:
        rows.append(("main obstacle", f"{told.obstacle[:1].upper()}{told.obstacle[1:]}."))
    if told.skip:
        rows.append(("skip for now", ", ".join(told.skip)))
    return rows


def first_blocks(plan: Plan) -> list[Para]:
    """Say when the nearer goal is reached that is advised first, and what plans it."""
    first = plan.advice.first if plan.advice else None
    if first is None:
        return []
    goal = first.name if first.level is plan.level else f"{first.level.value} level"
    text = f"First {goal}: {amount(first.hours)} h, ready {ready(first.finish)[0]}: {first.command}"
    return [Para(text=text, tone=Tone.STRONG)]


def ready_text(finish: Finish) -> str:
    """Say when everything is done, in a few words."""
    when, _ = ready(finish)
    span = months(finish.early, finish.late)
    return f"{when} ({span})" if " to " in span and not finish.beyond else when


def ready_blocks(plan: Plan) -> list[Block]:
    """Say when somebody is ready; with a deadline that cuts the plan, first what fits."""
    finish, promised = plan.finish, by_then(plan.deadline)
    when, span = ready(finish, span="four times in five {} to {}")
    if plan.cut:
        return [*promised, Para(text=f"Everything is done {when if finish.beyond else span}.")]
    text = f"Ready {when}; {span}."
    sooner = [Para(text=SOONER)] if finish.beyond else []
    return [Para(text=text, tone=Tone.STRONG), *sooner, *promised]


def apply_from(plan: Plan) -> list[tuple[str, str]]:
    """Say when to begin to apply."""
    if plan.advice is None or not plan.steps:
        return []
    return [("apply from", f"{day(plan.advice.apply_from)}, before the last lesson")]
