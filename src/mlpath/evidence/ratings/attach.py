"""Which name a rating is about: "Beginner in SQL. Expert in Python." says two things.

A sign stands before what it rates ("expert in Python and SQL"), behind it ("Python (expert)",
"SQL: 4/5") or over a list ("Expert: Python, SQL"). What stands between tells which: words such as
"knowledge of" lead on, a bracket or a colon points back. A sign that leads nowhere says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.ratings.gap import LACKING, OPENING, PREPOSITIONS
from mlpath.evidence.ratings.items import DOUBTS, gap, statements
from mlpath.evidence.ratings.signs import find_signs
from mlpath.evidence.ratings.words import SignKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.evidence.ratings.gap import Gap
    from mlpath.evidence.ratings.items import RatedItem, Spot
    from mlpath.evidence.ratings.signs import RatingSign
    from mlpath.evidence.terms.terms import Words

_LOOSE = frozenset({SignKind.LEARNING, SignKind.WANTED})
"""Kinds that lead on over any words: "I want to learn modern tools such as PyTorch"."""
_LABEL = re.compile(
    r"(?: (?:in|of|level|levels|knowledge|skills?|experience|use|users?|usage|kenntnisse|seviye"
    r"|nível|nivel|niveau|livello))*"
    r"[)\]）]?(?:\s?[:：]|[ \t]+(?:--|[-–—|])[ \t]|[ \t]*(?:\n|$))"
)
_BEFORE_LABEL = re.compile(
    r"(?:^|[\n.;:/|,(（•·▪‣*–—-]|\b(?:nivel|niveau|level|nível|livello|poziom))\s*$", re.IGNORECASE
)
_SET_APART = re.compile(r":| {3}")
"""Between a rating and a list that is rated as a whole: a colon, or a column of its own."""
_OVER = re.compile(r"[)\]）]\s?[:：]")
"""Behind a rating in brackets: it is about the list that follows, too."""
BEFORE = 20
"""Characters before a label that tell whether it is one."""


def ratings_at(
    words: Words, places: Sequence[Spot], *, casual: bool = False, year: int | None = None
) -> list[list[RatingSign]]:
    """Return the signs about each place; places come in order and do not overlap."""
    told: list[list[RatingSign]] = [[] for _ in places]
    label: RatingSign | None = None
    above, alone = 0, None
    for items in statements(words, places, find_signs(words, casual=casual, year=year)):
        said = _Statement(words, items)
        if "\n\n" in words.text[above : items[0].start]:
            label = None
        above = items[-1].end
        for sign, number in said.about():
            told[number].append(sign)
        if not said.places:
            heading = said.heading()
            if heading and label is None and alone is not None and said.stands_under(alone):
                told[alone.number].append(heading)
            else:
                label = heading or label
        elif label and not said.signs:
            for place in said.places:
                told[place.number].append(label)
        else:
            label = None
        alone = said.places[0] if len(said.places) == 1 and not said.signs else None
    return told


class _Statement:
    """What is said in one breath."""

    def __init__(self, words: Words, items: list[RatedItem]) -> None:
        self._words = words
        self._text = words.text
        self._items = items
        self.places = [item for item in items if item.sign is None]
        self.signs = [item for item in items if item.sign is not None]

    def heading(self) -> RatingSign | None:
        """Return the sign that stands alone over what follows, and not in brackets behind words."""
        only = self._items[0]
        alone = len(self._items) == 1 and self._labels(only)
        begin = self._text.rfind("\n", 0, only.start) + 1
        inside = "(" in self._text[max(begin, only.start - BEFORE) : only.start]
        return only.sign if alone and not inside else None

    def stands_under(self, place: RatedItem) -> bool:
        """Tell whether the only sign stands on the line below a name that stands alone."""
        only = self._items[0]
        after = self._text[only.end : only.end + 2].lstrip(" ")
        between = self._text[place.end : only.start]
        near = not between.strip() and "\n\n" not in between
        return near and after[:1] in {"", "\n"}

    def about(self) -> Iterator[tuple[RatingSign, int]]:
        """Tell which sign is about which place."""
        label: RatingSign | None = None
        for at, item in enumerate(self._items):
            if item.sign is None:
                if label is not None:
                    yield label, item.number
                continue
            if item.sign.kind is SignKind.FENCE:
                continue
            more = at + 1 < len(self._items)
            back, ahead = self._behind(at), self._before(at)
            reach = ahead or back
            if self._prefers_back(at, back, ahead):
                reach = back
                if more and _OVER.match(self._text, item.end):
                    label = item.sign
            elif more and self._labels(item):
                label, reach = item.sign, []
            for number in reach:
                yield item.sign, number

    def _prefers_back(self, at: int, back: list[int], ahead: list[int]) -> bool:
        """Tell whether a sign is about what stands before it though more may follow."""
        item = self._items[at]
        if not back or not ahead:
            return bool(back) and not (self._labels(item) and at + 1 < len(self._items))
        between = self._gap(at - 1).text.strip()
        doubts = item.sign is not None and item.sign.kind in DOUBTS
        return between[:1] in OPENING and (
            bool(between) or not (doubts or self._items[0].sign is not None)
        )

    def _labels(self, item: RatedItem) -> bool:
        """Tell whether a sign is the label of a list."""
        first = max(item.start - BEFORE, 0)
        before = ("\n" if first == 0 else "") + self._text[first : item.start]
        return bool(_LABEL.match(self._text, item.end) and _BEFORE_LABEL.search(before))

    def _gap(self, at: int) -> Gap:
        """Return what stands between an item and the next."""
        return gap(self._words, self._items[at].end, self._items[at + 1].start)

    # ------------------------------------------------------------------ before what it rates

    def _before(self, at: int) -> list[int]:
        """List the places that a sign leads on to."""
        item = self._items[at]
        if item.sign is None or at + 1 == len(self._items) or self._items[at + 1].sign is not None:
            return []
        loose, between = item.sign.kind in _LOOSE, self._gap(at)
        if between.words and item.sign.kind is SignKind.SCALE:
            return []
        if not between.leads_on(loosely=loose):
            return []
        last = gap(self._words, item.start, item.end).words[-1:]
        governs = loose or not PREPOSITIONS.isdisjoint(between.words + last)
        # "6 years AWS, Docker" says as much as "6 years of AWS, Docker".
        governs |= item.sign.kind is SignKind.YEARS and not between.text.strip() and at == 0
        return self._listed(at + 1, governed=governs or _SET_APART.search(between.text) is not None)

    def _listed(self, at: int, *, governed: bool) -> list[int]:
        """List the places of a list from its first one on, and what stands in brackets there."""
        out, deep = [self._items[at]], 0
        rated = False
        for item in self._items[at + 1 :]:
            if item.sign is not None:
                rated = True
                continue
            start = out[-1].end
            between = self._text[start : item.start]
            deep += between.count("(") - between.count(")")
            start += between.rfind(")") + 1
            on = gap(self._words, start, item.start)
            if deep <= 0 and not on.lists_on(governed=governed, rated=rated):
                break
            out.append(item)
            rated = False
        return [item.number for item in out]

    # ------------------------------------------------------------------ behind what it rates

    def _behind(self, at: int) -> list[int]:
        """List the places before a sign that it points back to."""
        item = self._items[at]
        if at == 0 or item.sign is None:
            return []
        between, before = self._gap(at - 1), self._items[at - 1]
        if before.sign is not None:
            if at == 1 or self._items[at - 2].sign is not None or not between.adds_rating():
                return []
            return [self._items[at - 2].number]
        last = gap(self._words, item.start, item.end).words[-1:]
        open_end = not (PREPOSITIONS | LACKING).isdisjoint(last)
        if open_end and between.text.strip() not in {":", "："}:
            return []
        if not between.points_back(denies=item.sign.kind in DOUBTS):
            return []
        return [one.number for one in self._joined(at - 1, between)]

    def _joined(self, last: int, between: Gap) -> list[RatedItem]:
        """List the place before a sign, and those that it is joined with."""
        out = [self._items[last]]
        whole = between.rates_all() or (
            between.sums_up() and len(self.signs) == 1 and self._items[-1].sign is not None
        )
        inside = between.leaves_bracket()
        for item in reversed(self._items[:last]):
            if item.sign is not None:
                break
            joint = gap(self._words, item.end, out[-1].start)
            if not (inside or joint.joins() or (whole and joint.lists())):
                break
            out.append(item)
            inside = inside and "(" not in joint.text
        return out
