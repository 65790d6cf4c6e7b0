"""Which electives open most doors an hour: the order in which plans take what is beyond the core.

    python tools/build_electives.py > data/electives.csv

For every role and level: somebody with the core and nothing else takes, one after the other, the
elective, or the pair of electives, that opens most postings for its hours, everything it rests on
included; where nothing opens any, what weighs most an hour. Postings of the level and the one
below are counted, or where these are few those around the next level up. The order is one for all
people, so whoever can do more never gets a lesson more.
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
from mlpath.model.field.role import Role, Target
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import SkillId
from mlpath.model.person import Person
from mlpath.model.reports.plan import Wishes

COLUMNS = ("role", "level", "skill")
ANY_DAY = date(2000, 1, 1)
TINY = 1e-9
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


def ordered(catalog: Catalog, role: Role, level: RoleLevel) -> Iterator[SkillId]:
    """Yield the electives of a role and level, the best first."""
    wishes = Wishes(hours=1, start=ANY_DAY)
    case = Case(Learner(catalog, Person()), role, level, wishes=wishes, today=ANY_DAY)
    market = counting(case)
    core = [target for target in role.targets[level] if target.core]
    left = [target for target in role.targets[level] if not target.core]
    levels = with_targets(catalog, {}, core)
    met = doors_at(market, levels).met
    while left:
        best: tuple[tuple[float, float], tuple[Target, ...]] | None = None
        for some in [*((one,) for one in left), *combinations(left, 2)]:
            then = with_targets(catalog, levels, some)
            hours = max(1.0, hours_of(catalog, levels, then))
            opened = doors_at(market, then).met - met
            if len(some) > 1 and not opened:
                continue
            worth = opened / hours, sum(target.weight.value for target in some) / hours
            if best is None or worth > (best[0][0] + TINY, best[0][1]):
                best = worth, tuple(sorted(some, key=lambda target: -target.weight.value))
        if best is None:
            return
        for target in best[1]:
            yield target.skill
            left.remove(target)
        levels = with_targets(catalog, levels, best[1])
        met = doors_at(market, levels).met


def rows(catalog: Catalog) -> Iterator[tuple[str, str, str]]:
    """Yield a row for every elective of every role and level."""
    for role in catalog.roles.values():
        for level in role.targets:
            for skill in ordered(catalog, role, level):
                yield role.id, level.value, skill


def main() -> None:
    """Write the table."""
    catalog = load_catalog([], Path(gettempdir()) / "mlpath-tools")
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows(rows(catalog))


if __name__ == "__main__":
    main()
