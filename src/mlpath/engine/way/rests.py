"""Rests: so few hours are left of a module that they are learnt with another one.

A rest goes where its subject is taught: to the nearest module of it that it can be moved to. It is
moved over a module only if neither stands on the other nor is better learnt after it, so that no
order is broken for it. Where there is no such module it joins the nearest one on its own side:
mathematics, which runs beside the rest, or the rest. What was put into a module counts as if it
were still to do, so that one that somebody has begun keeps its name to its last hour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.way.pieces import MATHS, REST, Part, bindings, with_work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Portion

Bound = frozenset[tuple["Portion", "Portion"]]
"""Pieces of which the first comes before the second, by need or by advice."""


def joined(case: Case, parts: Sequence[Part]) -> list[Part]:
    """Let every rest join the module where it belongs; the order of all others stays."""
    left = list(parts)
    sizes = [with_work(case, part) for part in left]
    bound: Bound | None = None
    while len(left) > 1:
        small = [k for k, size in enumerate(sizes) if size < REST]
        if not small:
            break
        rest = min(small, key=lambda k: (left[k].study, k))
        if bound is None:
            ties = bindings(case, [piece for part in parts for piece in part.pieces])
            bound = frozenset([*ties.needs, *ties.advice])
        home = _home(left, rest, bound)
        first, second = sorted((rest, home))
        left[home] = Part(left[home].lesson, left[first].pieces + left[second].pieces)
        sizes[home] = with_work(case, left[home])
        del left[rest], sizes[rest]
    return left


def _home(parts: Sequence[Part], rest: int, bound: Bound) -> int:
    """Choose where a rest is learnt: by subject, by side, then the nearest, later ones first."""
    own = parts[rest].lesson

    def apart(k: int) -> tuple[bool, bool, int, int, bool]:
        other = parts[k].lesson
        side = (other.theme == MATHS) != (own.theme == MATHS)
        return other.theme != own.theme, side, abs(k - rest), abs(other.stage - own.stage), k < rest

    return min(_reachable(parts, rest, bound), key=apart)


def _reachable(parts: Sequence[Part], rest: int, bound: Bound) -> list[int]:
    """List the modules between which and a rest nothing is bound to it."""
    found = []
    for way in (range(rest + 1, len(parts)), range(rest - 1, -1, -1)):
        for k in way:
            found.append(k)
            pairs = ((a, b) for a in parts[rest].pieces for b in parts[k].pieces)
            if any((a, b) in bound or (b, a) in bound for a, b in pairs):
                break
    return found
