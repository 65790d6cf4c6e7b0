"""What the next question costs somebody who answered many of them, or all.

    python benchmarks/questions.py

Milliseconds of the processor, the least of some runs, as each answer leads to the next question.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.catalog.load import load_catalog
from mlpath.engine.case import Case, Learner
from mlpath.engine.knowledge.quiz import mark, next_item, open_items, with_answer
from mlpath.engine.wishes import wishes_of
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import RoleId
from mlpath.model.person import Person, QuizAnswer, Settings

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.quiz_item import Item

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=300)
MILLISECONDS = 50
SHARES = (0, 20, 50, 100, 200, 400, 800, 10_000)
"""Questions that were answered."""
ROUNDS = 5
RIGHT = 0.6


def learner_of(catalog: Catalog, answers: int) -> Learner:
    """Make up somebody who answered so many questions, a year ago."""
    chance = random.Random(1)
    items = chance.sample(list(catalog.items.values()), min(answers, len(catalog.items)))
    given = tuple(
        QuizAnswer(
            item=item.id,
            skill=item.skill,
            level=item.level,
            correct=chance.random() < RIGHT,
            at=LONG_AGO,
        )
        for item in items
    )
    person = Person(settings=Settings(background="software-engineer"), answers=given)
    return Learner(catalog, person, NOW.date())


def next_of(learner: Learner) -> Item:
    """Choose the next question as `mlpath quiz` does."""
    wishes = wishes_of(learner.person.settings, NOW.date())
    role = learner.catalog.roles[RoleId("ml-engineer")]
    case = Case(learner, role, RoleLevel.JUNIOR, wishes=wishes, today=NOW.date())
    items = open_items(learner.catalog, learner.person, None, NOW)
    found = next_item(learner.knowledge, learner.person, tuple(case.targets), items)
    return found or sys.exit("there is no question left")


def main() -> None:
    """Measure for more and more answers."""
    with tempfile.TemporaryDirectory() as folder:
        catalog = load_catalog([], Path(folder))
    next_of(learner_of(catalog, 0))  # reads the data
    worst = 0.0
    print("| answered | ms | |\n|---:|---:|---|")
    for answers in SHARES:
        learner, best = learner_of(catalog, answers), inf
        answered = len(learner.person.answers)
        for _ in range(ROUNDS):
            start = time.process_time()
            item = next_of(learner)
            best = min(best, (time.process_time() - start) * 1000)
            person = with_answer(learner.person, item, mark(item, "a"), NOW)
            learner = Learner(catalog, person, NOW.date())
        worst = max(worst, best)
        print(f"| {answered} | {best:.0f} | {'ok' if best <= MILLISECONDS else 'MISSED'} |")
    sys.exit(worst > MILLISECONDS)


if __name__ == "__main__":
    main()
