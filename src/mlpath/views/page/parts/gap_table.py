"""The table of open gaps: the same rows and columns wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Table, Tone
from mlpath.views.words import amount, level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.gap import GapRow

COLUMNS = (
    Column(head="gap", wrap=True),
    Column(head="now"),
    Column(head="need"),
    Column(head="readiness", right=True),
    Column(head="hours", right=True),
    Column(head="how we know", wrap=True, drop=1),
)


def gap_table(gaps: Sequence[GapRow], *, caption: str = "", more: str = "") -> Table:
    """Lay out gaps in their order; musts stand out."""
    return Table(
        columns=COLUMNS,
        rows=tuple(
            (
                Cell(
                    text=" or ".join((row.name, *row.others)),
                    tone=Tone.STRONG if row.must else Tone.PLAIN,
                ),
                level(row.have.value),
                level(row.need),
                f"+{row.gain:.1f}",
                amount(max(row.hours, 1)),
                row.evidence,
            )
            for row in gaps
        ),
        caption=caption,
        more=more,
    )
