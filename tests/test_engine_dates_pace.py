from math import exp, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.dates.pace import Finished, pace, total
from mlpath.engine.levels.steps import Step
from mlpath.model.reports.plan import Pace


def step(low: float, likely: float, high: float) -> Step:
    return Step("x", 0, 1, low, likely, high, 1.0, ())


def test_nothing_logged_is_the_usual_pace_with_a_wide_range():
    known = pace([])
    assert known.factor == 1
    assert known.left == pytest.approx(1)
    assert (known.low, known.high) == (
        pytest.approx(0.681, abs=1e-3),
        pytest.approx(1.469, abs=1e-3),
    )


def test_the_factor_is_the_stated_formula():
    known = pace([Finished(20, 30), Finished(40, 40)])
    weights = 20 / 5, 40 / 5
    mean = weights[0] * log(1.5) / (1 / 0.09 + sum(weights))
    assert known.factor == pytest.approx(exp(mean))
    assert known.left == pytest.approx(1 / (1 / 0.09 + 12) / 0.09)
    assert (known.planned, known.real) == (60, 70)


def test_few_hours_move_little_and_many_hours_decide():
    little, much = pace([Finished(2, 4)]), pace([Finished(400, 800)])
    assert 1 < little.factor < 1.05
    assert 1.8 < much.factor < 2
    assert much.left < little.left < 1


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(0, 500)), max_size=10))
def test_the_factor_lies_in_its_interval_and_is_finite(pairs):
    known = pace([Finished(*pair) for pair in pairs])
    assert 0.1 <= known.low < known.factor < known.high <= 15
    assert 0 < known.left <= 1


def test_a_forgotten_clock_says_no_more_than_the_slowest():
    assert pace([Finished(10, 1000)]) != pace([])
    assert pace([Finished(10, 1000)]).factor == pace([Finished(10, 100)]).factor


def test_late_is_the_stated_formula_and_less_than_all_going_badly():
    steps = [step(5, 10, 20), step(10, 20, 50)]
    hours = total(steps, Pace())
    assert hours.likely == 30
    assert hours.late == pytest.approx(30 + sqrt(0.7 * (100 + 900) + 0.3 * 40**2))
    assert hours.early == pytest.approx(30 - sqrt(0.7 * (25 + 100) + 0.3 * 15**2))
    assert 50 < hours.late < 70
    assert hours.early > 15


def test_logged_hours_narrow_the_range_and_scale_it():
    steps = [step(5, 10, 20)] * 9
    before = total(steps, Pace())
    after = total(steps, Pace(factor=2.0, left=0.25))
    assert after.likely == 2 * before.likely
    assert after.late / after.likely < before.late / before.likely
    assert after.early / after.likely > before.early / before.likely


def test_no_steps_take_no_time():
    assert total([], Pace()) == (0, 0, 0)
