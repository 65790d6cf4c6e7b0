"""The plan as a calendar file (RFC 5545) that replaces itself when it is read in again.

Every event keeps its identifier as long as it is about the same level of the same skill, whatever
its dates, and later files carry a higher sequence number: calendars then move what they have
instead of adding a second copy.
"""

from __future__ import annotations

import re
from datetime import UTC, timedelta
from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from mlpath.views.page.parts.dated import told
from mlpath.views.words import to_level

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from mlpath.model.reports.plan import Pick, Plan, PlanModule, PlannedProject, PlanStep

ADDRESS = re.compile(r"https?://[!#-;=?-\[\]_a-z~]+")
"""An address that a click may follow, in the letters that addresses have (RFC 3986)."""
LONGEST_LINE = 75
"""Bytes; longer lines are folded."""


class CalendarEntry(NamedTuple):
    """One all-day event; `end` is its last day."""

    key: str
    start: date
    end: date
    title: str
    text: str
    url: str = ""


def render(plan: Plan, *, at: datetime, owner: str = "default") -> str:
    """Write a plan as a calendar, made at a moment for a profile."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mlpath//mlpath//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escape(f'mlpath: {plan.role_name}')}",
    ]
    for entry in _entries(plan):
        lines += _event(entry, at, owner)
    lines.append("END:VCALENDAR")
    return "".join(fold(line) for line in lines)


def escape(text: str) -> str:
    """Write text so that separators and line breaks stay text, without control characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(c for c in text if c == "\n" or c.isprintable())
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,")):
        text = text.replace(plain, written)
    return text.replace("\n", "\\n")


def fold(line: str) -> str:
    """Break a line after at most 75 bytes, never inside a character."""
    parts: list[str] = []
    part, size, room = "", 0, LONGEST_LINE
    for character in line:
        wide = len(character.encode())
        if size + wide > room:
            parts.append(part)
            part, size, room = "", 0, LONGEST_LINE - 1
        part += character
        size += wide
    return "\r\n ".join([*parts, part]) + "\r\n"


def _entries(plan: Plan) -> Iterator[CalendarEntry]:
    for step in plan.steps:
        yield _step(step)
    for module in plan.modules:
        if module.project:
            yield _project(module.project)
        yield _check(module)
    if plan.capstone:
        yield _project(plan.capstone)
    for part in plan.dated:
        yield CalendarEntry(
            key=part.id,
            start=part.start,
            end=part.end,
            title=part.title,
            text=told(part),
            url=part.url,
        )


def _step(step: PlanStep) -> CalendarEntry:
    resources = "\n".join(_resource(pick) for pick in step.resources)
    return CalendarEntry(
        key=f"step:{step.skill}:{step.to:g}",
        start=step.start,
        end=step.end,
        title=f"{step.name} {to_level(step.to)} ({step.hours.likely:g} h)",
        text=f"Then you can {step.can}.\nWhy now: {step.why}.\n{resources}".rstrip(),
        url=step.resources[0].url if step.resources else "",
    )


def _resource(pick: Pick) -> str:
    return f"{pick.title} ({pick.why}) {pick.url}"


def _project(project: PlannedProject) -> CalendarEntry:
    return CalendarEntry(
        key=f"project:{project.id}",
        start=project.start,
        end=project.end,
        title=f"Project: {project.name} ({project.hours:g} h)",
        text=f"{project.summary}\nShows {project.proves}",
    )


def _check(module: PlanModule) -> CalendarEntry:
    lines = [f"{module.check}.", f"If not: {module.otherwise}."] if module.check else []
    return CalendarEntry(
        key=f"check:{module.id}",
        start=module.end,
        end=module.end,
        title=f"Checkpoint: {module.title}",
        text="\n".join([*lines, module.command]),
    )


def _event(entry: CalendarEntry, at: datetime, owner: str) -> list[str]:
    moment = at.astimezone(UTC)
    stamp = f"{moment:%Y%m%dT%H%M%SZ}"
    lines = [
        "BEGIN:VEVENT",
        f"UID:{uuid5(NAMESPACE_URL, f'mlpath:{owner}:{entry.key}')}",
        f"DTSTAMP:{stamp}",
        f"LAST-MODIFIED:{stamp}",
        f"SEQUENCE:{int(moment.timestamp()) // 60}",
        f"DTSTART;VALUE=DATE:{entry.start:%Y%m%d}",
        f"DTEND;VALUE=DATE:{entry.end + timedelta(1):%Y%m%d}",
        f"SUMMARY:{escape(entry.title)}",
        f"DESCRIPTION:{escape(entry.text)}",
        "TRANSP:TRANSPARENT",
    ]
    if ADDRESS.fullmatch(entry.url):
        lines.append(f"URL:{entry.url}")
    return [*lines, "END:VEVENT"]
