"""From what somebody can do to what is left to learn: steps of one skill, one level up each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.hours import hours_between
from mlpath.engine.levels.needs import lacking, raise_to
from mlpath.engine.levels.reached import level_in, next_level, reached
from mlpath.engine.levels.readiness import Points
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Protocol

    from mlpath.model.field.role import Target
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate

    class AnyStep(Protocol):
        """A step, of whatever kind."""

        @property
        def skill(self) -> SkillId:
            """What is learnt."""

        @property
        def to(self) -> float:
            """The level that is reached."""


LEAST_LEFT = 0.2
"""However many hours were logged, this share of a step stays until it is marked as done."""


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
    beside: Iterable[tuple[SkillId, int]] = (),
) -> tuple[Step, ...]:
    """List all steps to what a role asks for, prerequisites included and first.

    `spent` are hours already put into the current step of a skill, `beside` levels that are asked
    for by what is built and not by the role.
    """
    have = {skill: known.value for skill, known in estimates.items()}
    goals = _goals(skills, (*((t.skill, t.need) for t in targets), *beside), have)
    points = Points(targets)
    found: list[Step] = []
    numbers: dict[SkillId, list[int]] = {}
    for skill in _dependency_order(skills, goals):
        numbers[skill] = []
        left = (spent or {}).get(skill, 0.0)
        for low, high in _pieces(level_in(have, skill), goals[skill]):
            before = numbers[skill][-1:]
            for needed, level in lacking(skills[skill], low, high, have).items():
                before += [k for k in numbers[needed] if found[k].to >= level][:1]
            hours = _hours(skills[skill], low, high, left)
            left = 0.0
            numbers[skill].append(len(found))
            gain = points.gain(skill, low, high)
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
    goals = _goals(skills, ((t.skill, t.need) for t in targets), have)
    return sum(
        _hours(skills[skill], low, high, 0.0)[1]
        for skill, goal in goals.items()
        for low, high in _pieces(level_in(have, skill), goal)
    )


def levels_after(
    estimates: Mapping[SkillId, Estimate], steps: Iterable[AnyStep]
) -> dict[SkillId, float]:
    """Tell the levels of somebody when some steps are done; with none, those of today."""
    levels = {skill: known.value for skill, known in estimates.items()}
    for step in steps:
        raise_to(levels, step.skill, float(step.to))
    return levels


def _goals(
    skills: Mapping[SkillId, Skill],
    asked: Iterable[tuple[SkillId, int]],
    have: Mapping[SkillId, float],
) -> dict[SkillId, int]:
    """Find the level to reach in each skill, for the role or as a prerequisite."""
    goals: dict[SkillId, int] = {}
    waiting = [(one, need) for one, need in asked if not reached(level_in(have, one), need)]
    while waiting:
        skill, level = waiting.pop()
        if goals.get(skill, 0) >= level:
            continue
        goals[skill] = level
        waiting += lacking(skills[skill], level_in(have, skill), level, have).items()
    return goals


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
    """Cut the way up at whole levels; a level that is nearly there is part of the next."""
    tops = range(next_level(have), goal + 1)
    return [(tops[k - 1] if k else have, top) for k, top in enumerate(tops)]


def _hours(skill: Skill, low: float, high: int, spent: float) -> tuple[float, float, float]:
    """Give low, likely and high hours of a step, in tenths, less what is already spent."""
    alone = low == high - 1  # most steps are a whole level: their hours stand in the catalogue
    whole = skill.hours[high - 1] if alone else hours_between(skill, low, high)
    left = max(LEAST_LEFT, 1 - spent / whole.likely) if spent else 1.0
    return (
        max(0.1, round(whole.low * left, 1)),
        max(0.1, round(whole.likely * left, 1)),
        max(0.1, round(whole.high * left, 1)),
    )
