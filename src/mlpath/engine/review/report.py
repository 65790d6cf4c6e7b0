"""The report of a review: what is due, what was answered, and what is left of each skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.quiz import as_asked, question
from mlpath.engine.review.cards import cards_of, due_of
from mlpath.engine.review.retention import retention_of
from mlpath.model.reports.answers.review import DueQuestion, ReviewReport

if TYPE_CHECKING:
    from datetime import date

    from mlpath.engine.review.cards import Card
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.person import Person
    from mlpath.model.reports.answers.quiz import Marked


def review_of(
    catalog: Catalog, person: Person, today: date, marked: tuple[Marked, ...] = ()
) -> ReviewReport:
    """Report what is due today, beside the answers that were given just now."""
    cards = cards_of(catalog, person, today)
    due = due_of(cards, today)
    return ReviewReport(
        due=tuple(_due(catalog, person, card) for card in due),
        later=len(cards) - len(due),
        next_due=cards[len(due)].due if len(due) < len(cards) else None,
        marked=marked,
        skills=retention_of(catalog, person, cards, today),
    )


def _due(catalog: Catalog, person: Person, card: Card) -> DueQuestion:
    return DueQuestion(
        question=question(catalog, as_asked(card.item, person)),
        due=card.due,
        asked=card.memory.asked if card.memory else None,
        recall=card.memory.recall if card.memory else None,
    )
