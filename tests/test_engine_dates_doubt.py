"""What nobody checked may be missing: it moves the late end and the chance, not the likely day."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.dates.forecast import NOTABLE, Forecast
from mlpath.engine.dates.pace import NO_DOUBT, Doubt, doubt_of, total
from mlpath.engine.levels.readiness import Z80
from mlpath.model.field.skill import Hours
from mlpath.model.reports.plan import Pace
from worlds.smallfield import MONDAY

STEPS = [Hours(low=50, likely=100, high=180), Hours(low=20, likely=40, high=60)]
levels = st.lists(st.tuples(st.floats(1, 100), st.floats(0, 1)), max_size=8)


def forecast(doubt: Doubt) -> Forecast:
    return Forecast(total(STEPS, Pace(), doubt), Calendar(MONDAY, 7))


def test_levels_that_may_be_missing_go_together_as_the_steps_do() -> None:
    found = doubt_of([(40.0, 0.5), (80.0, 0.1)])
    one, other = 40 * 0.5, 80 * 0.3
    assert found.mean == pytest.approx(40 * 0.5 + 80 * 0.1)
    assert found.spread == pytest.approx(sqrt(0.7 * (one**2 + other**2) + 0.3 * (one + other) ** 2))
    assert doubt_of([]) == doubt_of([(40.0, 0.0)]) == NO_DOUBT
    assert doubt_of([(40.0, 1.0)]) == Doubt(40.0, 0.0)


def test_the_late_end_holds_both_and_the_pace_scales_all() -> None:
    plain, unsure = total(STEPS, Pace()), total(STEPS, Pace(), Doubt(30, 20))
    assert unsure.middle == 170
    assert unsure.late == pytest.approx(170 + sqrt((plain.late - 140) ** 2 + (Z80 * 20) ** 2))
    slow = total(STEPS, Pace(factor=2.0), Doubt(30, 20))
    assert slow == pytest.approx(tuple(2 * one for one in unsure))
    assert tuple(unsure.longer(40)) == tuple(one + 40 for one in unsure)


@given(levels)
def test_doubt_moves_neither_the_likely_day_nor_the_early_one_and_is_never_good_news(some) -> None:
    sure, unsure = forecast(NO_DOUBT), forecast(doubt_of(some))
    assert (unsure.hours.early, unsure.hours.likely) == (sure.hours.early, sure.hours.likely)
    assert unsure.hours.middle >= sure.hours.middle
    assert unsure.hours.late >= sure.hours.late
    assert unsure.chance(unsure.hours.middle) == pytest.approx(0.5)
    assert unsure.chance(unsure.hours.late) == pytest.approx(0.9)
    assert unsure.chance(140) <= sure.chance(140) + 1e-9


@pytest.mark.parametrize(("mean", "told"), [(NOTABLE - 0.1, False), (NOTABLE, True)])
def test_the_usual_day_is_told_where_much_comes_back(mean, told) -> None:
    found = forecast(Doubt(mean, 0.0)).finish()
    assert (found.usual is not None) is told
    if found.usual:
        assert found.likely < found.usual <= found.late
