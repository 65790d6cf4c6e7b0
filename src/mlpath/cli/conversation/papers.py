"""The CV, which is asked for first: what it says need not be asked again."""

from __future__ import annotations

import shlex
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from mlpath.errors import MlpathError, UsageError
from mlpath.interview.reading.choices import yes

if TYPE_CHECKING:
    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session

HAVE_A_CV = "Have a CV? Drop the file here, or press Enter to go on."


def ask_cv(session: Session, asking: Asker) -> None:
    """Ask for a CV and keep what the person says is right of it; a wrong file is asked again."""
    from mlpath.cli.answering import events_of
    from mlpath.cli.found import look

    typed = asking.line(HAVE_A_CV, label="CV")
    while typed and not _none(typed):
        try:
            found = look(session, cv=dropped(typed), code=(), ask=True)
        except MlpathError as error:
            asking.say(f"  {error.message}. {error.hint}".rstrip())
            typed = asking.line(HAVE_A_CV, label="CV")
            continue
        events = [*events_of(found.answers), *found.events]
        if events:
            session.remember(events, action=f"cv {session.moment.isoformat()}")
        return


def _none(typed: str) -> bool:
    """Tell whether somebody said no in place of a file."""
    with suppress(UsageError):
        return not yes(typed) and not Path(typed).exists()
    return False


def dropped(typed: str) -> Path:
    """Return the file that a terminal typed when it was dropped: with quotes, escapes or a URL."""
    bare = typed.strip()
    if bare.startswith("file://"):
        return Path(unquote(urlsplit(bare).path))
    if not Path(bare).expanduser().exists():
        with suppress(ValueError):  # a quote that is not closed
            words = shlex.split(bare)
            bare = words[0] if len(words) == 1 else bare
    return Path(bare).expanduser()
