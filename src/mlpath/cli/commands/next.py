"""`mlpath next`: what can be learnt now, and the first 30 minutes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.options import BackgroundOption, LevelOption, RoleArgument, RoleOption
from mlpath.cli.plan_options import FreeOption, PreferOption

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.progress import Next

EXAMPLES = """\b
Examples:
  mlpath next
  mlpath next ai-engineer --background student --free"""

Count = Annotated[
    int, typer.Option("--count", "-n", metavar="N", min=1, max=100, help="How many to list.")
]


def run(
    session: Session,
    role: RoleArgument = None,
    *,
    wanted: RoleOption = None,
    level: LevelOption = None,
    background: BackgroundOption = None,
    free: FreeOption = None,
    prefer: PreferOption = None,
    count: Count = 7,
) -> Next:
    """List what you can start today, by what an hour of it is worth."""
    from mlpath.cli import plan_options
    from mlpath.engine.way.next import next_steps

    said = plan_options.read(session, {"free": free, "prefers": prefer})
    session.from_background(background)
    plan_options.assumed(session, {"hours": 0})
    return next_steps(session.case(role or wanted, level, **said), most=count)
