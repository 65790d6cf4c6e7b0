"""What the rules of one country are, for the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Rules(NamedTuple):
    """How a year's pay of a single person without children becomes net pay."""

    country: str
    year: int
    after: str
    """What is taken off, in words that follow "after"."""
    note: str
    """Whom it is worked out for, and what is left out."""
    sources: str
    taken: Callable[[float], float]
    """Tax and contributions of a year's gross pay."""
    top: int
    """Gross pay above which every further unit is taxed alike."""
    step: int
    """Distance between the amounts that the table is fitted to."""
