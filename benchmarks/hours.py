"""How many hours it is to a junior role from each background, as the catalogue and the engines say.

    python benchmarks/hours.py            the table, in Markdown
    python benchmarks/hours.py --write    the same, into docs/catalogue.md

For each background: a typical person of it and nothing else known, the hours until ready as a plan
counts them (the core, and 85 of 100 points, with projects, review and interviews; one time in ten
less, likely, one time in ten more), the weeks that takes at 10 hours a week, and the hours to
everything the role asks for.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import NamedTuple

from mlpath.cli.catalogue import open_catalog
from mlpath.engine.case import Case, Learner
from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.dates.pace import Total
from mlpath.engine.way.plan import forecast
from mlpath.engine.way.way import work_left
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import BackgroundId, RoleId
from mlpath.model.person import Person, Settings
from mlpath.model.reports.plan import Wishes

ROLE = RoleId("ml-engineer")
A_WEEK = 10
DAY = date(2027, 1, 1)
"""Any day: hours do not depend on it."""
TARGET = Path(__file__).resolve().parents[1] / "docs" / "catalogue.md"
BEGIN, END = "<!-- hours: benchmarks/hours.py --write -->", "<!-- /hours -->"


class Way(NamedTuple):
    """The way from one background."""

    background: BackgroundId
    now: float
    """Readiness."""
    ready: Total
    """Hours until ready."""
    all: float
    """Likely hours to everything."""
    study: float
    """The part of the hours until ready that is study."""


def way(catalog: Catalog, background: BackgroundId) -> Way:
    """Count the hours from one background."""
    person = Person(settings=Settings(background=background, role=ROLE))
    learner, role = Learner(catalog, person), catalog.roles[ROLE]
    ready, everything = (
        Case(learner, role, RoleLevel.JUNIOR, wishes=wishes, today=DAY)
        for wishes in (
            Wishes(hours=A_WEEK, start=DAY),
            Wishes(hours=A_WEEK, start=DAY, until="100"),
        )
    )
    own = work_left(ready)
    hours = forecast(ready, own, Calendar(DAY, A_WEEK)).hours
    return Way(
        background, ready.readiness.value, hours, work_left(everything).hours, own.effort.study
    )


def ways(catalog: Catalog) -> list[Way]:
    """Count the hours from every background, the longest way first."""
    found = [way(catalog, background) for background in catalog.backgrounds]
    return sorted(found, key=lambda one: (-one.all, one.background))


def tens(hours: float) -> str:
    """Round to tens: more would promise too much."""
    return f"{round(hours, -1):,.0f}".replace(",", " ")


def table(catalog: Catalog) -> str:
    """Write the table."""
    heads: tuple[str, ...] = ("background", "readiness now", "hours until ready")
    heads += ("one time in ten below, above", f"weeks at {A_WEEK} h", "hours to everything")
    heads += ("study alone, until ready",)
    lines = [f"| {' | '.join(heads)} |", "|---|" + "---:|" * (len(heads) - 1)]
    for one in ways(catalog):
        between = f"{tens(one.ready.early)} to {tens(one.ready.late)}"
        weeks = f"{one.ready.likely / A_WEEK:.0f}"
        cells = (
            one.background,
            f"{one.now:.0f}",
            tens(one.ready.likely),
            between,
            weeks,
            tens(one.all),
            tens(one.study),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def put(page: str, fresh: str, begin: str = BEGIN, end: str = END) -> str:
    """Put a table where the page has its place."""
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n{fresh}\n{end}{after}"


def main() -> None:
    """Print or write the table."""
    fresh = table(open_catalog([], Path(tempfile.gettempdir()) / "mlpath-benchmarks"))
    if "--write" in sys.argv[1:]:
        TARGET.write_text(put(TARGET.read_text(encoding="utf-8"), fresh), encoding="utf-8")
    else:
        print(fresh)


if __name__ == "__main__":
    main()
