"""When the places of a summer are given away."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from mlpath.model.field.role_level import RoleLevel
from mlpath.model.settings import COUNTRY

if TYPE_CHECKING:
    from mlpath.model.person import Settings

INTERNS = (RoleLevel.JUNIOR, RoleLevel.MID)
"""Levels at which somebody is taken as an intern."""
AUTUMN, SPRING = 9, 3
"""Months: internships of a summer are mostly given away from the September before until March."""
HALF_A_YEAR = 6
SOUTH = frozenset({"AU", "NZ"})
"""Countries whose summer, and its season of applications, is six months later."""


class Window(NamedTuple):
    """Days, the last one included."""

    start: date
    end: date


def season_of(settings: Settings, earliest: date) -> Window:
    """Find the first season of applications that ends on a day or after it."""
    shift = HALF_A_YEAR if settings[COUNTRY] in SOUTH else 0
    year = earliest.year - 2
    while True:
        first, after = (_first_of(year, month + shift) for month in (AUTUMN, SPRING + 12))
        if after > earliest:
            return Window(first, after - timedelta(1))
        year += 1


def _first_of(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
