"""`mlpath compare`: the roles nearest to somebody, or two side by side and the way between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.setting_options import Takes
from mlpath.cli.shells.offers import complete_role
from mlpath.errors import UsageError
from mlpath.interview.reading import find
from mlpath.interview.reading.levels import role_level
from mlpath.model.person import Settings
from mlpath.model.settings import BACKGROUND, HOURS, LEVEL

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.engine.case import Case
    from mlpath.model.reports.comparison import CompareReport
    from mlpath.model.reports.nearest import NearestReport

EXAMPLES = """\b
Examples:
  mlpath compare
  mlpath compare data-engineer ml-engineer
  mlpath compare ml-engineer mlops-engineer --level mid
  mlpath compare ml-engineer:senior ml-engineer:lead"""

One = Annotated[
    str | None,
    typer.Argument(
        metavar="[ROLE]",
        help="A role, alone beside yours; a level behind a colon; none for all.",
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
    two = _named(case, second if second is not None else first)
    one = case if second is None else _named(case, first)
    if one is two:
        raise UsageError(
            f"{one.role.name} is compared with itself",
            hint=f"Name another role, or a level: {one.role.id}:senior {one.role.id}:lead",
        )
    return compare(one, two)


def _named(case: Case, text: str) -> Case:
    """Read a role, with its level behind a colon."""
    name, _, level = text.partition(":")
    toward = case.toward(find.role(case.catalog, name).id)
    return toward.at(role_level(level)) if level else toward
