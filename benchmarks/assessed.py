"""What the assessment benchmark measured of simulated people, and its tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import comb, sqrt
from statistics import fmean, pstdev
from typing import TYPE_CHECKING

from mlpath.engine.levels.readiness import readiness
from mlpath.model.person import Estimate
from people import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.field.role import Target
    from people import Simulated

STAGES = ("nothing", "background", "10 ratings", "5 checks", "18 questions")
WORLDS = ("as the tables say", "wrong tables")
COLUMNS = (
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
MOST_OFF = {
    ("honest", "10 ratings"): 9,
    ("honest", "5 checks"): 6.5,
    ("honest", "18 questions"): 4.5,
    ("bluffing", "10 ratings"): 13,
    ("bluffing", "5 checks"): 8,
    ("bluffing", "18 questions"): 5.5,
}
"""What is wanted: points of readiness."""
SURE, LEAST, MOST = 80, 75, 85
"""How often a range of 80 % should hold the truth, of each kind."""


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


Found = dict[tuple[int, str], dict[str, Tally]]
"""The tallies of every world and kind, a stage."""


def whole(all_: Found) -> str:
    """Write all that was measured: a row a world, kind and stage."""
    heads = ("world", "people", "after", *COLUMNS)
    lines = ["| " + " | ".join(heads) + " |", "|---|---|---|" + "---:|" * len(COLUMNS)]
    for (world, kind), stages in all_.items():
        for stage, tally in stages.items():
            lines.append("| " + " | ".join((WORLDS[world], kind, stage, *tally.row())) + " |")
    return "\n".join(lines)


def short(all_: Found) -> str:
    """Write the table of the page: error, share held and width in both worlds."""
    heads = [f"{world}: {what}" for world in WORLDS for what in ("off", "holds", "width")]
    lines = ["| people | after | " + " | ".join(heads) + " |", "|---|---|" + "---:|" * len(heads)]
    for kind in KINDS:
        for stage in STAGES[1:]:
            cells = []
            for world in (0, 1):
                tally = all_[world, kind][stage]
                _, _, width, holds, *_ = tally.row()
                cells += [f"{fmean(tally.error):.1f} ± {doubt(tally.error):.1f}", holds, width]
            lines.append("| " + " | ".join((kind, stage, *cells)) + " |")
    return "\n".join(lines)


def judged(all_: Found) -> str:
    """Write what was wanted beside what it is."""
    lines = ["| wanted | " + " | ".join(WORLDS) + " |", "|---|---:|---:|"]
    for (kind, stage), most in MOST_OFF.items():
        errors = [all_[world, kind][stage].error for world in (0, 1)]
        offs = [(fmean(one), doubt(one)) for one in errors]
        lines.append(f"| {kind}, after {stage}: at most {most} off | {_marked(offs, most)} |")
    narrow = [narrowed(all_[world, "honest"]) for world in (0, 1)]
    lines.append(
        f"| honest: the range after 10 ratings at most 0.5 of before | {_marked(narrow, 0.5, 2)} |"
    )
    for kind in KINDS:
        both = [held(all_, kind, stage) for stage in STAGES[2:]]
        shares = [(100 * fmean(one), 100 * doubt(one)) for one in both]
        marks = ", ".join(
            f"{share:.0f} ± {error:.0f}" + ("" if LEAST <= share <= MOST else " missed")
            for share, error in shares
        )
        lines.append(f"| {kind}: ranges hold {LEAST} to {MOST} %, after each | {marks} | |")
    return "\n".join((*lines, "", chance(all_)))


def doubt(values: Sequence[float]) -> float:
    """Tell the standard error of a mean."""
    return pstdev(values) / sqrt(len(values))


def narrowed(stages: dict[str, Tally]) -> tuple[float, float]:
    """Tell how wide ranges are after the ratings as a share of before, with its standard error."""
    before, after = (stages[stage].width for stage in STAGES[1:3])
    share = fmean(after) / fmean(before)
    left = [a - share * b for a, b in zip(after, before, strict=True)]
    return share, doubt(left) / fmean(before)


def held(all_: Found, kind: str, stage: str) -> list[float]:
    """Tell of whom the range held the truth, in both worlds."""
    return [one for world in (0, 1) for one in all_[world, kind][stage].covered]


def chance(all_: Found) -> str:
    """Say how often ranges hold for all kinds together, and how many misses are chance."""
    every = [
        100 * fmean(one for kind in KINDS for one in held(all_, kind, stage))
        for stage in STAGES[2:]
    ]
    people = len(held(all_, KINDS[0], STAGES[2]))
    within = sum(
        comb(people, k) * SURE**k * (100 - SURE) ** (people - k) / 100**people
        for k in range(people + 1)
        if LEAST <= 100 * k / people <= MOST
    )
    shares = len(KINDS) * len(STAGES[2:])
    together = ", ".join(f"{one:.0f}" for one in every)
    return (
        f"Of all kinds together the ranges hold {together} %. Were it {SURE} % of every kind, "
        f"{shares * (1 - within):.0f} of the {shares} shares of {people} people would still miss."
    )


def _marked(values: Sequence[tuple[float, float]], most: float, places: int = 1) -> str:
    return " | ".join(
        f"{value:.{places}f} ± {error:.{places}f}" + ("" if value <= most else " missed")
        for value, error in values
    )
