"""`mlpath review`: what was learnt comes back as questions before it is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mlpath.cli.help_groups import DOES
from mlpath.views.render import Format

if TYPE_CHECKING:
    from mlpath.cli.session import Session
    from mlpath.engine.review.cards import Card
    from mlpath.model.reports.answers.quiz import Marked
    from mlpath.model.reports.answers.review import ReviewReport

EXAMPLES = """\b
Examples:
  mlpath review
  mlpath review --count 5
  mlpath review -f json"""

Count = Annotated[
    int,
    typer.Option(
        "--count", metavar="N", min=1, max=200, help="Questions to ask.", rich_help_panel=DOES
    ),
]


def run(session: Session, *, count: Count = 10) -> ReviewReport:
    """Ask what is due for review; in other formats than the terminal's, list it."""
    from mlpath.engine.review.cards import cards_of, due_of
    from mlpath.engine.review.report import review_of

    cards = cards_of(session.catalog, session.person, session.today)
    due = due_of(cards, session.today)[:count]
    asks = bool(due) and session.form is Format.TERMINAL
    marked = _talk(session, due) if asks else ()
    return review_of(session.catalog, session.person, session.today, marked)


def _talk(session: Session, due: tuple[Card, ...]) -> tuple[Marked, ...]:
    """Ask in the terminal until all is answered, or until the person stops."""
    from mlpath.cli.asking.asker import asker, must_be_terminal
    from mlpath.cli.questioning import ask_one
    from mlpath.engine.knowledge.quiz import as_asked

    must_be_terminal(["review -f json", "and", "quiz --answer ITEM CHOICE"])
    targets = tuple(session.case().targets)
    asking, marked = asker(session), list["Marked"]()
    for number, card in enumerate(due, 1):
        item, place = as_asked(card.item, session.person), f"{number} of {len(due)}"
        answered = ask_one(session, asking, targets, item, place)
        if answered is None:
            break
        marked.append(answered)
    return tuple(marked)
