"""Whether it can be done, what would change that, and what to do if nobody asks, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Para, Title
from mlpath.views.living import MONTHS, SAYS_PAY, beside_text
from mlpath.views.page.parts.module import sentence
from mlpath.views.pay import known, short, spread, usual
from mlpath.views.words import day, decimal, in_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.model.reports.outlook import Asking, EarlyJob, Outlook, PayOfGoal
    from mlpath.views.blocks import Block


SURE = (
    "The days are reckoned from how far people differ in the hours that lessons take, and from "
    "what was only said and may be missing. No figure here is the chance of a job."
)
RESTS = {
    "pooled": "steadied figures are few, and drawn towards those around them",
    "modelled": "an estimate is worked out from like jobs and other countries",
}
"""What pay rests on where that is no plain count of just such jobs."""
READ = "it is the CV or the page of your project: let two people who hire read both"
SOONER = "take the sooner way"
GO_ON = "go on with the plan, which does not hang on it"
NO_OFFER = (
    "Invited, and then nothing: write down the same night what you could not answer, and give it "
    "two evenings before the next; where it was the task at home, ask what was missing."
)
TURNED_DOWN = ("if talks end", NO_OFFER)
TRIED = (
    "If you do all of them in time, the plan stands. If you miss one, give it a week and try "
    "again; if you miss more, count on the later day."
)


def around(told: Outlook | None, advice: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Lay an advice out with what is missing, and what comes back if what was said does not hold.

    The latter stands first where so much hangs on it that it is tried without help.
    """
    if told is None:
        return [*advice]
    missing = [("missing", f"{', '.join(told.lacks)}.")] if told.lacks else []
    less = _said(("if it is less", told.doubt))
    return [*less, *advice, *missing] if told.tests else [*advice, *missing, *less]


def has_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Name what the role asks for and is there."""
    return [("you have", f"{', '.join(told.has)}.")] if told and told.has else []


def change_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Say what would change the days, when to decide whether to go on, and how sure days are."""
    if told is None:
        return []
    each = [f"{decimal(one.hours_a_week)} h: about {day(one.ready)}" for one in told.paces]
    paces = [("other hours", f"a week of {'; of '.join(each)}.")] if each else []
    sure = [("how sure", SURE)] if each else []
    return [*_said(("decide", told.decide)), *_said(("a hard week", told.hard_week)), *paces, *sure]


def lead_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Answer whoever cannot decide between the work and leading others."""
    return _said(("or lead", told.or_lead)) if told else []


def pay_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Say what the jobs pay, and what the figures rest on where that is no plain count."""
    rows = [_pay(one) for one in told.pay] if told else []
    bases = (
        {one.row.basis for one in told.pay if not one.row.like and not one.beside} if told else ()
    )
    sure = [text for basis, text in RESTS.items() if basis in bases]
    return [*rows, ("how sure", sentence("; ".join(sure)))] if sure else rows


def _said(row: tuple[str, str]) -> list[tuple[str, str]]:
    return [(row[0], sentence(row[1]))] if row[1] else []


def _pay(one: PayOfGoal) -> tuple[str, str]:
    label = f"pay, {one.row.country_name}"
    if one.beside:
        return label, f"{one.name}: {beside_text(one.beside)}."
    month = f", {spread(one.row, MONTHS)} a month" if one.monthly else ""
    pays = f"{usual(one.row)} a year before tax{month}"
    what = f"{one.name}, {one.level.value}: {pays}; {known(one.row)}"
    if one.raises:
        half = short(one.row.p50)
        what += f"; if you earn more than {half} now, allowances included, it falls at first"
    if one.asks:
        what += f"; to set yours beside it: {SAYS_PAY}"
    return label, f"{what}." if not one.asks else what


def trial_blocks(told: Outlook | None) -> list[Block]:
    """Say what to do without help before the first lesson, where much is only said or supposed."""
    if told is None or not told.tests:
        return []
    items = tuple(
        sentence(one.can) + (f" {sentence(one.check)}" if one.check else "") for one in told.tests
    )
    return [
        Title(text="Try yourself first", aside="without help, two hours each", level=2),
        Bullets(items=items),
        Para(text=TRIED),
    ]


def sooner_rows(told: EarlyJob | None, start: date) -> list[tuple[str, str]]:
    """Name the job that does not wait for the end of the plan, which begins on a day."""
    if told is None:
        return []
    when = "now" if told.start <= start else f"from about {day(told.start)}"
    text = f"{when}: {told.text}"
    return [("apply first" if told.like_own else "sooner", sentence(text))]


def asking_rows(told: Outlook | None, job: EarlyJob | None) -> list[tuple[str, str]]:
    """Say how many applications to send, and what to change when they bring nothing."""
    if told is None or told.asking is None:
        return []
    one = told.asking
    many = (
        f"{in_words(one.weekly)} careful ones a week from {day(one.begins)}, {one.sent} by about "
        f"{day(one.sent_by)}; note of each the day, and what came back"
    )
    rows = [("how many", sentence(many))] if one.counted_on else []
    return [*rows, ("if nobody asks", _unasked(one, _otherwise(told, job))), TURNED_DOWN]


def _unasked(one: Asking, otherwise: str) -> str:
    """Say when no invitation tells what, and what to do then."""
    few = f"the first {one.sent} brought no invitation"
    first = few if one.counted_on else "no invitation has come"
    text = f"If {first} by {day(one.counted_on or one.last)}, {READ}."
    then = f"If none has come by {day(one.last)}," if one.counted_on else "Then"
    return f"{text} {then} {otherwise}." if otherwise else text


def _otherwise(told: Outlook, job: EarlyJob | None) -> str:
    """Say what to do instead when nobody asks at all."""
    if job:
        return GO_ON if job.like_own else SOONER
    return told.way_round[:1].lower() + told.way_round[1:]
