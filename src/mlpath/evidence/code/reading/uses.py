"""What was seen of skills in code: signs of how deep, and the names that were used."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_NAMES = 60
"""Different names of a library that are kept: more tell nothing new."""
MOST_SIGNS = 24
NAMELESS = frozenset({"c"})
"""Languages that are read and are no skill themselves."""


class Uses:
    """Signs with the level they speak for, names used, and how much was written, a skill."""

    def __init__(self) -> None:
        self.signs: dict[str, dict[str, float]] = {}
        self.names: dict[str, set[str]] = {}
        self.sizes: Counter[str] = Counter()

    def sign(self, skill: str, what: str, level: float) -> None:
        """Note a sign of depth."""
        signs = self.signs.setdefault(skill, {})
        if what in signs or len(signs) < MOST_SIGNS:
            signs[what] = max(level, signs.get(what, 0.0))

    def rated(self, told: str, what: str) -> None:
        """Note a sign of several skills: each with its level behind it."""
        words = told.split()
        for skill, level in zip(words[::2], words[1::2], strict=True):
            self.sign(skill, what, float(level))

    def name(self, skill: str, what: str) -> None:
        """Note that a name of a library was used."""
        names = self.names.setdefault(skill, set())
        if len(names) < MOST_NAMES:
            names.add(what)

    def has(self, skill: str, what: str) -> bool:
        """Tell whether there is such a sign."""
        return what in self.signs.get(skill, ())

    def add(self, other: Uses) -> None:
        """Add what was seen elsewhere."""
        for skill, signs in other.signs.items():
            for what, level in signs.items():
                self.sign(skill, what, level)
        for skill, names in other.names.items():
            for what in names:
                self.name(skill, what)
        self.sizes.update(other.sizes)

    @property
    def skills(self) -> set[str]:
        """All skills of which there is anything."""
        return {*self.signs, *self.names, *self.sizes}

    def packed(self) -> dict[str, Any]:
        """Return it in a form that JSON can carry."""
        names = {skill: sorted(names) for skill, names in self.names.items()}
        return {"signs": self.signs, "names": names, "sizes": dict(self.sizes)}


def unpacked(told: Mapping[str, Any]) -> Uses:
    """Read what `packed` wrote."""
    uses = Uses()
    uses.signs = {skill: dict(signs) for skill, signs in told["signs"].items()}
    uses.names = {skill: set(names) for skill, names in told["names"].items()}
    uses.sizes = Counter(told["sizes"])
    return uses
