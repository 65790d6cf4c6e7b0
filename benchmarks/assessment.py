"""How well twelve ratings and eighteen answers place simulated people.

python benchmarks/assessment.py [people a kind] [seed]
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
from mlpath.engine.levels.readiness import readiness
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.ids import ItemId
from mlpath.model.person import Estimate, Evidence, Person, QuizAnswer, Settings
from people import KINDS, World, person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId
    from people import Simulated

NOW = datetime(2026, 1, 1, tzinfo=UTC)
RATINGS, ANSWERS = 12, 18
STAGES = ("background", "12 ratings", "12 + 18", "all rated, as said", "all rated, modelled")


@dataclass(slots=True)
class Tally:
    """What was measured of one kind of people at one stage, a person each."""

    error: list[float] = field(default_factory=list)
    signed: list[float] = field(default_factory=list)
    covered: list[float] = field(default_factory=list)
    width: list[float] = field(default_factory=list)
    placed: list[float] = field(default_factory=list)
    met: list[float] = field(default_factory=list)
    level: list[float] = field(default_factory=list)
    skill_covered: list[float] = field(default_factory=list)

    def add(
        self,
        who: Simulated,
        targets: Sequence[Target],
        have: dict[SkillId, Estimate],
        ready: Estimate,
    ) -> None:
        """Compare estimates with the truth."""
        true = {s: Estimate(value=v, low=v, high=v) for s, v in who.levels.items()}
        truth = readiness(targets, true).value
        pairs = [(have[t.skill], who.levels[t.skill], t.need) for t in targets]
        self.signed.append(ready.value - truth)
        self.error.append(abs(ready.value - truth))
        self.covered.append(ready.low <= truth <= ready.high)
        self.width.append(ready.high - ready.low)
        self.placed.append(fmean(abs(h.value - v) <= 0.75 for h, v, _ in pairs))
        self.met.append(fmean((h.value >= n - 0.5) == (v >= n) for h, v, n in pairs))
        self.level.append(fmean(abs(h.value - v) for h, v, _ in pairs))
        self.skill_covered.append(fmean(h.low <= v <= h.high for h, v, _ in pairs))

    def row(self) -> list[str]:
        """Say it in figures."""
        shares = [
            f"{100 * fmean(x):.0f} %"
            for x in (self.covered, self.met, self.placed, self.skill_covered)
        ]
        points = [f"{fmean(x):.1f}" for x in (self.error, self.signed, self.width)]
        return [*points, *shares, f"{fmean(self.level):.2f}"]


def assess(
    catalog: Catalog, who: Simulated, targets: Sequence[Target], random: Random
) -> dict[str, Knowledge]:
    """Interview one person as the program does, and keep what is believed at each stage."""
    settings = Settings(background=who.background)
    state = knowledge(catalog, Person(settings=settings))
    out = {STAGES[0]: state}
    evidence: list[Evidence] = []
    for _ in range(RATINGS):
        skill = next_rating(state, targets, {e.skill for e in evidence})
        if skill is None:
            break
        evidence.append(rated(who, skill, random))
        state = knowledge(catalog, Person(settings=settings, evidence=tuple(evidence)))
    out[STAGES[1]] = state
    answers: list[QuizAnswer] = []
    for number in range(ANSWERS):
        skill, level = next_item(state, targets, answers)
        right = who.answer(skill, level, random)
        answers.append(
            QuizAnswer(item=ItemId(f"{number}"), skill=skill, level=level, correct=right, at=NOW)
        )
        state = knowledge(
            catalog, Person(settings=settings, evidence=tuple(evidence), answers=tuple(answers))
        )
    out[STAGES[2]] = state
    return out


def rated(who: Simulated, skill: SkillId, random: Random) -> Evidence:
    """Let somebody rate themselves."""
    return Evidence(skill=skill, level=who.rate(skill, random), grade=Grade.CLAIMED, at=NOW)


def next_item(
    state: Knowledge, targets: Sequence[Target], answers: list[QuizAnswer]
) -> tuple[SkillId, int]:
    """Choose among two items for each level step that the role asks for."""
    asked: dict[SkillId, int] = {}
    used: dict[tuple[SkillId, int], int] = {}
    for answer in answers:
        asked[answer.skill] = asked.get(answer.skill, 0) + 1
        used[answer.skill, answer.level] = used.get((answer.skill, answer.level), 0) + 1
    steps = [
        (t.skill, n) for t in targets for n in range(1, t.need + 1) if used.get((t.skill, n), 0) < 2
    ]
    best = rank_items(state, targets, steps, asked)[0]
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
        for stage, state in assess(world.catalog, who, targets, random).items():
            tallies[stage].add(who, targets, state.estimates(), state.readiness(targets))
        everything = [rated(who, t.skill, random) for t in targets]
        said = {e.skill: Estimate(value=e.level, low=e.level, high=e.level) for e in everything}
        tallies[STAGES[3]].add(who, targets, said, readiness(targets, said))
        settings = Settings(background=who.background)
        state = knowledge(world.catalog, Person(settings=settings, evidence=tuple(everything)))
        tallies[STAGES[4]].add(who, targets, state.estimates(), state.readiness(targets))
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
    """Print one row a kind and stage, and the means."""
    columns = (
        "readiness off",
        "signed",
        "80 % width",
        "80 % holds",
        "meets need",
        "within .75",
        "skill 80 % holds",
        "level off",
    )
    print("|", " | ".join(("people", "after", *columns)), "|")
    print("|---|---|" + "---:|" * len(columns))
    all_: dict[str, dict[str, Tally]] = {}
    for kind in KINDS:
        all_[kind] = measure(world, kind, people)
        for stage, tally in all_[kind].items():
            print("|", " | ".join((kind, stage, *tally.row())), "|", flush=True)
    for stage in STAGES:
        misfits = Tally()
        for kind in KINDS[1:]:
            for name in Tally.__slots__:
                getattr(misfits, name).extend(getattr(all_[kind][stage], name))
        print("|", " | ".join(("**all misfits**", stage, *misfits.row())), "|", flush=True)
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
    state = knowledge(catalog, who)
    for what, run in (
        ("estimates from 12 ratings and 30 answers", lambda: knowledge(catalog, who).estimates()),
        ("next rating", lambda: next_rating(state, targets, ())),
        ("next item", lambda: rank_items(state, targets, steps, {})),
    ):
        times = []
        for _ in range(15):
            start = process_time()
            run()
            times.append(process_time() - start)
        print(f"{what}: {1000 * median(times):.1f} ms ({len(catalog.skills)} skills)")


def main() -> None:
    """Measure two populations that were not used to set any number of the model."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 3001
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-benchmark")
    print(f"## As the tables say, {people} people a kind, seed {seed}\n")
    table(World(catalog=catalog, seed=seed), people)
    print(f"## Wrong tables, noisy people, leaky gates, seed {seed + 1}\n")
    table(World(catalog=catalog, seed=seed + 1, wrong=0.75, noise=0.8, leak=0.25), people)
    speed(catalog)


if __name__ == "__main__":
    main()
