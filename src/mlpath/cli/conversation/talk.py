"""The interview as a whole: the first one, one that goes on, and one that changes something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.cli.answering import from_person
from mlpath.cli.asking.asker import asker
from mlpath.cli.conversation.about_you import ask_about, choose_role
from mlpath.cli.conversation.changing import circumstances, what_to_change
from mlpath.cli.conversation.facts import confirm_facts
from mlpath.cli.conversation.first_goal import keep_role, offer_first_goal
from mlpath.cli.conversation.offer import offer_checks
from mlpath.cli.conversation.papers import ask_papers, given_papers
from mlpath.cli.conversation.rating import ask_ratings
from mlpath.cli.conversation.skills_read import skills_of, tell_the_rest
from mlpath.model.settings import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from mlpath.cli.asking.asker import Asker
    from mlpath.cli.session import Session
    from mlpath.interview.answers import Answers
    from mlpath.interview.papers import Papers

HELLO = (
    "Hello. Ten to twenty short questions, about five minutes; Ctrl-C stops and keeps what you "
    "have said. {keys} Nothing leaves this computer.\n"
)


def talk(session: Session, have: Answers, most: int | None, cvs: Sequence[Path] = ()) -> None:
    """Ask; somebody who was asked before is asked what to change."""
    asking = asker(session)
    person = session.person
    before = session.known and bool(person.evidence or person.skipped) and not _open(session, have)
    first = BACKGROUND not in have.settings and not person.evidence
    if first:
        asking.say(HELLO.format(keys=asking.keys))
    papers = given_papers(session, asking, cvs)
    if first and papers is None:
        papers = ask_papers(session, asking)
    _ask_what_is_open(session, asking, papers)
    if before:
        what_to_change(session, asking, most)
        return
    ask_ratings(session, asking, most)
    choose_role(session, asking)
    circumstances(session, asking)
    keep_role(session)
    offer_first_goal(session, asking)
    offer_checks(session, asking)


def _ask_what_is_open(session: Session, asking: Asker, papers: Papers | None) -> None:
    """Ask what nobody said and no paper tells, and then which skills of papers are right."""
    have = from_person(session.person)
    if papers is None:
        ask_about(session, asking, have)
        return
    while not ask_about(session, asking, have, last=[skills_of(papers)], back=True):
        confirm_facts(session, asking, papers, back=False)
    tell_the_rest(session, asking, papers)


def _open(session: Session, have: Answers) -> bool:
    """Tell whether something that a plan needs was never said."""
    from mlpath.model.settings import SETTINGS

    return any(row.needed and row not in have.settings for row in SETTINGS) or not session.known
