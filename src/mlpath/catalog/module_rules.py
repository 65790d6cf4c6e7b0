"""What makes a module a good one: its steps, its material, and its project."""

from __future__ import annotations

from itertools import combinations
from math import ceil
from typing import TYPE_CHECKING

from mlpath.catalog.problem import Problem
from mlpath.catalog.schema import references_in
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.skill import SkillKind
from mlpath.model.field.way_up import all_needed, hours_between

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.catalog.gather import Gathered
    from mlpath.model.field.module import Module, Taught
    from mlpath.model.field.project import Project
    from mlpath.model.ids import SkillId

LEAST_COVERED, MOST_COVERED = 0.60, 1.05
"""The share of its hours that the material of a module takes; the rest is practice."""
LONG = 40
"""Hours; a module from there on ends in a project."""


def check_modules(data: Gathered, field: Catalog) -> Iterator[Problem]:
    """Yield what is wrong with themes, with modules, and with what projects practise.

    A module is measured against what its own folder and those before it say, so that a pack that
    replaces a skill or a resource is not told of what follows for modules that it did not write.
    """
    yield from _themes(data, field)
    yield from _practices(data, field)
    ground = data.changed("skills")  # also of those that its own skills rest on
    for module in field.modules.values():
        own = data.layer("modules", module.id)
        entry = data.entries["modules"][module.id]
        named = [
            data.layer(section, name)
            for _, sections, name in references_in(Catalog.modules.record, entry)
            for section in sections
        ]
        checks = (_climbs, _material, _project) if max(ground, *named) <= own else (_climbs,)
        for check in checks:
            for key, message in check(field, module):
                yield Problem(data.origin["modules", module.id], module.id, key, message)
    for one, other in combinations(field.modules.values(), 2):
        for key, message in _alike(one, other):
            yield Problem(data.origin["modules", other.id], other.id, key, message)


def _themes(data: Gathered, field: Catalog) -> Iterator[Problem]:
    for key in ("skills", "areas"):
        taken: dict[str, str] = {}
        for theme in field.themes.values():
            names: tuple[str, ...] = getattr(theme, key)
            for name in names:
                if name in taken:
                    message = f"names {name}, which the theme {taken[name]} names"
                    yield Problem(data.origin["themes", theme.id], theme.id, key, message)
                taken[name] = theme.id


def _practices(data: Gathered, field: Catalog) -> Iterator[Problem]:
    """Look for ways of working among the skills of a project, and for skills among these."""
    for project in field.projects.values():
        for key, wanted in (("skills", False), ("practises", True)):
            for one in getattr(project, key):
                if (field.skills[one.skill].kind is SkillKind.SOFT) != wanted:
                    message = (
                        f"names {one.skill}, which is {'no' if wanted else 'a'} way of working"
                    )
                    yield Problem(data.origin["projects", project.id], project.id, key, message)


def _climbs(field: Catalog, module: Module) -> Iterator[tuple[str, str]]:
    for climb in module.teaches:
        if not 0 <= climb.start < climb.to_level:
            yield "teaches", f"must go up in {climb.skill}"
        if field.skills[climb.skill].kind is SkillKind.SOFT:
            yield "teaches", f"names {climb.skill}, a way of working: projects practise those"
    for one, other in combinations(module.teaches, 2):
        if _overlap(one, other):
            yield "teaches", f"names a piece of {one.skill} twice"


def _material(field: Catalog, module: Module) -> Iterator[tuple[str, str]]:
    hours = _hours(field, module)
    study = sum(part.hours for part in module.study)
    if not LEAST_COVERED * hours <= study <= MOST_COVERED * hours:
        wanted = f"{LEAST_COVERED:.0%} to {MOST_COVERED:.0%}"
        message = f"takes {study:g} of {hours:g} hours, not {wanted} of them"
        yield "study", message
    taught = {climb.skill for climb in module.teaches}
    for part in module.study:
        if not taught & {cover.skill for cover in field.resources[part.resource].covers}:
            yield "study", f"names {part.resource}, which covers nothing that the module teaches"
    named = [*(part.resource for part in module.study), *module.also]
    if not any(field.resources[name].free for name in named):
        yield "study", "is nothing free, and also names nothing free either"


def _project(field: Catalog, module: Module) -> Iterator[tuple[str, str]]:
    if module.project is None:
        hours = _hours(field, module)
        if hours >= LONG:
            yield "project", f"is missing in a module of {hours:g} hours"
        return
    project = field.projects[module.project]
    yield from (("project", message) for message in _beyond(field, module, project))
    if not {climb.skill for climb in module.teaches} & {one.skill for one in project.skills}:
        yield "project", f"{project.id} exercises nothing that the module teaches"


def _beyond(field: Catalog, module: Module, project: Project) -> Iterator[str]:
    """Look for what a project asks for beyond the module and all that this rests on."""
    ends: dict[SkillId, float] = {}
    for climb in module.teaches:
        ends[climb.skill] = max(climb.to_level, ends.get(climb.skill, 0.0))
    # Half of a level needs what the whole level needs.
    whole = [(skill, float(ceil(end))) for skill, end in ends.items()]
    levels = {**all_needed(field.skills, whole), **ends}
    for one in project.skills:
        if levels.get(one.skill, 0.0) < one.level:
            yield (
                f"{project.id} asks for {one.skill} {one.level}, "
                f"and the module gets to {levels.get(one.skill, 0):g}"
            )


def _alike(one: Module, other: Module) -> Iterator[tuple[str, str]]:
    """Look for what two modules must not share: a title, or a piece of a skill for a role."""
    if one.title == other.title:
        yield "title", f"is that of {one.id}"
    if set(one.roles) & set(other.roles) or not (one.roles or other.roles):
        for skill in {a.skill for a in one.teaches for b in other.teaches if _overlap(a, b)}:
            yield "teaches", f"names a piece of {skill} that {one.id} teaches"


def _overlap(one: Taught, other: Taught) -> bool:
    return one.skill == other.skill and max(one.start, other.start) < min(
        one.to_level, other.to_level
    )


def _hours(field: Catalog, module: Module) -> float:
    return sum(
        hours_between(field.skills[climb.skill], climb.start, climb.to_level).likely
        for climb in module.teaches
    )
