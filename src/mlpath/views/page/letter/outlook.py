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


def gap_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Say what is missing, and what would come back if what was said does not hold."""
    if told is None:
        return []
    rows = [("missing", f"{', '.join(told.lacks)}.")] if told.lacks else []
    return [*rows, *_said(("if it is less", told.doubt))]


def has_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Name what the role asks for and is there."""
    return [("you have", f"{', '.join(told.has)}.")] if told and told.has else []


def change_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Say what would change the days, and when to decide whether to go on."""
    if told is None:
        return []
    each = [f"{decimal(one.hours_a_week)} h: about {day(one.ready)}" for one in told.paces]
    paces = [("other hours", f"a week of {'; of '.join(each)}.")] if each else []
    return [*_said(("decide", told.decide)), *_said(("a hard week", told.hard_week)), *paces]


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
