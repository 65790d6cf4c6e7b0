"""What an observation says at a level: concave, rising with the evidence, true to its chance."""

import itertools
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.likelihood import (
    CHANCES,
    below,
    chance_right,
    expected,
    log_chance,
    push,
)
from mlpath.engine.knowledge.observations import Observation, Shape
from mlpath.model.grade import Grade

LEVELS = st.floats(-4, 9)
SHAPES = st.sampled_from(list(Shape))
SAID = st.floats(0, 4)


def observation(shape, level, noise=0.7, shift=0.0):
    return Observation(
        skill="code", shape=shape, level=level, noise=noise, shift=shift, grade=Grade.CLAIMED
    )


@given(SHAPES, SAID, LEVELS)
def test_slope_and_bend_are_those_of_the_logarithm(shape, said, level):
    seen, step = observation(shape, said), 1e-5
    here, up, down = (push(seen, level + d) for d in (0, step, -step))
    assert (up.log - down.log) / (2 * step) == pytest.approx(here.slope, abs=1e-4)
    assert here.bend >= 0
    assert up.slope <= down.slope + 1e-9


@given(SAID, LEVELS)
def test_far_outside_of_what_was_seen_the_slope_is_still_that_of_the_logarithm(said, level):
    seen, step = observation(Shape.AT, said, noise=0.01), 1e-6
    here, up, down = (push(seen, level + d) for d in (0, step, -step))
    if abs(level - said) > 1:
        assert (up.log - down.log) / (2 * step) == pytest.approx(here.slope, rel=1e-3, abs=1e-3)


@given(SAID, st.floats(0, 4), LEVELS)
def test_a_higher_rating_pushes_up_more_at_every_level(one, two, level):
    low, high = sorted((one, two))
    for shape in (Shape.AT, Shape.AT_LEAST):
        slopes = [push(observation(shape, said), level).slope for said in (low, high)]
        assert slopes[0] <= slopes[1] + 1e-9


@given(st.integers(1, 4), LEVELS)
def test_right_pushes_up_wrong_down_and_code_never_down(of, level):
    assert push(observation(Shape.RIGHT, of), level).slope >= 0
    assert push(observation(Shape.WRONG, of), level).slope <= 0
    assert push(observation(Shape.UNKNOWN, of), level).slope <= 0
    assert push(observation(Shape.AT_LEAST, of), level).slope >= 0


def test_the_ends_of_the_scale_are_open():
    assert push(observation(Shape.AT, 4), 9).slope == pytest.approx(0, abs=1e-6)
    assert push(observation(Shape.AT, 0), -5).slope == pytest.approx(0, abs=1e-6)
    assert push(observation(Shape.AT, 3), 9).slope < -1
    assert push(observation(Shape.AT, 2), 2).slope == pytest.approx(0)


def test_ratings_are_read_lower_by_their_shift():
    moved = push(observation(Shape.AT, 3, shift=0.6), 2.4)
    assert moved == pytest.approx(push(observation(Shape.AT, 3), 3.0))


def test_near_its_level_an_answer_has_the_chance_of_guesses_and_slips():
    for shape, (far, near) in CHANCES.items():
        at = push(observation(shape, 2), 1.5)
        assert exp(at.log) == pytest.approx((far + near) / 2)
    assert sum(far for far, _ in CHANCES.values()) == pytest.approx(1)
    assert sum(near for _, near in CHANCES.values()) == pytest.approx(1)


def test_a_lucky_guess_pushes_no_more_than_a_likely_one():
    far, near = (push(observation(Shape.RIGHT, 4), level) for level in (-3.0, 2.0))
    assert far.bend == 0
    assert near.slope <= far.slope < 1.5 * near.slope


@pytest.mark.parametrize("shape", CHANCES)
def test_far_away_an_answer_pushes_as_hard_as_its_chance_ever_does(shape):
    seen, step = observation(shape, 2.0), 0.01
    logs = [log_chance(seen, -4 + step * k) for k in range(1200)]
    hardest = max(abs(a - b) / step for a, b in itertools.pairwise(logs))
    away = -9 if shape is Shape.RIGHT else 19
    assert abs(push(seen, away).slope) == pytest.approx(hardest, rel=1e-4)


def test_however_far_away_luck_and_slips_keep_their_chance():
    for shape, (far, near) in CHANCES.items():
        seen = observation(shape, 2)
        assert exp(log_chance(seen, -20)) == pytest.approx(far)
        assert exp(log_chance(seen, 1.5)) == pytest.approx((far + near) / 2)
        assert exp(log_chance(seen, 20)) == pytest.approx(near)


@given(SHAPES, SAID, LEVELS)
def test_beside_answers_the_chance_is_that_of_the_best_fit(shape, said, level):
    seen = observation(shape, said)
    if shape not in CHANCES:
        assert log_chance(seen, level) == push(seen, level).log


def test_what_is_too_far_to_be_computed_is_pulled_straight():
    near, far = (push(observation(Shape.AT, 4, noise=0.1), level) for level in (-3.0, 0.6))
    assert near.slope == pytest.approx(650)
    assert near.slope > far.slope > 0
    assert push(observation(Shape.AT, 0, noise=0.1), 7.5).slope == pytest.approx(-700)


def test_a_right_answer_is_a_guess_far_below_and_nearly_sure_far_above():
    assert chance_right(-9, 2, 0.5) == pytest.approx(CHANCES[Shape.RIGHT][0])
    assert chance_right(9, 2, 0.5) == pytest.approx(CHANCES[Shape.RIGHT][1])


def test_below_is_the_normal_distribution():
    assert below(0) == 0.5
    assert below(1.2815515655446004) == pytest.approx(0.9)
    assert log(below(-8)) == pytest.approx(-35.013, abs=1e-3)


def test_the_expected_level_is_the_mean_of_what_the_scale_lets_through():
    for mean, deviation, top in ((-0.5, 0.9, 4), (2.0, 0.5, 3), (3.8, 1.0, 4)):
        steps = [-8 + k / 500 for k in range(8001)]
        bell = [exp(-z * z / 2) / 1253.3141 for z in steps]
        by_hand = sum(
            b * min(top, max(0.0, mean + deviation * z)) for b, z in zip(bell, steps, strict=True)
        )
        assert expected(mean, deviation, top) == pytest.approx(by_hand, abs=1e-3)
