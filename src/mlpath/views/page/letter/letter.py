"""The whole advice as a letter: one page to read in a chair, to print, or to show to somebody."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mlpath.model.record import replace
from mlpath.views.blocks import Facts, Linked, Next, Para, Title, Tone
from mlpath.views.living import SAYS_PAY
from mlpath.views.page.letter.applying import (
    applying_blocks,
    bringing_blocks,
    changing_blocks,
    money_blocks,
    when_rows,
)
from mlpath.views.page.letter.outlook import around, lead_rows, trial_blocks
from mlpath.views.page.letter.way_parts import stretch_blocks, this_week
from mlpath.views.page.parts.advice import (
    LISTENING,
    advice_rows,
    answer_paras,
    first_blocks,
    ready_blocks,
    set_up_blocks,
)
from mlpath.views.page.parts.at_work import deed_blocks, leading, proof_blocks, won_text
from mlpath.views.page.parts.bridge import nearer_rows
from mlpath.views.page.parts.deadline import all_of_it
from mlpath.views.page.parts.framed import choice_blocks, framed_blocks
from mlpath.views.page.parts.job_offer import question_blocks
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import amount, day, decimal, hours, listing, no_lesson

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.model.reports.bridge import OwnProject
    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Block, Page, Said


SAYS_AWAY = "mlpath assess --away FROM:TO"
MOST_LATER = 6
"""Of what comes after a day, the things named: what takes longest."""
OVERLAP = "Some of it runs beside the rest, as mathematics does, so the days of parts overlap."

BESIDE = "Begin the first now, beside the lessons: each takes about a quarter."


def letter(plan: Plan, headline: Title) -> Page:
    """Write what a mentor would, in the order in which one would say it."""
    return tuple(
        replace(block, run_in=True) if isinstance(block, Facts) else block
        for block in _blocks(plan, headline)
    )


def _blocks(plan: Plan, headline: Title) -> Page:
    when = _when(plan) if plan.modules else [Para(text=no_lesson(plan.finish))]
    return (
        headline,
        *answer_paras(plan),
        *when,
        *([] if shown_after(plan) else first_blocks(plan, planned_by=False)),
        Facts(rows=(*around(plan.outlook, [*_advised(plan), *when_rows(plan)]), *_heard(plan))),
        *deed_blocks(plan.at_work),
        *_after(plan),
        *choice_blocks(plan.choice),
        *trial_blocks(plan.outlook),
        *question_blocks(plan.offer, plan.local.permit if plan.local else None),
        *framed_blocks(plan),
        *set_up_blocks(plan),
        *_own(plan.own),
        *_way(plan),
        *applying_blocks(plan),
        *bringing_blocks(plan),
        *money_blocks(plan),
        *changing_blocks(plan),
        *_tonight(plan),
        Next(commands=tuple(_more(plan))),
    )


def _more(plan: Plan) -> Iterator[str]:
    """Name the commands that go on from here, which the letter itself does without."""
    yield "mlpath plan" if plan.after else "mlpath next"
    yield "mlpath report --open"
    if plan.offer or plan.internship:
        yield "mlpath guide moving" if plan.offer else "mlpath guide internships"
    if plan.local:
        yield f"mlpath guide {plan.local.country.lower()}"
    if plan.outlook and any(one.asks for one in plan.outlook.pay):
        yield SAYS_PAY
    if not plan.away and plan.modules:
        yield SAYS_AWAY


def _when(plan: Plan) -> list[Block]:
    """Say when somebody is ready; what fits before a deadline is the answer already."""
    won = leading(plan)
    if won:
        return [Para(text=won_text(won), tone=Tone.STRONG)]
    check = plan.deadline
    answered = check is not None and plan.cut and plan.answer and plan.then is None
    return [all_of_it(check)] if check and answered else ready_blocks(plan, usual=False)


def _advised(plan: Plan) -> list[tuple[str, str]]:
    """Give the advice; of what has a place of its own here, as trials and deeds have, no row."""
    elsewhere = {"try both"} if plan.choice else set()
    if plan.at_work:
        elsewhere.add("main obstacle")  # what separates people of a trade from its next level
    rows = [row for row in advice_rows(plan) if row[0] not in elsewhere]
    return [*rows, *lead_rows(plan.outlook)]


def shown_after(plan: Plan) -> bool:
    """Tell whether deeds say what comes after a plan, so that no sentence has to."""
    return plan.outlook is not None and bool(plan.outlook.proofs)


def _after(plan: Plan) -> list[Block]:
    """Say what is shown for the level after this plan: it begins today, beside the lessons."""
    if plan.outlook is None or not shown_after(plan):
        return []
    proofs = plan.outlook.proofs
    name = f"{plan.role_name}, {proofs[0].level.value}"
    return [*proof_blocks(name, proofs, plan.outlook.proofs_by), Para(text=BESIDE)]


def _heard(plan: Plan) -> list[tuple[str, str]]:
    return [(LISTENING, sentence(plan.reader))] if plan.reader else []


def _way(plan: Plan) -> list[Block]:
    """Tell the way in a few stretches, and what it ends in."""
    if not plan.modules:
        return []
    aside = f"{amount(plan.hours.likely)} h, {decimal(plan.hours_a_week)} a week"
    return [
        Title(text="To learn beside it" if plan.at_work else "The way", aside=aside, level=2),
        *stretch_blocks(plan),
        *_end(plan),
        *_beyond(plan),
        *_beside(plan),
    ]


def _end(plan: Plan) -> list[Block]:
    if plan.capstone is None:
        return []
    one = plan.capstone
    row = (f"by {day(one.end)}", f"{one.name}, {hours(one.hours)}: {sentence(one.summary)}")
    return [Facts(rows=(row,))]


def _beyond(plan: Plan) -> list[Block]:
    """Say what of it all comes after a day that must be kept."""
    if not plan.cut or plan.deadline is None:
        return []
    hours_of = {one.name: 0.0 for one in plan.cut}
    for one in plan.cut:
        hours_of[one.name] += one.hours
    most = sorted(hours_of, key=lambda name: -hours_of[name])
    more = f" and {len(most) - MOST_LATER} more" if len(most) > MOST_LATER else ""
    row = (f"after {day(plan.deadline.day)}", f"{', '.join(most[:MOST_LATER])}{more}.")
    return [Facts(rows=(row,))]


def _beside(plan: Plan) -> list[Block]:
    """Say which hours of the whole stand in no part of it, so that the sum is right."""
    effort = plan.effort
    told = [
        f"{amount(value)} h of {what}"
        for value, what in (
            (effort.review, "review (a tenth of the study)"),
            (effort.interviews, "interviews"),
            (effort.trying, "trying both roles"),
        )
        if value
    ]
    text = f"In the {amount(plan.hours.likely)} h are also {listing(told)}."
    return [Para(text=f"{text} {OVERLAP}" if _overlap(plan) else text)]


def _overlap(plan: Plan) -> bool:
    """Tell whether a module begins while another one is under way, so that parts do not add up."""
    days = sorted((one.start, one.end) for one in plan.modules)
    return any(after[0] < before[1] for before, after in pairwise(days))


def _own(own: OwnProject | None) -> list[Block]:
    """Tell the project that runs through it all; the way tells what it grows by."""
    if own is None:
        return []
    rows: list[tuple[str, Said]] = [
        ("question", own.question),
        ("data", Linked(title=own.data, url=own.url)),
        *nearer_rows(own),
    ]
    if not own.stages:
        rows.append(("watch", sentence(own.watch)))
    rows.append(("to show", sentence(own.show)))
    title = Title(text=f"Your project: {own.title}", aside="it grows with the plan", level=2)
    return [title, Facts(rows=tuple(rows))]


def _tonight(plan: Plan) -> list[Block]:
    if not plan.tonight:
        return []
    text = Para(text=f"{sentence(plan.tonight)} Half an hour is enough.", tone=Tone.STRONG)
    return [Title(text="Tonight", level=2), text, *this_week(plan)]
