"""What an internship hangs on beside the work that is shown: programmes, and a coding test."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from mlpath.engine.levels.reached import reached
from mlpath.model.field.own.family import Family
from mlpath.model.ids import SkillId
from mlpath.model.reports.framed import CodingTest, OpenCall
from mlpath.model.settings import COUNTRY, HOME, STUDIES

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.field.own.call import Call

MOST_CALLS = 5
ALGORITHMS = SkillId("algorithms-data-structures")
WORKING = 2
"""The level at which structures of data are known and only speed is missing."""
TRAINING = timedelta(weeks=8)
"""Before the first application; sooner it is forgotten again."""
TO_APPLY = timedelta(weeks=1)
"""A text about oneself and somebody who recommends one are not there by tomorrow."""
EVENING = 2.0
"""Hours a week."""
TIMED = (
    "two problems an evening against the clock, in Python, said aloud: arrays and hash tables, "
    "then trees and graphs, dynamic programming last"
)
FROM_SCRATCH = (
    "first lists, dictionaries, sorting and searching by hand, one a week, then easy problems "
    "against the clock, said aloud"
)


def open_calls(case: Case) -> tuple[OpenCall, ...]:
    """List the programmes for whoever studies this there, what closes first before the others."""
    settings = case.person.settings
    where, studies = settings[HOME] or settings[COUNTRY], settings[STUDIES]
    fit = [
        _next(one, case.today)
        for one in case.catalog.calls.values()
        if (not one.countries or where in one.countries)
        and (not one.subjects or studies in one.subjects)
    ]
    return tuple(sorted(fit, key=lambda one: (one.closes, one.name))[:MOST_CALLS])


def _next(one: Call, today: date) -> OpenCall:
    """Find the first days on which a programme is open that leave the time to apply."""
    soon = today + TO_APPLY
    year = soon.year if one.closes >= soon.month else soon.year + 1
    before = one.opens > one.closes  # over the turn of the year
    return OpenCall(
        name=one.name,
        gives=one.gives,
        opens=date(year - before, one.opens, 1),
        closes=date(year + one.closes // 12, one.closes % 12 + 1, 1) - timedelta(1),
        url=one.url,
    )


def coding_test(case: Case, opens: date, closes: date) -> CodingTest | None:
    """Tell when to train for the test that stands before the talks; analysts are asked for SQL."""
    if case.role.family is Family.ANALYSIS:
        return None
    known = reached(case.level_of(ALGORITHMS), WORKING)
    return CodingTest(
        hours=EVENING,
        begins=max(case.today, opens - TRAINING),
        until=closes,
        text=TIMED if known else FROM_SCRATCH,
    )
