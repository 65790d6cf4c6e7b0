"""Few points that a line goes through, so that it is nowhere far from a curve."""

from __future__ import annotations

from collections.abc import Sequence

Point = tuple[int, int]
CLOSE = 0.001
"""A line may be off by this share of gross pay."""


def off(at: Point, start: Point, end: Point) -> float:
    """Return how far a point is above or below the line between two others."""
    (x, y), (x0, y0), (x1, y1) = at, start, end
    return abs(y - (y0 + (x - x0) / (x1 - x0) * (y1 - y0)))


def knots(points: Sequence[Point]) -> list[Point]:
    """Keep the points that are needed: of a stretch that is off, the one that is most off."""
    kept, open_ = [points[0]], [(0, len(points) - 1)]
    while open_:
        low, high = open_.pop()
        far = {i: off(points[i], points[low], points[high]) for i in range(low + 1, high)}
        if any(distance > CLOSE * points[i][0] for i, distance in far.items()):
            middle = max(far, key=far.__getitem__)
            open_ += [(middle, high), (low, middle)]  # the lower part is taken apart first
        else:
            kept.append(points[high])
    return kept
