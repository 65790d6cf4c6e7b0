"""The CV, which is asked for first: what it says need not be asked again."""

from __future__ import annotations

import shlex
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from mlpath.cli.conversation.facts import confirm_facts
from mlpath.cli.found import read_cv
from mlpath.errors import MlpathError, UsageError
from mlpath.interview.papers import merged
from mlpath.interview.reading.choices import yes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session
    from mlpath.interview.papers import Papers

HAVE_A_CV = "Have a CV? Drop the file here, or several, or press Enter to go on."


def given_papers(session: Session, asking: Asker, paths: Sequence[Path]) -> Papers | None:
    """Read the CVs that were named, and let what they tell be corrected; None without any."""
    papers = _read(session, asking, paths)
    if papers is not None:
        confirm_facts(session, asking, papers, back=False)
    return papers


def ask_papers(session: Session, asking: Asker) -> Papers | None:
    """Ask for CVs and let what they tell be corrected; a wrong file is asked again."""
    while typed := asking.line(HAVE_A_CV, label="CV"):
        if _none(typed):
            break
        papers = _read(session, asking, dropped(typed))
        if papers is not None and confirm_facts(session, asking, papers, back=True):
            return papers
    return None


def _read(session: Session, asking: Asker, paths: Sequence[Path]) -> Papers | None:
    """Read what can be read, and say in a sentence what cannot."""
    read = []
    for path in paths:
        try:
            read.append(read_cv(session, path))
        except MlpathError as error:
            asking.say(f"  {error.sentences}")
    papers = merged(read, session.catalog.skills)
    for note in papers.notes:
        asking.say(f"  {note}")
    return None if papers.empty else papers


def _none(typed: str) -> bool:
    """Tell whether somebody said no in place of a file."""
    with suppress(UsageError):
        return not yes(typed) and not Path(typed).exists()
    return False


def dropped(typed: str) -> tuple[Path, ...]:
    """Return the files that a terminal typed when they were dropped: with quotes, escapes, URLs.

    What cannot be taken apart into files is the name of one, with spaces in it.
    """
    whole = _path(typed)
    if whole.exists():
        return (whole,)
    with suppress(ValueError):  # a quote that is not closed
        paths = tuple(_path(word) for word in shlex.split(typed))
        if len(paths) == 1 or any(path.exists() for path in paths):
            return paths
    return (whole,)


def _path(text: str) -> Path:
    bare = text.strip()
    if bare.startswith("file://"):
        return Path(unquote(urlsplit(bare).path))
    return Path(bare).expanduser()
