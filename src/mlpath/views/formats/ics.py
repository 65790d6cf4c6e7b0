"""The plan as a calendar file (RFC 5545) that replaces itself when it is read in again.

Every event keeps its identifier as long as it is about the same level of the same skill, whatever
its dates, and later files carry a higher sequence number: calendars then move what they have
instead of adding a second copy.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from mlpath.model.named import NamedTuple
from mlpath.views.page.parts.dated import told
from mlpath.views.page.parts.module import able
from mlpath.views.words import to_level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from mlpath.model.reports.plan import Pick, Plan, PlanModule, PlannedProject, PlanStep

ADDRESS = re.compile(r"https?://[!#-;=?-\[\]_a-z~]+")
"""An address that a click may follow, in the letters that addresses have (RFC 3986)."""
LONGEST_LINE = 75
"""Bytes; longer lines are folded."""


class CalendarEntry(NamedTuple):
    """One event: of whole days, of which `end` is the last, or from one time to another."""

    key: str
    start: date
    end: date
    title: str
    text: str
    url: str = ""
    alarm: float = 0.0
    """Minutes before it; 0 for none."""


def render(plan: Plan, *, at: datetime, owner: str = "default") -> str:
    """Write a plan as a calendar of whole days, made at a moment for a profile."""
    return written(plan, _entries(plan), at=at, owner=owner)


def written(plan: Plan, entries: Iterable[CalendarEntry], *, at: datetime, owner: str) -> str:
    """Write events as a calendar that programs which watch it read again every hour."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mlpath//mlpath//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escape(f'mlpath: {plan.role_name}')}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ]
    for entry in entries:
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
        yield checkpoint(module, module.end)
    if plan.capstone:
        yield _project(plan.capstone)
    yield from dated(plan)


def dated(plan: Plan) -> Iterator[CalendarEntry]:
    """Write what has its days beside the modules."""
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
    then = able(step.can, step.to, "then you can")
    return CalendarEntry(
        key=f"step:{step.skill}:{step.to:g}",
        start=step.start,
        end=step.end,
        title=f"{step.name} {to_level(step.to)} ({step.hours.likely:g} h)",
        text=f"{then}\nWhy now: {step.why}.\n{resources}".rstrip(),
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


def checkpoint(module: PlanModule, day: date) -> CalendarEntry:
    """Write on which day a module should be done, and what to do if it is not."""
    lines = [f"{module.check}.", f"If not: {module.otherwise}."] if module.check else []
    return CalendarEntry(
        key=f"check:{module.id}",
        start=day,
        end=day,
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
        *_times(entry),
        f"SUMMARY:{escape(entry.title)}",
        f"DESCRIPTION:{escape(entry.text)}",
    ]
    if ADDRESS.fullmatch(entry.url):
        lines.append(f"URL:{entry.url}")
    if entry.alarm:
        lines += [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{escape(entry.title)}",
            f"TRIGGER:-PT{entry.alarm:.0f}M",
            "END:VALARM",
        ]
    return [*lines, "END:VEVENT"]


def _times(entry: CalendarEntry) -> tuple[str, ...]:
    """Write from when to when; times have no zone, so that they are those of the clock at hand."""
    if isinstance(entry.start, datetime):
        return (
            f"DTSTART:{entry.start:%Y%m%dT%H%M%S}",
            f"DTEND:{entry.end:%Y%m%dT%H%M%S}",
            "TRANSP:OPAQUE",
        )
    return (
        f"DTSTART;VALUE=DATE:{entry.start:%Y%m%d}",
        f"DTEND;VALUE=DATE:{entry.end + timedelta(1):%Y%m%d}",
        "TRANSP:TRANSPARENT",
    )
