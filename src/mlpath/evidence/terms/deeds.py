"""Skills told as something to do: "design scalable and resilient systems", "evaluate our models".

A deed is a verb with its object a few words behind it, in one sentence. Names found by the lexicon
go before: hardly a word that belongs to a name tells a deed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.terms.deed import SharedWord
from mlpath.evidence.terms.deeds_lists import LISTS
from mlpath.evidence.terms.deeds_people import PEOPLE
from mlpath.evidence.terms.deeds_work import WORK
from mlpath.evidence.terms.lexicon import FoundTerm
from mlpath.evidence.terms.terms import end

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from mlpath.evidence.terms.deed import Deed
    from mlpath.evidence.terms.terms import Words
    from mlpath.model.ids import SkillId

DEEDS = (*WORK, *LISTS, *PEOPLE)
WITHIN = frozenset({"models", "llm", "llms", "agents", "performance", "algorithms", "inference"})
"""Objects that tell a deed also as a part of a name: "evaluate language models"."""
SMALL = frozenset({"and", "or", "of", "the", "our", "a", "an", "their", "your", "its", "these"})
"""Words that take a verb no further from its object."""
NEAR = 9
"""Words around a deed in which another sense of it shows."""
_BREAK = re.compile(r"[.!?;:](?:\s|$)|\n\s*\n|\n\s*[-*•·]")
_ITEM = r"[\w+#]+(?:-\w+)*"
_AND = r"(?:,?\s(?:and|or|&|and/or)\s|\s?/\s?)"
_BETWEEN = {
    SharedWord.FIRST: re.compile(rf"[\s-]{_ITEM}(?:,\s{_ITEM})*(?:{_AND}|,\s)", re.IGNORECASE),
    SharedWord.LAST: re.compile(rf"(?:(?:,\s|\s?/\s?){_ITEM})*{_AND}{_ITEM}[\s-]", re.IGNORECASE),
}
"""What stands between the ends of a list: "data [cleaning, careful splitting and] labelling"."""


class Deeds:
    """The deeds that are looked for, by their objects."""

    def __init__(self, skills: Iterable[SkillId]) -> None:
        known = set(skills)
        self._by_object: dict[str, list[Deed]] = {}
        for deed in DEEDS:
            if deed.skill in known:
                for word in deed.objects:
                    self._by_object.setdefault(word, []).append(deed)

    def find(self, words: Words, found: Sequence[FoundTerm]) -> Iterator[FoundTerm]:
        """Find the deeds in a text, as a rule not inside of the names found in it."""
        objects = self._by_object
        named = {place for term in found for place in range(term.first, term.last)}
        inner = {place for term in found for place in range(term.first + 1, term.last)}
        for place, word in enumerate(words.lower):
            told: set[SkillId] = set()
            for deed in objects.get(word, ()):
                if place in named and word not in WITHIN and deed.shares is None:
                    continue
                first = _verb(words, deed, place, inner)
                if first is not None and deed.skill not in told:
                    told.add(deed.skill)
                    start, last = words.starts[first], place + 1
                    yield FoundTerm(deed.skill, start, end(words, last), first, last)


def _verb(words: Words, deed: Deed, place: int, inner: Container[int]) -> int | None:
    """Find the nearest verb before the object, in the same sentence; of a list its first word."""
    for first in _back(words, place, deed, inner):
        if words.lower[first] in deed.verbs:
            if _told(words, deed, first, place):
                return first
            if deed.shares is None:
                return None
    return None


def _told(words: Words, deed: Deed, first: int, place: int) -> bool:
    """Tell whether what stands between verb and object, and around them, leaves the meaning."""
    start, last = words.starts[first], place + 1
    near = words.lower[max(0, first - NEAR) : place + NEAR]
    if not deed.apart.isdisjoint(near):
        return False
    if last < len(words.lower) and words.lower[last] in deed.unlike and _close(words.gaps[last]):
        return False
    if deed.about and deed.about.isdisjoint(words.lower[first:place]):
        return False
    if deed.shares:
        between = words.text[end(words, first + 1) : words.starts[place]]
        return _BETWEEN[deed.shares].fullmatch(between) is not None
    return _BREAK.search(words.text[start : end(words, last)]) is None


def _close(gap: str) -> bool:
    return not gap.strip(" \n-")


def _back(words: Words, place: int, deed: Deed, inner: Container[int]) -> Iterator[int]:
    """Go back from an object, as many words as may stand before it, up to another purpose."""
    left = deed.reach
    for first in range(place - 1, -1, -1):
        word = words.lower[first]
        if left <= 0 or (word == "to" and not deed.wish and words.lower[first - 1] != "up"):
            return
        yield first
        left -= word not in SMALL and word != "to" and first not in inner
