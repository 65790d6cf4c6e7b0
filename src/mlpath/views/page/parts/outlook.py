"""Whether it can be done, what would change that, and what to do if nobody asks, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bullets, Para, Title, Tone
from mlpath.views.living import SAYS_PAY, beside_text
from mlpath.views.page.parts.module import sentence
from mlpath.views.pay import known, short, usual
from mlpath.views.words import day, decimal

if TYPE_CHECKING:
    from mlpath.model.reports.outlook import Outlook, PayOfGoal
    from mlpath.views.blocks import Block


TRIED = (
    "All done in time: the plan stands. One missed: a week for it, then again. More: count on the "
    "later day."
)


def answer_paras(told: Outlook | None) -> list[Para]:
    """Answer first, before any figure."""
    return [Para(text=sentence(told.answer), tone=Tone.STRONG)] if told and told.answer else []


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
    what = f"{one.name}, {one.level.value}: {usual(one.row)}, {known(one.row)}"
    if one.raises:
        half = short(one.row.p50)
        what += f"; with more than {half} now, allowances included, it falls at first"
    if one.asks:
        what += f"; yours beside it: {SAYS_PAY}"
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


def sooner_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Name the job that does not wait for the end of the plan."""
    if told is None or not told.sooner:
        return []
    begin = f"from about {day(told.sooner_from)}: " if told.sooner_from else ""
    return [("sooner", sentence(f"{begin}{told.sooner}"))]


def fallback_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Say what to change when nobody has asked for an interview, and when."""
    if told is None or told.fallback_on is None:
        return []
    after = f"no invitation by {day(told.fallback_on)}"
    again = ". Then the sooner way" if told.sooner else ""
    return [("if nobody asks", sentence(f"{after}: {told.fallback}{again}"))]
