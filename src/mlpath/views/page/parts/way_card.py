"""The way as a card tells it: when somebody is ready, what comes first, the modules that begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.role_level import EXPERIENCED, READY
from mlpath.model.named import NamedTuple
from mlpath.views.blocks import Cell, Column, Para, Table, Tone
from mlpath.views.page.parts.advice import first_blocks, goal_of, ready_text, then_named
from mlpath.views.page.parts.at_work import aside_texts, deed_rows, leading, won_text
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.job_offer import in_short
from mlpath.views.words import amount, count, decimal, hours, month, no_lesson

if TYPE_CHECKING:
    from mlpath.model.reports.outlook import AtWork
    from mlpath.model.reports.plan import Plan

MODULES = 4
"""Modules that the card names, where there is room."""


class Around(NamedTuple):
    """What is said of the way before its modules are listed, and after."""

    before: tuple[Para, ...]
    after: tuple[Para, ...] = ()


def around_modules(plan: Plan) -> Around:
    """Say when somebody is ready, what comes first and what comes after."""
    if not plan.modules and not plan.cut and not leading(plan):
        return Around((_strong(no_lesson(plan.finish)),))
    if plan.offer and not plan.cut:
        before, after = in_short(plan, plan.offer)
        return Around((*by_then(plan.deadline), before), (after,))
    first, won = first_blocks(plan), leading(plan)
    promised = by_then(plan.deadline)
    if won:
        words = (Para(text=text) for text in aside_texts(won))
        return Around((*promised, *first, _strong(won_text(won))), tuple(words))
    length = [] if _answered(plan) else [_strong(_length(plan))]
    if plan.then:
        return Around((*promised, *length), tuple(first))
    return Around((*promised, *first, *length))


def _strong(text: str) -> Para:
    return Para(text=text, tone=Tone.STRONG)


def modules(plan: Plan, most: int) -> list[Table]:
    """List the modules that begin first, with when each is done and what is built.

    What runs beside the others comes after them, but for where somebody begins.
    """
    won = leading(plan)
    if won:
        return [_deeds(won, most)]
    numbered = list(enumerate(plan.modules, 1))
    numbered.sort(key=lambda one: (one[1] is not plan.current, one[1].beside, one[1].start))
    rows = tuple(
        (
            str(number),
            Cell(text=module.title, tone=Tone.STRONG),
            hours(module.hours),
            f"{'beside, ' if module.beside else ''}by {month(module.end)}",
            module.project.name if module.project else "",
        )
        for number, module in numbered[: min(most, MODULES)]
    )
    columns = (
        Column(head="", right=True),
        Column(head=""),
        Column(head="", right=True, drop=2),
        Column(head=""),
        Column(head="", drop=1),
    )
    return [Table(columns=columns, rows=rows)] if rows else []


def _deeds(won: AtWork, most: int) -> Table:
    columns = (Column(head=""), Column(head="", wrap=True))
    return Table(columns=columns, rows=tuple(deed_rows(won.deeds)[:most]))


def _at_work(plan: Plan) -> bool:
    """Tell whether somebody can apply for a level of experience now: then work is the lesson."""
    now = plan.interviews is not None and plan.interviews.start <= plan.start
    return now and plan.level in EXPERIENCED and not plan.then


def _answered(plan: Plan) -> bool:
    """Tell whether the answer says when all of it is done: not by a day, but by which one."""
    check = plan.deadline
    return bool(plan.answer and plan.cut and check and check.most < READY and not plan.then)


def _length(plan: Plan) -> str:
    """Say how long the way is, and when somebody is ready, in a line."""
    whole = plan.deadline.hours_needed if plan.deadline else plan.hours.likely
    what = "All of it" if plan.cut else count(len(plan.modules), "module")
    if then_named(plan):
        what = f"First {goal_of(plan)}: {what[:1].lower()}{what[1:]}"
    week = f"{decimal(plan.hours_a_week)} h a week"
    if _at_work(plan):
        when = f"all of it at {week} {ready_text(plan.finish)}"
        return f"{what}, {amount(whole)} h, best as work of your job; {when}"
    stop = "," if then_named(plan) else ":"
    return f"{what}, {amount(whole)} h at {week}{stop} ready {ready_text(plan.finish)}"
