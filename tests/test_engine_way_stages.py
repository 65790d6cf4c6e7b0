from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.levels.steps import Step
from mlpath.engine.way.stages import LONGEST, parts_of, project_for, title
from mlpath.model.field.role_level import RoleLevel
from worlds.smallfield import project


def step(to: int, likely: float = 10, skill: str = "code") -> Step:
    return Step(skill, to - 1, to, likely, likely, likely, 1.0, ())


def shape(steps):
    return [(part.place, part.size, part.number, part.of) for part in parts_of(steps)]


def test_stages_follow_the_levels_that_steps_reach():
    steps = [step(1), step(1), step(2), step(2), step(3), step(4)]
    assert shape(steps) == [(0, 2, 1, 1), (1, 2, 1, 1), (2, 1, 1, 1), (3, 1, 1, 1)]


def test_a_stray_step_does_not_make_a_stage():
    steps = [step(1)] * 10 + [step(3, 1)] + [step(1)] * 10
    assert {part.place for part in parts_of(steps)} == {0}


def test_stages_never_go_back():
    steps = [step(2, 50), step(1, 50), step(2, 50)]
    places = [part.place for part in parts_of(steps)]
    assert places == sorted(places)


def test_a_long_stage_is_cut_into_parts_of_about_equal_hours():
    steps = [step(1, 20)] * 24
    assert shape(steps) == [(0, 8, 1, 3), (0, 8, 2, 3), (0, 8, 3, 3)]


def test_a_tiny_rest_stays_with_the_part_before():
    steps = [step(1, 100), step(1, 110), step(1, 5)]
    assert shape(steps) == [(0, 1, 1, 2), (0, 2, 2, 2)]
    assert shape([*steps[:2], step(1, 60)]) == [(0, 1, 1, 3), (0, 1, 2, 3), (0, 1, 3, 3)]


@given(st.lists(st.tuples(st.integers(1, 4), st.floats(0.1, 400)), min_size=1, max_size=40))
def test_parts_hold_every_step_once_in_order(rows):
    steps = [step(to, likely) for to, likely in rows]
    parts = parts_of(steps)
    assert [k for p in parts for k in range(p.first, p.first + p.size)] == list(range(len(steps)))
    assert [p.place for p in parts] == sorted(p.place for p in parts)
    for part in parts:
        inside = [s.likely for s in steps[part.first : part.first + part.size]]
        assert sum(inside) <= 2 * LONGEST + max(inside)


def test_titles_say_stage_part_and_theme():
    parts = parts_of([step(1, 20)] * 24)
    assert title(parts[1], ["data", "statistics"]) == "Foundations 2 of 3: data and statistics"
    assert title(parts_of([step(2)])[0], ["data"]) == "Core: data"


def choose(projects, levels, *, hours=20.0, used=()):
    found = project_for([step(1, hours)], projects, levels, RoleLevel.JUNIOR, set(used))
    return found and found.id


def test_a_project_practises_the_stage_and_asks_for_nothing_unknown():
    own, other = project("own", [("code", 1)]), project("other", [("sql", 1)])
    hard = project("hard", [("code", 3), ("sql", 3)])
    assert choose([other, hard, own], {"code": 1.0}) == "own"
    assert choose([other, hard], {"code": 1.0}) is None


def test_a_project_of_the_wanted_level_is_preferred_and_none_comes_twice():
    senior = project("senior", [("code", 1)], level=RoleLevel.SENIOR)
    junior = project("junior", [("code", 1)])
    assert choose([senior, junior], {"code": 1.0}) == "junior"
    assert choose([senior, junior], {"code": 1.0}, used=["junior"]) == "senior"


def test_a_project_longer_than_its_stage_is_left_out():
    assert choose([project("long", [("code", 1)], 50)], {"code": 1.0}) is None


def test_a_project_without_levels_is_no_proof():
    assert choose([project("vague", [("code", 0)])], {"code": 1.0}) is None


def test_half_of_what_a_project_asks_for_is_not_enough_to_begin_it():
    assert choose([project("hard", [("code", 2)])], {"code": 1.0}) is None
    assert choose([project("hard", [("code", 2)])], {"code": 1.3}) == "hard"
