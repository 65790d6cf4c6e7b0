"""`mlpath compare`: two roles side by side, and the way from one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.options import complete_role
from mlpath.cli.setting_options import Takes
from mlpath.errors import UsageError
from mlpath.interview.reading import find
from mlpath.model.person import Settings
from mlpath.model.settings import BACKGROUND, LEVEL

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.comparison import CompareReport

EXAMPLES = """\b
Examples:
  mlpath compare data-engineer ml-engineer
  mlpath compare ml-engineer mlops-engineer --level mid"""

One = Annotated[str, typer.Argument(metavar="ROLE", help="A role.", autocompletion=complete_role)]
Two = Annotated[
    str, typer.Argument(metavar="ROLE", help="Another role.", autocompletion=complete_role)
]
Said = Annotated[Settings, Takes(LEVEL, BACKGROUND)]


def run(session: Session, first: One, second: Two, *, said: Said) -> CompareReport:
    """Put two roles side by side; with a profile also how far each is from you."""
    from mlpath.engine.gap.comparison import compare

    session.from_background(said[BACKGROUND])
    one, two = find.role(session.catalog, first), find.role(session.catalog, second)
    if one.id == two.id:
        raise UsageError(f"{first} and {second} are the same role", hint="All roles: mlpath roles")
    case = session.case(said).toward(one.id)
    return compare(case, case.toward(two.id))
