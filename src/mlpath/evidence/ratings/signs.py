"""Everything in a text that says how well something is known, in order, each place once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.evidence.ratings.declared import on_declared_scales
from mlpath.evidence.ratings.scales import on_scales
from mlpath.evidence.ratings.words import SignKind, word_table
from mlpath.evidence.ratings.years import level_of_years, told_years
from mlpath.evidence.terms.terms import end
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.evidence.terms.terms import Words


class RatingSign(NamedTuple):
    """One thing that says how well something is known."""

    start: int
    end: int
    kind: SignKind
    level: float = 0.0
    years: float = 0.0
    """Years of use; 0 where it tells none."""


def find_signs(words: Words, *, casual: bool = False, year: int | None = None) -> list[RatingSign]:
    """Find the signs of a text that was cut; the longest wins where two overlap."""
    found = sorted(_all(words, casual=casual, year=year), key=lambda sign: (sign.start, -sign.end))
    kept: list[RatingSign] = []
    for sign in found:
        if not kept or sign.start >= kept[-1].end:
            kept.append(sign)
    return kept


def _all(words: Words, *, casual: bool, year: int | None) -> Iterator[RatingSign]:
    for hit in word_table(casual=casual).find(words):
        start, stop = words.starts[hit.first], end(words, hit.last)
        yield RatingSign(start, stop, hit.target.kind, hit.target.level)
    for one in (*on_scales(words.text), *on_declared_scales(words.text)):
        yield RatingSign(one.start, one.end, SignKind.SCALE, one.level)
    for use in told_years(words.text, year):
        yield RatingSign(use.start, use.end, SignKind.YEARS, level_of_years(use.years), use.years)
