"""The whole advice as a letter: one page to read in a chair, to print, or to show to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Facts, Linked, Next, Para, Title, Tone
from mlpath.views.page.parts.advice import advice_rows, apply_from, first_blocks, ready_blocks
from mlpath.views.page.parts.bridge import SEARCH, rows_of, titled
from mlpath.views.page.parts.country import country_blocks
from mlpath.views.page.parts.framed import framed_blocks
from mlpath.views.page.parts.job_offer import question_blocks
from mlpath.views.page.parts.module import own_stage, sentence
from mlpath.views.page.parts.outlook import (
    answer_paras,
    fallback_rows,
    outlook_rows,
    sooner_rows,
)
from mlpath.views.words import day, decimal, hours, no_lesson

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.bridge import OwnProject
    from mlpath.model.reports.plan import Plan, PlanModule
    from mlpath.views.blocks import Block, Page, Said

TOLD = 6
"""Modules that are told; of what is further away the names and days are enough."""
A_LINE = 3
"""Modules named together under one day."""


def letter(plan: Plan, headline: Title) -> Page:
    """Write what a mentor would, in the order in which one would say it."""
    when = ready_blocks(plan) if plan.modules else [Para(text=no_lesson(plan.finish))]
    return (
        headline,
        *answer_paras(plan.outlook),
        *when,
        *first_blocks(plan),
        Facts(rows=(*advice_rows(plan), *outlook_rows(plan.outlook))),
        *question_blocks(plan.offer),
        *framed_blocks(plan),
        *_getting_in(plan),
        *country_blocks(plan.local, short=True),
        *_own(plan, plan.own),
        *_way(plan),
        *_tonight(plan),
        Next(commands=("mlpath plan" if plan.after else "mlpath next", "mlpath report --open")),
    )


def _getting_in(plan: Plan) -> list[Block]:
    rows = rows_of(plan)
    place = next((k for k, row in enumerate(rows) if row[0] == SEARCH), len(rows))
    applying = [(label, f"{text}.") for label, text in apply_from(plan)]
    rows[place:place] = [*sooner_rows(plan.outlook), *applying]
    rows += fallback_rows(plan.outlook)
    return [Title(text=titled(plan), level=2), Facts(rows=tuple(rows))] if rows else []


def _way(plan: Plan) -> list[Block]:
    """Tell the first modules with what comes of each, and the days of the rest."""
    if not plan.modules:
        return []
    aside = f"{hours(plan.hours.likely)}, {decimal(plan.hours_a_week)} a week"
    near, far = _near_and_far(plan)
    rows: list[tuple[str, Said]] = [(f"by {day(one.end)}", _module(one, plan.own)) for one in near]
    work = [(one.where, sentence(one.at_work)) for one in near if one.at_work][:1]
    return [
        Title(text="The way", aside=aside, level=2),
        Facts(rows=(*rows, *_far(far), *_end(plan), *work)),
    ]


def _near_and_far(plan: Plan) -> tuple[list[PlanModule], list[PlanModule]]:
    ordered = sorted(plan.modules, key=lambda one: one.end)
    return ordered[:TOLD], ordered[TOLD:]


def _module(one: PlanModule, own: OwnProject | None) -> str:
    """Tell a module in the words of whoever sets it: what for, what to build, and if it fails."""
    parts = [f"{one.title}, {hours(one.hours)}.", sentence(f"then you can {one.can}")]
    grows = own_stage(own, one)
    if grows:
        parts.append(f"For your project: {_lower(sentence(grows))}")
    elif one.project:
        parts.append(sentence(f"you build: {one.project.name}"))
    if one.can not in one.check:  # else it would be said twice
        parts.append(sentence(one.check))
        if not one.without_sight:  # with one, what to do otherwise is the same for every module
            parts.append(f"If not: {_lower(sentence(one.otherwise))}")
    if one.without_sight:
        parts.append(f"Without sight: {_lower(sentence(one.without_sight))}")
    return " ".join(parts)


def _far(modules: Sequence[PlanModule]) -> list[tuple[str, Said]]:
    groups = [modules[k : k + A_LINE] for k in range(0, len(modules), A_LINE)]
    return [
        (
            f"by {day(group[-1].end)}",
            f"{', '.join(one.title for one in group)}; {hours(sum(one.hours for one in group))}",
        )
        for group in groups
    ]


def _end(plan: Plan) -> list[tuple[str, Said]]:
    if plan.capstone is None:
        return []
    one = plan.capstone
    return [(f"by {day(one.end)}", f"{one.name}, {hours(one.hours)}: {sentence(one.summary)}")]


def _own(plan: Plan, own: OwnProject | None) -> list[Block]:
    """Tell the project that runs through it all, with what is far off; the way tells the rest."""
    if own is None:
        return []
    rows: list[tuple[str, Said]] = [
        ("question", own.question),
        ("data", Linked(title=own.data, url=own.url)),
    ]
    _, far = _near_and_far(plan)
    later = [(one.end, own_stage(own, one)) for one in far]
    rows += [(f"by {day(end)}", sentence(grows)) for end, grows in later if grows]
    if not own.stages:
        rows.append(("watch", sentence(own.watch)))
    rows.append(("to show", sentence(own.show)))
    title = Title(text=f"Your project: {own.title}", aside="one for the whole plan", level=2)
    return [title, Facts(rows=tuple(rows))]


def _tonight(plan: Plan) -> list[Block]:
    if not plan.tonight:
        return []
    text = Para(text=f"{sentence(plan.tonight)} Half an hour is enough.", tone=Tone.STRONG)
    return [Title(text="Tonight", level=2), text]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
