"""What papers tell of somebody, on one screen: Enter takes it, a number corrects a line."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING, Any

from mlpath.cli.conversation.about_you import ask_again
from mlpath.cli.found import of_papers
from mlpath.interview.papers import FACTS, contradicting, filled_in, resting_on
from mlpath.interview.questions import BACK, GO_BACK, STOP, Choice, told
from mlpath.model.events.about import SettingsChanged
from mlpath.model.settings import ROLE, by_key
from mlpath.views.words import count

if TYPE_CHECKING:
    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session
    from mlpath.interview.papers import Papers
    from mlpath.model.events.event import Event
    from mlpath.model.person import Settings
    from mlpath.model.settings import Setting

MOST_WORDS = 70
"""Letters that are shown of what something rests on."""
YOUR_JOB = "your job now: is it the one you want?"


def confirm_facts(session: Session, asking: Asker, papers: Papers, *, back: bool) -> bool:
    """Show what papers tell until it is right, and keep it; False to go back to the papers.

    A line that was corrected is kept at once.
    """
    right = Choice(value=STOP, text=_right(papers), key="y", short="right")
    text = f"{' and '.join(papers.files)}: is this right? A number corrects a line."
    unsaid = set[str]()
    while True:
        read = filled_in(papers, session.person.settings, unsaid)
        chosen = asking.select(
            text,
            [_line(session, papers, row, read) for row in FACTS],
            default=STOP,
            extras=[right, GO_BACK] if back else [right],
            label=", ".join(papers.files),
        )
        if chosen == BACK:
            return False
        if chosen == STOP:
            break
        row = by_key()[chosen]
        if ask_again(session, asking, row, read) and row not in session.person.settings:
            unsaid.add(row.key)  # they would like to be asked later
    _keep(session, papers, read)
    return True


def _keep(session: Session, papers: Papers, read: Settings) -> None:
    """Keep what is right, and the skills as they were read."""
    fresh = read.unlike(session.person.settings)
    events: list[Event] = [SettingsChanged(changes=fresh.said)] if fresh.said else []
    events += of_papers(session, papers)
    if events:
        session.remember(events, action=f"cv {session.moment.isoformat()}")


def _right(papers: Papers) -> str:
    besides = f", and {count(len(papers.skills), 'skill')} besides" if papers.skills else ""
    return f"all right{besides}"


def _line(session: Session, papers: Papers, row: Setting[Any], read: Settings) -> Choice:
    """Show one thing, with what papers say against it."""
    if row not in read:
        text = "not read" if row.aside else "not read: I will ask"
        return Choice(value=row.key, text=f"{row.label}: {text}", short=row.label)
    value = read[row]
    asks = row is ROLE and row not in session.person.settings
    notes = [YOUR_JOB] if asks else []
    notes += [
        f"{one.file} says {told(row, one.value, session.catalog)}"
        for one in contradicting(papers, row, read)
    ]
    besides = f" ({'; '.join(notes)})" if notes else ""
    text = f"{row.label}: {told(row, value, session.catalog)}{besides}"
    if words := resting_on(papers, row, value):
        text += f'\n     "{shorten(words, MOST_WORDS, placeholder=" ...")}"'
    return Choice(value=row.key, text=text, short=row.label)
