"""The days on which questions come back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlpath.engine.review.cards import cards_of
from mlpath.model.reports.sessions import ReviewDay

if TYPE_CHECKING:
    from datetime import date

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.person import Person


def review_days(catalog: Catalog, person: Person, today: date) -> tuple[ReviewDay, ...]:
    """Count the questions of each day to come; what is due already is asked today."""
    days = Counter(max(card.due, today) for card in cards_of(catalog, person, today))
    return tuple(ReviewDay(day=day, questions=number) for day, number in sorted(days.items()))
