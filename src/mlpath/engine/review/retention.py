"""What is left of a skill that was tested once: it fades unless it is used or asked again.

This says how sure a level still is. It changes no level: nobody loses one by waiting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.age import last_used
from mlpath.model.reports.answers.review import Retention

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mlpath.engine.review.cards import Card
    from mlpath.engine.review.memory import Memory
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person

FADED = 0.8
"""When less than this is left of what was answered rightly, it is worth a word."""


def retention_of(
    catalog: Catalog, person: Person, cards: Sequence[Card], today: date
) -> tuple[Retention, ...]:
    """Tell for each tested skill how much of it is likely there today, the least first."""
    memories: dict[SkillId, list[Memory]] = {}
    for card in cards:
        if card.memory:
            memories.setdefault(card.item.skill, []).append(card.memory)
    used = last_used(person)
    out = [
        _retention(skill, catalog.skills[skill].name, known, used.get(skill), today)
        for skill, known in memories.items()
    ]
    return tuple(sorted(out, key=lambda one: (one.recall, one.skill)))


def _retention(
    skill: SkillId, name: str, known: Sequence[Memory], used: date | None, today: date
) -> Retention:
    asked = max(memory.asked for memory in known)
    right = [memory.recall for memory in known if memory.recall]
    kept = sum(right) / len(right) if right else None
    unused = used is None or used <= asked
    return Retention(
        skill=skill,
        name=name,
        questions=len(known),
        recall=sum(right) / len(known),
        kept=kept,
        asked=asked,
        days=max(0, (today - asked).days),
        used=used,
        fading=unused and kept is not None and kept < FADED,
    )
