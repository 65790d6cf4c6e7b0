"""What a job that is offered makes of a plan: what to ask, and what is learnt when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.reports.job_offer import Answer, Phase
from mlpath.views.blocks import Bullets, Facts, Linked, Para, Title, Tone
from mlpath.views.living import elsewhere, home_rows, left_rows
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import amount, count, day, decimal, done_by, hours, numbered

if TYPE_CHECKING:
    from mlpath.model.field.own.country import LocalRule
    from mlpath.model.reports.job_offer import JobOffer
    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Block, Said

LABELS = {
    Phase.BEFORE: "before you start",
    Phase.FIRST: "first 90 days",
    Phase.LATER: "later, in the job",
}
SHORT = {
    Answer.TAKE: "take it",
    Answer.TAKE_IF: "one answer first",
    Answer.ASK: "ask for more pay first",
    Answer.DECLINE: "decline it at this pay",
    Answer.BEGUN: "you have it",
}
SAYS = "mlpath assess --offer-from DATE"
NAMED = 2
"""Modules that are named of each time."""


def money_rows(offer: JobOffer | None) -> list[tuple[str, str]]:
    """Say what is left of the pay, and what the same job pays at home."""
    if offer is None or not offer.questions:
        return []
    return [*left_rows(offer.net, offer.currency, short=True), *home_rows(offer.home)]


def begins_text(offer: JobOffer) -> str:
    """Say when the job begins."""
    if not offer.questions:
        return f"You have been there since {day(offer.first_day)}"
    if offer.assumed:
        return f"You start about {day(offer.first_day)}, which is assumed: {SAYS}"
    return f"You start on {day(offer.first_day)}"


def phase_rows(plan: Plan) -> list[tuple[str, str]]:
    """Name the modules of each time, and when all of it is learnt."""
    rows = []
    for phase, label in LABELS.items():
        found = [(number, one) for number, one in enumerate(plan.modules, 1) if one.phase is phase]
        if not found:
            continue
        names = [one.title for _, one in found[:NAMED]]
        names += [f"{len(found) - NAMED} more"] if found[NAMED:] else []
        total = hours(sum(one.hours for _, one in found))
        which = numbered([number for number, _ in found])
        rows.append((label, f"{which}, {total}: {' · '.join(names)}"))
    return rows


def begins_blocks(plan: Plan, offer: JobOffer) -> list[Block]:
    """Say when the job begins, what is learnt when, and until when that takes."""
    notice = offer.notice if offer.assumed and offer.questions else None
    told = [("your notice", f"{notice.text} {notice.url}")] if notice else []
    return [
        Para(text=begins_text(offer), tone=Tone.STRONG),
        Facts(rows=(*told, *phase_rows(plan), ("all learnt", done_by(plan.finish)))),
    ]


def in_short(plan: Plan, offer: JobOffer) -> tuple[Para, Para]:
    """Say the same in two paragraphs, as a card does before the first modules and after them."""
    times = {
        phase: numbered([n for n, one in enumerate(plan.modules, 1) if one.phase is phase])
        for phase in Phase
    }
    week = f"{decimal(plan.hours_a_week)} h a week"
    before = f": until then {times[Phase.BEFORE]} at {week}" if times[Phase.BEFORE] else ""
    first = f"In the first 90 days {times[Phase.FIRST]}" if times[Phase.FIRST] else ""
    later = f"{'later' if first else 'Later'}, in the job, {times[Phase.LATER]}"
    rest = "; ".join(part for part in (first, later if times[Phase.LATER] else "") if part)
    all_of_it = f"{amount(plan.hours.likely)} h in all, {done_by(plan.finish)}"
    begins = begins_text(offer)
    if offer.assumed and offer.questions:  # ends in a command
        begins, before = f"{begins}.", before.replace(": until", " Until")
    return (
        Para(text=f"{begins}{before}", tone=Tone.STRONG),
        Para(text=f"{rest}: {all_of_it}." if rest else f"{all_of_it}."),
    )


def answer_line(offer: JobOffer | None) -> list[Para]:
    """Say in a line what to answer, and how many questions come before that."""
    if offer is None or not offer.questions:
        return []
    asked = count(len(offer.questions), "question")
    text = f"Your offer: {SHORT[offer.answer]}; {asked} to ask before you sign: mlpath plan --why"
    return [Para(text=text)]


def question_blocks(offer: JobOffer | None, permit: LocalRule | None = None) -> list[Block]:
    """List what to ask before signing: what a permit takes first, and where more is to be read."""
    if offer is None or not offer.questions:
        return []
    read = "If it is in another country: mlpath guide moving · mlpath guide work-permit"
    allowed: list[Said] = []
    if permit:
        before = f"Permit: {sentence(permit.text)} "
        allowed.append(Linked(before=before, title="source", url=permit.url))
    after_tax = [elsewhere(offer.tax_page)] if offer.tax_page else []
    return [
        Title(text="Ask before you sign", level=2),
        Bullets(
            items=(
                *allowed,
                f"{offer.leaving}.",
                *offer.questions,
                *after_tax,
                *(() if allowed else (read,)),
            )
        ),
    ]
