"""What modules add up to for a role: its core is taught whole, and no resource is used twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.catalog.problem import Problem
from mlpath.model.field.parted import ELECTIVES
from mlpath.model.field.skill import SkillKind
from mlpath.model.field.way_up import all_needed
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mlpath.catalog.gather import Gathered
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.module import Module, Taught
    from mlpath.model.field.role import Role, Target
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.ids import ModuleId, ResourceId, RoleId, SkillId

WHOLE = 0
"""The folder that is a catalogue of its own; a pack over it may leave modules out."""
SLACK = 1.01
"""Of the length of a resource: hours of parts are rounded."""


def check_roles(data: Gathered, field: Catalog) -> Iterator[Problem]:
    """Yield what is wrong with the modules that a role can use, and with its electives."""
    taught = WHOLE in {data.layer("modules", module) for module in field.modules}
    taught &= data.changed("skills", "groups", "modules") == WHOLE
    worst: dict[ResourceId, _Use] = {}
    for role in field.roles.values():
        usable = [one for one in field.modules.values() if not one.roles or role.id in one.roles]
        if taught and data.layer("roles", role.id) == WHOLE:
            yield from _untaught(data, field, role, usable)
        for use in _uses(field, role, usable):
            known = worst[use.resource].share if use.resource in worst else SLACK
            if use.share > known and _written_last(data, use):
                worst[use.resource] = use
    for use in worst.values():
        yield _too_long(data, use)
    yield from _electives(data, field)


def _untaught(
    data: Gathered, field: Catalog, role: Role, usable: Iterable[Module]
) -> Iterator[Problem]:
    """Look for levels of the core that no module teaches, of skills that no pack brought."""
    climbs: dict[SkillId, list[Taught]] = {}
    for module in usable:
        for climb in module.teaches:
            climbs.setdefault(climb.skill, []).append(climb)
    core = [target for targets in role.targets.values() for target in targets if target.core]
    wanted = [(skill, float(target.need)) for target in core for skill in target.any_of]
    for skill, level in sorted(all_needed(field.skills, wanted).items()):
        lesson = field.skills[skill].kind is not SkillKind.SOFT
        end = _reached(climbs.get(skill, ()))
        if lesson and end < level and data.layer("skills", skill) == WHOLE:
            message = f"have {skill} {level:g} in the core, and modules teach it to {end:g}"
            yield Problem(data.origin["roles", role.id], role.id, "targets", message)


def _reached(climbs: Iterable[Taught]) -> float:
    """Tell how far modules get in a skill from nothing, without a gap."""
    end = 0.0
    for climb in sorted(climbs, key=lambda one: one.start):
        if climb.start <= end:
            end = max(end, climb.to_level)
    return end


class _Use(NamedTuple):
    """How much of a resource somebody is sent to who takes all modules of a role at a level."""

    resource: ResourceId
    share: float
    """Of its length."""
    role: RoleId
    level: RoleLevel
    modules: tuple[ModuleId, ...]


def _uses(field: Catalog, role: Role, usable: Iterable[Module]) -> Iterator[_Use]:
    for level, targets in role.targets.items():
        for goals in _goals(field, targets):
            hours: dict[ResourceId, float] = {}
            modules: dict[ResourceId, list[ModuleId]] = {}
            for module in usable:
                if any(goals.get(one.skill, 0.0) > one.start for one in module.teaches):
                    for part in module.study:
                        hours[part.resource] = hours.get(part.resource, 0.0) + part.hours
                        modules.setdefault(part.resource, []).append(module.id)
            for name, spent in hours.items():
                share = spent / max(field.resources[name].hours, 1e-9)
                yield _Use(name, share, role.id, level, tuple(modules[name]))


def _goals(field: Catalog, targets: Iterable[Target]) -> Iterator[Mapping[SkillId, float]]:
    """Yield what a role needs, once with every member of its groups."""
    members = max((len(target.any_of) for target in targets), default=1)
    for number in range(members):
        wanted = [(one.any_of[number % len(one.any_of)], float(one.need)) for one in targets]
        yield all_needed(field.skills, wanted)


def _last(data: Gathered, use: _Use) -> ModuleId:
    return max(use.modules, key=lambda module: data.layer("modules", module))


def _written_last(data: Gathered, use: _Use) -> bool:
    """Tell whether a module is newer than what it uses: else a pack has changed that under it."""
    new = data.layer("modules", _last(data, use))
    role, resource = data.layer("roles", use.role), data.layer("resources", use.resource)
    return new >= max(role, resource, data.changed("skills", "groups"))


def _too_long(data: Gathered, use: _Use) -> Problem:
    name = _last(data, use)
    message = (
        f"uses {use.resource}, of which modules name {use.share:.0%} "
        f"for {use.role} {use.level}: {', '.join(use.modules)}"
    )
    return Problem(data.origin["modules", name], name, "study", message)


def _electives(data: Gathered, field: Catalog) -> Iterator[Problem]:
    """Look for rows that no longer follow from roles; those that packs change have no rows."""
    if data.changed("skills", "groups"):
        return
    asked = {
        (role.id, level, target.skill)
        for role in field.roles.values()
        for level, targets in role.targets.items()
        for target in targets
        if not target.core
    }
    for number, row in enumerate(data.tables.get(ELECTIVES, ()), 2):
        stale = (row["role"], row["level"], row["skill"]) not in asked
        if stale and len(data.layers["roles", row["role"]]) == 1:
            message = "is no elective of that role and level: run tools/build_electives.py"
            yield Problem(f"{ELECTIVES}.csv", f"row {number}", "skill", message)
