"""How long plans with a day take, and whether what they keep is the best there is.

    python benchmarks/deadlines.py [PEOPLE]

People are drawn as `torture.py laws` draws them, half of them on the way to a senior level, each
with four days to be ready by. Of very many choices a plan keeps those that promise most
(`MOST` in `engine/way/fitting.py`); what it takes is compared with what a search takes that keeps
twenty times as many, where that one drops none.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from mlpath.cli.catalogue import open_catalog
from mlpath.engine.way import deadline, fitting
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.role_level import RoleLevel
from trials import laws

PEOPLE = 60
WEEKS = (20, 60, 120, 200)
MORE = 20
Asked = tuple[list[fitting.Load], float]


def worth(asked: Asked, most: int) -> tuple[float, bool]:
    """Tell what the best choice is worth, and whether any was dropped to find it."""
    usual, dropped = dict(vars(fitting)), False

    def counted(*given: Any, **named: Any) -> Any:
        nonlocal dropped
        dropped = True
        return usual["nlargest"](*given, **named)

    vars(fitting).update(MOST=most, nlargest=counted)
    try:
        loads, hours = asked
        return sum(loads[k].worth for k in fitting.most_within(loads, hours)), dropped
    finally:
        vars(fitting).update(usual)


def main() -> None:
    """Time the plans, and compare."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    module, found, asked = laws.ways(), list[tuple[float, str]](), list[Asked]()
    search: Any = fitting.most_within

    def noted(loads: list[fitting.Load], hours: float) -> Any:
        asked.append((loads, hours))
        return search(loads, hours)

    vars(deadline)["most_within"] = noted
    with tempfile.TemporaryDirectory() as cache:
        catalog = open_catalog([], Path(cache))
        for number in range(people):
            row = laws.somebody(catalog, number)
            level = RoleLevel.SENIOR if number % 2 else RoleLevel(row["level"])
            role, said = catalog.roles[row["role"]], (row["background"], row["claims"])
            for weeks in WEEKS:
                day = module.TODAY + timedelta(weeks=weeks)
                case = module.case_of(catalog, role, level, *said, deadline=day)
                begun = time.process_time()
                make_plan(case)
                told = f"{role.id}, {level}, {weeks} weeks"
                found.append((time.process_time() - begun, told))
    found.sort()
    print(f"{len(found)} plans: half within {found[len(found) // 2][0]:.2f} s, the slowest:")
    for seconds, told in found[-3:]:
        print(f"  {seconds:.2f} s  {told}")
    usual = [worth(one, fitting.MOST) for one in asked]
    few = [one for one, (_, dropped) in zip(asked, usual, strict=True) if dropped]
    more = [worth(one, fitting.MOST * MORE) for one in few]
    best = [value for value, dropped in usual if dropped]
    sure = [(a, b) for a, (b, dropped) in zip(best, more, strict=True) if not dropped]
    print(
        f"{len(asked)} searches: {len(few)} dropped a choice; of the {len(sure)} of these that can "
        f"be checked {sum(a >= b - fitting.ALIKE for a, b in sure)} found the best"
    )


if __name__ == "__main__":
    main()
