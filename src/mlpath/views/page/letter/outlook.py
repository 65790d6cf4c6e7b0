"""Whether it can be done, what would change that, and what to do if nobody asks, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Para, Title
from mlpath.views.living import MONTHS, beside_text
from mlpath.views.page.parts.module import sentence
from mlpath.views.pay import short, spread, usual
from mlpath.views.words import count, day, decimal, in_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.model.reports.outlook import Asking, EarlyJob, Outlook, PayOfGoal
    from mlpath.model.reports.salary import SalaryRow
    from mlpath.views.blocks import Block


SURE = (
    "The days are reckoned from how far people differ in the hours that lessons take, and from "
    "what was only said and may be missing. No figure here is the chance of a job."
)
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
    """Say what the jobs pay."""
    return [_pay(one) for one in told.pay] if told else []


def _said(row: tuple[str, str]) -> list[tuple[str, str]]:
    return [(row[0], sentence(row[1]))] if row[1] else []


def _pay(one: PayOfGoal) -> tuple[str, str]:
    label = f"pay, {one.row.country_name}"
    if one.beside:
        return label, f"{one.name}: {beside_text(one.beside)}."
    month = f", {spread(one.row, MONTHS)} a month" if one.monthly else ""
    pays = f"{usual(one.row)} a year before tax{month}"
    what = f"{one.name}, {one.level.value}: {pays}; {_known(one.row)}"
    if one.raises:
        half = short(one.row.p50)
        what += f"; if you earn more than {half} now, allowances included, it falls at first"
    return label, f"{what}."


def _known(row: SalaryRow) -> str:
    """Say in plain words what pay rests on."""
    figures = count(row.n, "figure")
    if row.like:
        return f"of that no figures are known, so these are of {row.like_name or row.like}"
    if row.basis == "measured":
        return f"from {figures}"
    if row.basis == "pooled":
        return f"an estimate from {figures} and from what is paid around them"
    there = f", for {figures} there {'is' if row.n == 1 else 'are'} too few" if row.n else ""
    return f"an estimate from like jobs and other countries{there}"


def trial_blocks(told: Outlook | None) -> list[Block]:
    """Say what to do without help before the first lesson, where much is only said or supposed."""
    if told is None or not told.tests:
        return []
    items = tuple(
        sentence(one.can) + (f" {sentence(one.check)}" if one.check else "") for one in told.tests
    )
    return [
        Title(text="Try yourself first", aside="without lessons, an evening or two each", level=2),
        Bullets(items=items),
        Para(text=TRIED),
    ]


def sooner_rows(told: EarlyJob | None, start: date) -> list[tuple[str, str]]:
    """Name the job that does not wait for the end of the plan, which begins on a day."""
    if told is None:
        return []
    when = "now" if told.start <= start else f"from about {day(told.start)}"
    text = f"{when}, {told.text[:1].lower()}{told.text[1:]}"
    return [("apply first" if told.like_own else "sooner", sentence(text))]


def asking_rows(told: Outlook | None, job: EarlyJob | None) -> list[tuple[str, str]]:
    """Say how many applications to send, and what to change when they bring nothing."""
    if told is None or told.asking is None:
        return []
    one = told.asking
    careful = "careful one a week" if one.weekly == 1 else "careful ones a week"
    to_whom = ", first where somebody knows your work" if one.known else ""
    many = (
        f"{in_words(one.weekly)} {careful} from {day(one.begins)}{to_whom}, {one.sent} by about "
        f"{day(one.sent_by)}; note of each the day, and what came back"
    )
    rows = [("how many", sentence(many))] if one.counted_on else []
    return [*rows, ("if nobody asks", _unasked(one, _otherwise(told, job))), TURNED_DOWN]


def _unasked(one: Asking, otherwise: str) -> str:
    """Say when no invitation tells what, and what to do then."""
    few = f"the first {in_words(one.sent)} brought no invitation"
    first = few if one.counted_on else "no invitation has come"
    text = f"If {first} by {day(one.counted_on or one.last)}, {READ}."
    then = f"If none has come by {day(one.last)}," if one.counted_on else "Then"
    return f"{text} {then} {otherwise}." if otherwise else text


def _otherwise(told: Outlook, job: EarlyJob | None) -> str:
    """Say what to do instead when nobody asks at all."""
    if job:
        return GO_ON if job.like_own else SOONER
    return told.way_round[:1].lower() + told.way_round[1:]
