"""Levels that a sane reader takes from how a skill is rated or from how it was used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from vitae.words import kept, lists

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from vitae.words import Half

LISTED = (0.5, 3.0)
"""Only named in a list of skills: nothing but the extremes is wrong."""
PRACTISED = (0.5, 2.75)
"""Used in a project, beside the job or in studies."""
AT_WORK = (0.7, 4.0)
"""Used at work, without a word for how long."""
_OF_FIVE = ((0.4, 1.6), (0.9, 2.1), (1.5, 2.8), (2.3, 3.5), (2.8, 4.0))
_OF_TEN = 2


class Rated(NamedTuple):
    """A rating as it is written, and the levels it may be read as."""

    words: str
    low: float
    high: float


def in_words(random: Random, half: Half, language: str) -> Rated:
    """Draw a rating in words."""
    return all_in_words(random, half, language)[0]


def all_in_words(random: Random, half: Half, language: str) -> list[Rated]:
    """Tell all ratings in words, in any order."""
    entries = list(kept(lists("ratings")[language], half))
    random.shuffle(entries)
    parts = [entry.rsplit(" ", 2) for entry in entries]
    return [Rated(words, float(low), float(high)) for words, low, high in parts]


def in_marks(random: Random, marks: str) -> Rated:
    """Draw a rating of five; `marks` are the full and the empty mark, "n" for a number."""
    of_five = random.randint(1, 5)
    low, high = _OF_FIVE[of_five - 1]
    match marks:
        case "n":
            return Rated(f"{of_five}/5", low, high)
        case "ten":
            return Rated(f"{of_five * _OF_TEN}/10", low, high)
        case "%":
            return Rated(f"{of_five * 20} %", low, high)
        case _:
            return Rated(marks[0] * of_five + marks[1] * (5 - of_five), low, high)


def in_years(random: Random) -> Rated:
    """Draw years of use."""
    count = random.choice((1, 2, 3, 4, 5, 6, 8, 10, 12, 15))
    return Rated(str(count), *_by_months(count * 12))


def used(spans: Sequence[int]) -> tuple[float, float]:
    """Tell the levels after so many months of work with something."""
    return _by_months(sum(spans))


def _by_months(count: int) -> tuple[float, float]:
    for most, levels in ((11, (0.7, 2.4)), (24, (1.0, 2.8)), (59, (1.3, 3.2)), (95, (1.7, 3.6))):
        if count <= most:
            return levels
    return (2.0, 4.0)
