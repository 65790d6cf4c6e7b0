"""How to apply, what speaks for somebody, money and rules, and what would change the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import replace
from mlpath.views.blocks import Facts, Title
from mlpath.views.page.letter.outlook import (
    asking_rows,
    change_rows,
    has_rows,
    pay_rows,
    sooner_rows,
)
from mlpath.views.page.parts.advice import apply_from
from mlpath.views.page.parts.at_work import leading
from mlpath.views.page.parts.bridge import ASKED, AT_HOME, HIRES, SEARCH, aid_rows, look_at, rows_of
from mlpath.views.page.parts.doors import degree_rows, lower_line, seniors_line
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Block, Said

OF_APPLYING = (SEARCH, HIRES, ASKED)
"""What is said of a background that belongs to applying; the rest is what somebody brings."""


def when_rows(plan: Plan) -> list[tuple[str, str]]:
    """Say from when to apply: for work of one's own trade first, where there is such."""
    return [*sooner_rows(plan.sooner, plan.start), *((a, f"{b}.") for a, b in apply_from(plan))]


def applying_blocks(plan: Plan) -> list[Block]:
    """Say what to search for and where, who hires, what they ask, and what if nobody does."""
    own, here = dict(rows_of(plan)), plan.local
    rows: list[tuple[str, Said]] = [(one, own[one]) for one in (SEARCH, HIRES) if one in own]
    if here and here.boards:
        rows += [look_at(here), ("known names", f"{', '.join(here.houses)}.")]
    rows += _sought(plan)
    rows += [(ASKED, own[ASKED])] if ASKED in own else []
    rows += asking_rows(plan.outlook, plan.sooner)
    return _titled(f"Applying in {here.name}" if here and here.boards else "Applying", rows)


def bringing_blocks(plan: Plan) -> list[Block]:
    """Say what somebody brings, what lures people like them, and whom to ask at work until when."""
    rows = [
        asked
        for row in rows_of(plan)
        if row[0] not in OF_APPLYING
        for asked in (_by_a_day(plan, row[1]) if row[0] == AT_HOME else [row])
    ]
    return _titled("What you bring", [*rows, *has_rows(plan.outlook)])


def _by_a_day(plan: Plan, text: str) -> list[tuple[str, str]]:
    """Say until when to ask, and what to do about a no; who is known by deeds has their days."""
    by = plan.getting_in.ask_by if plan.getting_in else None
    if by is None or leading(plan) or not plan.stretches:
        return [(AT_HOME, text)]
    part = plan.stretches[:2][-1]
    no = (
        f"Ask once more about {day(part.end)}, with what you have built by then in hand; your "
        f"project needs nobody's leave and goes on."
    )
    return [(f"{AT_HOME} by {day(by)}", text), ("if it is a no", no)]


def money_blocks(plan: Plan) -> list[Block]:
    """Say what the jobs pay, who pays for learning, and what holds in the country."""
    here = plan.local
    aside = f"as of {here.checked}" if here else ""
    told = None if here is None or plan.offer is None else replace(here, permit=None)
    there = list(aid_rows(told or here)) if here else []
    title = f"Money and rules in {here.name}" if here and there else "Money"
    return _titled(title, [*pay_rows(plan.outlook), *there], aside if there else "")


def changing_blocks(plan: Plan) -> list[Block]:
    """Say what other hours and lost weeks do to the days, and when to decide."""
    return _titled("If it goes otherwise", change_rows(plan.outlook))


def _titled(text: str, rows: Sequence[tuple[str, Said]], aside: str = "") -> list[Block]:
    return [Title(text=text, aside=aside, level=2), Facts(rows=tuple(rows))] if rows else []


def _sought(plan: Plan) -> list[tuple[str, str]]:
    """Say who is sought: of which level, and with which degree where somebody lacks one."""
    asked = plan.degrees
    known = asked is not None and (asked.held is not None or asked.studying)
    degree = degree_rows(asked, plan.role_name, whole=False) if known else []
    return [*_level_sought(plan), *((label, sentence(text)) for label, text in degree)]


def _level_sought(plan: Plan) -> list[tuple[str, str]]:
    """Say so where of a role itself it is mostly people of experience."""
    if plan.offer or plan.then or not plan.doors.asked_of_role:
        return []
    text = seniors_line(plan.doors, plan.role_name, plan.apply_at or plan.level)
    if text and plan.apply_at:
        return [("senior ones", sentence(lower_line(plan.doors, plan.apply_at)))]
    return [("who is sought", sentence(text.partition(";")[0]))] if text else []
