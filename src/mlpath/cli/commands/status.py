"""`mlpath status`: planned against real, the pace, the new dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.options import LevelOption, RoleArgument

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.progress import Status

EXAMPLES = """\b
Examples:
  mlpath status
  mlpath status -f json"""


def run(session: Session, role: RoleArgument = None, *, level: LevelOption = None) -> Status:
    """Show the weeks so far, your pace, and when you will be ready."""
    from mlpath.cli import plan_options
    from mlpath.engine.way.status import status_of

    plan_options.assumed(session, {})
    return status_of(session.case(role, level))
