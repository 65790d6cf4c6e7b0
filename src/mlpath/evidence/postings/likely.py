"""The role that a posting is most likely for when it names none: by the words it uses."""

from __future__ import annotations

from math import exp, fsum, log1p
from typing import TYPE_CHECKING

from mlpath.evidence.postings.signs import BASE, SIGNS
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


class LikelyRole:
    """The signs of the roles, ready to be counted."""

    def __init__(self, roles: Iterable[RoleId]) -> None:
        known = set(roles)
        self._base = {RoleId(role): points for role, points in BASE.items() if role in known}
        self._signs = [sign for sign in SIGNS if sign.role in known]
        self._terms = Terms(
            (word, number)
            for number, sign in enumerate(self._signs)
            for word in sign.words.split("|")
        )

    def role(self, words: Words) -> RoleId | None:
        """Name the likeliest role, or none where none is likely."""
        times = [0] * len(self._signs)
        for hit in self._terms.find(words):
            times[hit.target] += 1
        pages = max(SHORT, len(words.lower)) / PAGE
        if sum(n for sign, n in zip(self._signs, times, strict=True) if sign.field) < FIELD * pages:
            return None
        points = dict(self._base)
        for sign, n in zip(self._signs, times, strict=True):
            points[RoleId(sign.role)] += sign.weight * log1p(n / pages)
        best = max(points, key=points.__getitem__)
        chance = 1 / fsum(exp(one - points[best]) for one in points.values())
        return best if chance >= SURE else None
