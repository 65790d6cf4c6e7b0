"""When the places of a summer are given away."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from mlpath.model.field.own.country import SOUTH
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.named import NamedTuple
from mlpath.model.settings import COUNTRY, INTERNSHIP

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.person import Settings

INTERNS = (RoleLevel.JUNIOR, RoleLevel.MID)
"""Levels at which somebody is taken as an intern."""
AUTUMN, SPRING = 9, 3
"""Months: internships of a summer are mostly given away from the September before until March."""
HALF_A_YEAR = 6


class Window(NamedTuple):
    """Days, the last one included."""

    start: date
    end: date


def wants_one(case: Case) -> bool:
    """Tell whether somebody said that they want an internship, at a level that has interns."""
    return case.person.settings[INTERNSHIP] is True and case.level in INTERNS


def season_of(settings: Settings, earliest: date) -> Window:
    """Find the first season of applications that ends on a day or after it."""
    months = _months(settings)
    running = _begun(earliest.year - 1, *months)
    return running if running.end >= earliest else _begun(earliest.year, *months)


def last_begun(settings: Settings, day: date) -> date:
    """Find the first day of the last season that has begun by a day."""
    begun = (_first_of(day.year - back, _months(settings)[0]) for back in range(3))
    return next(one for one in begun if one <= day)


def _months(settings: Settings) -> tuple[int, int]:
    """Return the months in which a season begins, and before which it ends."""
    later = HALF_A_YEAR if settings[COUNTRY] in SOUTH else 0
    return AUTUMN + later, SPRING + 12 + later


def _begun(year: int, first: int, after: int) -> Window:
    """Find the season whose months are counted from the January of a year."""
    return Window(_first_of(year, first), _first_of(year, after) - timedelta(1))


def _first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
