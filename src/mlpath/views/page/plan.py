"""The plan: when and how likely, the modules on a line of time; then one module, all, or why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.role_level import EXPERIENCED
from mlpath.views.blocks import Facts, Next, Para, Stack, Title, Tone
from mlpath.views.page.parts.advice import (
    advice_rows,
    answer_paras,
    apply_from,
    first_blocks,
    reader_rows,
    ready_blocks,
    set_up_blocks,
    then_named,
)
from mlpath.views.page.parts.at_work import deeds_first, in_the_job, leading
from mlpath.views.page.parts.bridge import bridge_blocks, country_blocks
from mlpath.views.page.parts.dated import beside_text, dated_blocks
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.framed import framed_blocks, framed_paras
from mlpath.views.page.parts.job_offer import answer_line, question_blocks
from mlpath.views.page.parts.lanes import timeline_of
from mlpath.views.page.parts.module import module_blocks
from mlpath.views.page.parts.why import why_blocks
from mlpath.views.words import day, decimal, goal_title, hours, no_lesson

if TYPE_CHECKING:
    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Block, Page


def page(report: Plan) -> Page:
    """Show the overview, or what was asked for of it."""
    in_work = bool(report.after) and report.level in EXPERIENCED
    if report.show == "letter" and not in_work:
        from mlpath.views.page.letter.letter import letter  # the other pages are most

        return letter(report, _headline(report))
    if not report.steps and not report.cut:
        rows = Facts(rows=(*advice_rows(report),))
        won = leading(report)
        deeds = deeds_first(report, won) if won else ()
        return (_headline(report), rows, *deeds, *_nothing_left(report))
    if report.show in {"why", "all"}:
        return _why(report) if report.show == "why" else _all(report)
    if report.show.isdecimal():
        return _one(report, int(report.show))
    return _overview(report, in_work=in_work)


def _overview(report: Plan, *, in_work: bool) -> Page:
    """Show when somebody is ready and the modules on a line of time, or what is won at work."""
    forms = ("--all",) if in_work else ("--letter", "--all")
    going_on = Next(commands=(_before(report), *(f"{_here(report)} {form}" for form in forms)))
    if in_work:
        return (_headline(report), *first_blocks(report), *in_the_job(report), going_on)
    won = leading(report)
    if won:
        told = (*answer_paras(report), *first_blocks(report), *by_then(report.deadline))
        top = Stack(blocks=(_headline(report), *told))
        return (top, *deeds_first(report, won), going_on)
    return (
        Stack(
            blocks=(
                _headline(report),
                *answer_paras(report),
                *ready_blocks(report, short=True),
                *first_blocks(report),
                *framed_paras(report),
            )
        ),
        timeline_of(report),
        *_now(report),
        going_on,
    )


def _headline(plan: Plan) -> Title:
    aside = f"{decimal(plan.hours_a_week)} h a week from {day(plan.start)}"
    goal = goal_title(plan.role_name, plan.level.value, plan.apply_at, then_named(plan))
    return Title(text=f"Plan for {goal}", aside=aside)


def _here(plan: Plan) -> str:
    """Return the command that shows this leg of the way."""
    return "mlpath plan --then" if plan.after else "mlpath plan"


def _before(plan: Plan) -> str:
    """Return the command for what is to be done now."""
    return "mlpath plan" if plan.after else "mlpath next"


def _now(plan: Plan) -> list[Stack]:
    """Name the module that comes first, and what has its days beside them all."""
    one = plan.current
    if one is None or plan.after:
        return []
    number = plan.modules.index(one) + 1
    text = f"Now: {one.title}, {hours(one.hours)}, until {day(one.end)}: mlpath plan {number}"
    through = [
        Para(text=f"Through it all: {own.title}, a project of yours: mlpath plan --why")
        for own in (plan.own,)
        if own
    ]
    # With an offer all of it begins today.
    beside = beside_text(plan.dated, days=plan.offer is None)
    listening = [Para(text=f"{label.capitalize()}: {how}") for label, how in reader_rows(plan)]
    below = (*answer_line(plan.offer), Para(text=text), *through, *beside, *listening)
    return [Stack(blocks=below)]


def _one(plan: Plan, number: int) -> Page:
    """Tell one module whole."""
    last = len(plan.modules)
    here = _here(plan)
    after = (f"{here} {number + 1}",) if number < last else ()
    return (
        *module_blocks(plan, plan.modules[number - 1]),
        Next(commands=(_before(plan), *after, here, f"{here} --all")),
    )


def _all(plan: Plan) -> Page:
    """Tell every module whole, and what belongs to the plan beside them."""
    return (
        Stack(blocks=(_headline(plan), *ready_blocks(plan), *first_blocks(plan))),
        Facts(rows=(*advice_rows(plan), *apply_from(plan))),
        timeline_of(plan, everything=True),
        *question_blocks(plan.offer),
        *dated_blocks(plan.dated),
        *country_blocks(plan.local),
        *set_up_blocks(plan),
        *(block for module in plan.modules for block in module_blocks(plan, module)),
        *_capstone(plan),
        *framed_blocks(plan),
        *bridge_blocks(plan),
        *why_blocks(plan),
        Next(commands=_going_on(plan)),
    )


def _going_on(plan: Plan) -> tuple[str, ...]:
    if plan.after:
        return ("mlpath plan", "mlpath plan --then")
    return ("mlpath next", "mlpath plan --save", "mlpath export --to ics plan.ics")


def _capstone(plan: Plan) -> list[Block]:
    if plan.capstone is None:
        return []
    one = plan.capstone
    aside = f"{day(one.start)} to {day(one.end)} · {hours(one.hours)}"
    return [Title(text=f"Capstone: {one.name}", aside=aside, level=2), Para(text=one.summary)]


def _why(plan: Plan) -> Page:
    """Tell what the plan rests on, and what it leaves out."""
    return (
        Stack(blocks=(_headline(plan), *ready_blocks(plan), *first_blocks(plan))),
        Facts(rows=(*advice_rows(plan), *apply_from(plan), *_straight(plan))),
        *framed_blocks(plan),
        *question_blocks(plan.offer),
        *bridge_blocks(plan),
        *why_blocks(plan),
        Next(commands=_shown_beside(plan)),
    )


def _shown_beside(plan: Plan) -> tuple[str, ...]:
    if plan.after:
        return _going_on(plan)
    year = plan.finish.likely.year
    late = year > plan.start.year and plan.deadline is None
    sooner = (f"mlpath plan --deadline {year}-01-01",) if late else ()
    return ("mlpath plan", "mlpath plan --all", "mlpath plan --save", *sooner)


def _straight(plan: Plan) -> list[tuple[str, str]]:
    """Tell somebody who would rather have no step on the way how to say so."""
    return [("without it", "mlpath assess --first straight")] if plan.then else []


def _nothing_left(plan: Plan) -> list[Block]:
    """Tell somebody who needs no lesson what is left: to show it, and to talk."""
    if leading(plan):  # the letter has the rest
        return [Next(commands=("mlpath next", "mlpath plan --letter"))]
    blocks: list[Block] = [Para(text=no_lesson(plan.finish))]
    blocks += question_blocks(plan.offer)
    if plan.capstone:
        one = plan.capstone
        text = f"Show it: {one.name} ({hours(one.hours)}). {one.summary}"
        blocks.append(Para(text=text, tone=Tone.STRONG))
    if plan.interviews:
        text = f"Interviews: {hours(plan.interviews.hours)} of preparing, applying and talking."
        blocks.append(Para(text=text))
    return [
        *blocks,
        *dated_blocks(plan.dated),
        *country_blocks(plan.local),
        Next(commands=_after(plan)),
    ]


def _after(plan: Plan) -> tuple[str, ...]:
    higher = {"junior": "mid", "mid": "senior", "senior": "lead"}.get(plan.level.value)
    more = (f"mlpath plan --level {higher}",) if higher else ()
    if plan.offer:
        return ("mlpath salary --sources", *more)
    return ("mlpath guide interview", "mlpath guide job-search", *more)
