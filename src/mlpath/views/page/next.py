"""What to learn now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.doors import doors_line
from mlpath.views.words import count, decimal, hours, level

if TYPE_CHECKING:
    from mlpath.model.reports.progress import NextSteps, OpenStep
    from mlpath.views.blocks import Block, Page

MOST_UNLOCKED = 3


def page(report: NextSteps) -> Page:
    """Name the first thing to do, then the table of all that can be started."""
    title = Title(
        text=f"Next for {report.role_name} ({report.level.value})",
        aside=f"readiness {report.readiness:.0f}",
    )
    if not report.steps:
        return (title, Para(text="Nothing is missing for this."), Next(commands=("mlpath roles",)))
    more = f"{count(report.more, 'other')} can be started too: --count" if report.more else ""
    columns = (
        Column(head="skill"),
        Column(head="level"),
        Column(head="hours", right=True),
        Column(head="worth", right=True),
        Column(head="points/h", right=True),
        Column(head="what it opens", wrap=True, drop=1),
    )
    return (
        title,
        *first_steps(report.steps[0]),
        Table(columns=columns, rows=tuple(_row(step) for step in report.steps), more=more),
        Para(text=f"Doors: {doors_line(report.doors)}."),
        Para(text="Points an hour count what a step leads to, with all that takes.", tone=Tone.DIM),
        Next(commands=(f"mlpath log {report.steps[0].skill} 30m", "mlpath plan", "mlpath status")),
    )


def first_steps(step: OpenStep) -> list[Block]:
    """Say what to do in the next 30 minutes."""
    done = f", {hours(step.spent)} of it spent" if step.spent else ""
    blocks: list[Block] = [
        Para(
            text=f"{step.name} {level(step.from_)} → {step.to}, {hours(step.hours)} to go{done}: "
            f"then you can {step.can}.",
            tone=Tone.STRONG,
        )
    ]
    if step.resources:
        pick = step.resources[0]
        blocks += [
            Para(text=f"The next 30 minutes: {pick.start}"),
            Para(text=f"{pick.title} ({pick.why}) {pick.url}", tone=Tone.DIM, indent=2),
        ]
    return blocks


def _row(step: OpenStep) -> tuple[str | Cell, ...]:
    return (
        Cell(text=step.name, tone=Tone.STRONG if step.must else Tone.PLAIN),
        f"{level(step.from_)} → {step.to}",
        decimal(step.hours),
        f"+{step.gain:.1f}" if step.gain else "",
        f"{step.points_an_hour:.2f}",
        _opens(step),
    )


def _opens(step: OpenStep) -> str:
    shown = ", ".join(step.unlocks[:MOST_UNLOCKED])
    left = len(step.unlocks) - MOST_UNLOCKED
    parts = [f"{shown} and {left} more" if left > 0 else shown] if shown else []
    if step.toward and step.toward not in step.unlocks:
        parts.append(f"on the way to {step.toward}")
    return "; ".join(parts)
