"""How the doubt about skills adds up to that about readiness, worked out by hand."""

from math import sqrt

import pytest

from mlpath.engine.levels.readiness import Points, assumed_spread, readiness
from mlpath.model.person import Estimate
from worlds.smallfield import target

Z = 1.28155
"""80 of 100 lie so many standard deviations around the middle."""


def known(**between):
    return {s: Estimate(value=(a + b) / 2, low=a, high=b) for s, (a, b) in between.items()}


def test_errors_of_two_skills_hang_together_by_three_tenths() -> None:
    both = (target("code", 1), target("models", 1))
    # Each is worth 50 points; 0.2 to 0.6 is 20 of them, of which 2.5631 deviations are one.
    one = 20 / (2 * Z)
    levels = known(code=(0.2, 0.6), models=(0.2, 0.6))
    # 0.7 of the sum of squares and 0.3 of the square of the sum: 0.7 x 2 + 0.3 x 4 = 2.6.
    assert assumed_spread(both, levels) == pytest.approx(one * sqrt(2.6), rel=1e-4)
    found = readiness(both, levels)
    assert (found.value, found.high - found.value) == (
        pytest.approx(40), pytest.approx(10 * sqrt(2.6), rel=1e-4),
    )  # fmt: skip
    assert found.value - found.low == pytest.approx(found.high - found.value)


def test_only_what_is_known_and_needed_has_a_doubt() -> None:
    both = (target("code", 1), target("models", 1))
    alone = known(code=(0.0, 3.0))
    assert assumed_spread(both, alone) == pytest.approx(50 / (2 * Z), rel=1e-4)
    assert assumed_spread(both, {}) == 0.0


def test_a_spread_that_is_known_is_taken_as_it_is_and_ends_stay_within_the_scale() -> None:
    both = (target("code", 1), target("models", 1))
    found = readiness(both, known(code=(1.0, 1.0)), spread=10.0)
    assert (found.low, found.high) == (pytest.approx(50 - 10 * Z), pytest.approx(50 + 10 * Z))
    wide = readiness(both, known(code=(1.0, 1.0)), spread=90.0)
    assert (wide.low, wide.value, wide.high) == (0.0, 50.0, 100.0)


def test_a_level_is_worth_its_weight_over_the_levels_that_are_needed() -> None:
    points = Points((target("code", 2, 0.6), target("models", 4, 0.2), target("none", 0, 0.9)))
    # Of 0.8 in all, code has three quarters in two levels and models one in four.
    gain = points.gain
    assert (gain("code", 0, 1), gain("code", 0, 3)) == (pytest.approx(37.5), pytest.approx(75))
    assert (gain("models", 1, 3), gain("none", 0, 1), gain("other", 0, 1)) == (
        pytest.approx(12.5), 0.0, 0.0,
    )  # fmt: skip
    assert points.total_weight == pytest.approx(0.8)
