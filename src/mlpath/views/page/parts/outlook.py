"""Whether it can be done, what would change that, and what to do if nobody asks, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Para, Title
from mlpath.views.living import MONTHS, SAYS_PAY, beside_text
from mlpath.views.page.parts.module import sentence
from mlpath.views.pay import known, short, spread, usual
from mlpath.views.words import day, decimal

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.reports.outlook import EarlyJob, Outlook, PayOfGoal
    from mlpath.views.blocks import Block


TRIED = (
    "If you do all of them in time, the plan stands. If you miss one, give it a week and try "
    "again; if you miss more, count on the later day."
)


def outlook_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Say what would change the advice, and what the jobs pay."""
    if told is None:
        return []
    sides = (("you have", told.has), ("missing", told.lacks))
    rows = [(label, f"{', '.join(names)}.") for label, names in sides if names]
    if told.paces:
        each = (f"{decimal(one.hours_a_week)} h: about {day(one.ready)}" for one in told.paces)
        rows.append(("other hours", f"a week of {'; of '.join(each)}."))
    named = (
        ("or lead", told.or_lead),
        ("a hard week", told.hard_week),
        ("if it is less", told.doubt),
        ("decide", told.decide),
    )
    rows += [(label, sentence(text)) for label, text in named if text]
    return [*rows, *(_pay(one) for one in told.pay)]


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


def fallback_rows(told: Outlook | None, job: EarlyJob | None) -> list[tuple[str, str]]:
    """Say what to change when nobody has asked for an interview, and when."""
    if told is None or told.fallback_on is None:
        return []
    after = f"if no invitation has come by {day(told.fallback_on)}"
    again = ". Then take the sooner way" if job and not job.like_own else ""
    return [("if nobody asks", sentence(f"{after}, {told.fallback}{again}"))]
