"""The role that a posting is most likely for when it names none: by the words it uses."""

from __future__ import annotations

from math import exp, fsum, log1p
from typing import TYPE_CHECKING

from mlpath.evidence.postings.sign_weights import WEIGHTS, WORDS
from mlpath.evidence.postings.signs import OTHER, SIGNS
from mlpath.evidence.terms.terms import Terms
from mlpath.model.ids import RoleId
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from mlpath.evidence.terms.terms import Words

PAGE = 300
"""Words of a page: signs are counted a page, so that a long text says no more than a short one."""
SHORT = 150
"""A text of fewer words is taken to have so many, or one word of it would say too much."""
FIELD = 1.0
"""With fewer words of our field on a page than this, the job may be anything."""
SURE = 0.2
"""A role less likely than this is not told."""
OTHERWISE, OTHERWISE_TITLED = 0.6, 0.4
"""Work that is likelier than this to be of no role of ours gets none: where no title stands, and
where one does that names none of them."""


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

    def __init__(
        self,
        roles: Iterable[RoleId],
        words: Sequence[str] = WORDS,
        weights: Mapping[str, Sequence[float]] = WEIGHTS,
    ) -> None:
        known = {*roles, OTHER}
        self._signs = Signs()
        self._places = {word: place for place, word in enumerate(words)}
        self._weights = {RoleId(role): row for role, row in weights.items() if role in known}

    def role(self, words: Words, *, titled: bool = False) -> RoleId | None:
        """Name the likeliest role, or none where none is likely.

        A text is titled where it bears a title that names none of the roles.
        """
        counted = self._signs.count(words)
        if counted.field < FIELD:
            return None
        chances = self._chances(words, counted)
        other = chances.pop(RoleId(OTHER))
        best = max(chances, key=chances.__getitem__, default=None)
        most = OTHERWISE_TITLED if titled else OTHERWISE
        likely = best is not None and chances[best] >= SURE and other <= most
        return best if likely else None

    def rather(self, words: Words, roles: Collection[RoleId]) -> RoleId:
        """Name the likelier one of some roles."""
        chances = self._chances(words, self._signs.count(words))
        return max(roles, key=lambda role: chances.get(role, 0.0))

    def _chances(self, words: Words, counted: Counted) -> dict[RoleId, float]:
        """Tell how likely each role is, and other work."""
        stand = [self._places[word] for word in self._places.keys() & set(words.lower)]
        points = {
            role: base
            + fsum(w * x for w, x in zip(row, counted.strength, strict=False))
            + fsum(row[len(SIGNS) + place] for place in stand)
            for role, (base, *row) in self._weights.items()
        }
        top = max(points.values())
        odds = {role: exp(one - top) for role, one in points.items()}
        whole = fsum(odds.values())
        return {role: one / whole for role, one in odds.items()}
