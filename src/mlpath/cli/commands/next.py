"""`mlpath next`: what can be learnt now, and the first 30 minutes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.setting_options import Takes
from mlpath.model.person import Settings
from mlpath.model.settings import BACKGROUND, FREE, LEVEL, PREFERS, ROLE

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.progress import NextSteps

EXAMPLES = """\b
Examples:
  mlpath next
  mlpath next ai-engineer --background student --free"""

Said = Annotated[Settings, Takes(ROLE, LEVEL, BACKGROUND, FREE, PREFERS, argument=True)]
Count = Annotated[
    int | None,
    typer.Option("--count", "-n", metavar="N", min=1, max=100, help="List so many, not one."),
]


def run(session: Session, *, said: Said, count: Count = None) -> NextSteps:
    """Say what to learn now, with what, and how long it takes."""
    from mlpath.cli import plan_options
    from mlpath.engine.way.next import MOST, next_steps
    from mlpath.model.record import replace

    case = plan_options.case_for(session, said, hours=False)
    found = next_steps(case, most=count or MOST)
    return replace(found, show="list") if count else found
