"""Every number behind one row of the gap table, with the sums written out."""

from __future__ import annotations

from math import ceil, sqrt
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.observations import Shape
from mlpath.engine.knowledge.provenance import expectation
from mlpath.engine.knowledge.state import CAUTION, expected
from mlpath.engine.levels.hours import hours_between
from mlpath.model.field.role import Basis
from mlpath.model.grade import Grade
from mlpath.model.reports.explanation import Climb, Explanation, Observed, Start

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.knowledge.state import Knowledge, Update
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Target, Weight
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate, Person

SMALL = 0.02
"""Levels; what moved an estimate less is not listed one by one."""
MOST_SEEN = 12
WORDS = {
    Shape.AT: "level {level:.0f}",
    Shape.AT_MOST: "level 0",
    Shape.AT_LEAST: "level {level:.0f} or more",
    Shape.RIGHT: "a level {level:.0f} question answered right",
    Shape.WRONG: "a level {level:.0f} question answered wrong",
    Shape.UNKNOWN: "a level {level:.0f} question answered with I don't know",
}


def explain(case: Case, skill: Skill) -> Explanation:
    """Take the row of one skill apart."""
    catalog, state = case.catalog, case.knowledge
    row = state.ground.index[skill.id]
    target = next((t for t in case.targets if t.skill == skill.id), None)
    have = state.estimate(skill.id)
    need = target.need if target else 0
    seen, others = observed(catalog, state, row)
    deviation = sqrt(state.variance[row])
    points = case.points.gain(skill.id, have.value, max(have.value, need))
    return Explanation(
        role=case.role.id,
        role_name=case.role.name,
        level=case.level,
        skill=skill.id,
        name=skill.name,
        have=have,
        need=need,
        must=bool(target and target.must),
        start=start(catalog, case.person, state, skill.id),
        seen=seen,
        others=others,
        mean=state.mean[row],
        spread=deviation,
        expected=expected(state.mean[row], deviation),
        caution=CAUTION * deviation,
        floor=state.floors.get(skill.id, 0.0),
        weight=target.weight if target else None,
        total_weight=case.points.total_weight,
        share_of_postings=origin(catalog, target.weight)
        if target
        else "the role does not ask for it",
        climbs=climbs(skill, have.value, need),
        gain=points,
        arithmetic=arithmetic(state, row, have, target, case.points.total_weight, points),
    )


def start(catalog: Catalog, person: Person, state: Knowledge, skill: SkillId) -> Start:
    """Tell what was expected before anything was seen."""
    row = state.ground.index[skill]
    return Start(
        mean=state.ground.mean[row],
        spread=sqrt(state.ground.variances()[row]),
        because=expectation(catalog, person, skill),
    )


def observed(catalog: Catalog, state: Knowledge, row: int) -> tuple[tuple[Observed, ...], float]:
    """List what moved the estimate, and the sum of what moved it too little to list."""
    pairs = sorted(((m.column[row] * m.step, m) for m in state.moves), key=lambda p: -abs(p[0]))
    listed = [(moved, move) for moved, move in pairs[:MOST_SEEN] if abs(moved) >= SMALL]
    rest = sum(moved for moved, _ in pairs) - sum(moved for moved, _ in listed)
    return tuple(saw(catalog, move, moved) for moved, move in listed), rest


def saw(catalog: Catalog, move: Update, moved: float) -> Observed:
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
        weight=move.weight,
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
    state: Knowledge,
    row: int,
    have: Estimate,
    target: Target | None,
    total: float,
    points: float,
) -> tuple[str, ...]:
    """Write out how the level and the points came about."""
    mean, deviation = state.mean[row], sqrt(state.variance[row])
    begin = state.ground.mean[row]
    surprise = f"{mean - begin:+.2f} from what was seen = {mean:.2f}"
    shown = f"shown {CAUTION} x {deviation:.2f} lower, never below 0 or a level done"
    lines = [
        f"evidence: {begin:.2f} at the start {surprise}",
        f"on the scale 0 to 4: {expected(mean, deviation):.2f}; {shown}: {have.value:.2f}",
    ]
    if target:
        missing = f"({target.need} - {min(have.value, target.need):.2f})"
        per = f"(need {target.need} x all weights {total:.3f})"
        weight = f"100 x weight {target.weight.value:.3f}"
        lines.append(f"gain: {weight} x {missing} / {per} = {points:.2f} points")
    return tuple(lines)
