"""What a module is learnt with when its own material does not serve, and for how long."""

import pytest

from mlpath.engine.way.plan import make_plan
from mlpath.model.record import replace
from worlds.cases import WISHES, case_with
from worlds.smallfield import field, levels, module, resource, role, target

MAKER = role(target("code", 2))


def materials(known, *, study=12.0, other=10.0):
    """List the materials of somebody who pays for nothing, where the module's own book costs."""
    own = module("basics", "code", [("code", 0, 2)], [("book", study)], also=("docs", "late"))
    catalog = field(
        roles=(MAKER,), modules=(own,), projects=(),
        resources=(
            resource("book", [("code", 0, 2)], likely=study, cost=40),
            resource("docs", [("code", 0, 2)], likely=other),
            resource("late", [("code", 0, 2)], likely=1),
        ),
    )  # fmt: skip
    wishes = replace(WISHES, free=True)
    plan = make_plan(case_with(levels(code=known), catalog=catalog, role=MAKER, wishes=wishes))
    return [(one.id, one.hours) for one in plan.modules[0].materials]


@pytest.mark.parametrize(
    ("known", "hours"),
    [(0.0, 10.0), (0.5, 9.0), (1.0, 6.0), (1.5, 3.0)],
)
def test_an_alternative_takes_what_is_left_of_the_hours_and_never_more_than_it_has(
    known, hours
) -> None:
    # Of two levels what is left is the share of 12 hours: 12, which the other has not, 9, 6, 3.
    assert materials(known) == [("docs", hours)]
