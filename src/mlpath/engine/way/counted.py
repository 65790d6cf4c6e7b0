"""What can be counted about the order of a plan."""

from __future__ import annotations

import itertools
from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.curriculum.units import Unit, ties_of
from mlpath.model.reports.plan import Order

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.engine.way.way import Way

MOST_NAMED = 3


def counted(case: Case, way: Way) -> Order:
    """Count the needs and the recommended orders that the plan breaks, and changes of subject."""
    pieces = [piece for part in way.parts for piece in part.pieces]
    order = sorted(
        range(len(pieces)),
        key=lambda k: (list(case.catalog.skills).index(pieces[k].skill), pieces[k].to),
    )
    units = [
        Unit(pieces[k].skill, pieces[k].from_, pieces[k].to, pieces[k].likely, None) for k in order
    ]
    ties = ties_of(case.catalog.skills, units, case.role.opening)
    names = [f"{case.catalog.skills[u.skill].name} {_level(u.end)}" for u in units]
    broken = [(a, b) for a, b, _ in ties.soft if order[a] > order[b]]
    themes = [part.lesson.theme for part in way.parts]
    return Order(
        broken_needs=sum(order[a] > order[b] for b, own in enumerate(ties.needs) for a in own),
        broken_after=len(broken),
        recommended=len(ties.soft),
        broken=tuple(f"{names[a]} after {names[b]}" for a, b in broken[:MOST_NAMED]),
        switches=sum(a != b for a, b in itertools.pairwise(themes)),
        fewest_switches=way.curriculum.switches,
        proven=way.curriculum.proven,
    )


def _level(end: float) -> str:
    return str(ceil(end))
