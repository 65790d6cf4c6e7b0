"""Rates that rise in steps, as tax laws write them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Steps = Sequence[tuple[float, float]]
"""Where each step begins, and the rate above it."""


def stepped(amount: float, steps: Steps) -> float:
    """Return what rates that rise in steps take of an amount."""
    ends = [begin for begin, _ in steps[1:]]
    parts = zip(steps, [*ends, float("inf")], strict=True)
    return sum(rate * max(0.0, min(amount, end) - begin) for (begin, rate), end in parts)


def line(amount: float, points: Sequence[tuple[float, float]]) -> float:
    """Return the height of a line through points at an amount; flat beyond its ends."""
    if amount <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in pairwise(points):
        if amount <= x1:
            return y0 + (amount - x0) / (x1 - x0) * (y1 - y0)
    return points[-1][1]
