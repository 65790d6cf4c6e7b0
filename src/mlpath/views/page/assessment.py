"""The result of the interview as one card: where somebody stands, the advice, the way, tonight."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple
from mlpath.views.blocks import (
    Facts,
    Linked,
    Next,
    Para,
    Stack,
    Title,
)
from mlpath.views.living import beside_text
from mlpath.views.page.parts.advice import (
    OBSTACLE,
    advice_rows,
    answer_paras,
    apply_from,
    decision_rows,
    reader_rows,
)
from mlpath.views.page.parts.ahead import AHEAD, ahead_names
from mlpath.views.page.parts.at_work import leading
from mlpath.views.page.parts.bridge import own_rows
from mlpath.views.page.parts.doors import DOORS, doors_of, doors_rows, end_of, whose
from mlpath.views.page.parts.framed import WHY_FIRST
from mlpath.views.page.parts.module import sentence
from mlpath.views.page.parts.readiness import core_open, readiness_gauge
from mlpath.views.page.parts.room import SCREEN, lines, lines_of
from mlpath.views.page.parts.way_card import around_modules, modules
from mlpath.views.pay import known, usual
from mlpath.views.words import day, goal_title, hours

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.model.reports.assessment import AssessmentReport
    from mlpath.model.reports.plan import Pick, Plan
    from mlpath.views.blocks import Block, Gauge, Page, Said

INTERNSHIPS = "internships"
WAITS = "skip for now"
TITLES = 2
LESSON = "first lesson"
FEWEST = 1
"""Modules that the card names before anything that it can leave out."""
DEEDS = 3
"""The same of deeds, where these are the plan."""
LABELS = 14
"""Letters that the labels of the card take."""
LEVELS = 2
"""Levels whose pay the card sets beside that of now."""
EMPTY = 4
"""Lines between the parts of the card."""


def page(report: AssessmentReport) -> Page:
    """Lay the card out in 24 lines of 80 letters: the answer, the advice, where somebody stands."""
    head, around = _head(report), around_modules(report.plan)
    advice = [*_advice(report)]
    fewest = DEEDS if leading(report.plan) else FEWEST
    needed = min(fewest, len(report.plan.modules))
    first, last = [*reader_rows(report.plan), *_tonight(report.plan)], _pay(report)
    told = (*head.answer, *head.habit, *around.before, *around.after)
    left = SCREEN - EMPTY - head.lines - 1 - sum(lines(one.text) for one in told)
    left -= lines_of(advice, LABELS) + lines_of((*first, *last), LABELS)
    for waiting in _waiting(report):
        for less in [one for one in advice if one[0] == waiting and left < needed]:
            advice.remove(less)
            left += lines_of([less], LABELS)
    for row in _more(report):
        size = lines_of([row], LABELS)
        if left - size >= needed:
            (first if row[0] == LESSON else last).append(row)
            left -= size
    beside = (*first, *last)
    listed: list[Block] = [*around.before, *modules(report.plan, max(fewest, left)), *around.after]
    advised = Facts(rows=tuple(advice), room=LABELS)
    answered = Stack(blocks=(head.title, *head.answer)), advised
    return (  # where the advice is the answer, nothing parts them
        *(answered if head.answer else [Stack(blocks=(head.title, advised))]),
        Stack(blocks=(head.gauge, *head.habit, *listed)),
        *([Facts(rows=beside, room=LABELS)] if beside else []),
        Next(commands=_onward(report)),
    )


def _waiting(report: AssessmentReport) -> tuple[str, ...]:
    """Name what a full screen leaves out, the first first: of a few postings nothing is told.

    Whoever listens has no screen that could be full.
    """
    if report.plan.reader:
        return ()
    few = (DOORS,) if report.gap.doors.few else ()
    return (AHEAD, WHY_FIRST, *few, WAITS)


class _Head(NamedTuple):
    """Who it is about, the answer, and how far that person is, with the lines of two of them."""

    title: Title
    answer: tuple[Para, ...]
    gauge: Gauge
    habit: tuple[Para, ...]
    lines: int
    """Of title and gauge."""


def _head(report: AssessmentReport) -> _Head:
    gap = report.gap
    title = (
        f"{report.background or 'You'} → {goal_title(gap.name, gap.level.value, gap.apply_at, '')}"
    )
    gauge = readiness_gauge(
        gap.readiness,
        gap.likely,
        gap.proven,
        core_open=core_open(gap.skills),
        by_deeds=leading(report.plan) is not None,
    )
    habit = (Para(text=gap.habit),) if gap.habit else ()
    size = lines(title) + 1 + _parts(gauge.parts)
    return _Head(Title(text=title), tuple(answer_paras(report.plan)), gauge, habit, size)


def _parts(text: str) -> int:
    """Count the lines of the parts of a readiness: what is likely follows them where it fits."""
    alone = lines(f"{text} · likely 100 to 100")
    return alone if alone == 1 else lines(text) + 1


def _advice(report: AssessmentReport) -> tuple[tuple[str, str], ...]:
    rows, offer = advice_rows(report.plan), report.plan.offer
    if leading(report.plan):  # the deeds take the room
        obstacle = (row for row in rows if row[0] == OBSTACLE)
        return (*decision_rows(report.plan)[:1], *obstacle, *_doors(report))
    if offer and offer.home:  # what it is worth at home takes the lines of what can wait
        return tuple(row for row in rows if row[0] != WAITS)
    return (*rows, *ahead_names(report.gap.ahead), *_doors(report))


def _doors(report: AssessmentReport) -> list[tuple[str, str]]:
    """Count the postings of what is planned for, and say whose they are where it is another."""
    plan = report.plan
    if plan.offer:
        return []
    doors = doors_of(plan, report.gap)
    return doors_rows(doors, plan.modules, end=end_of(plan), of=whose(plan))


def _onward(report: AssessmentReport) -> tuple[str, ...]:
    sharper = "mlpath check" if report.unchecked else "mlpath quiz"
    return ("mlpath plan", "mlpath next", sharper, "mlpath report --open")


def _tonight(plan: Plan) -> list[tuple[str, Said]]:
    """Name what to do in the next 30 minutes: something of one's own, or the first lesson."""
    if plan.tonight:
        return [("tonight, 30 min", sentence(plan.tonight))]
    return [
        ("tonight, 30 min", Linked(before=f"{sentence(one.start)} ", title=one.title, url=one.url))
        for one in _lesson(plan)
    ]


def _lesson(plan: Plan) -> Sequence[Pick]:
    """Find what the first module that runs beside no other begins with."""
    return plan.steps[plan.current.first].resources[:1] if plan.current else ()


def _pay(report: AssessmentReport) -> list[tuple[str, Said]]:
    """Tell what the jobs pay at home that are applied for first, where the country was said."""
    judged = report.plan.offer is not None and report.plan.offer.amount is not None
    rows = report.salary.rows if report.salary and not judged else ()
    same = report.plan.role == report.gap.role
    who, more = ("", ": mlpath salary") if same else (f"{report.plan.role_name} ", "")
    if rows and report.beside:
        return [(f"pay in {rows[0].country_name}", beside_text(report.beside, LEVELS))]
    return [
        (f"pay in {row.country_name}", f"{who}{row.level} {usual(row)}, {known(row)}{more}")
        for row in rows[:1]
    ]


def _internships(plan: Plan) -> list[tuple[str, Said]]:
    """Tell somebody who studies when to apply for a summer."""
    titles = plan.internship.titles[:TITLES] if plan.internship else ()
    return [
        (
            "internship",
            f"apply from {day(one.start)}: {' · '.join(titles)}"
            if titles
            else f"apply {day(one.start)} to {day(one.end)}: {one.command}",
        )
        for one in plan.dated
        if one.id == INTERNSHIPS
    ]


def _applying(plan: Plan) -> list[tuple[str, str]]:
    """Say when to begin to apply, and under which titles."""
    titles = plan.getting_in.titles[:TITLES] if plan.getting_in and not plan.internship else ()
    return [
        (label, f"{text.partition(',')[0]}: {' · '.join(titles)}" if titles else text)
        for label, text in apply_from(plan)
    ]


def _more(report: AssessmentReport) -> Iterator[tuple[str, Said]]:
    """Name what the card has room for: work in the same weeks, applying, nearer goals."""
    plan = report.plan
    if plan.tonight:
        for one in _lesson(plan):
            yield LESSON, Linked(title=one.title, url=one.url)
    yield from _internships(plan)
    yield from _applying(plan)
    yield from own_rows(plan.own)
    beside = (one for one in sorted(plan.modules, key=lambda one: one.start) if one.at_work)
    for module in islice(beside, 1):
        yield module.where, sentence(module.at_work)
    first = plan.advice.first if plan.advice else None
    if report.nearer and first is None and plan.then is None:
        # One that is advised is told above.
        goal = report.nearer[0]
        yield "nearer goal", f"{goal.name} ({hours(goal.hours)}): mlpath compare"
