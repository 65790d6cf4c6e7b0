"""`mlpath roadmap`: the whole way to a role, stage by stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.plan_options import Module
from mlpath.cli.setting_options import Takes
from mlpath.model.person import Settings
from mlpath.model.settings import BACKGROUND, HOURS, LEVEL, ROLE

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.roadmap import Roadmap

EXAMPLES = """\b
Examples:
  mlpath roadmap
  mlpath roadmap --all
  mlpath roadmap mlops-engineer --level mid --tree"""

Said = Annotated[Settings, Takes(ROLE, LEVEL, BACKGROUND, HOURS, argument=True, numbered=True)]
All = Annotated[bool, typer.Option("--all", "-a", help="Tell every module whole.")]
TreeOption = Annotated[
    bool, typer.Option("--tree", help="What rests on what, instead of the modules.")
]


def run(
    session: Session,
    *,
    said: Said,
    module: Module = None,
    everything: All = False,
    tree: TreeOption = False,
) -> Roadmap:
    """Show the whole way to a role: stages, projects, and what belongs to it beside learning."""
    from mlpath.cli import plan_options
    from mlpath.engine.way.roadmap import make_roadmap
    from mlpath.model.record import replace

    found = make_roadmap(plan_options.case_for(session, said))
    personal = session.known or BACKGROUND in session.person.settings
    show = "tree" if tree else "all" if everything else found.show
    if module is not None:
        show = plan_options.numbered(module, len(found.stages))
    return replace(found, personal=personal, show=show)
