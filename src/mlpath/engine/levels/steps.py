"""From what somebody can do to what is left to learn: steps of one skill, one level up each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.levels.readiness import points_per_level, total_weight
from mlpath.engine.order.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate
    from mlpath.model.role import Target
    from mlpath.model.skill import Need, Skill

CLOSE_ENOUGH = 0.25
"""A level counts as reached, and a fragment of one as part of the next, within this much."""
NEGLIGIBLE = 0.05
"""A gap this small rounds to nothing and is no step."""
LEAST_LEFT = 0.2
"""However many hours were logged, this share of a step stays until it is marked as done."""
MICRO = 1_000_000


class Step(NamedTuple):
    """One skill, up to a whole level."""

    skill: SkillId
    from_: float
    to: int
    low: float
    likely: float
    high: float
    """Hours."""
    gain: float
    """Points of readiness."""
    needs: tuple[int, ...]
    """The steps that come before, by their number."""


def steps_to(
    skills: Mapping[SkillId, Skill],
    targets: Sequence[Target],
    estimates: Mapping[SkillId, Estimate],
    *,
    spent: Mapping[SkillId, float] | None = None,
) -> tuple[Step, ...]:
    """List all steps to what a role asks for, prerequisites included and first.

    `spent` are hours already put into the current step of a skill.
    """
    have = {skill: known.value for skill, known in estimates.items()}
    goals = _goals(skills, targets, have)
    worth = _worth(targets)
    found: list[Step] = []
    numbers: dict[SkillId, list[int]] = {}
    for skill in _dependency_order(skills, goals):
        numbers[skill] = []
        left = (spent or {}).get(skill, 0.0)
        for low, high in _pieces(have.get(skill, 0.0), goals[skill]):
            before = numbers[skill][-1:]
            for need in _open_needs(skills[skill], low, high, have):
                before += _reaching(need, numbers, found)
            hours = _hours(skills[skill], low, high, left)
            left = 0.0
            numbers[skill].append(len(found))
            gain = _gain(worth.get(skill), low, high)
            needs = tuple(sorted(set(before)))
            found.append(Step(skill, low, high, *hours, gain, needs))
    return tuple(found)


def work_to(
    skills: Mapping[SkillId, Skill],
    targets: Sequence[Target],
    estimates: Mapping[SkillId, Estimate],
) -> float:
    """Add up the likely hours of all steps to what a role asks for, without their order."""
    have = {skill: known.value for skill, known in estimates.items()}
    goals = _goals(skills, targets, have)
    return sum(
        _hours(skills[skill], low, high, 0.0)[1]
        for skill, goal in goals.items()
        for low, high in _pieces(have.get(skill, 0.0), goal)
    )


def as_jobs(steps: Sequence[Step]) -> Jobs:
    """Turn steps into an ordering problem of whole numbers."""
    return Jobs(
        minutes=tuple(round(step.likely * 60) for step in steps),
        gains=tuple(round(step.gain * MICRO) for step in steps),
        needs=tuple(step.needs for step in steps),
    )


def _goals(
    skills: Mapping[SkillId, Skill], targets: Sequence[Target], have: Mapping[SkillId, float]
) -> dict[SkillId, int]:
    """Find the level to reach in each skill, for the role or as a prerequisite."""
    goals: dict[SkillId, int] = {}
    waiting = [(t.skill, t.need) for t in targets if have.get(t.skill, 0.0) < t.need - NEGLIGIBLE]
    while waiting:
        skill, level = waiting.pop()
        if goals.get(skill, 0) >= level:
            continue
        goals[skill] = level
        needs = _open_needs(skills[skill], have.get(skill, 0.0), level, have)
        waiting += [(need.skill, need.level) for need in needs]
    return goals


def _open_needs(
    skill: Skill, low: float, high: int, have: Mapping[SkillId, float]
) -> Iterable[Need]:
    """List what climbing from `low` to `high` needs and the person does not have yet."""
    for need in skill.needs:
        climbed = low < need.for_level - CLOSE_ENOUGH and need.for_level <= high
        if climbed and have.get(need.skill, 0.0) < need.level - CLOSE_ENOUGH:
            yield need


def _reaching(need: Need, numbers: Mapping[SkillId, list[int]], found: Sequence[Step]) -> list[int]:
    """Find the step that fulfils a need."""
    return [k for k in numbers[need.skill] if found[k].to >= need.level][:1]


def _dependency_order(
    skills: Mapping[SkillId, Skill], goals: Mapping[SkillId, int]
) -> list[SkillId]:
    """List the skills so that each comes after those it needs, else as the catalogue does."""
    ordered: dict[SkillId, None] = {}
    waiting = [(skill, False) for skill in reversed(list(skills)) if skill in goals]
    while waiting:
        skill, expanded = waiting.pop()
        if expanded:
            ordered[skill] = None
        elif skill not in ordered:
            waiting.append((skill, True))
            needed = (need.skill for need in skills[skill].needs)
            waiting += [(one, False) for one in needed if one in goals and one not in ordered]
    return list(ordered)


def _pieces(have: float, goal: int) -> list[tuple[float, int]]:
    """Cut the climb at whole levels, with a small first piece joined to the next."""
    tops = [level for level in range(1, goal + 1) if level > have + NEGLIGIBLE]
    if len(tops) > 1 and tops[0] - have < CLOSE_ENOUGH:
        tops = tops[1:]
    return [(max(have, tops[k - 1]) if k else have, top) for k, top in enumerate(tops)]


def _hours(skill: Skill, low: float, high: int, spent: float) -> tuple[float, float, float]:
    """Add up low, likely and high hours of a climb, in tenths, less what is already spent."""
    parts = [(skill.hours[k - 1], k - max(low, k - 1)) for k in range(1, high + 1) if k > low]
    likely = sum(hours.likely * share for hours, share in parts)
    left = max(LEAST_LEFT, 1 - spent / likely)
    return (
        max(0.1, round(sum(hours.low * share for hours, share in parts) * left, 1)),
        max(0.1, round(likely * left, 1)),
        max(0.1, round(sum(hours.high * share for hours, share in parts) * left, 1)),
    )


def _worth(targets: Sequence[Target]) -> dict[SkillId, tuple[float, int]]:
    """Tell what one level of each skill is worth, and up to which level."""
    total = total_weight(targets)
    return {t.skill: (points_per_level(t, total), t.need) for t in targets}


def _gain(worth: tuple[float, int] | None, low: float, high: int) -> float:
    if worth is None:
        return 0.0
    points, need = worth
    return points * (min(high, need) - min(low, need))
