"""Status: the weeks so far, the pace, and the dates that follow."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mlpath.views.blocks import Column, Facts, Next, Para, Spark, Table, Title, Tone
from mlpath.views.page.next import first_steps
from mlpath.views.page.parts.checkpoint import asked
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.review import due, faded
from mlpath.views.page.parts.why import pace_text
from mlpath.views.words import MONTHS, amount, count, day, decimal, level, ready, shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.progress import Status, Week
    from mlpath.views.blocks import Block, Page

MOST_WEEKS, MOST_DONE = 4, 5


def page(report: Status) -> Page:
    """Show this week first."""
    week = report.weeks[-1]
    return (
        Title(
            text=f"{report.role_name} ({report.level.value})",
            aside=f"this week {decimal(week.real)} of {decimal(week.planned)} h",
        ),
        *_weeks(report),
        Facts(rows=tuple(_facts(report))),
        *by_then(report.deadline),
        *asked(report.missed),
        *due(report.due),
        *_following(report),
        Next(commands=("mlpath log 2h", "mlpath done", "mlpath plan")),
    )


def _weeks(report: Status) -> list[Block]:
    if not report.total:
        return [Para(text="Nothing logged yet: mlpath log 2h", tone=Tone.DIM)]
    rows = tuple(
        (day(week.start), decimal(week.planned), decimal(week.real))
        for week in reversed(report.weeks[-MOST_WEEKS:])
    )
    columns = (
        Column(head="week of"),
        Column(head="planned h", right=True),
        Column(head="real h", right=True),
    )
    return [year_of_weeks(report.weeks), Table(columns=columns, rows=rows)]


def year_of_weeks(weeks: Sequence[Week]) -> Spark:
    """Draw a column a week, oldest first, with the name of each month where it begins."""
    months = [MONTHS[week.start.month - 1] for week in weeks]
    marks = [name if name != before else "" for before, name in pairwise(["", *months])]
    return Spark(
        label=f"the last {count(len(weeks), 'week')}",
        values=tuple(week.real for week in weeks),
        unit="h",
        marks=tuple(marks),
    )


def _facts(report: Status) -> list[tuple[str, str]]:
    finish = report.finish
    rise = report.readiness
    made_of = shares(rise.now, report.proven)
    likely = f"likely {report.likely.low:.0f} to {report.likely.high:.0f}"
    rows = [
        (
            "readiness",
            f"{rise.now:.0f} ({made_of}), {likely}; {rise.end:.0f} at the end of the plan",
        ),
        ("logged", _logged(report)),
    ]
    if report.pace.planned:
        rows.append(("your pace", pace_text(report.pace)))
    when, span = ready(finish)
    text = f"{when.removeprefix('about ')} ({span}), {amount(report.hours_left)} h to go"
    rows.append(("ready", text))
    if report.promised is not None and report.days_late is not None:
        rows.append(("planned", f"{day(report.promised)}, {_late(report.days_late)}"))
    if report.active:
        rows.append(("in work", ", ".join(_active(report))))
    fading = faded(report.retention)
    if fading:
        rows.append(("less sure", fading[0]))
    if report.done:
        shown = report.done[:MOST_DONE]
        rows.append(("reached", ", ".join(f"{one.name} {level(one.level)}" for one in shown)))
    return rows


def _logged(report: Status) -> str:
    """Say how much was logged in all, of late, and for how long without a gap."""
    text = f"{decimal(report.total)} h, {count(report.streak, 'week')} in a row"
    month = [week.real for week in report.weeks[-MOST_WEEKS:]]
    if len(month) < MOST_WEEKS:
        return text
    return f"{text}; {decimal(sum(month) / MOST_WEEKS)} h a week in the last {MOST_WEEKS}"


def _active(report: Status) -> list[str]:
    return [
        f"{one.name} {decimal(one.hours)}{f' of about {decimal(one.of, 0)}' if one.of else ''} h"
        for one in report.active
    ]


def _late(days: int) -> str:
    if not days:
        return "right on time"
    return f"{count(abs(days), 'day')} {'later' if days > 0 else 'sooner'} now"


def _following(report: Status) -> list[Block]:
    if report.following is None:
        return [Para(text="Nothing is missing for this: what is left is to apply.")]
    return [Title(text="Next", level=2), *first_steps(report.following)]
