"""Hours of a week shared between things that run beside each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.dates.forecast import Forecast
from mlpath.engine.dates.lanes import Lane, Work, spans
from mlpath.engine.dates.pace import Total
from worlds.smallfield import MONDAY

NOTHING = frozenset()


def test_one_lane_is_one_thing_after_the_other():
    found = spans([Work(10, NOTHING), Work(5, NOTHING)], [Lane((1, 0))])
    assert found == [(5, 15), (0, 5)]


def test_another_lane_takes_its_share_until_it_is_done():
    main, beside = spans([Work(30, NOTHING), Work(10, NOTHING)], [Lane((0,)), Lane((1,), 0.25)])
    assert beside == (0, 40)
    assert main == (0, 40)


def test_what_waits_gives_its_hours_to_the_others():
    work = [Work(10, NOTHING), Work(10, NOTHING), Work(5, frozenset({0}))]
    first, second, beside = spans(work, [Lane((0, 1)), Lane((2,), 0.5)])
    assert first == (0, 10)
    assert beside == (10, 20)
    assert second == (10, 25)


def test_a_lane_alone_has_the_whole_week():
    work = [Work(4, frozenset({1})), Work(6, NOTHING)]
    assert spans(work, [Lane((0,)), Lane((1,), 0.25)]) == [(6, 10), (0, 6)]


def test_lanes_that_wait_for_each_other_still_end():
    work = [Work(4, frozenset({1})), Work(6, frozenset({0}))]
    assert spans(work, [Lane((0,)), Lane((1,), 0.25)]) == [(0, 4), (4, 10)]


@given(
    st.lists(st.tuples(st.integers(1, 20), st.sampled_from([0, 1, 2])), min_size=1, max_size=8),
    st.data(),
)
def test_everything_ends_when_all_hours_are_used_and_starts_after_what_it_waits_for(drawn, data):
    work = []
    for number, (hours, _) in enumerate(drawn):
        before = data.draw(st.sets(st.integers(0, number - 1), max_size=2)) if number else set()
        work.append(Work(float(hours), frozenset(before)))
    lanes = [
        Lane(tuple(k for k, (_, lane) in enumerate(drawn) if lane == own), share)
        for own, share in ((0, 1.0), (1, 0.25), (2, 0.2))
    ]
    found = spans(work, lanes)
    assert max(span.end for span in found) == pytest.approx(sum(hours for hours, _ in drawn))
    for span, own in zip(found, work, strict=True):
        assert span.end - span.start >= own.hours - 1e-6
        assert all(found[needed].end <= span.start + 1e-6 for needed in own.waits)


def test_the_chance_is_even_at_the_likely_hours_and_nine_in_ten_at_the_late_ones():
    forecast = Forecast(Total(50, 100, 200, 100), Calendar(MONDAY, 7))
    assert forecast.chance(100) == pytest.approx(0.5)
    assert forecast.chance(200) == pytest.approx(0.9)
    assert forecast.chance(50) == pytest.approx(0.1)
    assert forecast.chance(0) < 0.01
    certain = Forecast(Total(10, 10, 10, 10), Calendar(MONDAY, 7))
    assert (certain.chance(9), certain.chance(10)) == (0, 1)
