"""Stages of a plan: the proven order cut into parts that have a name, a project and a check.

The order is never changed for the sake of the stages. Every area belongs to one stage of the way;
the cuts are where, going through the stages in their usual order, the fewest hours lie in a stage
they do not belong to, with a price on every cut so that no stage is tiny.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlpath.engine.steps import Step
    from mlpath.model.ids import ProjectId, SkillId
    from mlpath.model.material import Project
    from mlpath.model.role import RoleLevel

NAMES = (
    ("Foundations", "the mathematics and the programming that the rest stands on"),
    ("Core", "data, software and the models that most of the work is made of"),
    ("Specialising", "what this role does that its neighbours do not"),
    ("Production", "models that run, are watched, and can be trusted"),
)
PLACE = {
    "mathematics": 0,
    "statistics": 0,
    "programming": 0,
    "software-engineering": 1,
    "data": 1,
    "classical-ml": 1,
    "deep-learning": 2,
    "language-ai": 2,
    "applied-ml": 2,
    "mlops": 3,
    "cloud": 3,
}
"""Areas that are not named here, such as working with people, fit anywhere."""
PRICE = 0.04
"""What a cut costs, as a share of all hours."""
LONGEST = 160
"""Hours; a stage is cut into equal parts above that, so that a check is never far away."""
PROJECT_SHARE = 0.6
"""A project may take this share of its stage's hours; it is practice, not extra work."""


class Part(NamedTuple):
    """A run of steps with its name."""

    place: int
    first: int
    size: int
    number: int
    of: int


def parts_of(steps: Sequence[Step], areas: Sequence[str]) -> list[Part]:
    """Cut steps, given in their order, into stages and long stages into parts."""
    places = _places(steps, areas)
    found: list[Part] = []
    first = 0
    for k in range(1, len(places) + 1):
        if k == len(places) or places[k] != places[first]:
            found += _split(steps, places[first], first, k)
            first = k
    return found


def title(part: Part) -> str:
    """Name a part."""
    name = NAMES[part.place][0]
    return name if part.of == 1 else f"{name}, part {part.number} of {part.of}"


def _places(steps: Sequence[Step], areas: Sequence[str]) -> list[int]:
    """Give every step the stage it is shown in, never falling, at the lowest cost."""
    price = PRICE * sum(step.likely for step in steps)
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())] * len(NAMES)
    for step, area in zip(steps, areas, strict=True):
        home = PLACE.get(area)
        extended: list[tuple[float, tuple[int, ...]]] = []
        for place in range(len(NAMES)):
            wrong = 0.0 if home is None else step.likely * abs(place - home)
            extended.append(
                min(
                    (cost + wrong + price * bool(path and path[-1] != place), (*path, place))
                    for cost, path in best[: place + 1]
                )
            )
        best = extended
    return list(min(best)[1])


def _split(steps: Sequence[Step], place: int, first: int, end: int) -> list[Part]:
    """Cut a long stage where its hours pass equal shares."""
    total = sum(step.likely for step in steps[first:end])
    wanted = min(end - first, -int(-total // LONGEST))
    starts = [first]
    passed = 0.0
    for k in range(first, end - 1):
        passed += steps[k].likely
        if passed >= total * len(starts) / wanted:
            starts.append(k + 1)
    ends = [*starts[1:], end]
    return [
        Part(place, a, b - a, number, len(starts))
        for number, (a, b) in enumerate(zip(starts, ends, strict=True), start=1)
    ]


def project_for(
    part: Sequence[Step],
    projects: Iterable[Project],
    levels: Mapping[SkillId, float],
    wanted: RoleLevel,
    used: set[ProjectId],
) -> Project | None:
    """Find the project that practises most of a stage and asks for nothing not learnt by then."""
    hours = sum(step.likely for step in part)
    reached = {step.skill: step.to for step in part}
    best: tuple[float, Project] | None = None
    for project in projects:
        known = [min(1.0, levels.get(s.skill, 0.0) / s.level) for s in project.skills if s.level]
        practised = sum(s.skill in reached for s in project.skills)
        too_long = project.hours.likely > hours * PROJECT_SHARE
        if project.id in used or too_long or not practised or sum(known) < 0.75 * len(known):
            continue
        score = practised + sum(known) / len(known) + 0.5 * (project.level == wanted)
        if best is None or score > best[0]:
            best = (score, project)
    return best[1] if best else None
