"""History: everything noted, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Next, Para, Rows, Table, Title, Tone
from mlpath.views.texts import inert
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
            rows=Rows(report.events, _row),
            more=more,
            widest=_widest(report.events) if len(report.events) > MANY else (),
        ),
        Next(commands=("mlpath undo", "mlpath status")),
    )


def _widest(events: Sequence[PastEvent]) -> Row:
    """Return cells as wide as any: the newest has the highest number."""
    return f"#{events[0].id}", "-" * MINUTE, "-" * LONG


def _row(event: PastEvent) -> Row:
    text = inert(event.text)
    what = Cell(text=f"{text} (taken back)", tone=Tone.DIM) if event.undone else text
    return f"#{event.id}", event.at.isoformat(" ", "minutes")[:MINUTE], what
