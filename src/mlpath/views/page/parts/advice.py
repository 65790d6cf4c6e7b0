"""What a mentor says first, and when somebody is ready: the same words on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Facts, Para, Title, Tone
from mlpath.views.page.parts.at_work import leading
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.framed import framed_rows, trial_rows
from mlpath.views.page.parts.job_offer import begins_blocks, in_short, money_rows
from mlpath.views.words import amount, day, month, months, ready

if TYPE_CHECKING:
    from mlpath.model.reports.plan import Finish, OtherGoal, Plan
    from mlpath.views.blocks import Block

OBSTACLE = "main obstacle"
LISTENING = "screen reader"
LISTENED = "mlpath guide screen-reader"
SET_UP = f"Terminal, editor and charts set up for it: {LISTENED}"
SOONER = "More hours a week, less time away or a lower level bring it nearer: see mlpath compare."
USUAL = "As such ratings usually turn out, it is about {}: mlpath check tells."


def answer_paras(plan: Plan) -> list[Para]:
    """Answer first, before any figure."""
    return [Para(text=f"{plan.answer}.", tone=Tone.STRONG)] if plan.answer else []


def decision_rows(plan: Plan) -> list[tuple[str, str]]:
    """Write what to aim at."""
    told = plan.advice
    if told is None:
        return []
    rows = framed_rows(plan)
    rows.append(("your offer" if told.offer else "my advice", f"{told.recommended}."))
    rows += [(label, f"{text}.") for label, text in money_rows(plan.offer)]
    return rows + trial_rows(plan.choice)


def advice_rows(plan: Plan) -> list[tuple[str, str]]:
    """Write what to aim at, what to leave, and what stands in the way."""
    told, rows = plan.advice, decision_rows(plan)
    if told is None:
        return []
    if told.obstacle:
        rows.append((OBSTACLE, f"{told.obstacle[:1].upper()}{told.obstacle[1:]}."))
    if told.skip:
        rows.append(("skip for now", ", ".join(told.skip)))
    return rows


def first_blocks(plan: Plan, *, planned_by: bool = True) -> list[Para]:
    """Say when the nearer goal is reached that is advised first, and what plans it."""
    first = plan.advice.first if plan.advice else None
    if first is not None:
        text = (
            f"First {named(plan, first)}: {amount(first.hours)} h, ready {ready(first.finish)[0]}"
        )
        text = f"{text}: {first.command}" if planned_by else f"{text}."
        return [Para(text=text, tone=Tone.STRONG)]
    if plan.then is None or (leading(plan) and not then_named(plan)):
        return []  # deeds say what comes
    return [Para(text=then_text(plan, planned_by=planned_by))]


def named(plan: Plan, goal: OtherGoal) -> str:
    """Name another goal: by its level where it is the same role."""
    if goal.name != plan.role_name:
        return goal.name
    return f"{goal.apply_at.value} jobs" if goal.apply_at else f"{goal.level.value} level"


def then_named(plan: Plan) -> str:
    """Name what comes after; nothing where the jobs of its level are applied for already."""
    then = plan.then
    if then is None or (then.name == plan.role_name and then.jobs is plan.jobs):
        return ""
    return named(plan, then)


def goal_of(plan: Plan) -> str:
    """Name what is planned for, as a step towards something else."""
    if plan.then and plan.then.name == plan.role_name:
        return f"{plan.apply_at.value} jobs" if plan.apply_at else f"{plan.level.value} level"
    return plan.role_name


def then_text(plan: Plan, *, planned_by: bool = True) -> str:
    """Say what comes after the nearer goal that is planned for, and what plans it."""
    then, name = plan.then, then_named(plan)
    if then is None:
        return ""
    asks = ""
    if not name:
        text = f"What {then.level.value} asks for beyond it is learnt in the job"
    elif then.name == plan.role_name:
        text, asks = f"Then {name}: learnt in the job, over years", "; what it asks for"
    else:
        text = f"Then {name}: {amount(then.hours)} h more, {ready(then.finish)[0]}"
    return f"{text}{asks}: {then.command}" if planned_by else f"{text}."


def ready_text(finish: Finish) -> str:
    """Say when everything is done, in a few words."""
    when, _ = ready(finish)
    span = months(finish.early, finish.late)
    return f"{when} ({span})" if " to " in span and not finish.beyond else when


def ready_blocks(plan: Plan, *, short: bool = False, usual: bool = True) -> list[Block]:
    """Say when somebody is ready; with a deadline that cuts the plan, first what fits."""
    if plan.offer and plan.modules:
        begins = in_short if short else begins_blocks
        return [*by_then(plan.deadline), *begins(plan, plan.offer)]
    finish, promised = plan.finish, by_then(plan.deadline)
    as_usual = usual_paras(finish) if usual else []
    when, span = ready(finish, span="four times in five between {} and {}")
    if plan.cut:
        return [*promised, Para(text=f"All of it is done {when}; {span}."), *as_usual]
    text = f"Ready {when}; {span}."
    sooner = [Para(text=SOONER)] if finish.beyond else []
    return [Para(text=text, tone=Tone.STRONG), *as_usual, *sooner, *promised]


def usual_paras(finish: Finish) -> list[Para]:
    """Say when it is if claims turn out as they usually do, where much hangs on them."""
    return [Para(text=text)] if (text := usual_text(finish)) else []


def usual_text(finish: Finish) -> str:
    """Say the same in a sentence; nothing where it makes no difference worth a word."""
    return USUAL.format(day(finish.usual)) if finish.usual and not finish.beyond else ""


def apply_from(plan: Plan) -> list[tuple[str, str]]:
    """Say when to begin to apply."""
    if plan.advice is None or not plan.steps or plan.offer:
        return []
    first, deeds = plan.advice.apply_from, leading(plan)
    shown = deeds and not deeds.optional and deeds.deeds[0].by <= first
    start = f"{day(first)}, {'with the first deed in hand' if shown else 'before the last lesson'}"
    end = plan.studies
    if end and plan.advice.apply_from == end.apply_from:
        start = f"{day(end.apply_from)}, the season of those who finish in {month(end.ends)}"
    if plan.outlook and plan.outlook.trial_from:
        tried = f"three as a trial from {day(plan.outlook.trial_from)}, to hear what they ask"
        start = f"{start}; {tried}"
    if plan.internship:
        return [("for a job", f"apply from {start}")]
    if plan.sooner and plan.sooner.like_own:
        return [("then apply", f"as {plan.role_name} from {start}")]
    return [("apply from", start)]


def reader_rows(plan: Plan) -> list[tuple[str, str]]:
    """Tell whoever reads with a screen reader how to set everything up, before the first lesson."""
    return [(LISTENING, SET_UP)] if plan.reader else []


def set_up_rows(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Say what to set up first, by the part of the guide that has more of it."""
    return tuple((one.about.lower(), one.text) for one in plan.set_up)


def set_up_blocks(plan: Plan) -> list[Block]:
    """Tell the same under a title of its own."""
    if not plan.set_up:
        return []
    title = Title(text="Set up first", aside=f"more: {LISTENED}", level=2)
    return [title, Facts(rows=set_up_rows(plan))]
