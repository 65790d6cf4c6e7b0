"""The ties of skills as a sparse system: an order in which to leave out one skill after another.

Few skills are tied to few others, so in a good order little is left to work out: a fiftieth of what
a whole matrix asks for. The order is found when the data are compiled.
"""

from __future__ import annotations

import json
from math import sqrt
from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Row = list[float]
COMMON = -1


class Node(NamedTuple):
    """A skill, or what several have in common, in the order of being left out."""

    row: int
    """Of the skill; `COMMON` for an area, and for what all have in common."""
    own: float
    """The precision itself; skills are scaled to a variance of 1."""
    tied: Mapping[int, float]
    """Of those that are left out later and are tied to it by then: place -> precision at first."""


class _Chosen(NamedTuple):
    node: int
    others: set[int]
    """To which it is tied by then."""


class Elimination(NamedTuple):
    """All nodes in their order."""

    nodes: Sequence[Node]
    place: Sequence[int]
    """Of each skill, by its row."""


class Solved:
    """A system of ties with more precision here and there, ready to be solved."""

    def __init__(self, nodes: Sequence[Node], more: Mapping[int, float]) -> None:
        """Leave out one node after another; `more` is added to the precision of places."""
        self.size = len(nodes)
        self._own = [node.own + more.get(place, 0.0) for place, node in enumerate(nodes)]
        self._shares: list[list[tuple[int, float]]] = []
        """Of each node, what those after it take over."""
        rows = [dict(node.tied) for node in nodes]
        diagonal = self._own
        for place, row in enumerate(rows):
            own, ties = diagonal[place], list(row.items())
            shares = [(other, tie / own) for other, tie in ties]
            for done, (other, share) in enumerate(shares, 1):
                diagonal[other] -= share * row[other]
                later = rows[other]
                for third, tie in ties[done:]:
                    later[third] -= share * tie
            self._shares.append(shares)

    def answer(self, right: Row) -> Row:
        """Solve the system for a right side, a number a place."""
        out = list(right)
        for place, shares in enumerate(self._shares):
            if value := out[place]:
                for other, share in shares:
                    out[other] -= share * value
        for place in reversed(range(self.size)):
            value = out[place] / self._own[place]
            for other, share in self._shares[place]:
                value -= share * out[other]
            out[place] = value
        return out

    def variances(self) -> Row:
        """Work out the diagonal of the inverse (Takahashi: only where ties are)."""
        known = [dict[int, float]() for _ in range(self.size)]
        for place in reversed(range(self.size)):
            shares, here = self._shares[place], known[place]
            for other, _ in shares:
                row = known[other]
                row[place] = here[other] = -sum([share * row[third] for third, share in shares])
            rest = sum([share * here[other] for other, share in shares])
            here[place] = 1 / self._own[place] - rest
        return [row[place] for place, row in enumerate(known)]


def in_order(precision: Sequence[Row], skills: int) -> Elimination:
    """Elimination a precision whose first rows are skills, and scale those to a variance of 1."""
    order = _fewest_ties_first(precision)
    place = {node: k for k, (node, _) in enumerate(order)}
    plain = [
        Node(node, precision[node][node], {k: precision[node][order[k].node] for k in later})
        for node, later in ((node, sorted(place[o] for o in others)) for node, others in order)
    ]
    spread = [
        sqrt(variance) if node.row < skills else 1.0
        for node, variance in zip(plain, Solved(plain, {}).variances(), strict=True)
    ]
    return ordered(
        Node(
            node.row if node.row < skills else COMMON,
            node.own * own * own,
            {k: value * own * spread[k] for k, value in node.tied.items()},
        )
        for node, own in zip(plain, spread, strict=True)
    )


def _fewest_ties_first(precision: Sequence[Row]) -> list[_Chosen]:
    """Elimination nodes so that leaving one out ties few others together."""
    tied = [{b for b, tie in enumerate(row) if tie and a != b} for a, row in enumerate(precision)]
    left, order = set(range(len(tied))), list[_Chosen]()
    while left:
        node = min(left, key=lambda one: (len(tied[one]), one))
        left.discard(node)
        order.append(_Chosen(node, tied[node]))
        for other in tied[node]:
            tied[other] |= tied[node]
            tied[other] -= {other, node}
    return order


def ordered(nodes: Iterable[Node]) -> Elimination:
    """Find the skills among nodes in their order."""
    listed = list(nodes)
    places = {node.row: place for place, node in enumerate(listed) if node.row != COMMON}
    return Elimination(listed, [places[row] for row in range(len(places))])


def written(order: Elimination) -> list[dict[str, str]]:
    """Write nodes as rows of a table."""
    return [
        {"row": str(node.row), "own": repr(node.own), "tied": json.dumps(node.tied)}
        for node in order.nodes
    ]


def read(rows: Iterable[Mapping[str, str]]) -> Elimination:
    """Read the rows of such a table."""
    return ordered(
        Node(
            int(row["row"]),
            float(row["own"]),
            {int(place): value for place, value in json.loads(row["tied"]).items()},
        )
        for row in rows
    )
