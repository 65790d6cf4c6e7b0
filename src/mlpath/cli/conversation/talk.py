"""The interview as a whole: the first one, one that goes on, and one that changes something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.answering import from_person
from mlpath.cli.asking.asker import asker
from mlpath.cli.conversation.about_you import ask_about, choose_role
from mlpath.cli.conversation.changing import circumstances, what_to_change
from mlpath.cli.conversation.nearer_level import offer_nearer_level
from mlpath.cli.conversation.offer import offer_checks
from mlpath.cli.conversation.papers import ask_cv
from mlpath.cli.conversation.rating import ask_ratings
from mlpath.model.settings import BACKGROUND

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.interview.answers import Answers

HELLO = (
    "Hello. Ten to twenty short questions, about five minutes; Ctrl-C stops and keeps what you "
    "have said. {keys} Nothing leaves this computer.\n"
)


def talk(session: Session, have: Answers, most: int | None) -> None:
    """Ask; somebody who was asked before is asked what to change."""
    asking = asker(session)
    person = session.person
    if session.known and (person.evidence or person.skipped) and not _open(session, have):
        what_to_change(session, asking, most)
        return
    if BACKGROUND not in have.settings and not person.evidence:
        asking.say(HELLO.format(keys=asking.keys))
        ask_cv(session, asking)
        have = from_person(session.person)
    ask_about(session, asking, have)
    ask_ratings(session, asking, most)
    choose_role(session, asking)
    circumstances(session, asking)
    offer_nearer_level(session, asking)
    offer_checks(session, asking)


def _open(session: Session, have: Answers) -> bool:
    """Tell whether something that a plan needs was never said."""
    from mlpath.model.settings import SETTINGS

    return any(row.needed and row not in have.settings for row in SETTINGS) or not session.known
