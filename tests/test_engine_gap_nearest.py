"""Nearer goals: what they take, what of it counts twice, and which one is advised."""

import pytest

from mlpath.engine.gap.nearest import nearer_goals, nearest_report
from mlpath.engine.way.plan import make_plan
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from worlds.cases import WISHES, case_of, case_with
from worlds.learners import ROLE, TINY, somebody, world
from worlds.smallfield import levels, role, target
from worlds.street import posting

FAR = role(target("algebra", 4), target("models", 3), id_="scholar")
ASIDE = role(target("algebra", 2, must=True), id_="counter")
RUNG = replace(ROLE, id="rung", targets={RoleLevel.MID: ROLE.targets[RoleLevel.MID]})


def case(known=None, *, roles=(ROLE, TINY, FAR, RUNG), postings=(), own=ROLE, **rest):
    catalog = world(roles=roles, tables={"postings": postings})
    return case_with(levels(**(known or {})), catalog=catalog, role=own, **rest)


def test_a_nearer_goal_takes_four_fifths_of_the_hours_at_most_and_tells_what_counts_twice():
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


def test_the_advice_is_that_of_the_plan():
    opens = [posting(role_="server", required="code serving algebra")]
    one = case(postings=opens, wishes=replace(WISHES, hours=0.5))
    report, told = nearest_report(one), make_plan(one).advice
    assert report.advised == told.first_role == "server"
    assert report.advice == f"{told.recommended}."


def test_whoever_is_ready_is_told_so():
    report = nearest_report(case({"code": 4, "models": 4, "serving": 4, "algebra": 4}))
    assert report.advice == "You are ready for Maker at junior level: show it and apply."


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


def test_a_role_that_study_alone_does_not_open_is_a_nearer_goal_only_for_who_it_goes_to():
    led = replace(TINY, entered_from=("counter",))
    for background, goals, who in (("coder", [], ("Counter",)), ("counter", ["server"], ())):
        one = case_of(somebody(background), catalog=world(roles=(ROLE, led)), role=ROLE)
        rows = {row.role: row for row in nearest_report(one).roles}
        assert [goal.role for goal in nearer_goals(one)] == goals
        assert (rows["server"].led_by, rows["maker"].led_by) == (who, ())


def test_what_shares_less_than_a_third_of_its_study_with_the_own_way_is_no_nearer_goal():
    far, aside = role(target("code", 4), target("models", 4)), role(target("algebra", 3), id_="a")
    one = case_with(levels(), catalog=world(roles=(far, aside)), role=far)
    assert nearer_goals(one) == ()
    assert nearest_report(one).roles[0].role == "a"


def test_what_one_is_ahead_in_stands_beside_the_roles():
    assert nearest_report(case()).ahead is None
