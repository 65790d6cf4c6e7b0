"""Nearer goals: what they take, what of it counts twice, and which one is advised."""

import pytest

from mlpath.engine.gap.nearest import nearer_goals, nearest_report
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from worlds.cases import WISHES, case_of, case_with
from worlds.learners import ROLE, TINY, world
from worlds.smallfield import levels, role, target
from worlds.street import posting

FAR = role(target("algebra", 4), target("models", 3), id_="scholar")
ASIDE = role(target("algebra", 2, must=True), id_="counter")
RUNG = replace(ROLE, id="rung", targets={RoleLevel.MID: ROLE.targets[RoleLevel.MID]})


def case(known=None, *, roles=(ROLE, TINY, FAR, RUNG), postings=(), own=ROLE, **rest):
    catalog = world(roles=roles, tables={"postings": postings})
    return case_with(levels(**(known or {})), catalog=catalog, role=own, **rest)


def test_a_nearer_goal_takes_three_quarters_of_the_hours_at_most_and_tells_what_counts_twice():
    one = case()  # maker: algebra 10, code 30, models 30, serving 6; server: code 10, serving 6
    assert [(g.role, g.name, g.hours, g.shared) for g in nearer_goals(one)] == [
        ("server", "Server", pytest.approx(16 * 1.1 + 40), 16)
    ]
    assert nearer_goals(case({"code": 2, "models": 2})) == ()  # serving alone is left for both
    assert nearer_goals(case(own=TINY)) == ()


def test_all_roles_that_have_the_level_come_by_their_hours_and_the_own_one_is_marked():
    one = case()
    report = nearest_report(one)
    assert [row.role for row in report.roles] == ["server", "maker", "scholar"]
    assert [row.yours for row in report.roles] == [False, True, False]
    for row in report.roles:
        plan = make_plan(one.toward(row.role) if not row.yours else one)
        assert (row.hours, row.finish, row.doors) == (plan.hours, plan.finish, plan.doors)
    assert report.roles[1].shared == report.roles[1].study == 76


def test_what_the_own_goal_does_not_ask_for_is_no_part_of_the_way_to_it():
    rows = {row.role: row for row in nearest_report(case(roles=(ROLE, ASIDE))).roles}
    assert (rows["counter"].study, rows["counter"].shared) == (30, 10)


def test_a_nearer_goal_on_the_way_is_advised_when_it_opens_a_posting():
    opens = [posting(role_="server", required="code serving algebra")]
    report = nearest_report(case(postings=opens))
    assert report.advised == "server"
    assert report.advice == (
        "Server first could pay: it takes 58 h, and all of its study is on your way to Maker; "
        "it opens 1 of 1 postings."
    )
    shut = nearest_report(case(postings=[posting(role_="server", required="a b c")]))
    assert shut.advised is None
    assert shut.advice == (
        "No nearer role is mostly on your way and opens jobs: go straight for Maker."
    )


def test_what_is_little_of_the_way_is_not_advised_and_of_two_the_one_with_more_of_it():
    doors = [posting(role_=one, required="algebra code serving") for one in ("counter", "server")]
    aside = nearest_report(case(roles=(ROLE, ASIDE), postings=doors))
    assert aside.advised is None
    known = {"code": 1, "serving": 1}
    half = role(target("algebra", 1), target("code", 2), target("algebra", 1), id_="counter")
    both = nearest_report(
        case({"serving": 1, "algebra": 1}, roles=(ROLE, TINY, half), postings=doors)
    )
    assert both.advised == "server"
    assert nearest_report(case(known, roles=(ROLE, TINY), postings=doors)).advised is None


def test_part_of_a_nearer_goal_is_told_in_hours():
    mixed = role(target("code", 1), target("algebra", 2), id_="counter")
    doors = [posting(role_="counter", required="code algebra serving")]
    report = nearest_report(case(roles=(ROLE, mixed), postings=doors))
    assert "it takes 84 h, and 20 of its 40 h of study are on your way to Maker" in report.advice


def test_whoever_is_ready_is_told_so():
    report = nearest_report(case({"code": 4, "models": 4, "serving": 4, "algebra": 4}))
    assert report.advice == "You are ready for Maker: what is left is to show it and to apply."


def test_a_way_beyond_any_life_has_no_day():
    slow = case(wishes=replace(WISHES, hours=0.001))
    assert {row.finish for row in nearest_report(slow).roles} == {None}


@pytest.mark.parametrize(("country", "paid"), [(None, False), ("DE", True)])
def test_pay_is_what_the_role_pays_at_home(catalog, country, paid):
    person = Person(settings=Settings(country=country, background="student"))
    wanted = catalog.roles["ml-engineer"]
    report = nearest_report(case_of(person, catalog=catalog, role=wanted))
    mine = next(row for row in report.roles if row.yours)
    assert report.country == country
    assert (mine.pay is not None) == paid
    if mine.pay:
        assert (mine.pay.country, mine.pay.level) == ("DE", "junior")
