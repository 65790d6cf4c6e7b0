"""Put the text of a page with two columns in reading order.

Most programs write one column after the other, and then the order of the file is right. Some write
line by line across both: there the place of each piece tells. A column of dates beside the jobs
belongs line to line and stays as it is.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Piece(NamedTuple):
    """A run of text at a place on a page, in points; y grows upwards."""

    x: float
    y: float
    width: float
    size: float
    text: str


LINES = 5
"""A column has at least so many lines."""
SWITCHES = 4
"""More changes of side than this, and the file goes across the columns."""
NARROW = 60.0
"""The second column starts at least this far right of the first."""
SLACK = 4.0
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d\d[./]\d\d")


def in_columns(pieces: Sequence[Piece]) -> str | None:
    """Return the text column by column; None when the order of the file is right."""
    edge = _edge(pieces)
    if edge is None:
        return None
    sides = [_side(piece, edge) for piece in pieces]
    flow = [side for side in sides if side]
    switches = sum(a != b for a, b in pairwise(flow))
    left = [piece for piece, side in zip(pieces, sides, strict=True) if side < 0]
    dated = sum(_DATE.search(piece.text) is not None for piece in left)
    if switches <= SWITCHES or dated > 0.4 * len(left):
        return None
    return "\n".join(_lines(pieces, edge))


def _edge(pieces: Sequence[Piece]) -> float | None:
    """Find where the second column starts."""
    if not pieces:
        return None
    first = min(piece.x for piece in pieces)
    starts = Counter(round(piece.x / SLACK) for piece in pieces)
    best: tuple[int, float] | None = None
    for place, count in starts.items():
        edge = place * SLACK - SLACK / 2
        if count < LINES or edge < first + NARROW:
            continue
        sides = Counter(_side(piece, edge) for piece in pieces)
        fewer = min(sides[-1], sides[1])
        if fewer >= LINES and sides[0] <= 0.3 * len(pieces) and (best is None or fewer > best[0]):
            best = (fewer, edge)
    return None if best is None else best[1]


def _side(piece: Piece, edge: float) -> int:
    """Tell the side: -1 left, 1 right, 0 across both."""
    if piece.x >= edge - SLACK / 2:
        return 1
    return 0 if piece.x + piece.width > edge + 2 * SLACK else -1


def _lines(pieces: Sequence[Piece], edge: float) -> Iterable[str]:
    """Give the lines: what goes across both columns, and between such lines left before right."""
    bands: list[tuple[list[Piece], list[Piece]]] = [([], [])]
    for piece in sorted(pieces, key=lambda p: (-p.y, p.x)):
        side = _side(piece, edge)
        if side == 0:
            bands += [([piece], []), ([], [])]
        else:
            bands[-1][side > 0].append(piece)
    for left, right in bands:
        yield from _joined(left)
        yield from _joined(right)


def _joined(pieces: Sequence[Piece]) -> Iterable[str]:
    """Join the pieces of one column to lines."""
    line: list[Piece] = []
    for piece in pieces:
        if line and line[-1].y - piece.y > 0.4 * piece.size:
            yield _line(line)
            line = []
        line.append(piece)
    if line:
        yield _line(line)


def _line(pieces: list[Piece]) -> str:
    pieces.sort(key=lambda p: p.x)
    text = pieces[0].text
    for before, piece in pairwise(pieces):
        apart = piece.x - before.x - before.width > 0.15 * piece.size
        text += (" " if apart and not text.endswith(" ") else "") + piece.text
    return text.strip()
