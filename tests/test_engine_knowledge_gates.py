"""Readiness counts a level only as far as what it rests on is there."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.gates import LEAK, Gates
from mlpath.engine.knowledge.likelihood import expected
from mlpath.engine.knowledge.likely import ROUNDING
from mlpath.engine.knowledge.observations import Observation, Shape, speaks_for
from mlpath.engine.knowledge.state import knowledge
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import Need
from mlpath.model.grade import Grade
from mlpath.model.record import replace
from worlds.learners import ROLE, SKILLS, answered, rating, somebody, world

SURE, NEVER = 9.0, -9.0
NAMES = ["first", "second", "third", "other"]
INDEX = {name: row for row, name in enumerate(NAMES)}


def chained():
    """Make skills of which the second needs the first from level 2 on, the third the second."""
    first, second, third, other = (replace(SKILLS[0], id=name, needs=()) for name in NAMES)
    second = replace(second, needs=(needed("first", 2, 2),))
    third = replace(third, needs=(needed("second", 2, 1), needed("other", 1, 3)))
    return {one.id: one for one in (first, second, third, other)}


def needed(skill, level, for_level):
    return Need(skill=skill, level=level, for_level=for_level, why="")


def gates(*mean, shown=()):
    return Gates(chained(), INDEX, list(mean), shown)


def test_a_level_that_rests_on_nothing_is_always_within_reach():
    found = gates(NEVER, NEVER, NEVER, NEVER)
    assert found.open("first", 4) == found.open("second", 1) == 1


def test_what_rests_on_something_that_is_not_there_is_there_only_by_a_leak():
    assert gates(NEVER, SURE, SURE, SURE).open("second", 2) == pytest.approx(LEAK)
    assert gates(SURE, SURE, SURE, SURE).open("second", 2) == pytest.approx(1)
    half = gates(1.5, SURE, SURE, SURE).open("second", 2)
    assert half == pytest.approx((1 + LEAK) / 2)


def test_the_weakest_of_all_that_a_level_rests_on_decides_however_far_below():
    assert gates(NEVER, SURE, SURE, SURE).open("third", 1) == pytest.approx(LEAK)
    assert gates(SURE, SURE, SURE, NEVER).open("third", 2) == pytest.approx(1)
    assert gates(SURE, SURE, SURE, NEVER).open("third", 3) == pytest.approx(LEAK)


def test_what_something_speaks_for_has_passed_its_gates_and_those_below_it():
    assert gates(NEVER, SURE, SURE, SURE, shown={"second"}).open("second", 2) == 1
    assert gates(NEVER, SURE, SURE, SURE, shown={"second"}).open("third", 1) == pytest.approx(1)
    assert gates(NEVER, NEVER, SURE, SURE, shown={"third"}).open("third", 4) == 1


levels = st.lists(st.floats(-2, 5), min_size=4, max_size=4)


@given(levels, levels, st.sets(st.sampled_from(NAMES)), st.sets(st.sampled_from(NAMES)))
def test_higher_levels_and_more_that_speaks_close_no_gate(one, more, shown, later):
    two = [level + max(0.0, further) for level, further in zip(one, more, strict=True)]
    before, after = gates(*one, shown=shown), gates(*two, shown=shown | later)
    for name in NAMES:
        for level in (1, 2, 3, 4):
            assert LEAK - 1e-12 <= before.open(name, level) <= after.open(name, level) <= 1


@pytest.mark.parametrize(
    ("shape", "level", "speaks"),
    [
        (Shape.AT, 0, False),
        (Shape.AT, 1, True),
        (Shape.AT_LEAST, 0.5, True),
        (Shape.RIGHT, 1, True),
        (Shape.WRONG, 1, False),
        (Shape.UNKNOWN, 1, False),
    ],
)
def test_a_denial_and_a_missed_question_speak_for_nothing(shape, level, speaks):
    one = Observation(skill="code", shape=shape, level=level, noise=1, grade=Grade.CLAIMED)
    assert speaks_for(one) is speaks


def test_what_rests_on_a_missing_skill_counts_little_until_something_speaks_for_it():
    serving = tuple(t for t in ROLE.targets[RoleLevel.JUNIOR] if t.skill == "serving")
    missed = tuple(answered("code", 1, correct=False, number=k) for k in range(6))
    person = somebody("coder", answers=missed)
    claimed = replace(person, evidence=(rating("serving", 1),))
    for one, open_ in ((person, False), (claimed, True)):
        likely = knowledge(world(), one).likely
        row = likely.ground.index["serving"]
        found = expected(likely.mean[row], sqrt(likely.variance[row] + ROUNDING), 1)
        chance = (
            1
            if open_
            else Gates(likely.ground.skills, likely.ground.index, likely.mean, ()).open(
                "serving", 1
            )
        )
        assert likely.expected(serving) == pytest.approx(100 * chance * found)
        assert open_ or chance < 0.75
