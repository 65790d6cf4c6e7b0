"""Amounts of money, and how exactly they are told."""

from __future__ import annotations

from typing import NamedTuple


class Money(NamedTuple):
    """An amount in a currency."""

    amount: float
    currency: str
    """Three letters."""


def told(amount: float) -> float:
    """Round an amount to a whole number of three significant digits, as figures of pay have.

    What is told as the difference of two amounts is the difference of what was told of them.
    """
    return float(f"{round(amount):.3g}")
