"""How likely it is that some hours are enough: a Gaussian on each side of the likely hours."""

import pytest

from mlpath.engine.dates.calendar import Calendar
from mlpath.engine.dates.forecast import Forecast
from mlpath.engine.dates.pace import Total
from worlds.smallfield import MONDAY


def chance(early, likely, late, possible):
    return Forecast(Total(early, likely, late, likely), Calendar(MONDAY, 7)).chance(possible)


@pytest.mark.parametrize("wide", [0.1, 0.5, 1.0, 30.0])
def test_nine_in_ten_are_done_by_late_and_one_in_ten_by_early_however_narrow_the_range(
    wide,
) -> None:
    one = (100 - wide, 100, 100 + 2 * wide)
    assert chance(*one, 100) == 0.5
    assert chance(*one, 100 + 2 * wide) == pytest.approx(0.9, abs=1e-6)
    assert chance(*one, 100 - wide) == pytest.approx(0.1, abs=1e-6)
    # A standard deviation above is 84 of 100; late is 1.2816 of them away.
    assert chance(*one, 100 + 2 * wide / 1.28155) == pytest.approx(0.8413, abs=1e-4)


@pytest.mark.parametrize(("possible", "sure"), [(99.9, 0.0), (100.0, 1.0), (100.1, 1.0)])
def test_without_a_range_hours_are_enough_or_they_are_not(possible, sure) -> None:
    assert chance(100, 100, 100, possible) == sure
