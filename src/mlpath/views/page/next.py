"""What to learn now: one lesson, with what, why, and how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Facts, Linked, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.at_work import beside_rows, other_rows
from mlpath.views.page.parts.checkpoint import asked
from mlpath.views.page.parts.deadline import deadline_line
from mlpath.views.page.parts.doors import doors_line
from mlpath.views.page.parts.framed import framed_lines
from mlpath.views.page.parts.module import leads_to, lesson_text, sentence
from mlpath.views.words import (
    APPLY,
    SIGN,
    count,
    day,
    decimal,
    end_label,
    goal_title,
    hours,
    noted,
    ready,
    some,
    to_level,
    until_hired,
)

if TYPE_CHECKING:
    from mlpath.model.reports.outlook import AtWork
    from mlpath.model.reports.plan import Pick, PlanModule
    from mlpath.model.reports.progress import NextSteps, OpenStep
    from mlpath.views.blocks import Block, Page, Said

MOST_UNLOCKED = 3


def page(report: NextSteps) -> Page:
    """Say what to do now, and on demand what else can be started."""
    role = goal_title(report.role_name, report.level.value, report.apply_at, report.then)
    won = report.at_work
    if won and won.leads and report.show != "list":
        return _deed(report, won, role)
    if not report.steps:
        title = Title(text=f"Next for {role}", aside=f"readiness {report.readiness:.0f}")
        hired = report.finish.hired
        text = SIGN if hired else f"{APPLY} {sentence(until_hired(report.finish))}"
        more = "status" if hired else "guide interview"
        return (
            title,
            Para(text=text),
            Facts(rows=(("30 minutes", sentence(report.tonight)),)),
            Next(commands=("mlpath plan", f"mlpath {more}")),
        )
    first = report.steps[0]
    return (
        Title(text=f"Next: {lesson_text(first)}", aside=role),
        *asked(report.missed),
        Facts(rows=(*first_rows(first, report.module, report.tonight), *_when(report))),
        *_others(report),
        Next(commands=_commands(report)),
    )


def _deed(report: NextSteps, won: AtWork, role: str) -> Page:
    """Say which deed is due, and what to do for it tonight; lessons are an aside."""
    now, *later = won.deeds[won.due :]
    rows = [
        (f"by {day(now.by)}", now.text),
        ("if not", sentence(now.otherwise)),
        ("30 minutes", sentence(report.tonight)),
        *(("after that", f"{sentence(one.name)} By {day(one.by)}.") for one in later[:1]),
        *beside_rows(won),
        *other_rows(report.choice),
    ]
    return (
        Title(text=f"Next: {now.name}", aside=role),
        *asked(report.missed),
        Facts(rows=tuple(rows)),
        Next(commands=("mlpath plan", "mlpath plan --letter", "mlpath plan --save")),
    )


def first_rows(
    step: OpenStep, module: PlanModule | None = None, own: str = ""
) -> tuple[tuple[str, Said], ...]:
    """Say what a step is for, the first 30 minutes of it, with what, and why now."""
    done = f" after {noted(step.spent)} h" if step.spent else ""
    rows: list[tuple[str, Said]] = [leads_to(step)]
    if step.resources:
        pick = step.resources[0]
        price = "free" if pick.free else "paid"
        link = Linked(title=pick.title, url=pick.url, after=f" ({price})")
        first = ("30 minutes", sentence(own or pick.start))
        rows += [first, ("after that" if own else "with", link)]
    rows.append(("why now", sentence(step.why)))
    until = f", until {day(module.end)}" if module and module.title == step.module else ""
    rows.append(("how long", f"{hours(step.hours)} to go{done}; {step.module}{until}"))
    return tuple(rows)


def first_steps(step: OpenStep) -> list[Block]:
    """Say what to do in the next 30 minutes, as part of another page."""
    return [
        Title(text=f"Next: {lesson_text(step)}", level=2),
        Facts(rows=first_rows(step)),
    ]


def _when(report: NextSteps) -> list[tuple[str, str]]:
    """Say when somebody is ready, or what a deadline means."""
    first = framed_lines(report.role_name, report.internship, report.choice)
    check = report.deadline
    if check is not None:
        return [*first, (f"by {day(check.day)}", deadline_line(check))]
    return [*first, (end_label(report.finish), ready(report.finish)[0])]


def _commands(report: NextSteps) -> tuple[str, ...]:
    """Name what to type now, and how to see what else can be started."""
    most = report.more + len(report.steps)
    others = (f"mlpath next --count {most}",) if most > 1 and report.show != "list" else ()
    return (f"mlpath log {report.steps[0].skill} 30m", *others, "mlpath plan")


def _others(report: NextSteps) -> list[Block]:
    """List what else can be started, where that was asked for."""
    listed = report.steps[1:]
    if report.show != "list":
        return []
    more = f"{count(report.more, 'other')} can be started too: --count" if report.more else ""
    columns = (
        Column(head="skill"),
        Column(head="hours", right=True),
        Column(head="module", wrap=True),
        Column(head="what it opens", wrap=True, drop=1),
    )
    return [
        Table(
            caption="Can be started too, in the order of the plan",
            columns=columns,
            rows=tuple(_row(step) for step in listed),
            more=more,
        ),
        *([] if report.finish.hired else [Para(text=f"Doors: {doors_line(report.doors)}.")]),
    ]


def pick_text(pick: Pick) -> Linked:
    """Name what to learn with, and why that."""
    return Linked(title=pick.title, url=pick.url, after=f" ({pick.why})")


def _row(step: OpenStep) -> tuple[str | Cell, ...]:
    return (
        Cell(
            text=f"{step.name} {to_level(step.to)}",
            tone=Tone.STRONG if step.must else Tone.PLAIN,
        ),
        decimal(step.hours, 0),
        step.module,
        some(step.unlocks, MOST_UNLOCKED),
    )
