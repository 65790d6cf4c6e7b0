"""The end of somebody's studies: which summers are left before it, and when its jobs are sought."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mlpath.engine.way.studies.season import INTERNS, last_begun, season_of
from mlpath.model.field.background import Occupation
from mlpath.model.field.own.country import SOUTH
from mlpath.model.record import replace
from mlpath.model.reports.framed import StudiesEnd
from mlpath.model.settings import COUNTRY, GRADUATES, INTERNSHIP, WORK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from mlpath.engine.case import Case
    from mlpath.model.reports.plan import Interviews

A_QUARTER = timedelta(weeks=13)
"""A season that begins later than this before the end is too late for jobs that begin with it."""
LAST_YEAR, FROM_DECEMBER = timedelta(weeks=39), timedelta(weeks=56)
"""From the last summer before it to the end of studies, at least: from its end, and in the south,
where it is called by the year in which it begins, from its beginning."""


def studies_end(case: Case) -> StudiesEnd | None:
    """Tell what the end of somebody's studies means for what they apply for; None if unsaid.

    Whoever has a job beside them, or looks for one, need not wait for it.
    """
    settings = case.person.settings
    ends, works = settings[GRADUATES], settings[WORK]
    if ends is None or ends <= case.today or case.wishes.first_day:
        return None
    if works not in (None, Occupation.STUDENT.value):
        return None
    begins = last_begun(settings, ends - A_QUARTER)
    wanted = settings[INTERNSHIP] is not False and case.level in INTERNS
    return StudiesEnd(
        ends=ends,
        apply_from=max(begins, case.today),
        summers=tuple(_summers(case, ends)) if wanted else (),
    )


def _summers(case: Case, ends: date) -> Iterator[int]:
    """Name the summers before the last year whose places are still to be had."""
    south = case.person.settings[COUNTRY] in SOUTH
    last = (ends - (FROM_DECEMBER if south else LAST_YEAR)).year
    season = season_of(case.person.settings, case.today)
    yield from range(season.end.year, last + 1)


def in_their_season(talks: Interviews, end: StudiesEnd | None) -> Interviews:
    """Put applications where jobs for the end of somebody's studies are given away."""
    if end is None or talks.start >= end.apply_from:
        return talks
    return replace(talks, start=end.apply_from, end=end.apply_from + (talks.end - talks.start))
