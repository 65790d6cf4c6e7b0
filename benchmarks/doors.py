"""Doors from eight backgrounds: postings met today, when ready, and with every target reached.

    python benchmarks/doors.py            the table, in Markdown, and how long the counting takes
    python benchmarks/doors.py --write    the table, into docs/method.md

A typical person of each background and nothing else known.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import NamedTuple

from hours import put
from mlpath.catalog.load import load_catalog
from mlpath.engine.case import Case, Learner
from mlpath.engine.levels.steps import levels_after
from mlpath.engine.market.doors import doors_at, street
from mlpath.engine.market.opening import opening
from mlpath.engine.way.way import doors_when_ready, work_left
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import BackgroundId, RoleId
from mlpath.model.person import Person, Settings
from mlpath.model.reports.plan import Wishes

BACKGROUNDS = tuple(
    map(
        BackgroundId,
        (
            *("no-technical-background", "student", "bootcamp-graduate", "data-analyst"),
            *("backend-engineer", "data-engineer", "data-scientist", "ml-engineer"),
        ),
    )
)
ROLES = tuple(map(RoleId, ("ml-engineer", "ai-engineer", "data-scientist")))
LEVELS = (RoleLevel.JUNIOR, RoleLevel.MID)
DAY = date(2027, 1, 1)
"""Any day: doors do not depend on it."""
TARGET = Path(__file__).resolve().parents[1] / "docs" / "method.md"
BEGIN, END = "<!-- doors: benchmarks/doors.py --write -->", "<!-- /doors -->"


class Counted(NamedTuple):
    """Doors of one background for one role and level."""

    now: int
    ready: int
    everything: int
    n: int


def case_of(catalog: Catalog, background: BackgroundId, role: RoleId, level: RoleLevel) -> Case:
    """Return a typical person of a background on the way to a role."""
    person = Person(settings=Settings(background=background))
    wishes = Wishes(hours=10, start=DAY)
    return Case(Learner(catalog, person), catalog.roles[role], level, wishes=wishes, today=DAY)


def counted(case: Case) -> Counted:
    """Count the doors of a case."""
    rise = doors_when_ready(case)
    everything = doors_at(case, levels_after(case.estimates, work_left(case).steps))
    return Counted(rise.now, rise.end, everything.met, rise.n)


def table(catalog: Catalog) -> str:
    """Write the table."""
    columns = [(role, level) for role in ROLES for level in LEVELS]
    rows = {
        background: [counted(case_of(catalog, background, *one)) for one in columns]
        for background in BACKGROUNDS
    }
    counts = [one.n for one in rows[BACKGROUNDS[0]]]
    heads = [f"{role}, {level} (of {n})" for (role, level), n in zip(columns, counts, strict=True)]
    lines = [f"| background | {' | '.join(heads)} |", f"|---|{'---:|' * len(heads)}"]
    for background, found in rows.items():
        cells = [f"{one.now} → {one.ready} → {one.everything}" for one in found]
        lines.append(f"| {background} | {' | '.join(cells)} |")
    return "\n".join(lines)


def times(catalog: Catalog) -> str:
    """Measure what counting takes, in milliseconds: preparing, one count, and what opens most."""
    lines = []
    for role in ROLES:
        case = case_of(catalog, BackgroundId("backend-engineer"), role, RoleLevel.SENIOR)
        climbs = [(step.skill, step.to) for step in work_left(case).steps]
        levels = levels_after(case.estimates, work_left(case).steps)
        took = []
        for ask in (street, lambda c: doors_at(c, levels), lambda c: opening(c, climbs)):  # noqa: B023 - called here
            start = time.perf_counter()
            ask(case)
            took.append(1000 * (time.perf_counter() - start))
        names = ("to prepare", "to count", "for what opens most")
        told = ", ".join(f"{ms:.2f} ms {name}" for ms, name in zip(took, names, strict=True))
        lines.append(f"{role}, senior: {len(street(case).doors)} postings, {told}")
    return "\n".join(lines)


def main() -> None:
    """Print or write the table."""
    catalog = load_catalog([], Path(tempfile.gettempdir()) / "mlpath-benchmarks")
    fresh = table(catalog)
    if "--write" in sys.argv[1:]:
        page = TARGET.read_text(encoding="utf-8")
        TARGET.write_text(put(page, fresh, BEGIN, END), encoding="utf-8")
    else:
        print(f"{fresh}\n\n{times(catalog)}")


if __name__ == "__main__":
    main()
