"""The way: what is left of the curriculum for somebody, the hours of it, and what it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.case import asked_once
from mlpath.engine.curriculum.curriculum import curriculum_of
from mlpath.engine.levels.needs import raise_to
from mlpath.engine.levels.reached import reached
from mlpath.engine.levels.steps import steps_to
from mlpath.engine.market.doors import doors_rise
from mlpath.engine.market.hired import by_years
from mlpath.engine.way.goal import chosen, nearly_experienced
from mlpath.engine.way.pieces import REST, Part, Placing, done_in, with_work
from mlpath.engine.way.rests import joined
from mlpath.engine.way.rival import TRYING, rival_of
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import Hours
from mlpath.model.named import NamedTuple
from mlpath.model.reports.plan import Effort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.curriculum.lesson import Curriculum
    from mlpath.engine.levels.steps import Step
    from mlpath.model.field.project import Project
    from mlpath.model.field.role import Target
    from mlpath.model.ids import ProjectId, SkillId
    from mlpath.model.reports.doors import DoorsRise

REVIEW = 0.1
"""Review of what was learnt, as a share of the hours of study."""
INTERVIEWS = 40.0
"""Hours of preparing for interviews, applying and talking."""
ENOUGH = 1 / 3
"""Share of the postings that are met today by somebody who applies while learning."""
NEW = 1 / 3
"""A capstone of which somebody with years of work learnt less shows what they have shown."""
PRACTISED = 0.75
"""A project needs this share of its own hours left to study in its module."""


class Way(NamedTuple):
    """What is left to do, in modules and in hours."""

    curriculum: Curriculum
    targets: tuple[Target, ...]
    """What it reaches."""
    steps: tuple[Step, ...]
    parts: tuple[Part, ...]
    projects: tuple[Project | None, ...]
    """For each part the project that ends it."""
    capstone: Project | None
    interviews: float = INTERVIEWS
    """Hours of preparing for them, applying and talking; none of whoever has a job to begin."""
    trying: float = 0.0
    """Hours of trying two roles, of whoever cannot decide between them."""

    @property
    def effort(self) -> Effort:
        """What the hours are for."""
        study = sum(part.study for part in self.parts)
        building = sum(project.hours.likely for project in self.projects if project)
        return Effort(
            study=round(study, 1),
            projects=round(building + (self.capstone.hours.likely if self.capstone else 0.0), 1),
            review=round(study * REVIEW, 1),
            interviews=self.interviews,
            trying=self.trying,
        )

    @property
    def ending(self) -> Effort:
        """What the hours are for that come after the last module."""
        return self._replace(parts=(), projects=()).effort

    @property
    def hours(self) -> float:
        """The likely hours of everything."""
        return total_of(self.effort)


@asked_once
def work_left(case: Case) -> Way:
    """Work out what is left of the curriculum of the role."""
    curriculum, targets = curriculum_of(case.catalog, case.role, case.level), chosen(case)
    placing = Placing(case.catalog.skills, curriculum, case.targets)
    beside: dict[SkillId, int] = {}
    while True:
        steps = steps_to(
            case.catalog.skills, targets, case.levels,
            spent=case.learner.spent, beside=beside.items(),
        )  # fmt: skip
        parts, projects = with_projects(case, placing.parts(steps, case.points))
        capstone = _capstone(case, curriculum, steps)
        more = _asked_beyond(case, steps, (*projects, capstone))
        if not more:
            break
        beside |= more
    trying = TRYING if rival_of(case) else 0.0
    way = Way(curriculum, targets, steps, tuple(parts), tuple(projects), capstone, trying=trying)
    if case.wishes.first_day is None:
        return way
    # A capstone is to be shown in interviews: whoever has the job shows their work there.
    return way._replace(capstone=None, interviews=0.0)


def _asked_beyond(
    case: Case, steps: Sequence[Step], built: Sequence[Project | None]
) -> dict[SkillId, int]:
    """Find what is built with and nobody reaches: what a known skill rests on, and is not there.

    Of a group any member will do. Knowledge takes projects away and reaches more, so it can only
    shorten this.
    """
    there = {step.skill: float(step.to) for step in steps}
    missing: dict[SkillId, int] = {}
    groups = [group.members for group in case.catalog.groups.values()]
    for one in (one for project in built if project for one in project.skills):
        alike = next((members for members in groups if one.skill in members), (one.skill,))
        have = max(max(there.get(other, 0.0), case.level_of(other)) for other in alike)
        if not reached(have, one.level):
            raise_to(missing, one.skill, one.level)
    return missing


def cannot_wait(case: Case) -> frozenset[SkillId]:
    """List what nobody is told to leave for now: what a way teaches, is about, and builds with.

    A page that tells both to learn a thing and to leave it contradicts itself.
    """
    way = work_left(case)
    built = (one.skill for p in (*way.projects, way.capstone) if p for one in p.skills)
    named = (case.catalog.modules[part.lesson.module] for part in way.parts if part.lesson.module)
    titled = (climb.skill for module in named for climb in module.teaches)
    return frozenset({step.skill for step in way.steps} | {*titled, *built})


def with_projects(case: Case, parts: Sequence[Part]) -> tuple[list[Part], list[Project | None]]:
    """Let small rests join other modules, and give each part the project of its module.

    Whether a project stays follows from what is left of its own module, before rests are joined:
    more knowledge can only take projects away, and so does having finished one. Work on a module
    takes none away: what it is for is built at its end.
    """
    kept = {part.lesson: project_of(case, part) for part in parts}
    whole = joined(case, parts)
    return whole, [kept[part.lesson] for part in whole]


def _capstone(case: Case, curriculum: Curriculum, steps: Sequence[Step]) -> Project | None:
    """Return what ends the way; people who did such work for years show that instead."""
    end = curriculum.capstone
    if end is None or end in _finished(case) or nearly_experienced(case):
        return None
    project, learnt = case.catalog.projects[end], {step.skill for step in steps}
    new = sum(one.skill in learnt for one in project.skills)
    if by_years(case) is not RoleLevel.JUNIOR and new < NEW * len(project.skills):
        return None
    return project


def _finished(case: Case) -> set[ProjectId]:
    return {one.project for one in case.person.projects}


def project_of(case: Case, part: Part) -> Project | None:
    """Return the project of a module if enough of it was to do when it was begun."""
    size = with_work(case, part)
    if part.lesson.project is None or size < REST:
        return None
    if part.lesson.project in _finished(case):
        return None
    project = case.catalog.projects[part.lesson.project]
    learnt = {piece.skill for piece in part.pieces} | {one.skill for one in done_in(case, part)}
    useful = any(one.skill in learnt for one in project.skills)
    able = all(skill in learnt for skill in part.lesson.asks)
    return project if useful and able and size >= PRACTISED * project.hours.likely else None


def total_of(one: Effort) -> float:
    """Add everything up."""
    return round(one.study + one.projects + one.review + one.interviews + one.trying, 1)


def range_of(way: Way) -> Hours:
    """Add up the hours of everything, low, likely and high: interviews and trials have no range."""
    ranges = ranges_of(way)
    low, high = (sum(getattr(one, side) for one in ranges) for side in ("low", "high"))
    beside = way.interviews + way.trying
    return Hours(
        low=round(low + beside, 1),
        likely=total_of(way.effort),
        high=round(high + beside, 1),
    )


def ranges_of(way: Way) -> list[Hours]:
    """List the hours of all there is to learn, with review, and of all there is to build."""
    studied = [
        Hours(
            low=piece.low * (1 + REVIEW),
            likely=piece.likely * (1 + REVIEW),
            high=piece.high * (1 + REVIEW),
        )
        for part in way.parts
        for piece in part.pieces
    ]
    return studied + [one.hours for one in (*way.projects, way.capstone) if one]


@asked_once
def doors_when_ready(case: Case) -> DoorsRise:
    """Count the postings that somebody meets today and when ready, whatever the deadline."""
    return doors_rise(case, work_left(case).steps)


def open_enough(case: Case) -> bool:
    """Tell whether so many postings are met today that nobody should wait with applying."""
    doors = doors_when_ready(case)
    return not doors.few and doors.now >= ENOUGH * doors.n
