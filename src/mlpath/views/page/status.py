"""Status: a year of weeks, the pace, and the dates that follow, on one screen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mlpath.model.field.level import LEVEL_NAMES
from mlpath.views.blocks import Facts, Next, Para, Spark, Title, Tone
from mlpath.views.page.parts.at_work import leading, next_deed
from mlpath.views.page.parts.checkpoint import asked
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.framed import framed_lines
from mlpath.views.page.parts.onward import onward
from mlpath.views.page.parts.review import due, faded
from mlpath.views.words import (
    APPLY,
    MONTHS,
    SIGN,
    amount,
    count,
    day,
    decimal,
    end_label,
    goal_title,
    in_a_row,
    noted,
    ready,
    shares,
    some,
    until_hired,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.reports.plan import Pace
    from mlpath.model.reports.progress import Status, Week
    from mlpath.views.blocks import Block, Page

MOST_WEEKS, MOST_NAMED = 4, 3
PACES = ((0.85, "faster than planned"), (1.05, "about as planned"), (1.25, "a little longer"))
"""How a pace up to this is told; beyond the last it is longer."""


def page(report: Status) -> Page:
    """Show the weeks first, then where somebody stands, then one thing to do."""
    week = report.weeks[-1]
    return (
        Title(
            text=goal_title(report.role_name, report.level.value, report.apply_at, report.then),
            aside=f"this week {noted(week.real)} of {decimal(week.planned)} h",
        ),
        *_weeks(report),
        Facts(rows=tuple(_facts(report))),
        *by_then(report.deadline),
        *asked(report.missed),
        *due(report.due),
        *_following(report),
        Next(commands=_commands(report)),
    )


def _commands(report: Status) -> tuple[str, ...]:
    if leading(report):
        return ("mlpath next", "mlpath plan", "mlpath check")
    if report.following is None:
        more = () if report.finish.hired else ("mlpath guide interview",)
        return (*more, "mlpath plan", "mlpath check")
    return ("mlpath log 2h", "mlpath done", "mlpath plan")


def _weeks(report: Status) -> list[Block]:
    if not report.total and report.following is None:
        return []
    if not report.total:
        return [Para(text="Nothing logged yet: mlpath log 2h", tone=Tone.DIM)]
    return [year_of_weeks(report.weeks)]


def year_of_weeks(weeks: Sequence[Week]) -> Spark:
    """Draw a mark a week, oldest first, with the name of each month where it begins."""
    months = [MONTHS[week.start.month - 1] for week in weeks]
    marks = [name if name != before else "" for before, name in pairwise(["", *months])]
    return Spark(
        label=f"the last {count(len(weeks), 'week')}" if len(weeks) > 1 else "this week",
        values=tuple(week.real for week in weeks),
        unit="h",
        marks=tuple(marks),
    )


def _facts(report: Status) -> list[tuple[str, str]]:
    rise = report.readiness
    made_of = shares(rise.now, report.proven)
    likely = f"likely {report.likely.low:.0f} to {report.likely.high:.0f}"
    rows = [("readiness", f"{rise.now:.0f} of 100 ({made_of}), {likely}")]
    if report.total:
        rows.append(("logged", _logged(report)))
    if report.pace.planned:
        rows.append(("pace", pace_in_words(report.pace)))
    rows += framed_lines(report.role_name, report.internship, report.choice)
    rows.append((end_label(report.finish), _ready(report)))
    if report.promised is not None and report.days_late is not None:
        rows.append(("planned", f"{day(report.promised)}, {_late(report.days_late)}"))
    rows += _made(report)
    if report.active:
        rows.append(("in work", some(_active(report), MOST_NAMED)))
    fading = faded(report.retention)
    if fading:
        rows.append(("less sure", fading[0]))
    return rows


def _ready(report: Status) -> str:
    left = f"{amount(report.hours_left)} h"
    won = leading(report)
    if won:
        return f"won at work by about {day(won.deeds[-1].by)}"
    if report.following is None and report.finish.hired:
        return "now"
    if report.following is None:
        return f"now; {until_hired(report.finish)}, {left}"
    when, span = ready(report.finish)
    return f"{when.removeprefix('about ')} ({span}), {left} to go"


def _made(report: Status) -> list[tuple[str, str]]:
    """Say what is done: modules, levels and projects."""
    rows = []
    if report.modules_done:
        rows.append(("modules", f"{report.modules_done} behind you, {report.modules_left} to go"))
    if report.done:
        names = [f"{one.name} {LEVEL_NAMES[one.level]}" for one in report.done]
        rows.append(("reached", some(names, MOST_NAMED)))
    if report.projects:
        names = [one.name for one in report.projects]
        finished = f"{count(len(names), 'project')} finished"
        rows.append(("built", f"{finished}: {some(names, MOST_NAMED)}"))
    return rows


def _logged(report: Status) -> str:
    """Say how much was logged in all, of late, and for how long without a gap."""
    parts = [f"{noted(report.total)} h"]
    month = [week.real for week in report.weeks[-MOST_WEEKS:]]
    if len(month) == MOST_WEEKS:
        parts.append(f"{decimal(sum(month) / MOST_WEEKS)} h a week in the last month")
    if report.streak:
        parts.append(in_a_row(report.streak))
    return " · ".join(parts)


def pace_in_words(pace: Pace) -> str:
    """Say how fast somebody is against the plan, and what that rests on."""
    told = next((text for most, text in PACES if pace.factor <= most), "longer")
    if "planned" not in told:
        told = f"yours takes {told} than planned"
    logged = f"{noted(pace.real)} h logged for {decimal(pace.planned, 0)} h planned"
    return f"{pace.factor:.2g}, {told}; from {logged}"


def _active(report: Status) -> list[str]:
    return [
        f"{one.name} {noted(one.hours)}{f' of about {decimal(one.of, 0)}' if one.of else ''} h"
        for one in report.active
    ]


def _late(days: int) -> str:
    if not days:
        return "right on time"
    return f"{count(abs(days), 'day')} {'later' if days > 0 else 'sooner'} now"


def _following(report: Status) -> list[Block]:
    won = leading(report)
    if won:
        return next_deed(won)
    if report.following is None:
        return [Para(text=SIGN if report.finish.hired else APPLY)]
    return onward(report.following)
