"""What can be counted about the order of a plan."""

from __future__ import annotations

import itertools
from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.way.pieces import bindings
from mlpath.model.reports.plan import Order

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Portion
    from mlpath.engine.way.way import Way

MOST_NAMED = 3


def counted(case: Case, way: Way) -> Order:
    """Count the needs and the recommended orders that the plan breaks, and changes of subject."""
    pieces = [piece for part in way.parts for piece in part.pieces]
    place = {piece: number for number, piece in enumerate(pieces)}
    ties = bindings(case, pieces)
    broken = [(a, b) for a, b in ties.advice if place[a] > place[b]]
    themes = [part.lesson.theme for part in way.parts]

    def name(piece: Portion) -> str:
        return f"{case.catalog.skills[piece.skill].name} {ceil(piece.to)}"

    return Order(
        broken_needs=sum(place[a] > place[b] for a, b in ties.needs),
        broken_after=len(broken),
        recommended=len(ties.advice),
        broken=tuple(f"{name(a)} after {name(b)}" for a, b in broken[:MOST_NAMED]),
        switches=sum(a != b for a, b in itertools.pairwise(themes)),
        fewest_switches=way.curriculum.switches,
        proven=way.curriculum.proven,
    )
