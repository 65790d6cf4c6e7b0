"""Which electives open most doors an hour: the order in which plans take what is beyond the core.

    python tools/build_electives.py > new.csv && mv new.csv data/electives.csv

The data have to be sound: where an elective came into the core, take its rows out first.

For every role and level: somebody with the core and nothing else first takes what about half of the
teams ask for, and what ends, in a few hours, modules that the core begins (plans take both with the
core); then, one after the other, the elective, or the pair of electives, that opens most postings
for its hours, everything it rests on included; where nothing opens any, what weighs most an hour.
Postings of the level and the one below are counted, or where these are few those around the next
level up. The order is one for all people, so whoever can do more never gets a lesson more.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from tempfile import gettempdir

from mlpath.catalog.load import load_catalog
from mlpath.engine.case import Case, Learner
from mlpath.engine.levels.hours import hours_between
from mlpath.engine.levels.needs import all_needed
from mlpath.engine.market.doors import doors_at
from mlpath.model.field.catalog import Catalog
from mlpath.model.field.module import Module
from mlpath.model.field.role import Role, Target
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import SkillId
from mlpath.model.person import Person
from mlpath.model.reports.plan import Wishes

COLUMNS = ("role", "level", "skill", "with_core")
ANY_DAY = date(2000, 1, 1)
FEW = 10.0
"""Hours; so little ends a module that the core begins."""
HALF = 0.4
"""Of the weight that a target can have: what so many ask for is no elective."""
PLACES = 9
"""What opens as much an hour, to so many places, is chosen by its weight."""
Levels = dict[SkillId, float]


def with_targets(
    catalog: Catalog, levels: Mapping[SkillId, float], more: Sequence[Target]
) -> Levels:
    """Return levels when some targets are reached too, with all that they need."""
    reached = dict(levels)
    wanted = [(target.skill, float(target.need)) for target in more]
    for skill, level in all_needed(catalog.skills, wanted).items():
        reached[skill] = max(level, reached.get(skill, 0.0))
    return reached


def hours_of(catalog: Catalog, before: Mapping[SkillId, float], then: Levels) -> float:
    """Add up the likely hours from some levels to others."""
    return sum(
        hours_between(catalog.skills[skill], before.get(skill, 0.0), level).likely
        for skill, level in then.items()
    )


def counting(case: Case) -> Case:
    """Return the case whose postings are counted: of the level, or of the next with enough."""
    rungs = list(RoleLevel)
    for level in rungs[rungs.index(case.level) :]:
        if level in case.role.targets and not doors_at(case.at(level), {}).few:
            return case.at(level)
    return case


def ordered(catalog: Catalog, role: Role, level: RoleLevel) -> Iterator[tuple[SkillId, str]]:
    """Yield the electives of a role and level, the best first, and whether the core begins them."""
    wishes = Wishes(hours=1, start=ANY_DAY)
    case = Case(Learner(catalog, Person()), role, level, wishes=wishes, today=ANY_DAY)
    market = counting(case)
    core = [target for target in role.targets[level] if target.core]
    left = [target for target in role.targets[level] if not target.core]
    levels = with_targets(catalog, {}, core)
    asked = sorted(left, key=lambda target: -target.weight.value)
    asked = [target for target in asked if target.weight.value >= HALF]
    for target in dict.fromkeys([*asked, *begun(catalog, role, levels, left)]):
        yield target.skill, "yes"
        left.remove(target)
        levels = with_targets(catalog, levels, [target])
    met = doors_at(market, levels).met
    while left:
        best: tuple[tuple[float, float], tuple[Target, ...]] | None = None
        for some in [*((one,) for one in left), *combinations(left, 2)]:
            then = with_targets(catalog, levels, some)
            hours = max(1.0, hours_of(catalog, levels, then))
            opened = doors_at(market, then).met - met
            if len(some) > 1 and not opened:
                continue
            worth = round(opened / hours, PLACES), sum(t.weight.value for t in some) / hours
            if best is None or worth > best[0]:
                best = worth, tuple(sorted(some, key=lambda target: -target.weight.value))
        if best is None:
            return
        for target in best[1]:
            yield target.skill, "no"
            left.remove(target)
        levels = with_targets(catalog, levels, best[1])
        met = doors_at(market, levels).met


def begun(catalog: Catalog, role: Role, levels: Levels, some: Sequence[Target]) -> list[Target]:
    """List targets that end what the core begins, what weighs most an hour first.

    They end modules of which the core takes at least half of what the role asks for: a module is
    not cut for a few hours.
    """
    asked = with_targets(catalog, levels, some)
    worth: dict[SkillId, float] = {}
    for module in catalog.modules.values():
        usable = not module.roles or role.id in module.roles
        if usable and 2 * taught(catalog, module, levels) >= taught(catalog, module, asked):
            for target in some:
                if any(
                    one.skill == target.skill and one.start < target.need <= one.to_level
                    for one in module.teaches
                ):
                    hours = hours_of(catalog, levels, with_targets(catalog, levels, [target]))
                    if hours <= FEW:
                        worth[target.skill] = target.weight.value / max(1.0, hours)
    ends = [target for target in some if target.skill in worth]
    return sorted(ends, key=lambda target: -worth[target.skill])


def taught(catalog: Catalog, module: Module, levels: Mapping[SkillId, float]) -> float:
    """Add up the hours that a module takes to some levels."""
    ends = [(one, min(one.to_level, levels.get(one.skill, 0.0))) for one in module.teaches]
    return sum(
        hours_between(catalog.skills[one.skill], one.start, end).likely
        for one, end in ends
        if end > one.start
    )


def rows(catalog: Catalog) -> Iterator[tuple[str, str, str, str]]:
    """Yield a row for every elective of every role and level."""
    for role in catalog.roles.values():
        for level in role.targets:
            for skill, begun_by_core in ordered(catalog, role, level):
                yield role.id, level.value, skill, begun_by_core


def main() -> None:
    """Write the table."""
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-tools")
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(rows(catalog))


if __name__ == "__main__":
    main()
