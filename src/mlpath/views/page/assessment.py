"""The result of the interview as one card: where somebody stands, the advice, the way, tonight."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from mlpath.views.blocks import (
    Cell,
    Column,
    Facts,
    Linked,
    Next,
    Para,
    Stack,
    Table,
    Title,
    Tone,
)
from mlpath.views.page.parts.advice import (
    advice_rows,
    apply_from,
    first_blocks,
    goal_of,
    ready_text,
)
from mlpath.views.page.parts.ahead import ahead_names
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.doors import doors_card
from mlpath.views.page.parts.module import sentence
from mlpath.views.page.parts.readiness import core_open, readiness_gauge
from mlpath.views.page.parts.room import SCREEN, lines, lines_of
from mlpath.views.pay import known, usual
from mlpath.views.words import amount, count, decimal, hours, month, no_lesson

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.model.reports.assessment import AssessmentReport
    from mlpath.model.reports.plan import Plan
    from mlpath.views.blocks import Page, Said

MODULES = 4
"""Modules that the card names, where there is room."""
FEWEST = 2
"""Modules that the card names before anything that it can leave out."""
LABELS = 14
"""Letters that the labels of the card take."""
EMPTY = 4
"""Lines between the parts of the card."""


def page(report: AssessmentReport) -> Page:
    """Lay the card out: 24 lines of 80 letters."""
    told = report.observations
    basis = f"from {count(told, 'observation')}" if told else "background only"
    title = f"{report.background or 'You'} → {report.gap.name} ({report.gap.level.value})"
    left = SCREEN - EMPTY - lines(f"{title} · {basis}")
    gap = report.gap
    gauge = readiness_gauge(gap.readiness, gap.likely, gap.proven, core_open=core_open(gap.skills))
    left -= 1 + _parts(gauge.parts)
    habit = [Para(text=gap.habit)] if gap.habit else []
    advice, beside, onward = _advice(report), _tonight(report.plan), _onward(report)
    around = _around(report.plan)
    left -= sum(lines(one.text) for one in (*habit, *around.before, *around.after))
    left -= lines_of(advice, LABELS) + lines_of(beside, LABELS) + 1
    for row in _more(report):
        if left - lines_of([row], LABELS) >= min(FEWEST, len(report.plan.modules)):
            beside.append(row)
            left -= lines_of([row], LABELS)
    return (
        Stack(blocks=(Title(text=title, aside=basis), gauge, *habit)),
        Facts(rows=advice, room=LABELS),
        Stack(blocks=(*around.before, *_modules(report.plan, max(1, left)), *around.after)),
        *([Facts(rows=tuple(beside), room=LABELS)] if beside else []),
        Next(commands=onward),
    )


def _parts(text: str) -> int:
    """Count the lines of the parts of a readiness: what is likely follows them where it fits."""
    alone = lines(f"{text} · likely 100 to 100")
    return alone if alone == 1 else lines(text) + 1


def _advice(report: AssessmentReport) -> tuple[tuple[str, str], ...]:
    ahead = ahead_names(report.gap.ahead)
    return (*advice_rows(report.plan), *ahead, ("doors", _doors(report)))


def _doors(report: AssessmentReport) -> str:
    """Count the postings of what is planned for, and say whose they are where it is another."""
    plan = report.plan
    of = f"{plan.role_name}: " if plan.then and plan.then.name != plan.role_name else ""
    return of + doors_card(plan.doors if plan.then else report.gap.doors, plan.modules)


def _onward(report: AssessmentReport) -> tuple[str, ...]:
    sharper = "mlpath check" if report.unchecked else "mlpath quiz"
    return ("mlpath plan", "mlpath next", sharper, "mlpath report --open")


class _Around(NamedTuple):
    """What is said of the way before its modules are listed, and after."""

    before: tuple[Para, ...]
    after: tuple[Para, ...] = ()


def _around(plan: Plan) -> _Around:
    """Say when somebody is ready, what comes first and what comes after."""
    if not plan.modules and not plan.cut:
        return _Around((Para(text=no_lesson(plan.finish), tone=Tone.STRONG),))
    first = first_blocks(plan)
    length = Para(text=_length(plan), tone=Tone.STRONG)
    if plan.then:
        return _Around((*by_then(plan.deadline), length), tuple(first))
    return _Around((*by_then(plan.deadline), *first, length))


def _modules(plan: Plan, most: int) -> list[Table]:
    """List the modules that begin first, with when each is done and what is built.

    What runs beside the others comes after them, but for where somebody begins.
    """
    numbered = list(enumerate(plan.modules, 1))
    numbered.sort(key=lambda one: (one[1] is not plan.current, one[1].beside, one[1].start))
    rows = tuple(
        (
            str(number),
            Cell(text=module.title, tone=Tone.STRONG),
            hours(module.hours),
            f"{'beside, ' if module.beside else ''}by {month(module.end)}",
            module.project.name if module.project else "",
        )
        for number, module in numbered[: min(most, MODULES)]
    )
    columns = (
        Column(head="", right=True),
        Column(head=""),
        Column(head="", right=True, drop=2),
        Column(head=""),
        Column(head="", drop=1),
    )
    return [Table(columns=columns, rows=rows)] if rows else []


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


def _more(report: AssessmentReport) -> Iterator[tuple[str, Said]]:
    """Name what the card has room for: work in the same weeks, applying, nearer goals, pay."""
    plan = report.plan
    level = report.gap.level.value
    rows = [row for row in (report.salary.rows if report.salary else ()) if row.level == level]
    for row in rows[:1]:
        yield f"pay in {row.country_name}", f"{level} {usual(row)}, {known(row)}: mlpath salary"
    beside = (one for one in sorted(plan.modules, key=lambda one: one.start) if one.at_work)
    for module in islice(beside, 1):
        yield module.where, sentence(module.at_work)
    yield from apply_from(plan)
    first = plan.advice.first if plan.advice else None
    if report.nearer and first is None and plan.then is None:
        # One that is advised is told above.
        goal = report.nearer[0]
        yield "nearer goal", f"{goal.name} ({hours(goal.hours)}): mlpath compare"
