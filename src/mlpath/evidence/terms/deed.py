"""A deed: words that with others a few words behind them tell a skill."""

from __future__ import annotations

from enum import StrEnum

from mlpath.model.ids import SkillId
from mlpath.model.named import NamedTuple


class SharedWord(StrEnum):
    """Which word of a list belongs to all that it names."""

    FIRST = "model training, evaluation and deployment"
    LAST = "unit, component and end-to-end tests"


class Deed(NamedTuple):
    """Verbs that with one of these objects tell a skill."""

    skill: SkillId
    verbs: frozenset[str]
    objects: frozenset[str]
    reach: int = 6
    """How many words may stand from the verb to its object; a name is one, and small ones none."""
    about: frozenset[str] = frozenset()
    """Words of which one has to stand between, where the object alone says too little."""
    apart: frozenset[str] = frozenset()
    """Words near which the same words name a thing: "design systems and component libraries"."""
    unlike: frozenset[str] = frozenset()
    """Words that may not follow the object: "industry standards"."""
    wish: bool = False
    """Told as what one can or wants "to" do, a word that ends a deed otherwise."""
    shares: SharedWord | None = None
    """Nothing but a list stands between, and which of its ends all of it shares."""


def deed(
    skill: str,
    verbs: str,
    objects: str,
    reach: int = 6,
    *,
    about: str = "",
    apart: str = "",
    unlike: str = "",
    wish: bool = False,
    shares: SharedWord | None = None,
) -> Deed:
    """Make a deed of words with spaces between them."""
    told = (frozenset(some.split()) for some in (verbs, objects, about, apart, unlike))
    wanted, met, between, other, after = told
    return Deed(SkillId(skill), wanted, met, reach, between, other, after, wish, shares)
