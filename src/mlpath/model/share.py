"""A share of things that were counted, and how sure it is."""

from __future__ import annotations

from math import sqrt

Z95 = 1.959963984540054
FEW = 20
"""Fewer than that are few: the interval of a share of half of them is 40 points wide and more."""


def wilson(count: int, n: int) -> tuple[float, float, float]:
    """Return a share with the ends of its 95 % interval (Wilson's score interval)."""
    if n <= 0:
        return 0.0, 0.0, 1.0
    share = count / n
    middle = share + Z95**2 / (2 * n)
    half = Z95 * sqrt(share * (1 - share) / n + Z95**2 / (4 * n * n))
    whole = 1 + Z95**2 / n
    low, high = (middle - half) / whole, (middle + half) / whole
    return share, max(0.0, min(low, share)), min(1.0, max(high, share))  # rounding included
