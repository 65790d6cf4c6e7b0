"""What a role asks for, from nothing, in the pieces in which it is learnt."""

from __future__ import annotations

import itertools
from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.levels.hours import hours_between
from mlpath.engine.levels.needs import all_needed, raise_to
from mlpath.engine.levels.reached import level_in, reached
from mlpath.model.field.skill import Firmness, SkillKind
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from mlpath.model.field.module import Module
    from mlpath.model.field.role import Target
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import ModuleId, SkillId


OPENING = 2
"""How much it matters that a way begins with what opens it, up to where it is routine."""
WORKING = 2


class Unit(NamedTuple):
    """A piece of the way up in one skill: a level, or a half of a long one."""

    skill: SkillId
    start: float
    end: float
    hours: float
    module: ModuleId | None
    """The module that teaches it, where one does."""


class Bonds(NamedTuple):
    """What binds units: by number."""

    needs: tuple[frozenset[int], ...]
    """What has to come before, of every unit."""
    soft: tuple[tuple[int, int, int], ...]
    """Better the first before the second, and how much that matters."""


def units_of(
    skills: Mapping[SkillId, Skill], targets: Iterable[Target], modules: Sequence[Module]
) -> list[Unit]:
    """Cut everything between nothing and the targets into units, skill by skill."""
    goals = all_needed(skills, [(target.skill, target.need) for target in targets])
    taught: dict[SkillId, list[tuple[float, float, ModuleId]]] = {}
    for module in modules:
        for climb in module.teaches:
            taught.setdefault(climb.skill, []).append((climb.start, climb.to_level, module.id))
    found: list[Unit] = []
    for skill in skills.values():
        goal = goals.get(skill.id, 0)
        if not goal or skill.kind is SkillKind.SOFT:
            continue
        spans = taught.get(skill.id, [])
        cuts = {float(k) for k in range(ceil(goal) + 1)}
        cuts |= {edge for start, end, _ in spans for edge in (start, end) if edge < goal}
        edges = sorted(cuts)
        for start, end in itertools.pairwise(edges):
            teacher = next((name for a, b, name in spans if a <= start and end <= b), None)
            hours = hours_between(skill, start, end).likely
            found.append(Unit(skill.id, start, end, hours, teacher))
    return found


def ties_of(
    skills: Mapping[SkillId, Skill], units: Sequence[Unit], opening: Collection[SkillId] = ()
) -> Bonds:
    """Find what each unit stands on, and what it is better learnt after.

    What opens the way to a role waits for nothing that is only advised; other beginnings wait.
    """
    own: dict[SkillId, list[int]] = {}
    for number, unit in enumerate(units):
        own.setdefault(unit.skill, []).append(number)
    needs: list[set[int]] = [set() for _ in units]
    soft: dict[tuple[int, int], int] = {}
    for skill, numbers in own.items():
        for before, after in itertools.pairwise(numbers):
            needs[after].add(before)
        for need in skills[skill].needs:
            first = _on_the_way_to(units, numbers, need.for_level)
            reaching = _reaching(units, own.get(need.skill, ()), need.level)
            if first is not None and reaching is not None:
                needs[first].add(reaching)
        for one in skills[skill].after:
            if one.skill in own and not (skill in opening and (one.for_level or 1) <= WORKING):
                for pair in _pairs(units, own[one.skill], numbers, one.level, one.for_level):
                    raise_to(soft, pair, one.strength)
                    if one.strength == Firmness.FIRM:
                        needs[pair[1]].add(pair[0])
    soft |= {
        (early, later): OPENING
        for skill in opening
        for early in own.get(skill, ())
        if units[early].end <= WORKING
        for later, unit in enumerate(units)
        if not (unit.start or needs[later]) and unit.skill not in opening
    }
    kept = {pair: strength for pair, strength in soft.items() if strength < Firmness.FIRM}
    rows = tuple((a, b, s) for (a, b), s in kept.items() if a not in needs[b])
    return Bonds(tuple(map(frozenset, needs)), rows)


def together_with(
    units: Sequence[Unit], ties: Bonds, levels: Mapping[SkillId, float]
) -> frozenset[int]:
    """Find the units up to some levels, with the rest of their modules and all that these need."""
    found = {k for k, unit in enumerate(units) if unit.start < level_in(levels, unit.skill)}
    size = 0
    while len(found) > size:
        size = len(found)
        modules = {units[k].module for k in found} - {None}
        found |= {k for k, unit in enumerate(units) if unit.module in modules}
        found |= {need for k in found for need in ties.needs[k]}
    return frozenset(found)


def _reaching(units: Sequence[Unit], numbers: Sequence[int], level: float) -> int | None:
    """Find the unit that gets to a level; none when the first one begins there already."""
    found = next((k for k in numbers if units[k].end >= level), None)
    return None if found is None or reached(units[found].start, level) else found


def _on_the_way_to(units: Sequence[Unit], numbers: Sequence[int], level: float) -> int | None:
    """Find the first unit between the level below and a level."""
    found = next((k for k in numbers if units[k].end > level - 1), None)
    return None if found is None or reached(units[found].start, level) else found


def _pairs(
    units: Sequence[Unit],
    before: Sequence[int],
    after: Sequence[int],
    level: int | None,
    for_level: int | None,
) -> list[tuple[int, int]]:
    """Pair the units that an edge orders: at two levels, or level by level."""
    if level is not None and for_level is not None:
        first, reaching = _on_the_way_to(units, after, for_level), _reaching(units, before, level)
        return [(reaching, first)] if first is not None and reaching is not None else []
    found: dict[int, int] = {}
    for later in after:  # what came before one unit of a skill came before the next one as well
        upto = [k for k in before if units[k].end <= ceil(units[later].end)]
        if upto:
            found.setdefault(upto[-1], later)
    return list(found.items())
