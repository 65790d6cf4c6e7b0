"""Which skills open most doors together: single climbs, pairs and triples.

A posting opens only when all that it lacks is there, so that one climb alone often opens nothing.
"""

from __future__ import annotations

from functools import reduce
from itertools import combinations
from operator import or_
from typing import TYPE_CHECKING

from mlpath.engine.levels.steps import levels_after
from mlpath.engine.market.doors import street
from mlpath.engine.market.unlocks import TOGETHER, parts
from mlpath.model.reports.doors import Opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlpath.engine.case import Case
    from mlpath.engine.market.doors import Door, Gap, Street
    from mlpath.model.ids import SkillId

MOST_OPENINGS = 40


def opening(case: Case, climbs: Iterable[Gap]) -> tuple[Opening, ...]:
    """Find which single climbs, pairs and triples open most postings, the most first.

    A set that opens no more than a part of it is left out.
    """
    found, wanted = street(case), sorted(set(climbs), key=lambda climb: climb[1])
    have = found.have(levels_after(case.levels, ()))
    closes = {climb: _closes(found, climb) & ~have for climb in wanted}
    ways: dict[frozenset[Gap], int] = {}
    for place, door in enumerate(found.doors):
        for way in _ways(door, have, closes):
            ways[way] = ways.get(way, 0) | 1 << place
    opens = {
        way: reduce(or_, (ways.get(part, 0) for part in parts(way))).bit_count() for way in ways
    }
    best = [
        Opening(climbs=tuple(sorted(way)), opens=opened)
        for way, opened in opens.items()
        if all(opens.get(part, 0) < opened for part in parts(way) if part != way)
    ]
    return tuple(sorted(best, key=lambda o: (-o.opens, len(o.climbs), o.climbs))[:MOST_OPENINGS])


def _closes(found: Street, climb: Gap) -> int:
    """Return the bits that a climb makes true."""
    skill, to = climb
    return sum(
        1 << place
        for place, any_of in enumerate(found.asks)
        if any(one == skill and need <= to for one, need in any_of)
    )


def _ways(door: Door, have: int, closes: Mapping[Gap, int]) -> list[frozenset[Gap]]:
    """List the smallest sets of climbs that open a shut door, each climb as low as serves."""
    missing = (door.required | door.title) & ~have
    lacking = door.enough - (door.required & have).bit_count()
    least = max(lacking, (door.title & ~have).bit_count())  # a climb closes one gap of a kind
    if door.opens(have) or least > TOGETHER:
        return []
    useful: dict[tuple[SkillId, int], Gap] = {}
    for climb, bits in closes.items():  # the lowest first
        if bits & missing:
            useful.setdefault((climb[0], bits & missing), climb)
    found: list[frozenset[Gap]] = []
    for size in range(max(1, least), TOGETHER + 1):
        for some in combinations(useful.values(), size):
            way = frozenset(some)
            if door.opens(reduce(or_, map(closes.__getitem__, some), have)) and not any(
                smaller < way for smaller in found
            ):
                found.append(way)
    return found
