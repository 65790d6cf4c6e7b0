"""What binds the pieces of a plan to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.curriculum.units import Unit, ties_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Portion


class Ties(NamedTuple):
    """Pairs of pieces, the one that comes first before the other."""

    needs: tuple[tuple[Portion, Portion], ...]
    advice: tuple[tuple[Portion, Portion], ...]


def ties_between(case: Case, pieces: Sequence[Portion]) -> Ties:
    """Find the pieces that stand on each other, and those that are better learnt after another."""
    skills = case.catalog.skills
    place = {skill: number for number, skill in enumerate(skills)}
    own = sorted(pieces, key=lambda piece: (place[piece.skill], piece.to))
    units = [Unit(one.skill, one.from_, one.to, one.likely, None) for one in own]
    found = ties_of(skills, units, case.role.opening)
    return Ties(
        tuple((own[a], own[b]) for b, before in enumerate(found.needs) for a in before),
        tuple((own[a], own[b]) for a, b, _ in found.soft),
    )
