"""What plans are worth beside published curricula, and what they cost.

    python benchmarks/way.py             develop: the curricula that edges were first written with
    python benchmarks/way.py --aside     the half that was set aside at first
    python benchmarks/way.py --all       both
    python benchmarks/way.py --fresh     the open half of those that nobody had fitted anything to
    python benchmarks/way.py --write     a table of all, into docs/method.md

The other half of the fresh set is shut: of it the table holds totals, and nothing here lists its
topics or pairs. `--broken` with any of the above lists the pairs that plans break; `--spoken` with
any of them has everybody say that they know Python: who is no beginner begins with the obstacle.

Over roles x junior, mid x backgrounds: pairs of topics on which three in four curricula agree and
that the plan keeps, at level 1 and at level 2; Kendall's tau with curricula of the same role;
changes of area in ten steps; topics that half of a role's curricula teach and the plan from zero
lacks; where the first trained model comes; hours; milliseconds.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import combinations, pairwise
from pathlib import Path
from statistics import mean, median
from tempfile import gettempdir
from time import perf_counter
from typing import Any, NamedTuple

from hours import put
from mlpath.cli.catalogue import open_catalog
from mlpath.engine.case import Case, Learner
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.ids import SkillId
from mlpath.model.person import Evidence, Person, Settings
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
LEVELS = (RoleLevel.JUNIOR, RoleLevel.MID)
LEAST, AGREE = 2, 0.75
HALF = 0.5
SETS = {"--aside": ("aside",), "--all": ("first", "aside"), "--fresh": ("fresh-open",)}
TARGET = Path(__file__).resolve().parents[1] / "docs" / "method.md"
BEGIN, END = "<!-- order: benchmarks/way.py --write -->", "<!-- /order -->"
BEGIN_HOURS, END_HOURS = "<!-- plans: benchmarks/way.py --write -->", "<!-- /plans -->"
SPOKEN = Evidence(
    skill=SkillId("python"), level=1.0, grade=Grade.CLAIMED, at=datetime(2026, 11, 26, tzinfo=UTC)
)
Said = tuple[Evidence, ...]
Pair = tuple[str, str]
Pairs = set[Pair]


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
    votes: dict[Pair, list[int]] = {}
    for place in map(places, curricula):
        for a, b in combinations(sorted(place), 2):
            if place[a] != place[b]:
                votes.setdefault((a, b), [0, 0])[place[a] > place[b]] += 1
    return {
        (a, b) if first > second else (b, a)
        for (a, b), (first, second) in votes.items()
        if first + second >= LEAST and max(first, second) / (first + second) >= AGREE
    }


def among(curricula: Sequence[Mapping[str, Any]]) -> list[bool]:
    """Tell of the pairs that all others agree on whether each curriculum keeps them."""
    found = list[bool]()
    for one in curricula:
        place = places(one)
        pairs = agreed([other for other in curricula if other is not one])
        found += [
            place[a] < place[b]
            for a, b in pairs
            if a in place and b in place and place[a] != place[b]
        ]
    return found


def held(plan: Plan, level: int, pairs: Pairs) -> dict[Pair, bool]:
    """Find the pairs that the steps to a level hold, and tell whether in this order."""
    place: dict[str, int] = {}
    for number, step in enumerate(plan.steps):
        if level - 1 < step.to <= level:
            place.setdefault(step.skill, number)
    return {(a, b): place[a] < place[b] for a, b in pairs if a in place and b in place}


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


def case_for(
    catalog: Catalog, role: str, level: RoleLevel, background: str, until: str, said: Said = ()
) -> Case:
    """Make the case of a typical person of a background."""
    person = Person(settings=Settings(background=background), evidence=said)
    wishes = Wishes(hours=10, start=TODAY, until=until)
    wanted = next(one for one in catalog.roles.values() if one.id == role)
    return Case(Learner(catalog, person), wanted, level, wishes=wishes, today=TODAY)


def all_made(
    catalog: Catalog, until: str, roles: Sequence[str] = ROLES, said: Said = ()
) -> Iterator[Made]:
    """Plan for every role, level and background."""
    for role in roles:
        for level in LEVELS:
            for background in BACKGROUNDS:
                case = case_for(catalog, role, level, background, until, said)
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


def topics(
    catalog: Catalog, made: Sequence[Made], curricula: Sequence[Mapping[str, Any]]
) -> tuple[list[str], int]:
    """List what half of a role's curricula teach and its plan from zero lacks; count all such."""
    missing, count = list[str](), 0
    for one in made:
        own = [places(c) for c in curricula if c["role"] == one.role]
        if one.background != ZERO or one.level is not RoleLevel.JUNIOR or len(own) < LEAST:
            continue
        taught = with_mates(catalog, {str(step.skill) for step in one.plan.steps})
        every = sorted({topic for place in own for topic in place})
        asked = [topic for topic in every if sum(topic in place for place in own) * 2 >= len(own)]
        missing += [f"{one.role}: {topic}" for topic in asked if topic not in taught]
        count += len(asked)
    return missing, count


class Figure(NamedTuple):
    """Something measured, and what it should be."""

    name: str
    value: float
    goal: float | None = None
    more: bool = True
    """Whether more is better."""
    form: str = ".3f"
    of: int | None = None
    """What it is a number of, or was counted over."""

    @property
    def told(self) -> str:
        """The figure with what it is of."""
        return f"{self.value:{self.form}}" + (f" of {self.of}" if self.of is not None else "")

    @property
    def missed(self) -> bool:
        """Whether it falls short of its goal, as rounded."""
        value = round(self.value, 3)
        return self.goal is not None and (value < self.goal if self.more else value > self.goal)


def tau(made: Sequence[Made], curricula: Sequence[Mapping[str, Any]]) -> tuple[float, int]:
    """Compare plans with the curricula of their role, pair by pair."""
    own = ((one.plan, c) for one in made for c in curricula if c["role"] == one.role)
    signs = [sign for plan, c in own for sign in agreements(plan, c)]
    return (mean(signs) if signs else 0.0), len(signs)


def figures(
    catalog: Catalog, made: Sequence[Made], curricula: Sequence[Mapping[str, Any]]
) -> Iterator[Figure]:
    """Measure everything that does not hang on the clock."""
    pairs = agreed(curricula)
    for level, goal in ((1, 0.92), (2, 0.95)):
        kept = [right for one in made for right in held(one.plan, level, pairs).values()]
        share = sum(kept) / max(1, len(kept))
        yield Figure(f"pairs kept at level {level}", share, goal, of=len(kept))
    kept = among(curricula)
    name = "pairs kept by each curriculum, of those that the others agree on"
    yield Figure(name, sum(kept) / max(1, len(kept)), of=len(kept))
    zero = [one for one in made if one.background == ZERO]
    yield Figure("tau with curricula of the role, from zero", tau(zero, curricula)[0], 0.6)
    yield Figure("the same from all five backgrounds", tau(made, curricula)[0])
    plans = [one.plan for one in made if one.plan.steps]
    changes = [
        10 * sum(a.area != b.area for a, b in pairwise(plan.steps)) / len(plan.steps)
        for plan in plans
    ]
    yield Figure("changes of area in 10 steps", mean(changes), 4, more=False, form=".2f")
    lacks, count = topics(catalog, made, curricula)
    name = "topics of half of a role's curricula that the plan lacks"
    yield Figure(name, len(lacks), 3, more=False, form=".0f", of=count)
    orders = [plan.order for plan in plans]
    broken, asked = (sum(getattr(o, k) for o in orders) for k in ("broken_after", "recommended"))
    yield Figure("advice on the order that plans break", broken, form=".0f", of=asked)
    needs = sum(order.broken_needs for order in orders)
    yield Figure("needs that plans break", needs, 0, more=False, form=".0f")
    firsts = [s for one in made if one.role in TRAIN and (s := first_model(one.plan)) is not None]
    late = sum(share > HALF for share in firsts)
    name = "plans whose first model comes after half of the study"
    yield Figure(name, late, 0, more=False, form=".0f", of=len(firsts))


def report(catalog: Catalog, made: Sequence[Made], curricula: Sequence[Mapping[str, Any]]) -> None:
    """Print every figure."""
    pairs = agreed(curricula)
    print(f"{len(curricula)} curricula, {len(pairs)} pairs agreed on, {len(made)} plans\n")
    for one in figures(catalog, made, curricula):
        goal = "" if one.goal is None else f" (goal {one.goal:g})" + " MISSED" * one.missed
        print(f"{one.name}: {one.told}{goal}")
    print(f"lacking: {', '.join(topics(catalog, made, curricula)[0])}")
    times = sorted(one.milliseconds for one in made)
    print(f"milliseconds: {median(times):.0f} median, {times[-1]:.0f} most")


def broken(made: Sequence[Made], curricula: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """List the pairs agreed on that plans break, most often broken first, and who says so."""
    pairs = agreed(curricula)
    for level in (1, 2):
        found = [(one.role, held(one.plan, level, pairs)) for one in made]
        holding = Counter(pair for _, own in found for pair in own)
        wrong = Counter(pair for _, own in found for pair, right in own.items() if not right)
        for (a, b), count in sorted(wrong.items(), key=lambda one: (-one[1], one[0])):
            roles = sorted({role for role, own in found if own.get((a, b)) is False})
            orders = [(c["id"], places(c)) for c in curricula]
            both = [(name, own[a] - own[b]) for name, own in orders if a in own and b in own]
            said = ", ".join(name for name, order in both if order < 0)
            other = ", ".join(name for name, order in both if order > 0)
            yield (
                f"level {level}: {a} before {b}: broken by {count} of {holding[a, b]} plans"
                f" ({', '.join(roles)}); so {said}" + f"; not {other}" * bool(other)
            )


def hours(made: Sequence[Made]) -> str:
    """Lay out the hours of every role from each background."""
    lines = ["| role | " + " | ".join(BACKGROUNDS) + " |", "|---|" + "---:|" * len(BACKGROUNDS)]
    for role in ROLES:
        for level in LEVELS:
            own = {
                o.background: o.plan.hours.likely
                for o in made
                if (o.role, o.level) == (role, level)
            }
            row = " | ".join(f"{own[name]:.0f}" for name in BACKGROUNDS)
            lines.append(f"| {role}, {level} | {row} |")
    return "\n".join(lines)


def roles_of(curricula: Sequence[Mapping[str, Any]]) -> list[str]:
    """Name the eight roles, and what others the curricula are for."""
    return [*ROLES, *sorted({one["role"] for one in curricula} - set(ROLES))]


def table(catalog: Catalog, made: Sequence[Made], every: Sequence[Mapping[str, Any]]) -> str:
    """Lay out the figures of each set of the curricula, with what is missed."""
    names = {
        "the first {}": ("first",),
        "the {} aside": ("aside",),
        "both, {}": ("first", "aside"),
        "fresh, {} open": ("fresh-open",),
        "fresh, {} shut": ("fresh-shut",),
    }
    parts: dict[str, Iterator[Figure]] = {}
    for name, sets in names.items():
        some = [one for one in every if one["set"] in sets]
        own = [one for one in made if one.role in roles_of(some)]
        parts[name.format(len(some))] = figures(catalog, own, some)
    lines = ["| | goal | " + " | ".join(parts) + " |", "|---|---|" + "---:|" * len(parts)]
    for row in zip(*parts.values(), strict=True):
        one = row[0]
        goal = "" if one.goal is None else f"{'>=' if one.more else '<='} {one.goal:g}"
        cells = " | ".join(cell.told + " MISSED" * cell.missed for cell in row)
        lines.append(f"| {one.name} | {goal} | {cells} |")
    return "\n".join(lines)


def write(catalog: Catalog, every: Sequence[Mapping[str, Any]]) -> None:
    """Put the figures of plans until ready, and their hours, into the page."""
    made = list(all_made(catalog, "ready", roles_of(every)))
    page = TARGET.read_text(encoding="utf-8")
    page = put(page, table(catalog, made, every), BEGIN, END)
    TARGET.write_text(put(page, hours(made), BEGIN_HOURS, END_HOURS), encoding="utf-8")


def main() -> None:
    """Print the figures for the curricula that were asked for, or write them down."""
    catalog = open_catalog([], Path(gettempdir()) / "mlpath-benchmarks")
    every: list[dict[str, Any]] = json.loads(CURRICULA.read_text(encoding="utf-8"))
    if "--write" in sys.argv:
        write(catalog, every)
        return
    sets = next((SETS[option] for option in SETS if option in sys.argv), ("first",))
    every = [one for one in every if one["set"] in sets]
    said = (SPOKEN,) if "--spoken" in sys.argv else ()
    for until in ("ready", "100"):
        print(f"\n## until {until}\n")
        made = list(all_made(catalog, until, roles_of(every), said))
        if "--broken" in sys.argv:
            print("\n".join(broken(made, every)))
            continue
        report(catalog, made, every)
        print(f"\n{hours(made)}")


if __name__ == "__main__":
    main()
