"""How well the interview, five checks and eighteen answers place simulated people.

python benchmarks/assessment.py [people a kind] [seed] [--kept] [--write]

The constants of the model are set on TUNED worlds and no others. Kept worlds are looked at once,
with KEPT_PEOPLE of a kind: those of the first seed before anything is tried, those of the second
when a change was taken.
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import gettempdir
from typing import TYPE_CHECKING, NamedTuple

from assessed import STAGES, Found, Tally, judged, short, whole
from hours import put
from mlpath.catalog.load import load_catalog
from mlpath.engine.knowledge.checking import Marks, next_question
from mlpath.engine.knowledge.quiz import next_item, open_items, with_answer
from mlpath.engine.knowledge.state import Knowledge, knowledge
from mlpath.engine.knowledge.to_rate import HAS_WRITTEN, PROGRAMMING, how_many, next_to_rate
from mlpath.engine.knowledge.worth_checking import ToCheck, worth_checking
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, Settings
from mlpath.model.record import replace
from people import KINDS, World, person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.quiz_item import Item
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId
    from people import Simulated

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TUNED, KEPT = 1001, (7001, 8001)
"""The worlds that the constants were set on, and those that were kept aside: none was looked at
when this was written, and 7001 serves as the figures of the model before anything else is tried."""
TUNED_PEOPLE, KEPT_PEOPLE = 30, 100
CHECKS, ANSWERS = 5, 18
"""Two questions a check, as a sitting after the interview has them; and questions of the quiz."""
PAGE = Path(__file__).parent.parent / "docs" / "knowledge.md"
MARKS = "<!-- assessment: benchmarks/assessment.py --kept --write -->", "<!-- /assessment -->"


def assess(
    catalog: Catalog, who: Simulated, targets: Sequence[Target], random: Random
) -> Iterator[Knowledge]:
    """Interview one person as the program does, and tell what is believed at each stage."""
    yield knowledge(catalog, Person())
    state = knowledge(catalog, Person(settings=Settings(background=who.background)))
    yield state
    state = interviewed(state, who, targets, random)
    yield state
    yield checked(state, who, targets, random)
    for _ in range(ANSWERS):
        items = open_items(catalog, state.person, None, NOW)
        item = next_item(state, state.person, targets, items)
        assert item is not None, "there are more than enough items"
        state, _ = answered(state, who, item, random)
    yield state


def interviewed(
    state: Knowledge, who: Simulated, targets: Sequence[Target], random: Random
) -> Knowledge:
    """Let somebody pass the gate, where it is asked, and rate what the interview asks."""
    start = state.likely.mean[state.ground.index[PROGRAMMING]]
    if start < HAS_WRITTEN:  # a plain fact, which nobody gets wrong
        state = rated(state, PROGRAMMING, min(1, who.levels[PROGRAMMING]))
    for _ in range(how_many(state)):
        seen = {e.skill for e in state.person.evidence}
        skill = next_to_rate(state, targets, seen)
        if skill is None:
            break
        state = rated(state, skill, who.rate(skill, random))
    return state


def rated(state: Knowledge, skill: SkillId, level: int) -> Knowledge:
    """Add a rating."""
    given = Evidence(skill=skill, level=level, grade=Grade.CLAIMED, at=NOW)
    later = replace(state.person, evidence=(*state.person.evidence, given))
    return knowledge(state.catalog, later, state.ground)


def checked(
    state: Knowledge, who: Simulated, targets: Sequence[Target], random: Random
) -> Knowledge:
    """Let somebody have their claims checked in one sitting."""
    wanted = [ToCheck(check.skill, check.level) for check in worth_checking(state, targets)]
    tallies: dict[SkillId, Marks] = {}
    for _ in range(2 * CHECKS):
        item = next_question(state, wanted, tallies, NOW)
        if item is None:
            break
        state, good = answered(state, who, item, random)
        right, missed = tallies.get(item.skill, Marks())
        tallies[item.skill] = Marks(right + good, missed + (not good))
    return state


def answered(
    state: Knowledge, who: Simulated, item: Item, random: Random
) -> tuple[Knowledge, bool]:
    """Let somebody answer one question."""
    correct = who.answer(item.skill, item.level, random)
    later = with_answer(state.person, item, correct, NOW)
    return knowledge(state.catalog, later, state.ground), correct is True


def measure(world: World, kind: str, people: int) -> dict[str, Tally]:
    """Assess people of one kind, spread over all roles and levels."""
    tallies = {stage: Tally() for stage in STAGES}
    roles = list(world.catalog.roles.values())
    for number in range(people):
        who = person(world, kind, number)
        random = Random(f"asking {world.seed} {kind} {number}")
        role = roles[number % len(roles)]
        targets = role.targets[list(RoleLevel)[number // len(roles) % 3]]
        for stage, state in zip(STAGES, assess(world.catalog, who, targets, random), strict=True):
            tallies[stage].add(who, targets, state)
    return tallies


class Job(NamedTuple):
    """People of one kind in one world; worlds with even seeds are where the tables are wrong."""

    seed: int
    kind: str
    people: int

    def run(self) -> dict[str, Tally]:
        """Assess them."""
        catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmark")
        as_told = self.seed % 2
        world = (
            World(catalog=catalog, seed=self.seed)
            if as_told
            else World(catalog=catalog, seed=self.seed, wrong=0.75, noise=0.8, leak=0.25)
        )
        return measure(world, self.kind, self.people)


def found(seed: int, people: int) -> Found:
    """Assess people of every kind in the two worlds of a seed, on two cores."""
    jobs = [Job(one, kind, people) for one in (seed, seed + 1) for kind in KINDS]
    with ProcessPoolExecutor(2) as pool:
        done = pool.map(Job.run, jobs)
    return {(job.seed - seed, job.kind): stages for job, stages in zip(jobs, done, strict=True)}


def main() -> None:
    """Measure two populations: one as the tables say, one where they are wrong."""
    kept = "--kept" in sys.argv
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdecimal()]
    people = numbers[0] if numbers else KEPT_PEOPLE if kept else TUNED_PEOPLE
    seed = numbers[1] if len(numbers) > 1 else KEPT[0] if kept else TUNED
    all_ = found(seed, people)
    print(f"{people} people a kind, seeds {seed} and {seed + 1}\n")
    print(whole(all_), short(all_), judged(all_), sep="\n\n")
    if kept and "--write" in sys.argv[1:]:
        text = f"{people} people a kind and world, seeds {seed} and {seed + 1}."
        fresh = "\n\n".join((text, short(all_), judged(all_)))
        PAGE.write_text(put(PAGE.read_text(encoding="utf-8"), fresh, *MARKS), encoding="utf-8")


if __name__ == "__main__":
    main()
