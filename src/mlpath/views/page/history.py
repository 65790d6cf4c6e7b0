"""History: everything noted, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.events.by_field import ByField
from mlpath.views.blocks import Cell, Column, Next, Para, Rows, Table, Title, Tone
from mlpath.views.texts import inert_each
from mlpath.views.words import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.progress import History, PastEvent
    from mlpath.views.blocks import Page, Row

MINUTE = len("2026-11-27 09:30")
MANY = 1_000
"""Events, of which some is surely told in more words than fit."""
LONG = 160
"""Letters of it; no screen is laid out for more."""
_TWO = [f"{number:02}" for number in range(60)]
"""Hours and minutes, each in two digits."""


def page(report: History) -> Page:
    """List what was noted."""
    if not report.events:
        return (
            Para(text="Nothing noted yet."),
            Next(commands=("mlpath assess", "mlpath log SKILL 2h")),
        )
    columns = (
        Column(head="", right=True),
        Column(head="when (UTC)", drop=1),
        Column(head="what", wrap=True),
    )
    more = f"{count(report.more, 'older one')}: --all" if report.more else ""
    return (
        Title(text="History", aside="newest first"),
        Table(
            columns=columns,
            rows=Rows(report.events, _rows),
            more=more,
            widest=_widest(report.events) if len(report.events) > MANY else (),
        ),
        Next(commands=("mlpath undo", "mlpath status")),
    )


def _widest(events: Sequence[PastEvent]) -> Row:
    """Return cells as wide as any: the newest has the highest number."""
    return f"#{events[0].id}", "-" * MINUTE, "-" * LONG


def _rows(events: Sequence[PastEvent]) -> Sequence[Row]:
    columns = ByField.of(events).columns
    what = [
        Cell(text=f"{text} (taken back)", tone=Tone.DIM) if undone else text
        for text, undone in zip(inert_each(columns["text"]), columns["undone"], strict=True)
    ]
    days = {day: day.isoformat() for day in {at.date() for at in columns["at"]}}
    # To write a moment out takes longer than all else of its row.
    when = [f"{days[at.date()]} {_TWO[at.hour]}:{_TWO[at.minute]}" for at in columns["at"]]
    return [*zip([f"#{id_}" for id_ in columns["id"]], when, what, strict=True)]
