"""Every number behind one row of the gap table, with the sums written out."""

from __future__ import annotations

from math import ceil, sqrt
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.observations import Shape
from mlpath.engine.knowledge.provenance import expectation
from mlpath.engine.knowledge.reasons import reasons
from mlpath.engine.levels.hours import hours_between
from mlpath.model.field.level import TOP
from mlpath.model.field.role import Basis
from mlpath.model.grade import Grade
from mlpath.model.reports.explanation import Climb, Explanation, Observed, Start

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.knowledge.likely import Moved
    from mlpath.engine.knowledge.state import Knowledge
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Target, Weight
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate

SMALL = 0.02
"""Levels; what moved an estimate less is not listed one by one."""
MOST_SEEN = 12
WORDS = {
    Shape.AT: "level {level:.0f}",
    Shape.AT_LEAST: "level {level:.0f} or more",
    Shape.RIGHT: "a level {level:.0f} question answered right",
    Shape.WRONG: "a level {level:.0f} question answered wrong",
    Shape.UNKNOWN: "a level {level:.0f} question answered with I don't know",
}


def explain(case: Case, skill: Skill) -> Explanation:
    """Take the row of one skill apart."""
    known = case.knowledge
    likely, row = known.likely, known.ground.index[skill.id]
    target = next((t for t in case.targets if t.skill == skill.id), None)
    have = known.estimate(skill.id)
    need = target.need if target else 0
    seen, others = observed(known, row)
    points = case.points.gain(skill.id, have.value, max(have.value, need))
    weighed = origin(case.catalog, target.weight) if target else "the role does not ask for it"
    return Explanation(
        role=case.role.id,
        role_name=case.role.name,
        level=case.level,
        skill=skill.id,
        name=skill.name,
        have=have,
        said=reasons(known, skill.id),
        likely=likely.estimate(skill.id),
        need=need,
        must=bool(target and target.must),
        start=start(known, skill.id),
        seen=seen,
        others=others,
        mean=likely.mean[row],
        spread=sqrt(likely.variance[row]),
        weight=target.weight if target else None,
        total_weight=case.points.total_weight,
        share_of_postings=weighed,
        climbs=climbs(skill, have.value, need),
        gain=points,
        arithmetic=arithmetic(known, row, have, target, case.points.total_weight, points),
    )


def start(known: Knowledge, skill: SkillId) -> Start:
    """Tell what was expected before anything was seen."""
    row = known.ground.index[skill]
    return Start(
        mean=known.ground.mean[row],
        spread=known.ground.spread[row],
        because=expectation(known, skill),
    )


def observed(known: Knowledge, row: int) -> tuple[tuple[Observed, ...], float]:
    """List what moved the estimate, and the sum of what is not listed apart."""
    pairs = [(move.moved(row, known.ground), move) for move in known.likely.moves]
    pairs.sort(key=lambda pair: -abs(pair[0]))
    listed = [(moved, move) for moved, move in pairs[:MOST_SEEN] if abs(moved) >= SMALL]
    rest = sum(moved for moved, _ in pairs) - sum(moved for moved, _ in listed)
    seen = tuple(saw(known.catalog, move, moved) for moved, move in listed)
    return seen, rest + known.likely.ground.mean[row] - known.ground.mean[row]


def saw(catalog: Catalog, move: Moved, moved: float) -> Observed:
    """Describe one observation."""
    seen = move.observation
    what = WORDS[seen.shape].format(level=seen.level)
    if seen.label and seen.grade in {Grade.DOCUMENTED, Grade.SHOWN}:
        what = f"{what}: {seen.label}"
    return Observed(
        skill=seen.skill,
        name=catalog.skills[seen.skill].name,
        grade=seen.grade,
        what=what,
        noise=seen.noise,
        moved=moved,
    )


def origin(catalog: Catalog, weight: Weight) -> str:
    """Say where a weight comes from."""
    if weight.basis is Basis.EDITORIAL or weight.share is None:
        return "our own judgement: postings seldom name it, or too few were counted"
    known = catalog.sources.get(weight.source)
    title = known.title if known else weight.source
    text = f"named in {weight.share:.0%} of {weight.n} postings"
    if weight.low is not None and weight.high is not None:
        text += f" ({weight.low:.0%} to {weight.high:.0%})"
    return f"{text}, {title}; few postings are drawn towards our own judgement"


def climbs(skill: Skill, have: float, need: int) -> tuple[Climb, ...]:
    """List the levels that are missing, with their hours."""
    tops = range(max(1, ceil(have + 1e-9)), need + 1)
    return tuple(
        Climb(
            from_=max(have, top - 1),
            to=top,
            hours=hours_between(skill, max(have, top - 1), top),
            can=skill.can[top - 1],
        )
        for top in tops
        if top > have
    )


def arithmetic(
    known: Knowledge,
    row: int,
    have: Estimate,
    target: Target | None,
    total: float,
    points: float,
) -> tuple[str, ...]:
    """Write out how the likely level and the points came about."""
    begin, mean = known.ground.mean[row], known.likely.mean[row]
    lines = [
        f"likely: {begin:.2f} at the start {mean - begin:+.2f} from what was seen = {mean:.2f}"
    ]
    further = known.likely.ground.mean[row] - begin
    lines.append(
        f"of that {further:+.2f} because some are beyond their background, more surely with proof"
    )
    if known.claims:
        lines.append(f"ratings are read {known.habit.off:.2f} lower there: people rate too high")
    low, high = (end.mean[row] for end in known.likely.ends)
    lines.append(
        f"shown: half of it and a quarter of each end, {low:.2f} and {high:.2f}, where all that is "
        f"said counts less or more; none of them below 0 or above {TOP}"
    )
    if target:
        missing = f"({target.need} - {min(have.value, target.need):.2f})"
        per = f"(need {target.need} x all weights {total:.3f})"
        weight = f"100 x weight {target.weight.value:.3f}"
        lines.append(f"gain: {weight} x {missing} / {per} = {points:.2f} points")
    return tuple(lines)
