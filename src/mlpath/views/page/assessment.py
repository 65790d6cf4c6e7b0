"""The result of the interview as one card: where somebody stands, the advice, the way, tonight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Facts, Linked, Next, Para, Stack, Table, Title, Tone
from mlpath.views.page.parts.advice import advice_rows, first_blocks, goal_of, ready_text
from mlpath.views.page.parts.ahead import ahead_names
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.doors import doors_card
from mlpath.views.page.parts.module import sentence
from mlpath.views.page.parts.readiness import core_open, readiness_gauge
from mlpath.views.pay import known, usual
from mlpath.views.words import amount, count, decimal, hours, month, no_lesson

if TYPE_CHECKING:
    from mlpath.model.reports.assessment import AssessmentReport
    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Block, Page, Said

MODULES = 4
"""Modules that the card names, where nothing else takes their lines."""
FEWEST = 1
LABELS = 14
"""Letters that the labels of the card take."""


def page(report: AssessmentReport) -> Page:
    """Lay the card out: 24 lines of 80 letters."""
    gap, plan = report.gap, report.plan
    told = report.observations
    basis = f"from {count(told, 'observation')}" if told else "background only"
    you = report.background or "You"
    beside = (*_tonight(plan), *_beside(report))
    habit = (Para(text=gap.habit),) if gap.habit else ()
    return (
        Stack(
            blocks=(
                Title(text=f"{you} → {gap.name} ({gap.level.value})", aside=basis),
                readiness_gauge(
                    gap.readiness, gap.likely, gap.proven, core_open=core_open(gap.skills)
                ),
                *habit,
            )
        ),
        Facts(rows=_advice(report), room=LABELS),
        Stack(blocks=(*_way(report, taken=len(habit)),)),
        *([Facts(rows=beside, room=LABELS)] if beside else []),
        Next(commands=_onward(report)),
    )


def _advice(report: AssessmentReport) -> tuple[tuple[str, str], ...]:
    gap = report.gap
    return (
        *advice_rows(report.plan),
        *ahead_names(gap.ahead),
        ("doors", _doors(report)),
    )


def _doors(report: AssessmentReport) -> str:
    """Count the postings of what is planned for, and say whose they are where it is another."""
    plan = report.plan
    of = f"{plan.role_name}: " if plan.then and plan.then.name != plan.role_name else ""
    return of + doors_card(plan.doors if plan.then else report.gap.doors, plan.modules)


def _onward(report: AssessmentReport) -> tuple[str, ...]:
    sharper = "mlpath check" if report.unchecked else "mlpath quiz"
    return ("mlpath plan", "mlpath next", sharper, "mlpath report --open")


def _way(report: AssessmentReport, *, taken: int) -> list[Block]:
    """List the modules that begin first, with when each is done and what is built."""
    plan = report.plan
    if not plan.modules and not plan.cut:
        return [Para(text=no_lesson(plan.finish), tone=Tone.STRONG)]
    first = first_blocks(plan) if plan.then is None else []
    after = first_blocks(plan) if plan.then else []
    taken += len(first) + len(after) + bool(report.gap.ahead) + 2 * bool(plan.deadline)
    shown = max(FEWEST, MODULES - taken)
    numbered = list(enumerate(plan.modules, 1))
    numbered.sort(key=lambda one: (one[1] is not plan.current, one[1].start))
    rows = tuple(
        (
            str(number),
            Cell(text=module.title, tone=Tone.STRONG),
            hours(module.hours),
            f"by {month(module.end)}",
            module.project.name if module.project else "",
        )
        for number, module in numbered[:shown]
    )
    columns = (
        Column(head="", right=True),
        Column(head=""),
        Column(head="", right=True, drop=2),
        Column(head=""),
        Column(head="", drop=1),
    )
    return [
        *by_then(plan.deadline),
        *first,
        Para(text=_length(plan), tone=Tone.STRONG),
        Table(columns=columns, rows=rows),
        *after,
    ]


def _length(plan: Plan) -> str:
    """Say how long the way is, and when somebody is ready, in a line."""
    whole = plan.deadline.hours_needed if plan.deadline else plan.hours.likely
    what = "All of it" if plan.cut else count(len(plan.modules), "module")
    if plan.then:
        what = f"First {goal_of(plan)}: {what[:1].lower()}{what[1:]}"
    week = f"{decimal(plan.hours_a_week)} h a week"
    stop = "," if plan.then else ":"
    return f"{what}, {amount(whole)} h at {week}{stop} ready {ready_text(plan.finish)}"


def _tonight(plan: Plan) -> list[tuple[str, Said]]:
    """Name what to do in the next 30 minutes: the beginning of the first module."""
    if plan.current is None or not plan.steps[plan.current.first].resources:
        return []
    pick = plan.steps[plan.current.first].resources[0]
    text = Linked(before=f"{sentence(pick.start)} ", title=pick.title, url=pick.url)
    return [("tonight, 30 min", text)]


def _beside(report: AssessmentReport) -> list[tuple[str, str]]:
    """Name nearer goals and the pay at home."""
    out = []
    first = report.plan.advice.first if report.plan.advice else None
    if (
        report.nearer and first is None and report.plan.then is None
    ):  # one that is advised is told above
        goal = report.nearer[0]
        out.append(("nearer goal", f"{goal.name} ({hours(goal.hours)}): mlpath compare"))
    level = report.gap.level.value
    rows = [row for row in (report.salary.rows if report.salary else ()) if row.level == level]
    for row in rows[:1]:
        text = f"{level} {usual(row)}, {known(row)}: mlpath salary"
        out.append((f"pay in {row.country_name}", text))
    return out
