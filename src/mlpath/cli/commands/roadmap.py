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
    from mlpath.cli.planning import wishes_of
    from mlpath.engine.way.roadmap import make_roadmap
    from mlpath.model.record import replace

    said = plan_options.read(session, {"hours": hours})
    session.from_background(background)
    aim = plan_options.aim_of(session, plan_options.first_named((role, wanted)), level)
    plan_options.assumed(session, said)
    wishes = replace(wishes_of(session, **said), deadline=None)
    found = make_roadmap(aim, plan_options.standing_for(session, aim), wishes)
    personal = session.known or session.person.settings.background is not None
    return replace(found, personal=personal, show="tree" if tree else "stages")
