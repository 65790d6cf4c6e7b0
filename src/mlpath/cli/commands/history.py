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

    catalog, older = session.catalog, 0
    passages = session.passages
    if not everything:
        from mlpath.model.events.passage import Passage

        newest, older = session.newest(USUAL)
        passages = iter([Passage.made_of(newest)] if newest else [])
    return history_of(passages, names_of(catalog), catalog.renamed, older=older)
