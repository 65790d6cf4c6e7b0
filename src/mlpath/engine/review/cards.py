"""Which questions come back, and when: those answered before, and those of levels just reached."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.review.memory import Memory, remembered
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.quiz_item import Item
    from mlpath.model.ids import ItemId, SkillId
    from mlpath.model.person import Person, QuizAnswer

REST = timedelta(days=1)
"""A level that was reached is first asked about after this."""


class Card(NamedTuple):
    """A question that comes back."""

    item: Item
    due: date
    memory: Memory | None
    """What is left of it; None when it was never asked."""


def cards_of(catalog: Catalog, person: Person, today: date) -> tuple[Card, ...]:
    """List what comes back, the longest due first; questions that the data lost are passed over."""
    answers, reached = _answers(person), _reached(person)
    if not answers and not reached:
        return ()  # so that nobody else waits for the quiz to be read
    kept = (item for item in catalog.items.values() if item.skill in catalog.skills)
    cards = (_card(item, answers.get(item.id), reached, today) for item in kept)
    return tuple(sorted(filter(None, cards), key=lambda card: (card.due, card.item.id)))


def due_of(cards: Sequence[Card], today: date) -> tuple[Card, ...]:
    """Keep the questions that are due."""
    return tuple(card for card in cards if card.due <= today)


def _card(
    item: Item,
    answers: Sequence[QuizAnswer] | None,
    reached: Mapping[tuple[SkillId, int], date],
    today: date,
) -> Card | None:
    if answers:
        memory = remembered(answers, today)
        return Card(item, memory.due, memory)
    day = reached.get((item.skill, item.level))
    return Card(item, day + REST, None) if day else None


def _answers(person: Person) -> dict[ItemId, list[QuizAnswer]]:
    """Group the answers by question, oldest first: an import may hold them in any order."""
    out: dict[ItemId, list[QuizAnswer]] = {}
    for one in sorted(person.answers, key=lambda answer: answer.at):
        out.setdefault(one.item, []).append(one)
    return out


def _reached(person: Person) -> dict[tuple[SkillId, int], date]:
    """Tell the first day on which each level was noted as reached."""
    out: dict[tuple[SkillId, int], date] = {}
    for one in sorted(person.done, key=lambda done: done.on, reverse=True):
        out[one.skill, one.level] = one.on
    return out
