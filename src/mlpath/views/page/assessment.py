"""The result of the interview as one card: where somebody stands, the advice, the way, tonight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Cell, Column, Facts, Linked, Next, Para, Table, Title, Tone
from mlpath.views.page.parts.ahead import ahead_rows
from mlpath.views.page.parts.doors import doors_line, seniors_line
from mlpath.views.page.parts.readiness import readiness_gauge
from mlpath.views.page.plan import advice_rows, ready_blocks
from mlpath.views.pay import known, usual
from mlpath.views.words import MONTHS, count, decimal, hours, some

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.reports.assessment import AssessmentReport
    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Block, Page

MODULES = 6
MUSTS = 4


def page(report: AssessmentReport) -> Page:
    """Lay the card out."""
    gap, plan = report.gap, report.plan
    told = report.observations
    basis = f"from {count(told, 'observation')}" if told else "from your background alone"
    return (
        Title(text=f"You → {gap.name} ({gap.level.value})", aside=basis),
        readiness_gauge(gap.readiness, gap.likely, gap.proven),
        *([Para(text=gap.habit)] if gap.habit else []),
        Facts(rows=(*advice_rows(plan), *_facts(report))),
        *_way(plan),
        *_tonight(plan),
        *_beside(report),
        Next(commands=_onward(report)),
    )


def _facts(report: AssessmentReport) -> list[tuple[str, str]]:
    gap = report.gap
    rows = [*ahead_rows(gap.ahead)]
    if gap.musts_missing:
        rows.append(("musts missing", some([one.name for one in gap.musts_missing], MUSTS)))
    if report.unchecked:
        names = some([one.name for one in report.unchecked], MUSTS)
        rows.append(("not checked", f"{names}: mlpath check, 5 minutes"))
    rows.append(("doors", doors_line(gap.doors)))
    seniors = seniors_line(gap.doors, gap.name, gap.level)
    if seniors:
        rows.append(("", seniors))
    return rows


def _onward(report: AssessmentReport) -> tuple[str, ...]:
    sharper = "mlpath check" if report.unchecked else "mlpath quiz"
    return ("mlpath plan", "mlpath gap", sharper, "mlpath report --open")


def _way(plan: Plan) -> list[Block]:
    """List the first modules, with when each is done and what is built."""
    if not plan.modules:
        text = "No lesson: you can do what the role asks for. What is left is to show it."
        return [Para(text=text, tone=Tone.STRONG)]
    rows = tuple(
        (
            str(number),
            Cell(text=module.title, tone=Tone.STRONG),
            hours(module.hours),
            _month(module.end),
            module.project.name if module.project else "",
        )
        for number, module in enumerate(plan.modules[:MODULES], 1)
    )
    left = len(plan.modules) - MODULES
    more = f"{count(left, 'more module', 'more modules')}: mlpath plan" if left > 0 else ""
    columns = (
        Column(head="", right=True),
        Column(head="the way", wrap=True),
        Column(head="hours", right=True),
        Column(head="until"),
        Column(head="you build", wrap=True, drop=1),
    )
    whole = plan.deadline.hours_needed if plan.deadline else plan.hours.likely
    pace = f"At {decimal(plan.hours_a_week)} h a week, {hours(whole)} in all: "
    return [
        *ready_blocks(plan, pace),
        Table(columns=columns, rows=rows, more=more),
    ]


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _tonight(plan: Plan) -> list[Block]:
    """Name what to do in the next 30 minutes: the beginning of the first module."""
    main = [module for module in plan.modules if not module.beside] or list(plan.modules)
    if not main or not plan.steps[main[0].first].resources:
        return []
    pick = plan.steps[main[0].first].resources[0]
    before = f"Tonight, 30 minutes: {pick.start}. "
    text = Linked(before=before, title=pick.title, url=pick.url)
    return [Para(text=text, tone=Tone.STRONG)]


def _beside(report: AssessmentReport) -> list[Block]:
    """Name nearer goals and the pay at home."""
    out: list[Block] = []
    if report.nearer:
        near = " · ".join(f"{goal.name} ({hours(goal.hours)})" for goal in report.nearer)
        out.append(Para(text=f"Nearer goals: {near}: mlpath compare", tone=Tone.DIM))
    level = report.gap.level.value
    rows = [row for row in (report.salary.rows if report.salary else ()) if row.level == level]
    for row in rows[:1]:
        text = (
            f"Pay in {row.country_name}, {level}: {usual(row)} a year, {known(row)}: mlpath salary"
        )
        out.append(Para(text=text, tone=Tone.DIM))
    return out
