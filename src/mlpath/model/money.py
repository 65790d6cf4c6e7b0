"""An amount of money."""

from __future__ import annotations

from typing import NamedTuple


class Money(NamedTuple):
    """An amount in a currency."""

    amount: float
    currency: str
    """Three letters."""
