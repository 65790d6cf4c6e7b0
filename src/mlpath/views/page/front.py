"""The front page: for somebody new, and for somebody on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import (
    Cell,
    Column,
    Facts,
    Linked,
    Next,
    Para,
    Spark,
    Stack,
    Table,
    Title,
    Tone,
)
from mlpath.views.page.parts.at_work import beside_rows, leading, next_deed
from mlpath.views.page.parts.deadline import deadline_line
from mlpath.views.page.parts.module import lesson_text, sentence
from mlpath.views.page.parts.readiness import readiness_gauge
from mlpath.views.words import (
    amount,
    count,
    day,
    decimal,
    end_label,
    goal_title,
    noted,
    ready,
    until_hired,
)

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
    text = f"Next: {lesson_text(step)}, {decimal(step.hours, 0)} h to go."
    if not step.resources:
        return [Para(text=text, tone=Tone.STRONG)]
    pick = step.resources[0]
    before = f"The next 30 minutes: {sentence(pick.start)} "
    now = Linked(before=before, title=pick.title, url=pick.url)
    return [Stack(blocks=(Para(text=text, tone=Tone.STRONG), Para(text=now)))]


def _front(report: Front) -> Page:
    status = report.status
    goal = goal_title(status.role_name, status.level.value, status.apply_at, status.then)
    title = Title(text=f"You → {goal}")
    gauge = readiness_gauge(report.readiness, report.likely, report.proven)
    answer = [Para(text=f"{report.answer}.", tone=Tone.STRONG)] if report.answer else []
    blocks: list[Block] = [Stack(blocks=(title, *answer))]
    won = leading(status)
    if won:
        blocks += next_deed(won)
    elif status.following is not None:
        blocks += _next_step(status.following)
    blocks.append(Facts(rows=tuple(_rows(report))))
    if status.total:
        hours = tuple(week.real for week in status.weeks[-MOST_WEEKS:])
        blocks.append(Spark(label="hours a week", values=hours, unit="h"))
    blocks.append(gauge)
    now = f"log {status.following.skill} 30m" if status.following else "guide interview"
    now = "next" if won else now
    return (*blocks, Next(commands=(f"mlpath {now}", "mlpath plan", "mlpath status")))


def _rows(report: Front) -> list[tuple[str, str]]:
    """Say in a line each how this week goes, when somebody is ready, and what waits."""
    status = report.status
    week, finish = status.weeks[-1], status.finish
    rows = [("this week", f"{noted(week.real)} of {decimal(week.planned)} h")]
    when, span = ready(finish, span="between {} and {}")
    left = when if finish.early == finish.late else f"{when}, {span}"
    now = "now: answer the offer" if finish.hired else "now: apply, and show what you can"
    won = leading(status)
    if won:
        return [
            *rows,
            ("won by", f"about {day(won.deeds[-1].by)}"),
            *beside_rows(won),
            *_waits(report),
        ]
    rows.append((end_label(finish), left if status.following else now))
    if status.hours_left:
        then = "" if status.following else f": {until_hired(finish)}"
        rows.append(("to go", f"{amount(status.hours_left)} h{then}"))
    if status.deadline is not None:
        rows.append((f"by {day(status.deadline.day)}", deadline_line(status.deadline)))
    if status.missed is not None:
        was = day(status.missed.checkpoint)
        rows.append(("checkpoint", f"{status.missed.title}, {was}: is it done? mlpath done"))
    return rows + _waits(report)


def _waits(report: Front) -> list[tuple[str, str]]:
    """Say what waits to be asked again, or to be proven."""
    rows, status = [], report.status
    if status.due:
        rows.append(("review", f"{count(status.due, 'question')} due: mlpath review"))
    if report.checks:
        prove = f"{count(report.checks, 'claim')} to prove"
        rows.append(("check", f"{prove}, 5 minutes a sitting: mlpath check"))
    return rows
