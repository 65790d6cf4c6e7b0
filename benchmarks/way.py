"""What plans are worth beside published curricula, and what they cost.

    python benchmarks/way.py             develop: the curricula that edges were written with
    python benchmarks/way.py --aside     the half that was set aside
    python benchmarks/way.py --all       both

Over roles x junior, mid x backgrounds: pairs of topics on which three in four curricula agree and
that the plan keeps, at level 1 and at level 2; Kendall's tau with curricula of the same role;
changes of area in ten steps; topics that half of a role's curricula teach and the plan from zero
lacks; where the first trained model comes; hours; milliseconds.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path
from statistics import mean, median
from tempfile import gettempdir
from time import perf_counter
from typing import Any, NamedTuple

from mlpath.cli.catalogue import open_catalog
from mlpath.engine.case import Case, Learner
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.reports.plan import Plan, Wishes

CURRICULA = Path(__file__).parent / "labels" / "curricula.json"
TODAY = date(2026, 11, 26)
ZERO = "no-technical-background"
BACKGROUNDS = (ZERO, "student", "backend-engineer", "data-analyst", "physicist")
ROLES = (
    "ml-engineer", "data-scientist", "data-engineer", "mlops-engineer", "ai-engineer",
    "computer-vision-engineer", "nlp-engineer", "research-engineer",
)  # fmt: skip
TRAIN = {"ml-engineer", "data-scientist", "computer-vision-engineer", "nlp-engineer",
         "research-engineer"}  # fmt: skip
MODELS = {"scikit-learn", "pytorch"}
LEAST, AGREE = 2, 0.75
Pairs = set[tuple[str, str]]


class Made(NamedTuple):
    """A plan and how long it took."""

    role: str
    level: RoleLevel
    background: str
    plan: Plan
    milliseconds: float


def places(curriculum: Mapping[str, Any]) -> dict[str, int]:
    """Tell where each topic of a curriculum first stands; ties share a place."""
    found: dict[str, int] = {}
    for number, item in enumerate(curriculum["sequence"]):
        for topic in item if isinstance(item, list) else [item]:
            found.setdefault(topic, number)
    return found


def agreed(curricula: Sequence[Mapping[str, Any]]) -> Pairs:
    """Find the pairs of topics on which enough curricula agree."""
    votes: dict[tuple[str, str], list[int]] = {}
    for place in map(places, curricula):
        for a, b in combinations(sorted(place), 2):
            if place[a] != place[b]:
                votes.setdefault((a, b), [0, 0])[place[a] > place[b]] += 1
    return {
        (a, b) if first > second else (b, a)
        for (a, b), (first, second) in votes.items()
        if first + second >= LEAST and max(first, second) / (first + second) >= AGREE
    }


def kept(plan: Plan, level: int, pairs: Pairs) -> tuple[int, int]:
    """Count the pairs that the order of the steps to a level keeps, and those it holds."""
    place: dict[str, int] = {}
    for number, step in enumerate(plan.steps):
        if level - 1 < step.to <= level:
            place.setdefault(step.skill, number)
    inside = [(a, b) for a, b in pairs if a in place and b in place]
    return sum(place[a] < place[b] for a, b in inside), len(inside)


def agreements(plan: Plan, curriculum: Mapping[str, Any]) -> list[int]:
    """Compare the order of a plan with that of one curriculum: 1 for a pair alike, else -1."""
    mine: dict[str, int] = {}
    for number, step in enumerate(plan.steps):
        mine.setdefault(step.skill, number)
    theirs = places(curriculum)
    return [
        1 if (mine[a] < mine[b]) == (theirs[a] < theirs[b]) else -1
        for a, b in combinations(mine.keys() & theirs.keys(), 2)
        if theirs[a] != theirs[b]
    ]


def case_for(catalog: Catalog, role: str, level: RoleLevel, background: str, until: str) -> Case:
    """Make the case of a typical person of a background."""
    person = Person(settings=Settings(background=background))
    wishes = Wishes(hours=10, start=TODAY, until=until)
    wanted = next(one for one in catalog.roles.values() if one.id == role)
    return Case(Learner(catalog, person), wanted, level, wishes=wishes, today=TODAY)


def all_made(catalog: Catalog, until: str) -> Iterator[Made]:
    """Plan for every role, level and background."""
    for role in ROLES:
        for level in (RoleLevel.JUNIOR, RoleLevel.MID):
            for background in BACKGROUNDS:
                case = case_for(catalog, role, level, background, until)
                begin = perf_counter()
                plan = make_plan(case)
                yield Made(role, level, background, plan, 1000 * (perf_counter() - begin))


def first_model(plan: Plan) -> float | None:
    """Tell after which share of the study a model is trained."""
    clock, whole = 0.0, sum(step.hours.likely for step in plan.steps)
    for step in plan.steps:
        clock += step.hours.likely
        if step.skill in MODELS and step.to >= 1:
            return clock / whole
    return None


def with_mates(catalog: Catalog, skills: set[str]) -> set[str]:
    """Add the other members of every group of which one is taught: one of them serves."""
    groups = [set(map(str, group.members)) for group in catalog.groups.values()]
    return skills.union(*(group for group in groups if group & skills))


def lacking(
    catalog: Catalog, made: Sequence[Made], curricula: Sequence[Mapping[str, Any]]
) -> list[str]:
    """List the topics that half of a role's curricula teach and its plan from zero lacks."""
    missing = []
    for one in made:
        own = [places(c) for c in curricula if c["role"] == one.role]
        if one.background != ZERO or one.level is not RoleLevel.JUNIOR or len(own) < 2:
            continue
        taught = with_mates(catalog, {str(step.skill) for step in one.plan.steps})
        topics = sorted({topic for place in own for topic in place} - taught)
        missing += [
            f"{one.role}: {topic}"
            for topic in topics
            if sum(topic in place for place in own) * 2 >= len(own)
        ]
    return missing


def report(catalog: Catalog, made: Sequence[Made], curricula: Sequence[Mapping[str, Any]]) -> None:
    """Print every figure."""
    pairs = agreed(curricula)
    print(f"{len(curricula)} curricula, {len(pairs)} pairs agreed on, {len(made)} plans\n")
    for level in (1, 2):
        counts = [kept(one.plan, level, pairs) for one in made]
        held = sum(n for _, n in counts)
        share = sum(k for k, _ in counts) / max(1, held)
        print(f"pairs kept at level {level}: {share:.3f} of {held}")
    for who, some in (("from zero", [o for o in made if o.background == ZERO]), ("all", made)):
        signs = [
            sign
            for one in some
            for c in curricula
            if c["role"] == one.role
            for sign in agreements(one.plan, c)
        ]
        told = f"{mean(signs):.2f} ({len(signs)} pairs)" if signs else "no pairs"
        print(f"Kendall's tau with curricula of the same role, {who}: {told}")
    changes = [
        10 * sum(a.area != b.area for a, b in pairwise(one.plan.steps)) / len(one.plan.steps)
        for one in made
        if one.plan.steps
    ]
    print(f"changes of area in 10 steps: {mean(changes):.1f}")
    print(f"changes of subject a plan: {mean(one.plan.order.switches for one in made):.1f}")
    broken = sum(one.plan.order.broken_after for one in made)
    print(f"recommended orders broken: {broken} of {sum(o.plan.order.recommended for o in made)}")
    print(f"needs broken: {sum(one.plan.order.broken_needs for one in made)}")
    firsts = [s for one in made if one.role in TRAIN and (s := first_model(one.plan)) is not None]
    late = sum(share > 0.5 for share in firsts)
    print(f"first model after {median(firsts):.2f} of the study, late in {late} of {len(firsts)}")
    lacks = lacking(catalog, made, curricula)
    print(f"topics of half of a role's curricula that the plan lacks: {len(lacks)} {lacks}")
    times = sorted(one.milliseconds for one in made)
    print(f"milliseconds: {median(times):.0f} median, {times[-1]:.0f} most")


def hours(made: Sequence[Made]) -> None:
    """Print the hours of the junior ML engineer, and of every role from zero."""
    print("\n| role | " + " | ".join(BACKGROUNDS) + " |\n|" + "---|" * (len(BACKGROUNDS) + 1))
    for role in ROLES:
        for level in (RoleLevel.JUNIOR, RoleLevel.MID):
            own = {
                o.background: o.plan.hours.likely
                for o in made
                if (o.role, o.level) == (role, level)
            }
            row = " | ".join(f"{own[name]:.0f}" for name in BACKGROUNDS)
            print(f"| {role}, {level} | {row} |")


def main() -> None:
    """Print the figures for the curricula that were asked for."""
    catalog = open_catalog([], Path(gettempdir()) / "mlpath-benchmarks")
    every = json.loads(CURRICULA.read_text(encoding="utf-8"))
    if "--all" not in sys.argv:
        every = [one for one in every if one["aside"] == ("--aside" in sys.argv)]
    for until in ("ready", "100"):
        print(f"\n## until {until}\n")
        made = list(all_made(catalog, until))
        report(catalog, made, every)
        hours(made)


if __name__ == "__main__":
    main()
