"""Readiness as every page shows it: what is proven, what is only said, and what is likely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.role_level import READY
from mlpath.views.blocks import Gauge
from mlpath.views.words import count, shares

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.model.person import Estimate
    from mlpath.model.reports.gap import GapRow


BEGINNING = 10
"""Points; a figure that nobody should read as a verdict on themselves."""


def readiness_gauge(
    ready: Estimate,
    likely: Estimate,
    proven: float,
    *,
    core_open: int = 0,
    by_deeds: bool = False,
) -> Gauge:
    """Show a readiness in its parts; points alone make nobody ready whom some of the core lacks."""
    parts = shares(ready.value, proven)
    if ready.value < BEGINNING:
        parts = f"all begin here: {parts}"
    if ready.value >= READY and core_open:
        lacking = f"{count(core_open, 'skill')} of the core still below target"
        parts += f" · {'the rest is won at work' if by_deeds else lacking}"
    return Gauge(
        label="readiness",
        value=ready.value,
        low=likely.low,
        high=likely.high,
        goal=READY,
        parts=parts,
        proven=proven,
    )


def core_open(rows: Iterable[GapRow]) -> int:
    """Count what everybody in the job can do and somebody cannot yet."""
    return sum(row.core and row.open for row in rows)
