"""Pay where somebody wants to work: what `salary` says, or nothing where it has no figures."""

import pytest

from mlpath.engine.pay.home import home_pay, region_pay
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from worlds.cases import case_of

MID = RoleLevel.MID


@pytest.fixture
def case(catalog):
    def of(role, country=None):
        settings = Settings() if country is None else Settings(country=country)
        return case_of(
            Person(settings=settings), catalog=catalog, role=catalog.roles[role], level=MID
        )

    return of


def test_somebody_who_named_no_country_is_told_no_pay(case) -> None:
    assert home_pay(case("ml-engineer")) is None


def test_pay_at_home_is_of_the_role_in_the_country_at_each_level_or_at_one(case) -> None:
    at_home = case("ml-engineer", "DE")
    report = home_pay(at_home)
    assert {row.country for row in report.rows} == {"DE"}
    assert {row.role for row in report.rows} == {"ml-engineer"}
    assert len({row.level for row in report.rows}) > 1
    assert {row.level for row in home_pay(at_home, level=MID).rows} == {MID}


def test_pay_in_a_region_is_of_several_countries_at_the_level_of_the_case(case) -> None:
    report = region_pay(case("ml-engineer"), "europe")
    assert len({row.country for row in report.rows}) > 10
    assert {row.level for row in report.rows} == {MID}


def test_a_role_without_figures_has_none_and_nobody_is_stopped(case) -> None:
    assert home_pay(case("ai-product-manager", "DE")) is None
    assert region_pay(case("ai-product-manager"), "europe") is None
