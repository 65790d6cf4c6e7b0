"""Sessions and days away: the first, the last and a single day of them."""

from datetime import datetime, time, timedelta

import pytest

from mlpath.engine.sessions.sessions import sessions_of
from mlpath.engine.way.plan import laid_out
from mlpath.interview.reading.slots import slots
from mlpath.model.record import replace
from worlds.cases import WISHES, case_with
from worlds.smallfield import MONDAY


def days(*away):
    """Return the days of sessions in the evening of each day, counted from the start."""
    spans = tuple((MONDAY + timedelta(a), MONDAY + timedelta(b)) for a, b in away)
    plan = laid_out(case_with(wishes=replace(WISHES, hours=14, away=spans)))
    found = sessions_of(plan, slots("daily 19-20"), datetime.combine(MONDAY, time()))
    return [(one.start.date() - MONDAY).days for one in found.sessions]


@pytest.mark.parametrize(("first", "last"), [(3, 3), (3, 4), (2, 8)])
def test_no_session_is_on_any_day_away_and_one_is_on_every_other_day(first, last) -> None:
    found = days((first, last))
    assert found[:20] == [k for k in range(40) if not first <= k <= last][:20]


def test_several_times_away_are_all_left_out() -> None:
    assert days((1, 1), (3, 5))[:5] == [0, 2, 6, 7, 8]
