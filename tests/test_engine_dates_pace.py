from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.dates.pace import Worked, pace, total
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


def test_the_pace_is_the_stated_ratio():
    known = pace([Worked(20, 30), Worked(40, 40)])
    assert known.factor == pytest.approx(170 / 160)
    assert known.left == pytest.approx(100 / 160)
    assert (known.planned, known.real) == (60, 70)


def test_few_hours_move_little_and_many_hours_decide():
    little, much = pace([Worked(2, 4)]), pace([Worked(900, 1800)])
    assert 1 < little.factor < 1.05
    assert 1.8 < much.factor < 2
    assert much.left < little.left < 1


def test_a_step_in_work_counts_once_it_takes_longer_than_the_pace_says():
    assert pace([], [Worked(10, 9)]) == pace([])
    assert pace([], [Worked(10, 15)]).factor == pytest.approx(115 / 110)
    fast = [Worked(100, 50)]
    assert pace(fast, [Worked(10, 9)]).factor > pace(fast).factor
    assert pace(fast, [Worked(10, 7)]) == pace(fast)


works = st.lists(st.builds(Worked, st.floats(0.5, 300), st.floats(0, 300)), max_size=6)


@given(works, works)
def test_the_pace_lies_in_its_interval_and_is_as_high_as_steps_in_work_can_make_it(done, begun):
    known = pace(done, begun)
    assert 0.1 <= known.low < known.factor < known.high <= 15
    assert 0 < known.left <= 1
    assert known.factor >= pace(done).factor - 1e-12
    for one in begun:
        assert known.factor >= pace(done, [one]).factor - 1e-9


@given(works, works, st.data())
def test_finishing_a_step_never_raises_the_pace(done, begun, data):
    one = data.draw(st.builds(Worked, st.floats(0.5, 300), st.floats(0, 300)))
    assert pace([*done, one], begun).factor <= pace(done, [*begun, one]).factor + 1e-9


@given(works, works, st.floats(0, 3), st.data())
def test_three_hours_more_raise_the_pace_by_three_per_cent_at_most(done, begun, hours, data):
    one = data.draw(st.builds(Worked, st.floats(0.5, 300), st.floats(0, 300)))
    more = one._replace(real=one.real + hours)
    before, after = pace(done, [*begun, one]).factor, pace(done, [*begun, more]).factor
    assert before - 1e-9 <= after <= before * 1.03 + 1e-9


def test_a_forgotten_clock_says_no_more_than_the_slowest():
    assert pace([Worked(10, 1000)]) != pace([])
    assert pace([Worked(10, 1000)]).factor == pace([Worked(10, 30)]).factor
    assert pace([Worked(90, 1)]).factor == pace([Worked(90, 30)]).factor


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
    assert total([], Pace()) == (0, 0, 0, 0)
