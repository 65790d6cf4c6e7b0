"""`mlpath status`: planned against real, the pace, the new dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from mlpath.cli.setting_options import Takes
from mlpath.model.person import NOTHING_SAID, Settings
from mlpath.model.settings import LEVEL, ROLE

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.progress import Status

EXAMPLES = """\b
Examples:
  mlpath status
  mlpath status -f json"""

Said = Annotated[Settings, Takes(ROLE, LEVEL, argument=True)]


def run(session: Session, *, said: Said = NOTHING_SAID) -> Status:
    """Show the weeks so far, your pace, and when you will be ready."""
    from mlpath.cli import plan_options
    from mlpath.engine.way.status import status_of

    return status_of(plan_options.case_for(session, said))
