"""Amounts of money and days, and how exactly they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Money(NamedTuple):
    """An amount in a currency."""

    amount: float
    currency: str
    """Three letters."""


STEPS = ((1e9, "bn"), (1e6, "M"), (1e3, "k"))
"""Of amounts that are written short."""


def paid(text: str) -> Money:
    """Read an amount as a setting of pay keeps it; without letters it is the country's money."""
    amount, _, currency = text.partition(" ")
    return Money(float(amount), currency)


def told(amount: float) -> float:
    """Round an amount to a whole number of three significant digits, as figures of pay have.

    What is told as the difference of two amounts is the difference of what was told of them.
    """
    return float(f"{round(amount):.3g}")


def fine(amount: float) -> str:
    """Write an amount that is compared with others, with three significant digits: 73.9k."""
    return in_full(told(amount))


def in_full(amount: float) -> str:
    """Write an amount with all its digits: 5.05k is what 92.4k is more than 87 350."""
    size, letter = next((step for step in STEPS if abs(amount) >= step[0]), (1.0, ""))
    return f"{amount / size:.10g}{letter}"


def spaced(value: float) -> str:
    """Write a whole number with spaces between thousands: 75 000."""
    return f"{value:,.0f}".replace(",", " ")


def day(when: date, *, year: bool = True) -> str:
    """Write a date: 23 Nov 2026."""
    text = f"{when.day} {MONTHS[when.month - 1]}"
    return f"{text} {when.year}" if year else text


def month(when: date) -> str:
    """Write a month: Nov 2026."""
    return f"{MONTHS[when.month - 1]} {when.year}"


def ended(text: str) -> str:
    """End a name or a task with a full stop; what asks has its own mark."""
    return text if text.endswith("?") else f"{text}."
