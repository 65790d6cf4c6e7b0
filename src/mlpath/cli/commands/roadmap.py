"""`mlpath roadmap`: the whole way to a role, stage by stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.options import BackgroundOption, LevelOption, RoleArgument, RoleOption
from mlpath.cli.plan_options import HoursOption

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.roadmap import Roadmap

EXAMPLES = """\b
Examples:
  mlpath roadmap
  mlpath roadmap mlops-engineer --level mid --tree"""

TreeOption = Annotated[
    bool, typer.Option("--tree", help="What rests on what, instead of the stages.")
]


def run(
    session: Session,
    role: RoleArgument = None,
    *,
    wanted: RoleOption = None,
    level: LevelOption = None,
    background: BackgroundOption = None,
    hours: HoursOption = None,
    tree: TreeOption = False,
) -> Roadmap:
    """Show the whole way to a role: stages, projects, and what belongs to it beside learning."""
    from mlpath.cli import plan_options
    from mlpath.engine.way.roadmap import make_roadmap
    from mlpath.model.record import replace

    said = plan_options.read(session, {"hours": hours})
    session.from_background(background)
    plan_options.assumed(session, said)
    found = make_roadmap(session.case(role or wanted, level, **said))
    personal = session.known or session.person.settings.background is not None
    return replace(found, personal=personal, show="tree" if tree else "stages")
