"""The main obstacle: of what somebody has to learn, the module that brings most of the job."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.way.framed.two_roles import serving_both
from mlpath.engine.way.materials import module_of

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Part
    from mlpath.engine.way.way import Way


def obstacle_of(case: Case, way: Way) -> int | None:
    """Find the part that brings most points of the core, or where nothing does, most points.

    Whoever is undecided between two roles is told of what stands before both.
    """

    def worth(number: int) -> tuple[float, float]:
        pieces = way.parts[number].pieces
        of_core = sum(piece.gain for piece in pieces if piece.skill in case.core)
        return of_core, sum(piece.gain for piece in pieces)

    best = max(serving_both(case, way) or range(len(way.parts)), key=worth, default=None)
    return best if best is not None and any(worth(best)) else None


def told(case: Case, way: Way) -> str:
    """Name the main obstacle of a way.

    Nobody who said nothing of its skills is told what they cannot do: only that it is not shown.
    """
    number = obstacle_of(case, way)
    if number is None:
        return ""
    part, you = way.parts[number], case.person
    said = {*you.skipped, *(one.skill for one in you.evidence), *(one.skill for one in you.answers)}
    known = any(piece.skill in said for piece in part.pieces)
    return f"{'you cannot yet' if known else 'to show that you can'} {able(case, part)}"


def able(case: Case, part: Part) -> str:
    """Say what somebody can do after a part: as was written for it, or of what takes longest."""
    own = module_of(case, part)
    if own is not None:
        return own.can
    largest = max(part.pieces, key=lambda piece: piece.likely)
    return case.catalog.skills[largest.skill].can[ceil(largest.to) - 1]
