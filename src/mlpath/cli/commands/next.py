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
    int, typer.Option("--count", "-n", metavar="N", min=1, max=100, help="How many to list.")
]


def run(session: Session, *, said: Said, count: Count = 7) -> NextSteps:
    """List what you can start today, by what an hour of it is worth."""
    from mlpath.cli import plan_options
    from mlpath.engine.way.next import next_steps

    return next_steps(plan_options.case_for(session, said, hours=False), most=count)
