"""How well ten ratings, five checks and eighteen answers place simulated people.

python benchmarks/assessment.py [people a kind] [seed] [--kept]

The constants of the model were set on the worlds of SEED; the kept half is looked at once.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from math import sqrt
from pathlib import Path
from random import Random
from statistics import fmean, median
from tempfile import gettempdir
from time import process_time
from typing import TYPE_CHECKING

from mlpath.catalog.load import load_catalog
from mlpath.engine.knowledge.asking import next_rating, rank_items
from mlpath.engine.knowledge.state import Knowledge, knowledge
from mlpath.engine.knowledge.worth_checking import worth_checking
from mlpath.engine.levels.readiness import readiness
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.ids import ItemId
from mlpath.model.person import Estimate, Evidence, Person, QuizAnswer, Settings
from mlpath.model.record import replace
from people import KINDS, World, person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId
    from people import Simulated

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SEED, KEPT = 1001, 3001
"""The worlds that the constants were set on, and those that were kept aside."""
RATINGS, CHECKS, ANSWERS = 10, 5, 18
STAGES = ("nothing", "background", "10 ratings", "5 checks", "18 questions")


@dataclass(slots=True)
class Tally:
    """What was measured of one kind of people at one stage, a person each."""

    error: list[float] = field(default_factory=list)
    signed: list[float] = field(default_factory=list)
    covered: list[float] = field(default_factory=list)
    width: list[float] = field(default_factory=list)
    said: list[float] = field(default_factory=list)
    met: list[float] = field(default_factory=list)
    level: list[float] = field(default_factory=list)
    skill_covered: list[float] = field(default_factory=list)
    told: list[float] = field(default_factory=list)

    def add(self, who: Simulated, targets: Sequence[Target], known: Knowledge) -> None:
        """Compare what is believed with the truth."""
        true = {s: Estimate(value=v, low=v, high=v) for s, v in who.levels.items()}
        truth = readiness(targets, true).value
        likely = known.likely
        ready = likely.readiness(targets)
        pairs = [(likely.estimate(t.skill), who.levels[t.skill], t.need) for t in targets]
        self.signed.append(ready.value - truth)
        self.error.append(abs(ready.value - truth))
        self.covered.append(ready.low <= truth <= ready.high)
        self.width.append(ready.high - ready.low)
        self.said.append(known.readiness(targets).value - truth)
        self.met.append(fmean((h.value >= n - 0.5) == (v >= n) for h, v, n in pairs))
        self.level.append(fmean(abs(h.value - v) for h, v, _ in pairs))
        self.skill_covered.append(fmean(h.low <= v <= h.high for h, v, _ in pairs))
        self.told.append(known.habit.told > 0)

    def row(self) -> list[str]:
        """Say it in figures."""
        points = [fmean(x) for x in (self.error, self.signed, self.width)]
        shares = [fmean(x) for x in (self.covered, self.met, self.skill_covered)]
        said = [fmean(map(abs, self.said)), fmean(self.said)]
        return [
            *(f"{x:.1f}" for x in points),
            *(f"{100 * x:.0f} %" for x in shares),
            f"{fmean(self.level):.2f}",
            *(f"{x:.1f}" for x in said),
            f"{100 * fmean(self.told):.0f} %",
        ]


def assess(
    catalog: Catalog, who: Simulated, targets: Sequence[Target], random: Random
) -> Iterator[Knowledge]:
    """Interview one person as the program does, and tell what is believed at each stage."""
    yield knowledge(catalog, Person())
    state = knowledge(catalog, Person(settings=Settings(background=who.background)))
    yield state
    start = state.ground
    for _ in range(RATINGS):
        asked = {e.skill for e in state.person.evidence}
        skill = next_rating(state.likely, targets, asked)
        if skill is None:
            break
        evidence = (*state.person.evidence, rated(who, skill, random))
        state = knowledge(catalog, replace(state.person, evidence=evidence), start)
    yield state
    checked = state
    for check in worth_checking(state, targets)[:CHECKS]:
        for _ in range(2):
            checked = answered(checked, who, check.skill, check.level, random)
    yield checked
    while len(state.person.answers) < ANSWERS:
        state = answered(state, who, *next_item(state, targets), random)
    yield state


def answered(
    state: Knowledge, who: Simulated, skill: SkillId, level: int, random: Random
) -> Knowledge:
    """Let somebody answer one question."""
    given = QuizAnswer(
        item=ItemId(f"{len(state.person.answers)}"),
        skill=skill,
        level=level,
        correct=who.answer(skill, level, random),
        at=NOW,
    )
    later = replace(state.person, answers=(*state.person.answers, given))
    return knowledge(state.catalog, later, state.ground)


def rated(who: Simulated, skill: SkillId, random: Random) -> Evidence:
    """Let somebody rate themselves."""
    return Evidence(skill=skill, level=who.rate(skill, random), grade=Grade.CLAIMED, at=NOW)


def next_item(state: Knowledge, targets: Sequence[Target]) -> tuple[SkillId, int]:
    """Choose among two items for each level step that the role asks for."""
    asked: dict[SkillId, int] = {}
    used: dict[tuple[SkillId, int], int] = {}
    for answer in state.person.answers:
        asked[answer.skill] = asked.get(answer.skill, 0) + 1
        used[answer.skill, answer.level] = used.get((answer.skill, answer.level), 0) + 1
    steps = [
        (t.skill, n) for t in targets for n in range(1, t.need + 1) if used.get((t.skill, n), 0) < 2
    ]
    best = rank_items(state.likely, targets, steps, asked)[0]
    return best.skill, best.level


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


def correlation(world: World, kind: str, people: int) -> float:
    """Correlate ratings with true levels, over people, a skill at a time; the mean over skills."""
    random = Random(f"rating {world.seed} {kind}")
    who = [person(world, kind, number) for number in range(people)]
    found = []
    for skill in world.catalog.skills:
        true = [p.levels[skill] for p in who]
        said = [p.rate(skill, random) for p in who]
        if len(set(true)) > 1 and len(set(said)) > 1:
            found.append(pearson(true, said))
    return fmean(found)


def pearson(a: Sequence[float], b: Sequence[float]) -> float:
    """Correlate two series."""
    mean_a, mean_b = fmean(a), fmean(b)
    both = sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True))
    return both / sqrt(sum((x - mean_a) ** 2 for x in a) * sum((y - mean_b) ** 2 for y in b))


def table(world: World, people: int) -> None:
    """Print one row a kind and stage."""
    columns = (
        "readiness off",
        "signed",
        "80 % width",
        "80 % holds",
        "meets need",
        "skill 80 % holds",
        "level off",
        "as said off",
        "signed",
        "habit told",
    )
    print("|", " | ".join(("people", "after", *columns)), "|")
    print("|---|---|" + "---:|" * len(columns))
    for kind in KINDS:
        for stage, tally in measure(world, kind, people).items():
            print("|", " | ".join((kind, stage, *tally.row())), "|", flush=True)
    said = ", ".join(f"{kind} {correlation(world, kind, people):.2f}" for kind in KINDS)
    print(f"\nCorrelation of ratings with levels: {said}.\n", flush=True)


def speed(catalog: Catalog) -> None:
    """Print what an estimate and a choice cost with a full profile."""
    role = catalog.roles["ml-engineer"]  # type: ignore[index] # ids are strings to the reader
    targets = role.targets[RoleLevel.MID]
    skills = [t.skill for t in targets]
    evidence = tuple(
        Evidence(skill=s, level=2, grade=Grade.CLAIMED, at=NOW) for s in skills[:RATINGS]
    )
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


def main() -> None:
    """Measure two populations: one as the tables say, one where they are wrong."""
    kept = "--kept" in sys.argv
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdecimal()]
    people = numbers[0] if numbers else 45
    seed = numbers[1] if len(numbers) > 1 else KEPT if kept else SEED
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmark")
    print(f"## As the tables say, {people} people a kind, seed {seed}\n")
    table(World(catalog=catalog, seed=seed), people)
    print(f"## Wrong tables, noisy people, leaky gates, seed {seed + 1}\n")
    table(World(catalog=catalog, seed=seed + 1, wrong=0.75, noise=0.8, leak=0.25), people)
    speed(catalog)


if __name__ == "__main__":
    main()
