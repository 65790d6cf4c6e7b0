"""`mlpath undo`: take back the last thing noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.model.reports.progress import Noted

EXAMPLES = """\b
Examples:
  mlpath undo
  mlpath undo -q"""


def run(session: Session) -> Noted:
    """Take back the last thing noted; again for the one before."""
    from mlpath.engine.journal.history import names_of
    from mlpath.errors import MlpathError
    from mlpath.model.events.undo import Undo
    from mlpath.model.reports.progress import Noted

    last = session.last_action()
    if not last:
        raise MlpathError("there is nothing to undo", hint="Noted so far: mlpath history")
    names = names_of(session.catalog)
    text = "; ".join(dict.fromkeys(stored.event.tell(names).text for stored in last[:3]))
    more = f" and {len(last) - 3} more" if len(last) > 3 else ""  # noqa: PLR2004 - a line's worth
    session.conclude([Undo(undoes=tuple(stored.id for stored in last))])
    return Noted(
        text=f"Taken back: {text}{more}.",
        skill=None,
        hours=None,
        level=None,
        on=None,
        total=None,
        readiness=None,
        finish=None,
    )
