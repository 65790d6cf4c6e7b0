"""A group of people: where they stand, what they miss, what to learn together."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mlpath.model.reports.cohort import FEWER, LEAST
from mlpath.views.blocks import Bullets, Column, Para, Table, Title, Tone
from mlpath.views.words import amount, count, day, month

if TYPE_CHECKING:
    from mlpath.model.reports.cohort import (
        CohortChange,
        CohortPart,
        CohortReport,
        Months,
        Quartiles,
    )
    from mlpath.views.blocks import Block, Page

SHOWN = 8
"""Skills and modules of a role."""
MOST_PARTS = 6
"""Roles that are told in full; the files hold all."""
SKIPPED = 10
RULE = (
    f"Nothing is told of fewer than {LEAST} people. How many share something is rounded down to "
    "fives, so that no difference tells of few."
)


def page(report: CohortReport) -> Page:
    """Show the group."""
    return (*group(report), *_unread(report))


def group(report: CohortReport) -> Page:
    """Show what may be handed on."""
    if report.everybody is None:
        return (
            Title(text="A group of few", aside=report.folder),
            Para(
                text=f"There are {FEWER} people, and nothing is told of so few together: "
                "their own pages and JSON are there."
            ),
        )
    everybody = report.everybody
    parts = (
        report.roles if len(report.roles) == 1 and not report.others else (everybody, *report.roles)
    )
    blocks: list[Block] = [
        Title(text=count(everybody.people, "person", "people"), aside=report.folder),
        Para(text=RULE, tone=Tone.DIM),
        _where(parts, report.others),
        *_change(report.change),
    ]
    for part in parts[:MOST_PARTS]:
        blocks += _needs(part, alone=len(parts) == 1)
    if len(parts) > MOST_PARTS:
        more = len(parts) - MOST_PARTS
        blocks.append(Para(text=f"{count(more, 'more role')} in group.json.", tone=Tone.DIM))
    return (*blocks, *_backgrounds(report))


def _where(parts: tuple[CohortPart, ...], others: int) -> Table:
    columns = (
        Column(head="on the way to", wrap=True),
        Column(head="people", right=True),
        Column(head="readiness", right=True),
        Column(head="doors", right=True, drop=1),
        Column(head="hours left", right=True),
        Column(head="likely ready", wrap=True),
        Column(head="done", right=True, drop=2),
    )
    rows = [
        (
            _name(part),
            amount(part.people),
            _span(part.readiness),
            f"{_span(part.doors)} of {part.postings}" if part.doors else "",
            _span(part.hours),
            _days(part.ready),
            str(part.done),
        )
        for part in parts
    ]
    if others:
        rows.append(("other roles", amount(others), *("",) * 5))
    caption = "Half of the people are between the two figures of a cell."
    return Table(columns=columns, rows=tuple(rows), caption=caption)


def _name(part: CohortPart) -> str:
    return f"{part.name}, {part.level.value}" if part.level else part.name


def _span(of: Quartiles) -> str:
    return amount(of.p25) if of.p25 == of.p75 else f"{amount(of.p25)} to {amount(of.p75)}"


def _days(of: Months) -> str:
    first, last = (month(date.fromisoformat(f"{one}-01")) for one in (of.p25, of.p75))
    return first if first == last else f"{first} to {last}"


def _needs(part: CohortPart, *, alone: bool) -> list[Block]:
    """Show what most are missing, and what they could learn together."""
    blocks: list[Block] = [] if alone else [Title(text=_name(part), level=2)]
    for gaps, head, width in (
        (tuple((one.name, amount(one.people)) for one in part.gaps), "most are missing", 2),
        (
            tuple((one.title, amount(one.hours), amount(one.people)) for one in part.modules),
            "a class could learn together",
            3,
        ),
    ):
        if gaps:
            hours = (Column(head="hours each", right=True),) if width > 2 else ()  # noqa: PLR2004 - a column more
            columns = (
                Column(head=head, wrap=True),
                *hours,
                Column(head="people, at least", right=True),
            )
            left = len(gaps) - SHOWN
            more = f"{left} more in group.json" if left > 0 else ""
            blocks.append(Table(columns=columns, rows=gaps[:SHOWN], more=more))
    return blocks


def _backgrounds(report: CohortReport) -> list[Block]:
    rows = [(one.name, amount(one.people)) for one in report.backgrounds]
    if report.elsewhere:
        rows.append(("others", amount(report.elsewhere)))
    if not rows:
        return []
    columns = (Column(head="where they come from", wrap=True), Column(head="people", right=True))
    return [Table(columns=columns, rows=tuple(rows))]


def _change(change: CohortChange | None) -> list[Block]:
    if change is None:
        return []
    columns = (Column(head=""), Column(head="then", right=True), Column(head="now", right=True))
    rows = (
        ("readiness", _span(change.readiness.before), _span(change.readiness.now)),
        ("doors", _span(change.doors.before), _span(change.doors.now)),
        ("likely ready", _days(change.before), _days(change.now)),
    )
    moved = (
        f"Readiness rose for {_many(change.rose)}, stayed for {_many(change.same)} and fell for "
        f"{_many(change.fell)}; {_many(change.people)} are in both."
    )
    return [
        Title(text=f"Since {day(change.since)}", level=2),
        Table(columns=columns, rows=rows),
        Para(text=moved),
    ]


def _many(people: int | str) -> str:
    return people if isinstance(people, str) else f"{amount(people)} or more"


def _unread(report: CohortReport) -> list[Block]:
    if not report.skipped:
        return []
    items = [f"{one.file}: {one.problem}. {one.hint}".rstrip() for one in report.unread[:SKIPPED]]
    if report.skipped > len(items):
        items.append(f"{report.skipped - len(items)} more")
    return [Title(text=f"{report.skipped} not read", level=2), Bullets(items=tuple(items))]
