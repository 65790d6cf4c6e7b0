"""A plan as sessions in a calendar: on each evening what to do, with its link and an alarm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.formats.ics import CalendarEntry, checkpoint, dated, written
from mlpath.views.page.parts.module import able, sentence
from mlpath.views.words import count, decimal, listing, to_level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from mlpath.model.reports.plan import Plan, PlannedProject, PlanStep
    from mlpath.model.reports.sessions import ReviewDay, SessionPiece, Sessions, StudySession

USUAL_ALARM = 10.0
"""Minutes before a session."""
TALKS = "Applications and interview preparation"
TRYING = "Trying both roles"


def render(plan: Plan, found: Sessions, *, alarm: float, at: datetime, owner: str) -> str:
    """Write the sessions of a plan, its checkpoints and the days of review as a calendar."""
    return written(plan, _entries(plan, found, alarm), at=at, owner=owner)


def _entries(plan: Plan, found: Sessions, alarm: float) -> Iterator[CalendarEntry]:
    last: dict[str, date] = {}
    for session in found.sessions:
        yield _session(session, alarm)
        for piece in session.pieces:
            if piece.module:
                last[piece.module.id] = session.start.date()
    for module in plan.modules:
        yield checkpoint(module, max(module.end, last.get(module.id, module.end)))
    yield from dated(plan)
    for day in found.reviews:
        yield _review(day)


def _session(session: StudySession, alarm: float) -> CalendarEntry:
    first = session.pieces[0]
    rest = [_name(piece) for piece in session.pieces[1:]]
    then = f"; then {listing(rest)}" if rest else ""
    return CalendarEntry(
        key=session.key,
        start=session.start,
        end=session.end,
        title=f"{_task(first)}{then}",
        text="\n\n".join(_told(piece) for piece in session.pieces),
        url=_address(first),
        alarm=alarm,
    )


def _name(piece: SessionPiece) -> str:
    if piece.step:
        return piece.step.name
    if piece.project:
        return piece.project.name
    return TRYING if piece.trying else TALKS


def _task(piece: SessionPiece) -> str:
    """Say what to do in a session: begin with something, go on with it, or finish it."""
    part = f" ({piece.part} of {piece.parts})" if piece.parts > 1 else ""
    if piece.project:
        return f"Build: {piece.project.name}{part}"
    if piece.step is None:
        return f"{_name(piece)}{part}"
    pick = next(iter(piece.step.resources), None)
    if pick is None:
        return f"{piece.step.name}{part}"
    if piece.part == 1:
        return f"{piece.step.name}: {pick.start.rstrip('.')}{part}"
    verb = "finish" if piece.part == piece.parts else "go on with"
    return f"{piece.step.name}: {verb} {pick.title}{part}"


def _told(piece: SessionPiece) -> str:
    """Tell the module, what it is for, and with what."""
    time = f"{decimal(piece.hours)} h"
    if piece.module is None:
        one = piece.project
        page = "mlpath plan --all" if piece.trying else "mlpath guide interview"
        text = sentence(one.summary) if one else page
        return f"{_name(piece)}, {time}\n{text}"
    lines = [f"{_name(piece)}, {time}. Module: {piece.module.title}"]
    if piece.module.can:
        lines.append(f"Then you can {piece.module.can}.")
    lines += _step(piece.step) if piece.step else _project(piece.project) if piece.project else []
    return "\n".join(lines)


def _step(step: PlanStep) -> list[str]:
    picks = [f"With {pick.title} {pick.url}" for pick in step.resources[:1]]
    levels = f"{step.name} {to_level(step.to)}. {able(step.can, step.to, 'then you can')}"
    return [levels, *picks, "Before it: mlpath review. After it: mlpath log"]


def _project(project: PlannedProject) -> list[str]:
    return [sentence(project.summary), f"Shows {project.proves}"]


def _address(piece: SessionPiece) -> str:
    return piece.step.resources[0].url if piece.step and piece.step.resources else ""


def _review(day: ReviewDay) -> CalendarEntry:
    return CalendarEntry(
        key=f"review:{day.day}",
        start=day.day,
        end=day.day,
        title=f"Review: {count(day.questions, 'question')}",
        text="mlpath review",
    )
