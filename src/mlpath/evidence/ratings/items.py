"""Names and ratings of a text in order, statement by statement."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from mlpath.evidence.ratings.gap import NEAR, Gap
from mlpath.evidence.ratings.statements import statement_starts
from mlpath.evidence.ratings.words import SignKind
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.evidence.ratings.signs import RatingSign
    from mlpath.evidence.terms.terms import Words

DOUBTS = frozenset({SignKind.LEARNING, SignKind.WANTED, SignKind.NOT})
"""Kinds that say that something is not there, or not yet."""
_SPOKEN = re.compile(r"[^\W\d_]")
_GOES_ON = re.compile(r"[ \t]*\w")
_ECHOED = DOUBTS | {SignKind.WORD, SignKind.YEARS}


class Spot(NamedTuple):
    """Where something stands that may be rated."""

    start: int
    end: int


class RatedItem(NamedTuple):
    """A place that may be rated, or a sign."""

    start: int
    end: int
    sign: RatingSign | None
    number: int
    """Which place it is; -1 for a sign."""


def gap(words: Words, start: int, stop: int) -> Gap:
    """Return what stands between two places in the text."""
    first, last = bisect_left(words.starts, start), bisect_left(words.starts, stop)
    return Gap(words.text[start:stop], words.lower[first:last])


def statements(
    words: Words, places: Sequence[Spot], signs: Sequence[RatingSign]
) -> Iterator[list[RatedItem]]:
    """Put places and signs in order, statement by statement; a sign within a name is none.

    But a number on a scale that ends a name is no version of it: "Scale 1-5: Python 3".
    """
    starts = statement_starts(words.text, _open_ends(words, signs))
    ends = [place.end for place in places]
    items = [RatedItem(place.start, place.end, None, number) for number, place in enumerate(places)]
    for sign in signs:
        at = bisect_right(ends, sign.start)
        if at == len(places) or places[at].start >= sign.end:
            items.append(RatedItem(sign.start, sign.end, sign, -1))
        elif sign.kind is SignKind.SCALE and places[at].start < sign.start < ends[at] <= sign.end:
            items[at] = items[at]._replace(end=sign.start)
            items.append(RatedItem(sign.start, sign.end, sign, -1))
    items.sort(key=lambda item: item.start)
    for _, group in groupby(items, lambda item: bisect_right(starts, item.start)):
        yield _without_echoes(words, group)


def _open_ends(words: Words, signs: Sequence[RatingSign]) -> set[int]:
    """Return the ends of lines at which a wish or a denial has not come to what it is about.

    "I want to learn" goes on below, whatever begins the next line; "Learning" alone is a heading.
    """
    found = set()
    text = words.text
    for sign in signs:
        at = text.find("\n", sign.end, sign.end + NEAR)
        if sign.kind not in DOUBTS or at < 0 or not _SPOKEN.search(_before(text, sign.start)):
            continue
        rest = gap(words, sign.end, at)
        if rest.only_leads() and _GOES_ON.match(text, at + 1):
            found.add(at)
    return found


def _before(text: str, at: int) -> str:
    first = max(at - NEAR, 0)
    return text[max(text.rfind("\n", first, at) + 1, first) : at]


def _without_echoes(words: Words, items: Iterator[RatedItem]) -> list[RatedItem]:
    """Drop a word that only goes on with the rating before it."""
    out: list[RatedItem] = []
    for item in items:
        before = out[-1].sign if out else None
        if (
            item.sign is not None
            and before is not None
            and item.sign.kind is SignKind.WORD
            and before.kind in _ECHOED
            and gap(words, before.end, item.start).goes_on()
        ):
            continue
        out.append(item)
    return out
