"""The curriculum of a role and level: all of it from nothing, in modules, in one order.

It is made when the data are compiled. What a person learns is this list without what they know:
nothing is searched when a plan is made, and what is left never changes its order. Seniors and leads
begin with what everybody at their level can do: the rest is what they pick up on the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlpath.engine.curriculum.lesson import Curriculum, Lesson, SkillSpan
from mlpath.model.field.kept import kept
from mlpath.model.field.role_level import EXPERIENCED, RoleLevel
from mlpath.model.ids import SkillId, ThemeId

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.engine.curriculum.grouping import Bundle
    from mlpath.engine.curriculum.units import Unit
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.module import Module
    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Skill

SECTION = "curricula"
STAGES = ("first steps", "at working level", "in production", "as an expert")


@kept
def curriculum_of(catalog: Catalog, role: Role, level: RoleLevel) -> Curriculum:
    """Return the compiled curriculum, or make it where the data were not compiled."""
    own = catalog.roles.get(role.id) is role  # a posting may be read as a role of the same name
    found = catalog.derived(f"{SECTION}:{role.id}:{level.value}") if own else None
    return _read(found) if found else made(catalog, role, level)


@kept
def made(catalog: Catalog, role: Role, level: RoleLevel) -> Curriculum:
    """Make the curriculum of a role and level from the data."""
    from mlpath.engine.curriculum.grouping import Grouper
    from mlpath.engine.curriculum.order import Constraints, best_order
    from mlpath.engine.curriculum.projects import core_levels, projects_of
    from mlpath.engine.curriculum.units import ties_of, together_with, units_of

    units = units_of(catalog.skills, role.targets[level], _written_for(catalog, role))
    ties = ties_of(catalog.skills, units, role.opening)
    theme = themes_of(catalog)
    first = None
    if level in EXPERIENCED:
        first = together_with(units, ties, core_levels(catalog, role, level))
    grouper = Grouper(
        units, ties, lambda unit: theme[unit.skill], catalog.modules, _known(catalog), first
    )
    groups = grouper.groups()
    inner = [grouper.inner(group.units) for group in groups]
    area = [catalog.skills[unit.skill].area for unit in units]
    problem = Constraints(
        grouper.before(groups),
        grouper.after(groups),
        [group.theme for group in groups],
        [(area[own[0]], area[own[-1]]) for own in inner],
    )
    found = best_order(problem)
    ordered = [groups[k] for k in found.order]
    plain = [_lesson(groups[k], inner[k], units) for k in found.order]
    hours = [grouper.hours(group.units) for group in ordered]
    chosen, capstone = projects_of(catalog, role, level, plain, hours)
    lessons = [
        one._replace(project=own.project, asks=own.asks)
        for one, own in zip(plain, chosen, strict=True)
    ]
    return Curriculum(
        tuple(lessons), found.cost.broken, found.cost.switches, found.proven, capstone
    )


def compiled(catalog: Catalog) -> dict[str, Any]:
    """Make every curriculum, in the form in which it is kept with the data."""
    return {
        f"{SECTION}:{role.id}:{level.value}": _written(made(catalog, role, level))
        for role in catalog.roles.values()
        for level in role.targets
    }


def themes_of(catalog: Catalog) -> dict[SkillId, ThemeId]:
    """Tell the theme of every skill: the one that names it, else that of its area."""
    by_area = {area: theme.id for theme in catalog.themes.values() for area in theme.areas}
    by_name = {skill: theme.id for theme in catalog.themes.values() for skill in theme.skills}

    def theme(skill: Skill) -> ThemeId:
        return by_name.get(skill.id) or by_area.get(skill.area) or ThemeId(skill.area)

    return {skill.id: theme(skill) for skill in catalog.skills.values()}


def _written_for(catalog: Catalog, role: Role) -> Sequence[Module]:
    """List the modules that a role can use, those written for it first."""
    usable = [one for one in catalog.modules.values() if not one.roles or role.id in one.roles]
    return sorted(usable, key=lambda one: not one.roles)


def _known(catalog: Catalog) -> Mapping[ThemeId, Any]:
    """Return the themes; an area without one is a theme of its own, near nothing."""
    from mlpath.model.field.theme import Theme

    own = {
        ThemeId(area.id): Theme(id=ThemeId(area.id), name=area.name)
        for area in catalog.areas.values()
    }
    return {**own, **catalog.themes}


def _lesson(group: Bundle, numbers: Sequence[int], units: Sequence[Unit]) -> Lesson:
    places = tuple(SkillSpan(units[k].skill, units[k].start, units[k].end) for k in numbers)
    return Lesson(group.module, group.theme, group.stage, places)


def _written(curriculum: Curriculum) -> list[Any]:
    lessons, *known = curriculum
    return [lessons, *known]


def _read(found: Sequence[Any]) -> Curriculum:
    rows, *known = found
    lessons = tuple(
        Lesson(module, theme, stage, tuple(SkillSpan(*one) for one in places), project, tuple(asks))
        for module, theme, stage, places, project, asks in rows
    )
    return Curriculum(lessons, *known)
