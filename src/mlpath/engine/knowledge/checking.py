"""Which question checks a claim: two a skill, up to four when the answers disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.checks import ENOUGH
from mlpath.engine.knowledge.quiz import as_asked, open_items
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.engine.knowledge.worth_checking import ToCheck
    from mlpath.model.field.quiz_item import Item
    from mlpath.model.ids import SkillId

MOST = 4
"""Questions about one skill in one sitting."""


class Marks(NamedTuple):
    """What the answers of this sitting say of one skill."""

    right: int = 0
    missed: int = 0

    @property
    def decided(self) -> bool:
        """Tell whether enough was asked: two more of one kind, or four in all."""
        return abs(self.right - self.missed) >= ENOUGH or self.right + self.missed >= MOST


def next_question(
    known: Knowledge,
    wanted: Sequence[ToCheck],
    tallies: dict[SkillId, Marks],
    moment: datetime,
) -> Item | None:
    """Choose the next question: of the first skill that is not decided and has one left."""
    for one in wanted:
        if tallies.get(one.skill, Marks()).decided:
            continue
        items = questions_for(known, one, moment)
        if items:
            return as_asked(items[0], known.person)
    return None


def questions_for(known: Knowledge, wanted: ToCheck, moment: datetime) -> list[Item]:
    """List the questions that can be asked now, at the level in question or next below it.

    What is easier says little of a claim, and what is harder nothing against it.
    """
    items = open_items(known.catalog, known.person, wanted.skill, moment)
    fitting = [item for item in items if item.level <= wanted.level]
    seen = [answer.item for answer in known.person.answers]
    return sorted(fitting, key=lambda item: (-item.level, seen.count(item.id), item.id))
