"""Whether it can be done, what would change that, and what to do if nobody asks, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Para, Tone
from mlpath.views.page.parts.module import sentence
from mlpath.views.pay import known, usual
from mlpath.views.words import day, decimal

if TYPE_CHECKING:
    from mlpath.model.reports.outlook import Outlook, PayOfGoal


def answer_paras(told: Outlook | None) -> list[Para]:
    """Answer first, before any figure."""
    return [Para(text=sentence(told.answer), tone=Tone.STRONG)] if told and told.answer else []


def outlook_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Say what would change the advice, and what the jobs pay."""
    if told is None:
        return []
    rows = []
    if told.paces:
        each = (f"{decimal(one.hours_a_week)} h: about {day(one.ready)}" for one in told.paces)
        rows.append(("other hours", f"a week of {'; of '.join(each)}."))
    if told.doubt:
        rows.append(("if it is less", sentence(told.doubt)))
    return [*rows, *(_pay(one) for one in told.pay)]


def _pay(one: PayOfGoal) -> tuple[str, str]:
    what = f"{one.name}, {one.level.value}: {usual(one.row)}, {known(one.row)}."
    return f"pay, {one.row.country_name}", what


def sooner_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Name the job that does not wait for the end of the plan."""
    return [("sooner", sentence(told.sooner))] if told and told.sooner else []


def fallback_rows(told: Outlook | None) -> list[tuple[str, str]]:
    """Say what to change when nobody has asked for an interview, and when."""
    if told is None or told.fallback_on is None:
        return []
    after = f"no invitation by {day(told.fallback_on)}, after twenty careful applications"
    again = ". Then the sooner way" if told.sooner else ""
    return [("if nobody asks", sentence(f"{after}: {told.fallback}{again}"))]
