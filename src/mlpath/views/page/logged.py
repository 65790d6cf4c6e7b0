"""Something was noted or taken back: what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Facts, Next, Para, Tone
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.words import count, day, decimal, hours, listing

if TYPE_CHECKING:
    from mlpath.model.reports.progress import Noted, OpenStep
    from mlpath.views.blocks import Block, Page


def page(report: Noted) -> Page:
    """Say what was noted and how readiness and finish moved."""
    rows: list[tuple[str, str]] = []
    if report.total and report.hours:
        rows.append(("in all", f"{decimal(report.total)} h on this skill"))
    if report.readiness is not None and report.readiness.end - report.readiness.now >= 0.05:  # noqa: PLR2004
        rows.append(("readiness", f"{report.readiness.now:.1f} → {report.readiness.end:.1f}"))
    if report.finish is not None:
        before, after = report.finish
        same = f"{day(after)}, as before"
        rows.append(("ready", same if before == after else f"{day(before)} → {day(after)}"))
    if report.project is not None and report.practised:
        rows.append(("practised", f"{listing(report.practised)}; no level follows from it alone"))
    if report.project is not None and report.finished:
        rows.append(("finished", f"{count(report.finished, 'project')} so far"))
    facts = (Facts(rows=tuple(rows)),) if rows else ()
    return (
        Para(text=report.text, tone=Tone.GOOD),
        *facts,
        *by_then(report.deadline),
        *_onward(report.step),
        Next(commands=_commands(report)),
    )


def _commands(report: Noted) -> tuple[str, ...]:
    if report.project is not None:
        return ("mlpath export --to proof", "mlpath next", "mlpath undo")
    return ("mlpath status", "mlpath next", "mlpath undo")


def _onward(step: OpenStep | None) -> list[Block]:
    """Name what comes next, with the hours to go."""
    if step is None:
        return []
    text = f"{step.name} is next: {hours(step.hours)} to go."
    if step.spent:
        whole = step.spent + step.hours
        text = f"{step.name}: {decimal(step.spent)} of about {hours(whole)}."
    if step.resources:
        text += f" The next 30 minutes: {step.resources[0].start}"
    return [Para(text=text)]
