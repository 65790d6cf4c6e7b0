"""`mlpath explore`: one full screen on which hours, date, role and level can be turned."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

from mlpath.cli.setting_options import Takes
from mlpath.model.person import Settings
from mlpath.model.settings import LEVEL, READER, ROLE, SETTINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.cli.explore.desk import Desk
    from mlpath.cli.session import Session
    from mlpath.model.reports.profile import Message

EXAMPLES = """\b
Examples:
  mlpath explore
  mlpath explore data-engineer --hours 12

Needs the extra: pip install "mlpath-advisor[explore]"."""

Said = Annotated[
    Settings, Takes(ROLE, LEVEL, *(row for row in SETTINGS if row.of_plan), argument=True)
]
WITHOUT = "The same without a full screen: mlpath plan, mlpath next, mlpath gap"
BRIGHT = ("7", "15")
"""Colours of a background that is light, as terminals number them."""


def run(session: Session, *, said: Said) -> Message:
    """Turn hours, date, role and level on one full screen; dates and readiness follow at once."""
    _must_fit(session)
    from mlpath.cli.explore.app import Explore
    from mlpath.cli.explore.desk import Desk

    desk = Desk(session, said)
    app = Explore(desk, light=_light(session.environ))
    app.run()
    return _told(desk)


def _must_fit(session: Session) -> None:
    """Refuse where there is no such screen, nobody to show, or nothing to draw with."""
    from mlpath.errors import MlpathError, NeedsTerminalError, UnknownNameError, UsageError
    from mlpath.views.render import Format

    if not session.known:
        raise UnknownNameError(
            f'there is no profile "{session.profile}" yet', hint="Make one: mlpath assess"
        )
    if not drawable():
        raise NeedsTerminalError("there is no terminal to draw in", hint=WITHOUT)
    if session.form is not Format.TERMINAL or session.plain:
        raise UsageError("explore is a full screen and has no other format", hint=WITHOUT)
    if session.person.settings[READER]:
        raise UsageError("a screen reader cannot follow a full screen that moves", hint=WITHOUT)
    try:
        import textual  # noqa: F401 - the extra that draws
    except ImportError:
        hint = f'pip install "mlpath-advisor[explore]"\n{WITHOUT}'
        raise MlpathError(
            "the full screen needs the package textual, which is not installed", hint=hint
        ) from None


def drawable() -> bool:
    """Tell whether there is a terminal to draw in: the screen goes to stderr."""
    from mlpath.cli.screen import interactive

    return interactive() and sys.stderr.isatty()


def _light(environ: Mapping[str, str]) -> bool:
    """Tell whether the terminal says that its background is light; many say nothing."""
    return environ.get("COLORFGBG", "").rpartition(";")[2] in BRIGHT


def _told(desk: Desk) -> Message:
    """Say what this sitting stored."""
    from mlpath.model.reports.profile import Message

    if not desk.noted:
        return Message(text="Nothing was stored.", next=("mlpath plan", "mlpath next"))
    texts = " ".join(one.text for one in desk.noted)
    return Message(text=f"Stored: {texts}", next=("mlpath status", "mlpath undo"))
