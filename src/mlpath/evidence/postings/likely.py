"""The role that a posting is most likely for when it names none: by the words it uses."""

from __future__ import annotations

from math import exp, fsum, log1p
from typing import TYPE_CHECKING, NamedTuple

from mlpath.evidence.postings.sign_weights import WEIGHTS
from mlpath.evidence.postings.signs import SIGNS
from mlpath.evidence.terms.terms import Terms
from mlpath.model.ids import RoleId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.evidence.terms.terms import Words

PAGE = 300
"""Words of a page: signs are counted a page, so that a long text says no more than a short one."""
SHORT = 150
"""A text of fewer words is taken to have so many, or one word of it would say too much."""
FIELD = 1.0
"""With fewer words of our field on a page than this, the job may be anything."""
SURE = 0.25
"""A role less likely than this among ours is not told."""


class Counted(NamedTuple):
    """How often the signs of each kind stand in a text."""

    strength: list[float]
    """A kind: the logarithm of one more than the times on a page."""
    field: float
    """Words of our field on a page."""


class Signs:
    """The signs of the roles, ready to be counted."""

    def __init__(self) -> None:
        self._terms = Terms(
            (word, number) for number, sign in enumerate(SIGNS) for word in sign.words.split("|")
        )

    def count(self, words: Words) -> Counted:
        """Count the signs of a text."""
        times = [0] * len(SIGNS)
        for hit in self._terms.find(words):
            times[hit.target] += 1
        pages = max(SHORT, len(words.lower)) / PAGE
        field = sum(n for sign, n in zip(SIGNS, times, strict=True) if sign.field)
        return Counted([log1p(n / pages) for n in times], field / pages)


class LikelyRole:
    """What the signs say about the roles of a catalogue."""

    def __init__(self, roles: Iterable[RoleId]) -> None:
        known = set(roles)
        self._signs = Signs()
        self._weights = {RoleId(role): row for role, row in WEIGHTS.items() if role in known}

    def role(self, words: Words) -> RoleId | None:
        """Name the likeliest role, or none where none is likely."""
        counted = self._signs.count(words)
        if counted.field < FIELD or not self._weights:
            return None
        points = {
            role: base + fsum(w * x for w, x in zip(row, counted.strength, strict=True))
            for role, (base, *row) in self._weights.items()
        }
        best = max(points, key=points.__getitem__)
        chance = 1 / fsum(exp(one - points[best]) for one in points.values())
        return best if chance >= SURE else None
