"""Something was noted or taken back: what it changed, and a small next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import Bar, Cell, Column, Next, Para, Table, Tone
from mlpath.views.page.parts.deadline import by_then
from mlpath.views.page.parts.onward import onward
from mlpath.views.words import count, day, hours, in_a_row, in_words, listing, noted

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.reports.progress import Noted
    from mlpath.views.blocks import Block, Page

A_WEEK = 7
SHOWN = 0.05
"""Points of readiness that show."""


def page(report: Noted) -> Page:
    """Say what was noted, how far the module is, when somebody is ready, and what comes next."""
    return (
        *_welcome(report),
        Para(text=_noted(report), tone=Tone.GOOD),
        *_bar(report),
        *_project(report),
        *by_then(report.deadline),
        *(_to_build(report) or onward(report.step, back=bool(report.pause))),
        Next(commands=_commands(report)),
    )


def _welcome(report: Noted) -> list[Block]:
    """Say to somebody who comes back that nothing is lost, and what became of the date."""
    if not report.pause:
        return []
    weeks = report.pause // A_WEEK
    text = f"Welcome back; {in_words(weeks)} weeks is nothing."
    if report.stood and report.finish and report.finish[1] > report.stood:
        moved = f"from {day(report.stood)} to {day(report.finish[1])}"
        text += f" The date has moved {moved}: what you learnt is still yours."
    return [Para(text=text)]


def _noted(report: Noted) -> str:
    """Say what was noted, and how far the module is that it counts for."""
    one = report.underway
    if one is None or report.project is not None:
        total = f" {noted(report.total)} h on it in all." if report.total else ""
        beside = " Your plan has no step of it." if report.hours and report.finish else ""
        return f"{report.text.rstrip('.')}.{total}{beside}"
    if one.build:
        return f"{report.text.rstrip('.')}. All of {one.title} is learnt."
    if one.done:
        return f"{report.text.rstrip('.')}. {one.title} is done."
    left = hours(one.hours - one.behind)  # the bar shows how much is behind
    return f"{report.text.rstrip('.')}. {one.title}: {left} of study to go."


def _bar(report: Noted) -> list[Block]:
    """Draw the module, and say until when it runs, the weeks in a row and the date."""
    one, parts = report.underway, []
    if one and one.until:
        parts.append(f"until {day(one.until)}")
    if report.streak:
        parts.append("a new first week" if report.pause else in_a_row(report.streak))
    if report.finish:
        label = "all learnt" if report.hired else "ready"
        parts.append(f"{label} {_date(*report.finish, calm=not report.pause)}")
    rise = report.readiness
    if rise and rise.end - rise.now >= SHOWN:
        parts.append(f"readiness {rise.now:.0f} → {rise.end:.0f}")
    if not parts:
        return []
    text = " · ".join(parts)
    text = f"{text[0].upper()}{text[1:]}"
    drawn = Bar(value=one.behind, goal=one.hours) if one else Bar(value=0, goal=0)
    columns = (Column(head="", picture=True), Column(head="", wrap=True))
    return [Table(columns=columns, rows=((Cell(draw=drawn), text),)) if one else Para(text=text)]


def _date(before: date, after: date, *, calm: bool) -> str:
    """Say when somebody is ready and whether that moved, in calm words."""
    days = (after - before).days
    if not days:
        return f"{day(after)}, as before" if calm else f"{day(after)}"
    moved = count(abs(days), "day")
    if days < 0:
        return f"{day(after)}, {moved} sooner"
    return f"{day(after)}, {moved} later: this takes you a little longer, which is fine"


def _to_build(report: Noted) -> list[Block]:
    """Say what the module that is learnt is for: a project is built before the next lesson."""
    project = report.underway.build if report.underway else None
    if project is None:
        return []
    text = (
        f"Now build {project.name} ({hours(project.hours)}), before anything new. {project.summary}"
    )
    return [Para(text=text)]


def _project(report: Noted) -> list[Block]:
    """Say of a finished project what it practised, and that it proves no level."""
    if report.project is None:
        return []
    finished = count(report.finished or 1, "project")
    text = f"{finished} finished so far."
    if report.practised:
        text += f" This one practised {listing(report.practised)}; a level is proven by a check."
    return [Para(text=text)]


def _commands(report: Noted) -> tuple[str, ...]:
    if report.project is not None:
        return ("mlpath export --to proof", "mlpath next", "mlpath undo")
    if report.underway and report.underway.build:
        return (f"mlpath done {report.underway.build.id}", "mlpath next", "mlpath undo")
    return ("mlpath status", "mlpath next", "mlpath undo")
