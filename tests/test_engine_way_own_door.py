"""The work of the field that is like somebody's own trade: learnt early, as a first door."""

import pytest

from mlpath.engine.way.choice import own_door
from mlpath.engine.way.framed.first import before_all, of_own_trade
from mlpath.engine.way.goal import of_the_trade
from mlpath.engine.way.plan import make_plan
from mlpath.engine.way.timeline import needs_of
from mlpath.engine.way.way import work_left
from test_engine_gap_outlook import case

DOOR = "evaluation-of-ai-systems"


def of(catalog, background, role="ml-engineer", levels=None, **said):
    known = {"python": 2, "unit-testing": 2, "sql": 2} if levels is None else levels
    return case(catalog, known, role=role, background=background, **said)


@pytest.mark.parametrize("role", ["ml-engineer", "ai-engineer"])
def test_testers_learn_to_evaluate_right_after_what_stands_in_the_way(catalog, role):
    one = of(catalog, "qa-engineer", role)
    ids = [module.id for module in make_plan(one).modules]
    way = work_left(one)
    first = of_own_trade(one, way)
    obstacle = {number for group in before_all(one, way) for number in group}
    assert ids.index(DOOR) == len(obstacle | set(first)) - 1
    needs = needs_of(way.parts, way)
    assert all(needs[number] <= set(first) for number in first)


def test_the_advice_names_the_door_and_the_sooner_job_waits_for_it(catalog):
    one = of(catalog, "qa-engineer")
    made = make_plan(one)
    (door,) = (module for module in made.modules if module.id == DOOR)
    assert door.title == own_door(one)
    assert f"{door.title} comes early" in made.advice.recommended
    assert (made.sooner.start, made.sooner.like_own) == (door.end, True)


def test_for_other_trades_and_whoever_can_do_it_nothing_is_brought_forward(catalog):
    for background in ("accountant", None):
        one = of(catalog, background)
        assert of_the_trade(one) == frozenset()
        assert of_own_trade(one, work_left(one)) == ()
        assert own_door(one) == ""
    able = of(catalog, "qa-engineer", levels={"python": 2, "llm-evaluation": 2})
    assert of_own_trade(able, work_left(able)) == ()
    assert own_door(able) == ""


def test_a_job_in_hand_asks_for_its_own_things_first(catalog):
    one = of(catalog, "qa-engineer", offer=True)
    plan = make_plan(one)
    assert plan.offer is not None
    assert "comes early" not in plan.advice.recommended


def test_an_administrator_serves_language_models_after_the_life_of_a_small_one(catalog):
    levels = {"python": 2, "kubernetes": 3, "docker": 2, "ci-cd": 3, "aws": 3, "terraform": 3}
    one = of(catalog, "devops-engineer", "mlops-engineer", levels)
    ids = [module.id for module in make_plan(one).modules]
    assert ids.index("life-of-a-model") < ids.index("a-language-model-of-your-own")
