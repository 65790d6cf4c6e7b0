"""`mlpath compare`: the roles nearest to somebody, or two side by side and the way between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.setting_options import Takes
from mlpath.cli.shells.offers import complete_role
from mlpath.errors import UsageError
from mlpath.interview.reading import find
from mlpath.model.person import Settings
from mlpath.model.settings import BACKGROUND, HOURS, LEVEL

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.comparison import CompareReport
    from mlpath.model.reports.nearest import NearestReport

EXAMPLES = """\b
Examples:
  mlpath compare
  mlpath compare data-engineer ml-engineer
  mlpath compare ml-engineer mlops-engineer --level mid"""

One = Annotated[
    str | None,
    typer.Argument(
        metavar="[ROLE]",
        help="A role, alone beside yours; none for all of them.",
        autocompletion=complete_role,
    ),
]
Two = Annotated[
    str | None,
    typer.Argument(metavar="[ROLE]", help="Another role.", autocompletion=complete_role),
]
All = Annotated[bool, typer.Option("--all", "-a", help="Every role, not the nearest.")]
Said = Annotated[Settings, Takes(LEVEL, BACKGROUND, HOURS)]


def run(
    session: Session,
    first: One = None,
    second: Two = None,
    *,
    everything: All = False,
    said: Said,
) -> CompareReport | NearestReport:
    """Show which roles are nearest for you, or put two side by side."""
    if first is None:
        return _nearest(session, said, everything=everything)
    return _two(session, first, second, said)


def _nearest(session: Session, said: Settings, *, everything: bool) -> NearestReport:
    from mlpath.cli import plan_options
    from mlpath.cli.screen import first_screen
    from mlpath.engine.gap.nearest import nearest_report
    from mlpath.model.record import replace

    report = nearest_report(plan_options.case_for(session, said, own=True))
    return replace(report, show="near") if first_screen(everything=everything) else report


def _two(session: Session, first: str, second: str | None, said: Settings) -> CompareReport:
    from mlpath.engine.gap.comparison import compare

    session.from_background(said[BACKGROUND])
    case = session.case(said)
    two = find.role(session.catalog, second if second is not None else first)
    one = case.role if second is None else find.role(session.catalog, first)
    if one.id == two.id:
        raise UsageError(f"{one.name} is compared with itself", hint="Name another: mlpath roles")
    return compare(case.toward(one.id), case.toward(two.id))
