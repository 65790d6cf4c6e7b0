"""What an estimate and a choice of what to ask cost with a full profile.

python benchmarks/estimating.py
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import gettempdir
from time import process_time
from typing import TYPE_CHECKING

from mlpath.catalog.load import load_catalog
from mlpath.engine.knowledge.asking import next_rating, rank_items
from mlpath.engine.knowledge.state import knowledge
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.ids import ItemId
from mlpath.model.person import Evidence, Person, QuizAnswer

if TYPE_CHECKING:
    from mlpath.model.field.catalog import Catalog

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def speed(catalog: Catalog) -> None:
    """Print what an estimate and a choice cost with a full profile."""
    role = catalog.roles["ml-engineer"]  # type: ignore[index] # ids are strings to the reader
    targets = role.targets[RoleLevel.MID]
    skills = [t.skill for t in targets]
    evidence = tuple(Evidence(skill=s, level=2, grade=Grade.CLAIMED, at=NOW) for s in skills[:10])
    answers = tuple(
        QuizAnswer(
            item=ItemId(f"{n}"), skill=skills[n % len(skills)], level=1, correct=True, at=NOW
        )
        for n in range(30)
    )
    who = Person(evidence=evidence, answers=answers)
    steps = [(t.skill, n) for t in targets for n in range(1, t.need + 1)]

    def rating() -> object:
        return next_rating(knowledge(catalog, who).likely, targets, ())

    def item() -> object:
        return rank_items(knowledge(catalog, who).likely, targets, steps, {})

    for what, run in (
        ("estimates from 10 ratings and 30 answers", lambda: knowledge(catalog, who).estimates()),
        ("the same and the next rating", rating),
        ("the same and the next item", item),
    ):
        times = []
        for _ in range(15):
            start = process_time()
            run()
            times.append(process_time() - start)
        print(f"{what}: {1000 * median(times):.1f} ms ({len(catalog.skills)} skills)")


if __name__ == "__main__":
    speed(load_catalog([], Path(gettempdir()) / "mlpath-benchmark"))
