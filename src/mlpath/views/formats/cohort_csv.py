"""The table of a group as CSV: a figure a line, with nothing about few people."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from mlpath.model.reports.cohort import Months, Quartiles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.model.reports.cohort import CohortChange, CohortPart, CohortReport

    Line = tuple[object, ...]

HEAD = ("of", "level", "figure", "name", "people", "p25", "p50", "p75")
ALL = "everybody"


def render(report: CohortReport) -> str:
    """Write the table."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(HEAD)
    table.writerow((ALL, "", "people", "", report.people, "", "", ""))
    table.writerows(_lines(report))
    return out.getvalue()


def _lines(report: CohortReport) -> Iterator[Line]:
    if report.everybody is not None:
        yield from _part(report.everybody, ALL, "")
    for part in report.roles:
        yield from _part(part, part.role or ALL, part.level or "")
    if report.others:
        yield ("other roles", "", "people", "", report.others, "", "", "")
    for one in report.backgrounds:
        yield (ALL, "", "background", one.background or "not said", one.people, "", "", "")
    if report.elsewhere:
        yield (ALL, "", "background", "others", report.elsewhere, "", "", "")
    if report.change is not None:
        yield from _change(report.change)


def _part(part: CohortPart, role: str, level: str) -> Iterator[Line]:
    yield _figure(role, level, "readiness", part.people, part.readiness)
    if part.doors is not None:
        yield _figure(role, level, "doors", part.people, part.doors, f"of {part.postings}")
    yield _figure(role, level, "hours", part.people, part.hours)
    yield _figure(role, level, "ready", part.people, part.ready)
    yield (role, level, "nothing left to learn", "", part.done, "", "", "")
    for gap in part.gaps:
        yield (role, level, "missing", gap.skill, gap.people, "", "", "")
    for module in part.modules:
        yield (role, level, "module", module.title, module.people, "", "", "")


def _change(change: CohortChange) -> Iterator[Line]:
    since, people = f"since {change.since.isoformat()}", change.people
    for figure, before, now in (
        ("readiness", change.readiness.before, change.readiness.now),
        ("doors", change.doors.before, change.doors.now),
        ("ready", change.before, change.now),
    ):
        yield _figure(since, "", f"{figure} then", people, before)
        yield _figure(since, "", f"{figure} now", people, now)
    for figure, many in (("rose", change.rose), ("same", change.same), ("fell", change.fell)):
        yield (since, "", f"readiness {figure}", "", many, "", "", "")


def _figure(
    of: str, level: str, figure: str, people: object, told: Quartiles | Months, name: str = ""
) -> Line:
    return (of, level, figure, name, people, told.p25, told.p50, told.p75)
