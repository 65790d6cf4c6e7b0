"""`mlpath compare`: two roles side by side, and the way from one to the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli import find
from mlpath.cli.options import BackgroundOption, LevelOption, complete_role
from mlpath.errors import UsageError

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.compass import CompareReport

EXAMPLES = """\b
Examples:
  mlpath compare data-engineer ml-engineer
  mlpath compare ml-engineer mlops-engineer --level mid"""

One = Annotated[str, typer.Argument(metavar="ROLE", help="A role.", autocompletion=complete_role)]
Two = Annotated[
    str, typer.Argument(metavar="ROLE", help="Another role.", autocompletion=complete_role)
]


def run(
    session: Session,
    first: One,
    second: Two,
    *,
    level: LevelOption = None,
    background: BackgroundOption = None,
) -> CompareReport:
    """Put two roles side by side; with a profile also how far each is from you."""
    from mlpath.engine.gap.roles import compare

    session.from_background(background)
    one, two = find.role(session.catalog, first), find.role(session.catalog, second)
    if one.id == two.id:
        raise UsageError(f"{first} and {second} are the same role", hint="All roles: mlpath roles")
    case = session.case(one.id, level)
    return compare(case, case.toward(two.id))
