"""Doors: which postings count, when one opens, and which skills open most of them together."""

import pytest

from mlpath.engine.levels.steps import levels_after
from mlpath.engine.market.doors import asked_levels, doors, doors_at, doors_rise
from mlpath.engine.market.opening import opening
from mlpath.engine.way.way import work_left
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.reports.doors import Opening
from mlpath.model.share import FEW, wilson
from worlds.cases import case_with
from worlds.smallfield import levels
from worlds.street import posting, street_of

JUNIOR, MID, SENIOR, LEAD = RoleLevel


def case(*postings, level=JUNIOR, known=None, role="maker"):
    catalog = street_of(*postings)
    return case_with(known or {}, catalog=catalog, role=catalog.roles[role], level=level)


def met(one, **known):
    return doors_at(case(one), known).met


def test_three_of_five_required_skills_are_enough_and_two_are_not():
    one = posting(required="code models serving sql plots")
    assert met(one, code=2, models=2, serving=1) == 1
    assert met(one, code=2, models=2) == 0


def test_the_level_meant_is_that_of_the_role_and_a_quarter_less_will_do():
    one = posting(required="code models plots")
    assert met(one, code=1.75, plots=0.75) == 1
    assert met(one, code=1.7, plots=0.75) == 0
    assert met(one, code=1.75, plots=0.7) == 0


def test_every_skill_that_the_title_names_has_to_be_there():
    one = posting(required="code models serving sql plots", title="sql talking")
    rest = {"code": 4, "models": 4, "serving": 4, "plots": 4}
    assert met(one, **rest) == 0
    assert met(one, **rest, sql=1) == 1


def test_members_of_a_group_count_once_and_the_best_of_those_named_counts():
    both = posting(required="east west code models sql")
    assert met(both, east=1, west=1, code=2) == 0
    assert met(both, west=1, code=2, sql=1) == 1
    named = posting(required="east code models", title="east west")
    assert met(named, code=2, models=2, west=1) == 1
    assert met(posting(required="east code models", title="east"), code=2, models=2, west=1) == 0


def test_of_a_choice_one_is_enough_and_it_counts_once():
    one = posting(required="code models|sql plots")
    assert met(one, code=2, sql=1) == 1
    assert met(one, code=2, models=2) == 1
    assert met(one, models=2, sql=1) == 0
    assert doors_at(case(posting(required="code models|sql|plots")), {}).unjudged == 1


def test_a_choice_within_a_group_is_that_of_the_group():
    one = posting(required="east|west code models sql")
    assert met(one, west=1, code=2, sql=1) == 1
    assert met(one, east=1, west=1, code=2) == 0
    wider = posting(required="east|sql west code models")
    assert met(wider, sql=1, west=1, code=2) == 1


def test_postings_at_the_level_and_one_below_are_counted():
    rows = [posting(level) for level in ("junior", "mid", "mid", "senior", "")]
    counted = {level: doors_at(case(*rows, level=level), {}) for level in RoleLevel}
    assert {level: one.n for level, one in counted.items()} == {
        JUNIOR: 1, MID: 3, SENIOR: 3, LEAD: 1,
    }  # fmt: skip
    assert counted[SENIOR].levels == (MID, SENIOR)


def test_a_role_without_postings_at_the_level_is_counted_at_every_level():
    found = doors_at(case(posting("senior"), posting("")), {"code": 4, "models": 4})
    assert (found.n, found.met, found.levels) == (2, 2, ())


def test_a_role_without_postings_has_no_doors():
    found = doors(case(posting(role_="asker")))
    assert (found.n, found.met, found.few, found.levels, found.unjudged) == (0, 0, True, (), 0)
    assert (found.share, found.low, found.high) == (0, 0, 1)


def test_what_says_too_little_is_told_and_not_counted():
    rows = [posting(required="code models"), posting(required="code east west"), posting()]
    found = doors_at(case(*rows), {"code": 4})
    assert (found.n, found.unjudged) == (1, 2)


@pytest.mark.parametrize(("n", "few"), [(FEW - 1, True), (FEW, False)])
def test_few_postings_are_said_to_be_few(n, few):
    found = doors(case(*[posting()] * n, posting(required="code"), known=levels(code=2, models=2)))
    assert (found.met, found.n, found.few, found.unjudged) == (n, n, few, 1)
    assert (found.share, found.low, found.high) == wilson(n, n)


def test_doors_rise_from_what_is_there_to_what_some_steps_reach():
    rows = [posting(required="code models sql"), posting(required="code serving plots")]
    one = case(*rows, posting("senior"), known=levels(code=2, serving=1))
    steps = [step for step in work_left(one).steps if step.skill == "models"]
    found = doors_rise(one, steps)
    assert (found.now, found.end, found.n) == (1, 2, 2)
    assert (found.now_low, found.now_high) == wilson(1, 2)[1:]
    assert (found.end_low, found.end_high) == wilson(2, 2)[1:]
    assert levels_after(one.estimates, steps) == {"code": 2, "serving": 1, "models": 2}


def test_levels_that_postings_state_are_those_of_all_roles_where_a_role_has_few():
    senior = [posting("senior", role_="asker")] * FEW
    of_all = case(*senior, posting("junior"), posting(""))
    assert asked_levels(of_all) == ({JUNIOR: 1, SENIOR: FEW}, False)
    assert asked_levels(case(*senior, posting("junior"), role="asker")) == ({SENIOR: FEW}, True)


def test_what_opens_most_comes_first_and_a_set_has_to_open_more_than_its_parts():
    rows = [
        posting(required="code models sql plots serving"),  # any of models, sql, plots, serving
        posting(required="code models sql plots serving", title="sql"),
        posting(required="models sql plots"),  # two of three
        posting(required="code serving east", title="east"),  # open already
        posting(required="models sql plots serving east", title="models sql plots serving"),
    ]
    one = case(*rows, known=levels(code=2, serving=1, east=1))
    found = opening(one, [("sql", 2), ("sql", 1), ("models", 1), ("models", 2), ("plots", 1)])
    assert found[:2] == (
        Opening(climbs=(("models", 2), ("plots", 1), ("sql", 1)), opens=4),
        Opening(climbs=(("models", 2), ("sql", 1)), opens=3),
    )
    assert Opening(climbs=(("sql", 1),), opens=2) in found
    assert Opening(climbs=(("plots", 1), ("sql", 1)), opens=3) in found
    assert Opening(climbs=(("models", 2),), opens=1) in found
    assert not any(("models", 1) in o.climbs or ("sql", 2) in o.climbs for o in found)


def test_four_gaps_are_no_first_step():
    one = case(posting(required="code models sql plots serving east"))
    climbs = [("code", 2), ("models", 2), ("sql", 1), ("plots", 1)]
    assert opening(one, climbs) == ()
    assert opening(case(posting(), known=levels(code=4, models=4)), climbs) == ()


def test_a_door_that_is_open_is_opened_by_nothing_though_something_is_missing():
    two_of_three = case(posting(required="code models serving"), known=levels(code=2, models=2))
    assert opening(two_of_three, [("serving", 1)]) == ()


def test_what_opens_as_promised():
    rows = [posting(required=a) for a in ("code models sql", "sql plots east", "code west plots")]
    one = case(*rows, known=levels(code=1))
    for found in opening(one, [("code", 2), ("sql", 1), ("plots", 1), ("east", 1), ("west", 1)]):
        there = {"code": 1.0} | dict(found.climbs)
        assert doors_at(one, there).met - doors(one).met == found.opens
