"""How many applications somebody sends in a week: the same on every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.market.hired import apply_at
from mlpath.model.field.role_level import EXPERIENCED

if TYPE_CHECKING:
    from mlpath.engine.case import Case

SHARE = 0.4
"""Of the hours of a week: lessons go on beside them, and a careful one takes an hour."""
MOST = 5
"""More are not careful."""


def known(case: Case) -> bool:
    """Tell whether somebody is hired by people who know their work, as seniors are."""
    return apply_at(case) in EXPERIENCED


def a_week(case: Case) -> int:
    """Tell how many careful applications a week somebody sends."""
    return 1 if known(case) else max(1, min(MOST, int(SHARE * case.wishes.hours)))
