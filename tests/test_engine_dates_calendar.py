from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.dates.calendar import Calendar
from mlpath.errors import UsageError

MONDAY = date(2026, 11, 23)


def test_a_week_of_hours_ends_on_its_seventh_day():
    calendar = Calendar(MONDAY, 7)
    assert calendar.ends(7) == date(2026, 11, 29)
    assert calendar.starts(7) == date(2026, 11, 30)
    assert calendar.ends(0.5) == calendar.starts(0) == calendar.ends(0) == MONDAY


def test_days_away_are_skipped():
    calendar = Calendar(MONDAY, 7, [(date(2026, 11, 25), date(2026, 12, 1))])
    assert calendar.ends(2) == date(2026, 11, 24)
    assert calendar.starts(2) == date(2026, 12, 2)
    assert calendar.days_until(date(2026, 12, 2)) == 3
    assert calendar.hours_until(date(2026, 12, 2)) == pytest.approx(3)


def test_time_away_that_began_before_the_start_counts_from_the_start():
    calendar = Calendar(MONDAY, 7, [(date(2026, 11, 1), date(2026, 11, 24))])
    assert calendar.starts(0) == date(2026, 11, 25)
    assert calendar.days_until(date(2026, 11, 25)) == 1


def test_time_away_that_is_over_changes_nothing():
    calendar = Calendar(MONDAY, 7, [(date(2026, 1, 1), date(2026, 1, 31))])
    assert calendar.starts(0) == MONDAY
    assert calendar.days_until(MONDAY) == 1


def test_before_the_start_there_is_no_day_to_learn():
    assert Calendar(MONDAY, 7).days_until(date(2026, 11, 1)) == 0


def test_weeks_are_counted_from_the_start():
    calendar = Calendar(MONDAY, 7)
    assert calendar.week(MONDAY) == calendar.week(date(2026, 11, 29)) == 1
    assert calendar.week(date(2026, 11, 30)) == 2


@given(
    st.floats(0.5, 80),
    st.lists(st.integers(0, 400), max_size=6, unique=True),
    st.integers(0, 500),
)
def test_what_fits_until_a_day_ends_by_that_day(hours, edges, days):
    edges = sorted(edges)[: len(edges) // 2 * 2]
    spans = [
        (MONDAY + timedelta(a), MONDAY + timedelta(b - 1))
        for a, b in zip(edges[::2], edges[1::2], strict=True)
    ]
    calendar = Calendar(MONDAY, hours, spans)
    last = MONDAY + timedelta(days)
    fitting = calendar.hours_until(last)
    if fitting:
        end = calendar.ends(fitting)
        assert end <= last
        assert not any(a <= end <= b for a, b in spans)
        assert calendar.starts(fitting) > last


@pytest.mark.parametrize("hours", [0, -3, 81, float("nan"), float("inf")])
def test_impossible_hours_a_week_are_refused(hours):
    with pytest.raises(UsageError, match="hours a week is not possible"):
        Calendar(MONDAY, hours)


def test_no_day_is_told_beyond_a_lifetime():
    last = MONDAY + timedelta(365 * 60)
    assert Calendar(MONDAY, 7).ends(365 * 60 + 1) == last  # an hour a day, and nothing is cut yet
    assert Calendar(MONDAY, 7).ends(365 * 60) == last - timedelta(1)
    assert Calendar(MONDAY, 0.01).ends(5000) == last
    assert Calendar(MONDAY, 0.0001).ends(5000000) == last
    assert Calendar(MONDAY, 7, [(MONDAY, date.max)]).ends(1) == last
    assert Calendar(date.max, 7).ends(100) == date.max
