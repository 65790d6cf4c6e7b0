"""The work itself or leading others: who is answered, and with what."""

from datetime import timedelta

import pytest

from mlpath.engine.market.hired import proofs_of
from mlpath.engine.way.own.or_lead import ASKED, or_lead
from mlpath.engine.way.studies.degree import A_QUARTER
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import NOTHING_SAID, Person
from mlpath.model.told import day
from worlds.cases import case_of
from worlds.smallfield import MONDAY

SENIOR = RoleLevel.SENIOR


def case(catalog, level=SENIOR, years=8.0, **said):
    settings = NOTHING_SAID.but(
        {"background": "ml-engineer", "years": years, "or_lead": True, **said}
    )
    role = catalog.roles["research-engineer"]
    return case_of(Person(settings=settings), catalog=catalog, role=role, level=level)


def test_each_is_told_by_what_is_asked_of_it_with_a_day_to_have_tried_both(catalog):
    one = case(catalog)
    told = or_lead(one)
    assert told.startswith("the work first, for that is what you aim at")
    for deed in (*proofs_of(one)[:2], *ASKED):
        assert told.count(deed.name) == 1
    assert f"by {day(MONDAY + A_QUARTER)}" in told
    assert timedelta(weeks=13) == A_QUARTER
    step = one.by_way_of(one.role, RoleLevel.JUNIOR)
    assert or_lead(step) == told


@pytest.mark.parametrize(
    "said",
    [{"or_lead": None}, {"or_lead": False}, {"years": 2.0}, {"level": RoleLevel.LEAD},
     {"level": RoleLevel.JUNIOR}],
)  # fmt: skip
def test_nobody_else_is_answered(catalog, said):
    assert or_lead(case(catalog, **said)) == ""
