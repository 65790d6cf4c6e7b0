"""Which project ends a module, and which one ends the way.

A project is chosen for the curriculum, not for the person: it may ask only for what everybody has
learnt by then, whatever electives they left out: what the module itself rests on, and the core
that comes before it. So whoever can do more is never given a project more.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.levels.needs import all_needed, raise_to
from mlpath.engine.levels.reached import level_in, reached
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.named import NamedTuple

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


class Chosen(NamedTuple):
    """A project for a module, and what of the module it cannot do without."""

    project: ProjectId | None = None
    asks: tuple[SkillId, ...] = ()


NONE = Chosen()


def projects_of(
    catalog: Catalog,
    role: Role,
    level: RoleLevel,
    lessons: Sequence[Lesson],
    hours: Sequence[float],
) -> tuple[list[Chosen], ProjectId | None]:
    """Choose a project for each module that can have one, and the one at the end."""
    core = core_levels(catalog, role, level)
    capstone = _capstone(catalog, role, level)
    used = {capstone.id} if capstone else set()
    learnt: Levels = {}
    found: list[Chosen] = []
    for lesson, size in zip(lessons, hours, strict=True):
        for place in lesson.places:
            if place.end <= level_in(core, place.skill):
                raise_to(learnt, place.skill, place.end)
        module = catalog.modules[lesson.module] if lesson.module else None
        own = catalog.projects[module.project] if module and module.project else None
        chosen = own and _asking(catalog, own, lesson, learnt)
        chosen = chosen or _fitting(catalog, lesson, learnt, used, size)
        found.append(chosen or NONE)
        if chosen and chosen.project:
            used.add(chosen.project)
    return found, capstone.id if capstone else None


def core_levels(catalog: Catalog, role: Role, level: RoleLevel) -> Levels:
    """Tell what everybody reaches who is ready for the role."""
    core = [(t.skill, float(t.need)) for t in role.targets[level] if t.core]
    return dict(all_needed(catalog.skills, core))


def within(project: Project, levels: Mapping[SkillId, float]) -> bool:
    """Tell whether everything that a project asks for is there in full."""
    return all(reached(level_in(levels, one.skill), one.level) for one in project.skills)


def _asking(catalog: Catalog, project: Project, lesson: Lesson, learnt: Levels) -> Chosen | None:
    """Find what of a module a project needs beyond the core; none when it needs still more."""
    taught = {place.skill: place.end for place in lesson.places}
    here = [one for one in project.skills if reached(level_in(taught, one.skill), one.level)]
    beyond = [one for one in here if not reached(level_in(learnt, one.skill), one.level)]
    for asks in (beyond, here):  # what somebody learns here brings with it what that rests on
        asked = {one.skill for one in asks}
        if within(project, _by_then(catalog, lesson, learnt, asked)):
            return Chosen(project.id, tuple(one.skill for one in asks))
    return None


def _by_then(catalog: Catalog, lesson: Lesson, learnt: Levels, asked: set[SkillId]) -> Levels:
    """Tell what is there at the end of a module for whoever learns some of it."""
    levels = dict(learnt)
    for place in lesson.places:
        if place.skill in asked or place.end <= level_in(learnt, place.skill):
            # What it rests on is there with it; a half of a level needs what the whole needs.
            wanted = [(place.skill, float(ceil(place.end)))]
            for skill, level in all_needed(catalog.skills, wanted).items():
                top = place.end if skill == place.skill else level
                raise_to(levels, skill, top)
    return levels


def _fitting(
    catalog: Catalog, lesson: Lesson, learnt: Levels, used: set[ProjectId], size: float
) -> Chosen | None:
    """Find the project of the catalogue that practises most of a module."""
    if size < WANTED:
        return None
    taught = {place.skill: place for place in lesson.places}
    fit = [
        (sum(_practised(taught, project)), -project.hours.likely, chosen)
        for project in catalog.projects.values()
        if project.id not in used
        and project.hours.likely <= size * SHARE
        and any(_practised(taught, project))
        and (chosen := _asking(catalog, project, lesson, learnt)) is not None
    ]
    return max(fit)[2] if fit else None


def _practised(taught: Mapping[SkillId, object], project: Project) -> Iterable[bool]:
    return [one.skill in taught for one in project.skills]


def _capstone(catalog: Catalog, role: Role, level: RoleLevel) -> Project | None:
    """Choose what uses most of the core: the highest levels of the most skills.

    What the core rests on does not count: who has a skill of the core may lack something below it.
    """
    core = {target.skill: float(target.need) for target in role.targets[level] if target.core}
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
