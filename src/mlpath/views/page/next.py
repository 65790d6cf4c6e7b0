"""What to learn now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Linked, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.checkpoint import asked
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.doors import doors_line
from mlpath.views.page.parts.module import sentence
from mlpath.views.words import count, decimal, hours, level, ready, some

if TYPE_CHECKING:
    from mlpath.model.reports.plan import Pick
    from mlpath.model.reports.progress import NextSteps, OpenStep
    from mlpath.views.blocks import Block, Page

MOST_UNLOCKED = 3


def page(report: NextSteps) -> Page:
    """Say what to do now, then what else can be started."""
    title = Title(
        text=f"Next for {report.role_name} ({report.level.value})",
        aside=f"readiness {report.readiness:.0f} · ready {ready(report.finish)[0]}",
    )
    if not report.steps:
        text = "Nothing is missing for this: what is left is to show it and to apply."
        return (title, Para(text=text), Next(commands=("mlpath plan", "mlpath guide interview")))
    more = f"{count(report.more, 'other')} can be started too: --count" if report.more else ""
    columns = (
        Column(head="skill"),
        Column(head="level"),
        Column(head="hours", right=True),
        Column(head="module", wrap=True),
        Column(head="what it opens", wrap=True, drop=1),
    )
    blocks: list[Block] = [
        title,
        *by_then(report.deadline),
        *asked(report.missed),
        *first_steps(report.steps[0]),
    ]
    if report.module and report.module.project:
        project = report.module.project
        text = f"At the end of {report.module.title} you build: {project.name}."
        blocks.append(Para(text=text, tone=Tone.DIM))
    if report.steps[1:]:
        blocks.append(
            Table(
                caption="Can be started too, in the order of the plan",
                columns=columns,
                rows=tuple(_row(step) for step in report.steps[1:]),
                more=more,
            )
        )
    elif more:
        blocks.append(Para(text=f"{more}.", tone=Tone.DIM))
    blocks.append(Para(text=f"Doors: {doors_line(report.doors)}."))
    commands = (f"mlpath log {report.steps[0].skill} 30m", "mlpath plan", "mlpath status")
    return (*blocks, Next(commands=commands))


def first_steps(step: OpenStep) -> list[Block]:
    """Say what to do in the next 30 minutes."""
    done = f", {hours(step.spent)} of it spent" if step.spent else ""
    blocks: list[Block] = [
        Para(
            text=f"{step.module}: {step.name} {level(step.from_)} → {step.to:g}, "
            f"{hours(step.hours)} to go{done}. Then you can {step.can}.",
            tone=Tone.STRONG,
        )
    ]
    if step.resources:
        pick = step.resources[0]
        blocks += [
            Para(text=f"The next 30 minutes: {pick.start}"),
            Para(text=pick_text(pick), tone=Tone.DIM, indent=2),
        ]
    blocks.append(Para(text=f"Why now: {sentence(step.why)}", tone=Tone.DIM))
    return blocks


def pick_text(pick: Pick) -> Linked:
    """Name what to learn with, and why that."""
    return Linked(title=pick.title, url=pick.url, after=f" ({pick.why})")


def _row(step: OpenStep) -> tuple[str | Cell, ...]:
    return (
        Cell(text=step.name, tone=Tone.STRONG if step.must else Tone.PLAIN),
        f"{level(step.from_)} → {step.to:g}",
        decimal(step.hours),
        step.module,
        some(step.unlocks, MOST_UNLOCKED),
    )
