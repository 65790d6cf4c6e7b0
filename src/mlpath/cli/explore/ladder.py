"""The ladder: every module on the way to a role, those that are known already included."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from mlpath.engine.curriculum.curriculum import curriculum_of
from mlpath.engine.levels.reached import reached
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlpath.engine.case import Case
    from mlpath.engine.curriculum.lesson import Lesson
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.plan import Plan, PlanModule, PlanStep


class Mark(StrEnum):
    """Where a module stands; a word beside the sign, so that neither colour nor shape is needed."""

    PROVEN = "proven"
    CLAIMED = "as you say"
    NOW = "now"
    OPEN = "open"
    BESIDE = "beside the others"
    OUT = "not in this plan"


SIGNS = {
    Mark.PROVEN: "✓", Mark.CLAIMED: "~", Mark.NOW: "▶",
    Mark.OPEN: "○", Mark.BESIDE: "=", Mark.OUT: "×",
}  # fmt: skip


class Rung(NamedTuple):
    """A module on the ladder."""

    mark: Mark
    title: str
    climbs: tuple[tuple[SkillId, float], ...]
    """Skills with the level that is reached by it, in the order they are learnt."""
    number: int = 0
    """Its place in the plan; 0 when it is not in it."""
    module: PlanModule | None = None
    steps: tuple[PlanStep, ...] = ()


def rungs_of(case: Case, plan: Plan) -> tuple[Rung, ...]:
    """List the modules of a curriculum in its order, each as it stands for somebody."""
    return tuple(_rungs(case, plan))


def _rungs(case: Case, plan: Plan) -> Iterator[Rung]:
    places = {module.id: place for place, module in enumerate(plan.modules)}
    now = plan.current
    ends = {skill: known.value for skill, known in case.levels.items()}
    for step in plan.steps:
        ends[step.skill] = max(step.to, ends.get(step.skill, 0.0))
    shown = 0
    for lesson in curriculum_of(case.catalog, case.role, case.level).lessons:
        place = places.get(str(lesson.module))
        if place is not None:
            # What has no name of its own stands before the next that has one.
            yield from (_planned(plan, one, now) for one in range(shown, place + 1))
            shown = max(shown, place + 1)
        elif (mark := _mark(case, lesson, ends)) is not None:
            yield Rung(mark, _title(case, lesson), _climbs(lesson))
    yield from (_planned(plan, one, now) for one in range(shown, len(plan.modules)))


def _planned(plan: Plan, place: int, now: PlanModule | None) -> Rung:
    module = plan.modules[place]
    steps = plan.steps[module.first : module.first + module.count]
    mark = Mark.BESIDE if module.beside else Mark.NOW if module is now else Mark.OPEN
    climbs = {step.skill: step.to for step in steps}
    return Rung(mark, module.title, tuple(climbs.items()), place + 1, module, steps)


def _mark(case: Case, lesson: Lesson, ends: Mapping[SkillId, float]) -> Mark | None:
    """Tell how a lesson that the plan does not have stands; None when it joined another one."""
    proven = case.knowledge.proven
    if all(reached(proven.get(one.skill, 0.0), one.end) for one in lesson.places):
        return Mark.PROVEN
    if all(reached(case.level_of(one.skill), one.end) for one in lesson.places):
        return Mark.CLAIMED
    joined = all(reached(ends.get(one.skill, 0.0), one.end) for one in lesson.places)
    return None if joined else Mark.OUT


def _title(case: Case, lesson: Lesson) -> str:
    if lesson.module:
        return case.catalog.modules[lesson.module].title
    names = dict.fromkeys(case.catalog.skills[one.skill].name for one in lesson.places)
    return ", ".join(names)


def _climbs(lesson: Lesson) -> tuple[tuple[SkillId, float], ...]:
    return tuple({one.skill: one.end for one in lesson.places}.items())
