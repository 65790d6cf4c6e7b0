"""The map of skills on the way to a role."""

import pytest

from mlpath.engine.catalogue.skill_map import _reduced, skill_map
from mlpath.engine.gap.gap import gap_report
from mlpath.engine.way.roadmap import make_roadmap
from mlpath.model.record import replace
from mlpath.model.reports.roadmap import State
from worlds.cases import WISHES, case_of, case_with
from worlds.learners import somebody, world
from worlds.smallfield import levels

WORLD = world()


def nodes(**have):
    roadmap = make_roadmap(case_with(levels(**have), catalog=WORLD))
    gap = gap_report(case_of(somebody(), catalog=WORLD))
    return {node.skill: node for node in skill_map(WORLD.skills, roadmap, gap)}


def test_everything_on_the_way_is_on_the_map_with_what_it_rests_on():
    found = nodes()
    assert set(found) == {"algebra", "code", "models", "serving"}
    assert set(found["models"].needs) == {"algebra", "code"}
    assert found["algebra"].needs == ()
    assert found["models"].need == 2
    assert found["algebra"].need >= 1


def test_what_a_goal_of_points_leaves_out_is_on_the_map_for_later():
    few = case_with(catalog=WORLD, wishes=replace(WISHES, until="core"))
    roadmap, gap = make_roadmap(few), gap_report(case_of(somebody(), catalog=WORLD))
    left = {row.skill for row in gap.skills} - {
        s.skill for one in roadmap.stages for s in one.steps
    }
    found = {node.skill: node for node in skill_map(WORLD.skills, roadmap, gap)}
    assert left == {"serving"}
    assert (found["serving"].state, found["serving"].need) == (State.LATER, 1)


def test_a_skill_is_done_or_next_or_later():
    found = nodes(code=2.1, algebra=1)
    assert found["code"].state is State.DONE
    assert found["models"].state is State.NEXT
    assert nodes()["models"].state is State.LATER


def test_a_need_for_a_higher_level_than_is_wanted_joins_nothing():
    assert "models" not in nodes()["serving"].needs


def test_what_is_reached_through_others_is_left_out():
    edges = {"c": ["a", "b"], "b": ["a"], "a": [], "d": ["a", "c", "e"], "e": []}
    assert _reduced(edges) == {"a": [], "b": ["a"], "c": ["b"], "d": ["c", "e"], "e": []}


@pytest.mark.parametrize("length", [1, 60])
def test_a_chain_stays_a_chain(length):
    edges = {n: list(range(n)) for n in range(length)}
    assert _reduced(edges) == {n: [n - 1] if n else [] for n in range(length)}
