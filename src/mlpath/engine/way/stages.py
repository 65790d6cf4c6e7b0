"""Stages of a plan: the proven order cut into parts that have a name, a project and a check.

The order is never changed for the sake of the stages. The best order climbs broadly: first levels
of nearly everything, then working levels, then the long climbs. So the stage of a step follows
from the level it reaches; the cuts are where, with stages in their order, the fewest hours lie in
a stage they do not belong to, with a price on every cut so that no stage is tiny.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlpath.engine.levels.steps import Step
    from mlpath.model.field.project import Project
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import ProjectId, SkillId

NAMES = (
    ("Foundations", "the first level of what the role needs, and what that stands on"),
    ("Core", "the working level: doing routine work alone"),
    ("Specialising", "the proficient level: production, and problems that are new"),
    ("Leading", "the expert level: designing, leading, teaching"),
)
PRICE = 0.04
"""What a cut costs, as a share of all hours."""
LONGEST = 160
"""Hours; a stage is cut into equal parts above that, so that a check is never far away."""
PROJECT_SHARE = 0.75
"""A project may take this share of its stage's hours; it is practice, not extra work."""
KNOWN = 0.6
"""Share of what a project asks for that has to be there at the end of the stage."""


class StagePart(NamedTuple):
    """A run of steps with its name."""

    place: int
    first: int
    size: int
    number: int
    of: int


def parts_of(steps: Sequence[Step]) -> list[StagePart]:
    """Cut steps, given in their order, into stages and long stages into parts."""
    starts = _starts(steps)
    ends = [*(first for _, first in starts[1:]), len(steps)]
    return [
        part
        for (place, first), end in zip(starts, ends, strict=True)
        for part in _split(steps, place, first, end)
    ]


def title(part: StagePart, themes: Sequence[str]) -> str:
    """Name a part by its stage and what most of it is about."""
    name = NAMES[part.place][0]
    if part.of > 1:
        name += f" {part.number} of {part.of}"
    return f"{name}: {' and '.join(themes)}"


def _starts(steps: Sequence[Step]) -> tuple[tuple[int, int], ...]:
    """Find the stages to show and the step each begins with, at the lowest cost."""
    price = PRICE * sum(step.likely for step in steps)
    best: list[tuple[float, tuple[tuple[int, int], ...]]] = [(0.0, ())] * len(NAMES)
    for number, step in enumerate(steps):
        extended: list[tuple[float, tuple[tuple[int, int], ...]]] = []
        for place in range(len(NAMES)):
            wrong = step.likely * abs(place + 1 - step.to)
            cost, starts = min(
                (known + price * bool(path and path[-1][0] != place), path)
                for known, path in best[: place + 1]
            )
            if not starts or starts[-1][0] != place:
                starts = (*starts, (place, number))
            extended.append((cost + wrong, starts))
        best = extended
    return min(best)[1]


def _split(steps: Sequence[Step], place: int, first: int, end: int) -> list[StagePart]:
    """Cut a long stage into parts of about equal hours, without a tiny one at its end."""
    total = sum(step.likely for step in steps[first:end])
    size = total / -(-total // LONGEST)
    starts, inside = [first], 0.0
    for k in range(first, end):
        if k > starts[-1] and inside + steps[k].likely / 2 > size:
            starts.append(k)
            inside = 0.0
        inside += steps[k].likely
    if len(starts) > 1 and inside < size / 3:
        starts.pop()
    ends = [*starts[1:], end]
    return [
        StagePart(place, a, b - a, number, len(starts))
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
        ready = bool(known) and sum(known) >= KNOWN * len(known)
        if project.id in used or too_long or not practised or not ready:
            continue
        score = practised + sum(known) / len(known) + 0.5 * (project.level == wanted)
        if best is None or score > best[0]:
            best = (score, project)
    return best[1] if best else None
