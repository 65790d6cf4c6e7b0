"""`mlpath check`: short checks of what somebody said they can do, instead of lessons in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import DOES
from mlpath.cli.setting_options import Takes
from mlpath.cli.shells.offers import complete_skill
from mlpath.model.person import Settings
from mlpath.model.settings import LEVEL, ROLE
from mlpath.views.render import Format

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.answers.checks import ChecksReport

EXAMPLES = """\b
Examples:
  mlpath check
  mlpath check python
  mlpath check "A first model, judged" --count 6"""

Name = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[SKILL|MODULE]",
        help="A skill or a module of the plan; without one the claims that carry most.",
        autocompletion=complete_skill,
    ),
]
Count = Annotated[
    int,
    typer.Option(
        "--count",
        metavar="N",
        min=1,
        max=60,
        help="Questions to ask at most.",
        rich_help_panel=DOES,
    ),
]
Said = Annotated[Settings, Takes(ROLE, LEVEL)]


def run(session: Session, name: Name = None, *, count: Count = 10, said: Said) -> ChecksReport:
    """Check in five minutes what you said you can do; a level that holds is proven."""
    from mlpath.cli.checking import Checks
    from mlpath.cli.screen import interactive

    checks = Checks(session, " ".join(name or ()) or None, said)
    if session.form is Format.TERMINAL and interactive() and checks.next() is not None:
        checks.talk(count)
    return checks.report()
