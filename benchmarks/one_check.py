"""What one check of two questions moves beside the skill that it asks about.

python benchmarks/one_check.py [people] [--kept] [--write]

People claim levels 2 to 4 of one to six skills; of one of them both questions are answered rightly,
as one in eleven does by luck alone, or both are missed. Those of the kept half are looked at once.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from random import Random
from statistics import quantiles
from tempfile import gettempdir
from typing import TYPE_CHECKING, NamedTuple

from hours import put
from mlpath.catalog.load import load_catalog
from mlpath.engine.case import Case, Learner
from mlpath.engine.levels.needs import all_needed
from mlpath.engine.way.way import work_left
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import SkillKind
from mlpath.model.grade import Grade
from mlpath.model.ids import ItemId
from mlpath.model.person import Evidence, Person, QuizAnswer, Settings
from mlpath.model.record import replace
from mlpath.model.reports.plan import Wishes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId

NOW = datetime(2026, 11, 28, tzinfo=UTC)
PEOPLE, KEPT = 300, 100_000
PAGE = Path(__file__).parent.parent / "docs" / "knowledge.md"
MARKS = "<!-- one check: benchmarks/one_check.py --kept --write -->", "<!-- /one check -->"


class Moved(NamedTuple):
    """What a check moved beside the skill that was asked about."""

    habit: float
    near: float
    """The likely level that moved most, of all other skills."""
    far: float
    """The same, of skills in other areas that neither rests on."""
    hours: float
    """Share of the hours of the plan, in %."""
    beside: float
    """The same, without the skill and what it rests on."""


ROWS = {
    "the habit, in levels": "habit",
    "the likely level of another skill that moves most": "near",
    "the same, in other areas and without a need between them": "far",
    "the hours of the plan, in %": "hours",
    "those beside the skill and what it rests on, in % of all": "beside",
}


@cache
def catalog_() -> Catalog:
    """Load the field once a process."""
    return load_catalog([], Path(gettempdir()) / "mlpath-benchmark")


def moved(right: bool | None, number: int) -> Moved:
    """Draw a person and check one claim."""
    catalog, random = catalog_(), Random(f"one check {number}")
    role = random.choice(list(catalog.roles.values()))
    level = random.choice([RoleLevel.JUNIOR, RoleLevel.MID, RoleLevel.SENIOR])
    asked = [t.skill for t in role.targets[level]]
    others = [s for s, known in catalog.skills.items() if known.kind is not SkillKind.SOFT]
    claims = {
        skill: random.randint(2, 4)
        for skill in random.sample(asked + random.sample(others, 6), random.randint(1, 6))
    }
    before = Person(
        settings=Settings(
            background=random.choice([None, *catalog.backgrounds]),
            years=random.choice([0.0, 1.0, 3.0, 8.0]),
        ),
        evidence=tuple(
            Evidence(skill=s, level=float(v), grade=Grade.CLAIMED, at=NOW)
            for s, v in claims.items()
        ),
    )
    skill = random.choice(list(claims))
    after = replace(
        before,
        answers=tuple(
            QuizAnswer(item=ItemId(f"{k}"), skill=skill, level=claims[skill], correct=right, at=NOW)
            for k in (1, 2)
        ),
    )
    wishes = Wishes(hours=10, start=NOW.date(), until="100")
    one, two = (
        Case(Learner(catalog, person), role, level, wishes=wishes, today=NOW.date())
        for person in (before, after)
    )
    return between(one, two, skill)


def between(one: Case, two: Case, skill: SkillId) -> Moved:
    """Compare before and after."""
    known = one.learner.knowledge, two.learner.knowledge
    others = [other for other in one.catalog.skills if other != skill]
    far = [other for other in others if apart(one.catalog, skill, other)]
    own = rests_on(skill) | {skill}
    hours = [work_left(case).hours for case in (one, two)]
    beside = [
        sum(step.likely for step in work_left(case).steps if step.skill not in own)
        for case in (one, two)
    ]
    return Moved(
        abs(known[1].habit.off - known[0].habit.off),
        max(abs(likely(known[1], s) - likely(known[0], s)) for s in others),
        max(abs(likely(known[1], s) - likely(known[0], s)) for s in far),
        100 * abs(hours[1] - hours[0]) / hours[0],
        100 * abs(beside[1] - beside[0]) / hours[0],
    )


def likely(known: Knowledge, skill: SkillId) -> float:
    """Tell the level that fits best."""
    return known.likely.mean[known.ground.index[skill]]


@cache
def rests_on(skill: SkillId) -> frozenset[SkillId]:
    """List all that a skill needs for its highest level."""
    return frozenset(all_needed(catalog_().skills, [(skill, 4.0)]))


def apart(catalog: Catalog, one: SkillId, two: SkillId) -> bool:
    """Tell whether two skills have neither an area nor a need in common."""
    return (
        catalog.skills[one].area != catalog.skills[two].area
        and one not in rests_on(two)
        and two not in rests_on(one)
    )


def table(found: Mapping[str, Sequence[Moved]]) -> str:
    """Write what moved: the median, what nine in ten stay below, and the most."""
    heads = [f"{what}: {how}" for what in found for how in ("median", "90 %", "most")]
    lines = ["| moved | " + " | ".join(heads) + " |", "|---|" + "---:|" * len(heads)]
    for name, field in ROWS.items():
        cells = []
        for rows in found.values():
            values = [getattr(row, field) for row in rows]
            cells += [quantiles(values, n=2)[0], quantiles(values, n=10)[-1], max(values)]
        places = 0 if "%" in name else 2
        lines.append(f"| {name} | " + " | ".join(f"{cell:.{places}f}" for cell in cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Measure one half of the people."""
    kept = "--kept" in sys.argv
    people = next((int(a) for a in sys.argv[1:] if a.isdecimal()), PEOPLE)
    numbers = range(KEPT, KEPT + people) if kept else range(people)
    with ProcessPoolExecutor(2) as pool:
        found = {
            name: list(pool.map(partial(moved, right), numbers, chunksize=10))
            for name, right in (("both right", True), ("both missed", None))
        }
    fresh = f"{people} people.\n\n{table(found)}"
    print(fresh)
    if "--write" in sys.argv[1:]:
        PAGE.write_text(put(PAGE.read_text(encoding="utf-8"), fresh, *MARKS), encoding="utf-8")


if __name__ == "__main__":
    main()
