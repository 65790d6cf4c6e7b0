"""Amounts of money and days, and how exactly they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


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


def day(when: date, *, year: bool = True) -> str:
    """Write a date: 23 Nov 2026."""
    text = f"{when.day} {MONTHS[when.month - 1]}"
    return f"{text} {when.year}" if year else text
