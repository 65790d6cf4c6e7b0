"""The quiz: which item to ask next, how its answers stand, and what an answer changes."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING
from zlib import crc32

from mlpath.engine.knowledge.asking import rank_items
from mlpath.errors import UsageError
from mlpath.model.circumstances import domain_of
from mlpath.model.field.quiz_draw import drawn
from mlpath.model.person import QuizAnswer
from mlpath.model.record import replace
from mlpath.model.reports.answers.quiz import Marked, Question, QuizChoice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.quiz_item import Item
    from mlpath.model.field.role import Target
    from mlpath.model.person import Person

REST = timedelta(days=60)
"""An item is not asked again before this much time has passed."""
ALMOST = 0.5
"""Levels; who is so near to what a question rests on may be asked it."""
DONT_KNOW = "dont-know"
LETTERS = "abcdefghij"


def choices(item: Item) -> tuple[QuizChoice, ...]:
    """List the answers in an order that is always the same and says nothing."""
    texts = sorted((item.answer, *item.wrong), key=lambda t: (crc32(f"{item.id} {t}".encode()), t))
    listed = tuple(
        QuizChoice(id=letter, text=text) for letter, text in zip(LETTERS, texts, strict=False)
    )
    return (*listed, QuizChoice(id=DONT_KNOW, text="I don't know"))


def mark(item: Item, choice: str) -> bool | None:
    """Tell whether a choice is right; None when the person does not know."""
    wanted = choice.strip().lower()
    texts = {c.id: c.text for c in choices(item)}
    if wanted not in texts:
        raise UsageError(
            f'"{choice[:40]}" is not one of the choices of {item.id}',
            hint=f"Choose one of {', '.join(texts)}.",
        )
    return None if wanted == DONT_KNOW else texts[wanted] == item.answer


def as_asked(item: Item, person: Person) -> Item:
    """Return an item with the numbers that this person gets at this asking, and not at the next."""
    return drawn(item, f"{person.name} {item.id}", sum(a.item == item.id for a in person.answers))


def open_items(catalog: Catalog, person: Person, about: str | None, moment: datetime) -> list[Item]:
    """List the items that may be asked now: of an area or a skill, and not answered lately.

    What asks for the facts of a field of work is asked only of those who know that field.
    """
    own = {None, domain_of(catalog, person.settings)}
    resting = {a.item for a in person.answers if moment - a.at < REST}
    return [
        item
        for item in items_about(catalog, about)
        if item.id not in resting and item.domain in own
    ]


def items_about(catalog: Catalog, about: str | None) -> list[Item]:
    """List the items of an area or a skill; of all without one."""
    return [
        item
        for item in catalog.items.values()
        if item.skill in catalog.skills
        and about in {None, item.skill, catalog.skills[item.skill].area}
    ]


def within_reach(state: Knowledge, catalog: Catalog, items: Sequence[Item]) -> list[Item]:
    """Leave out what rests on something that somebody hardly knows; of nothing left, nothing."""

    def near(item: Item) -> bool:
        return all(
            state.estimate(need.skill).value >= need.level - ALMOST
            for need in catalog.skills[item.skill].needs
            if need.for_level <= item.level
        )

    return [item for item in items if near(item)] or list(items)


def next_item(
    state: Knowledge, person: Person, targets: Sequence[Target], items: Sequence[Item]
) -> Item | None:
    """Choose the item that tells most about readiness; of equal ones the one seen least."""
    if not items:
        return None
    seen = Counter(a.item for a in person.answers)
    asked = Counter(a.skill for a in person.answers)
    offered = sorted({(item.skill, item.level) for item in items})
    best = rank_items(state.likely, targets, offered, asked)[0]
    fitting = [i for i in items if (i.skill, i.level) == (best.skill, best.level)]
    chosen = min(fitting, key=lambda i: (seen[i.id], crc32(f"{person.name} {i.id}".encode()), i.id))
    return as_asked(chosen, person)


def question(catalog: Catalog, item: Item) -> Question:
    """Show an item without its answer."""
    return Question(
        id=item.id,
        skill=item.skill,
        name=catalog.skills[item.skill].name,
        level=item.level,
        text=item.text,
        code=item.code,
        choices=choices(item),
    )


def with_answer(person: Person, item: Item, correct: bool | None, moment: datetime) -> Person:
    """Add an answer to what is known of a person."""
    given = QuizAnswer(item=item.id, skill=item.skill, level=item.level, correct=correct, at=moment)
    return replace(person, answers=(*person.answers, given))


def marked(
    catalog: Catalog,
    item: Item,
    choice: str,
    states: tuple[Knowledge, Knowledge],
    targets: Sequence[Target],
) -> Marked:
    """Tell what an answer changed, from the states before and after it."""
    before, after = states
    return Marked(
        item=item.id,
        skill=item.skill,
        name=catalog.skills[item.skill].name,
        level=item.level,
        choice=choice.strip().lower(),
        correct=mark(item, choice),
        answer=item.answer,
        explain=item.explain,
        before=before.estimate(item.skill),
        after=after.estimate(item.skill),
        readiness_before=before.readiness(targets),
        readiness_after=after.readiness(targets),
    )
