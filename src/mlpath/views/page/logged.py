"""Something was noted or taken back: what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Facts, Next, Para, Tone
from mlpath.views.words import day, decimal

if TYPE_CHECKING:
    from mlpath.model.reports.progress import Noted
    from mlpath.views.blocks import Page


def page(report: Noted) -> Page:
    """Say what was noted and how readiness and finish moved."""
    rows: list[tuple[str, str]] = []
    if report.total and report.hours:
        rows.append(("in all", f"{decimal(report.total)} h on this skill"))
    if report.readiness is not None and report.readiness.end - report.readiness.now >= 0.05:  # noqa: PLR2004
        rows.append(("readiness", f"{report.readiness.now:.1f} → {report.readiness.end:.1f}"))
    if report.finish is not None:
        before, after = report.finish
        moved = day(after) if before == after else f"{day(before)} → {day(after)}"
        rows.append(("ready", moved))
    facts = (Facts(rows=tuple(rows)),) if rows else ()
    return (
        Para(text=report.text, tone=Tone.GOOD),
        *facts,
        Next(commands=("mlpath status", "mlpath next", "mlpath undo")),
    )
