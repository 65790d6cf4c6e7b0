"""`mlpath history`: everything noted, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.progress import History

EXAMPLES = """\b
Examples:
  mlpath history
  mlpath history --all -f json"""

All = Annotated[bool, typer.Option("--all", "-a", help="Everything, not the newest 16.")]
USUAL = 16


def run(session: Session, *, everything: All = False) -> History:
    """Show everything noted, newest first, with what was taken back."""
    from mlpath.engine.journal.history import history_of, names_of

    names = names_of(session.catalog)
    if everything:
        return history_of(session.events, names)
    newest, older = session.newest(USUAL)
    return history_of(newest, names, older=older)
