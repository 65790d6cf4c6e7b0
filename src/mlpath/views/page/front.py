"""The front page: for somebody new, and for somebody on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Facts, Linked, Next, Para, Spark, Table, Title, Tone
from mlpath.views.page.parts.checkpoint import asked
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.module import sentence
from mlpath.views.page.parts.readiness import readiness_gauge
from mlpath.views.page.parts.review import due
from mlpath.views.words import amount, decimal, level, ready

if TYPE_CHECKING:
    from mlpath.model.reports.front import Front, Welcome
    from mlpath.model.reports.progress import OpenStep
    from mlpath.views.blocks import Block, Page

MOST_WEEKS = 12


def page(report: Welcome | Front) -> Page:
    """Say what to do now."""
    return _welcome(report) if report.kind == "welcome" else _front(report)  # type: ignore[arg-type] # told apart by kind


def _welcome(report: Welcome) -> Page:
    return (
        Title(text="mlpath — find your way into machine learning engineering"),
        Table(
            columns=(Column(head=""), Column(head="", wrap=True)),
            rows=tuple((Cell(text=c, tone=Tone.NAME), about) for c, about in report.commands),
        ),
        Para(text="Everything stays on this computer. `mlpath --help` lists all commands."),
    )


def _next_step(step: OpenStep) -> list[Block]:
    text = f"Next: {step.name} {level(step.from_)} → {step.to:g}, {decimal(step.hours, 0)} h to go."
    out: list[Block] = [Para(text=text, tone=Tone.STRONG)]
    if step.resources:
        pick = step.resources[0]
        before = f"The next 30 minutes: {sentence(pick.start)} "
        out.append(Para(text=Linked(before=before, title=pick.title, url=pick.url)))
    return out


def _front(report: Front) -> Page:
    status = report.status
    week, finish = status.weeks[-1], status.finish
    blocks: list[Block] = [
        Title(text=f"You → {status.role_name} ({status.level.value})"),
        readiness_gauge(report.readiness, report.likely, report.proven),
    ]
    if status.total:
        hours = tuple(week.real for week in status.weeks[-MOST_WEEKS:])
        blocks.append(Spark(label="hours a week", values=hours, unit="h"))
    rows = [("this week", f"{decimal(week.real)} of {decimal(week.planned)} h")]
    when, span = ready(finish, span="between {} and {}")
    ahead = f"{when}, {span}; {amount(status.hours_left)} h to go"
    rows.append(("ready", ahead if status.hours_left else "now: what is left is to apply"))
    blocks += [Facts(rows=tuple(rows)), *by_then(status.deadline)]
    blocks += [*asked(status.missed), *due(status.due)]
    if status.following is not None:
        blocks += _next_step(status.following)
    skill = status.following.skill if status.following else "SKILL"
    return (*blocks, Next(commands=(f"mlpath log {skill} 30m", "mlpath plan", "mlpath status")))
