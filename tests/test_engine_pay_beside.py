"""What somebody earns now beside what the jobs pay that they apply for."""

import pytest

from mlpath.engine.pay.beside import pay_beside
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from worlds.cases import case_of


def beside(catalog, level=RoleLevel.JUNIOR, role="ml-engineer", **said):
    one = case_of(Person(settings=Settings(**said)), catalog=catalog, role=catalog.roles[role])
    return pay_beside(one, level)


def test_the_level_applied_for_and_two_above_stand_beside_what_is_earned(catalog):
    told = beside(catalog, country="DE", earns="42000 EUR")
    assert told.now == 42_000
    assert [row.level for row in told.rows] == ["junior", "mid", "senior"]
    assert {row.country for row in told.rows} == {"DE"}
    high = beside(catalog, RoleLevel.SENIOR, country="DE", earns="90000 EUR")
    assert [row.level for row in high.rows] == ["senior", "lead"]


def test_pay_without_letters_is_in_the_money_of_where_somebody_lives(catalog):
    here = beside(catalog, country="CH", earns="50000")
    assert (here.now, here.rows[0].currency) == (50_000, "CHF")
    abroad = beside(catalog, country="CH", home="FR", earns="50000")
    assert abroad.now == pytest.approx(beside(catalog, country="CH", earns="50000 EUR").now)
    assert abroad.now != 50_000


@pytest.mark.parametrize(
    "said",
    [
        {"country": "DE"}, {"earns": "42000 EUR"}, {"country": "TV", "earns": "42000 EUR"},
        {"country": "DE", "earns": "9000000 XXX"},
    ],
)  # fmt: skip
def test_where_either_is_unknown_nothing_is_compared(catalog, said):
    assert beside(catalog, **said) is None
