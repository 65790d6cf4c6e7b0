"""Which project ends a module, and which one ends the way.

A project is chosen for the curriculum, not for the person: it may ask only for what everybody has
learnt by then, whatever electives they left out: what the module itself rests on, and the core
that comes before it. So whoever can do more is never given a project more.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.levels.needs import all_needed
from mlpath.engine.levels.reached import reached
from mlpath.model.field.role_level import RoleLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlpath.engine.curriculum.lesson import Lesson
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.project import Project
    from mlpath.model.field.role import Role
    from mlpath.model.ids import ProjectId, SkillId

Levels = dict["SkillId", float]
WANTED = 15.0
"""Hours; a module below that needs no project of the catalogue."""
SHARE = 0.5
"""Where a module has no project of its own, one of the catalogue may take this share of it."""


def projects_of(
    catalog: Catalog,
    role: Role,
    level: RoleLevel,
    lessons: Sequence[Lesson],
    hours: Sequence[float],
) -> tuple[list[ProjectId | None], ProjectId | None]:
    """Choose a project for each module that can have one, and the one at the end."""
    core = core_levels(catalog, role, level)
    capstone = _capstone(catalog, level, core)
    used = {capstone.id} if capstone else set()
    learnt: Levels = {}
    chosen: list[ProjectId | None] = []
    for lesson, size in zip(lessons, hours, strict=True):
        for place in lesson.places:
            if place.end <= core.get(place.skill, 0.0):
                learnt[place.skill] = max(place.end, learnt.get(place.skill, 0.0))
        by_then = _with(catalog, learnt, lesson)
        project = _own(catalog, lesson, by_then) or _fitting(catalog, lesson, by_then, used, size)
        if project:
            used.add(project.id)
        chosen.append(project.id if project else None)
    return chosen, capstone.id if capstone else None


def core_levels(catalog: Catalog, role: Role, level: RoleLevel) -> Levels:
    """Tell what everybody reaches who is ready for the role."""
    core = [(t.skill, float(t.need)) for t in role.targets[level] if t.core]
    return dict(all_needed(catalog.skills, core))


def within(project: Project, levels: Mapping[SkillId, float]) -> bool:
    """Tell whether everything that a project asks for is there in full."""
    return all(reached(levels.get(one.skill, 0.0), one.level) for one in project.skills)


def _own(catalog: Catalog, lesson: Lesson, by_then: Levels) -> Project | None:
    module = catalog.modules[lesson.module] if lesson.module else None
    project = catalog.projects[module.project] if module and module.project else None
    return project if project and within(project, by_then) else None


def _fitting(
    catalog: Catalog, lesson: Lesson, by_then: Levels, used: set[ProjectId], size: float
) -> Project | None:
    """Find the project of the catalogue that practises most of a module."""
    if size < WANTED:
        return None
    taught = {place.skill: place for place in lesson.places}
    fit = [
        project
        for project in catalog.projects.values()
        if project.id not in used
        and project.hours.likely <= size * SHARE
        and any(_practised(taught, project))
        and within(project, by_then)
    ]
    return max(fit, key=lambda p: (sum(_practised(taught, p)), -p.hours.likely), default=None)


def _practised(taught: Mapping[SkillId, object], project: Project) -> Iterable[bool]:
    return [one.skill in taught for one in project.skills]


def _capstone(catalog: Catalog, level: RoleLevel, core: Levels) -> Project | None:
    """Choose what uses most of the core: the highest levels of the most skills."""
    ends_a_module = {module.project for module in catalog.modules.values()}
    size = {RoleLevel.JUNIOR: 0, RoleLevel.MID: 1, RoleLevel.SENIOR: 2, RoleLevel.LEAD: 3}
    fit = [
        p
        for p in catalog.projects.values()
        if p.id not in ends_a_module and size[p.level] <= size[level] and within(p, core)
    ]
    return max(
        fit, key=lambda p: (sum(one.level for one in p.skills), size[p.level], p.id), default=None
    )


def _with(catalog: Catalog, learnt: Levels, lesson: Lesson) -> Levels:
    """Return what is there at the end of a lesson: its climbs, and all that these rest on."""
    levels = dict(learnt)
    ends = [(place.skill, float(ceil(place.end))) for place in lesson.places]
    own = {skill for skill, _ in ends}
    for skill, level in all_needed(catalog.skills, ends).items():
        if skill not in own:  # a half of a level needs what the whole needs
            levels[skill] = max(level, levels.get(skill, 0.0))
    for place in lesson.places:
        levels[place.skill] = max(place.end, levels.get(place.skill, 0.0))
    return levels
