"""Job titles and the background that each speaks for: one table for CVs and for what people type.

A title on a line of a CV has its words in any order, with others between them ("Engineer II,
Backend"); in a sentence that somebody types they stand together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from mlpath.evidence.terms.title_words import EITHER, JOINED, SAME, SMALL
from mlpath.model.ids import BackgroundId
from mlpath.model.named import NamedTuple
from mlpath.model.names import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mlpath.model.field.catalog import Catalog

TITLES = "titles"
"""The table of titles: each with a background, or with none where it tells nothing sure."""
STAGES = frozenset(
    {"student", "graduate", "school-leaver", "bootcamp-graduate", "no-technical-background"}
)
"""Backgrounds that are no work: what they are called is no title."""
LONGEST = 6
"""Words of a title that somebody types in a sentence."""
MOST_WORDS = 16
"""More words than these are no title."""
_SIGNS = re.compile("|".join(sorted(filter(lambda w: not w.isascii(), SAME), key=len)[::-1]))
_WHOLE = str.maketrans("ıłŁđø", "ilLdo")
"""Letters whose marks are a part of them."""
_CLAUSES = re.compile(r"[^,;.\n()]+")


class KnownTitle(NamedTuple):
    """A title of the table that was read."""

    words: tuple[str, ...]
    background: BackgroundId | None
    """None where work of that name tells nothing sure."""


class JobTitles:
    """The table of titles, ready to be looked for."""

    def __init__(
        self,
        rows: Iterable[tuple[str, BackgroundId | None]],
        typed: Iterable[tuple[str, BackgroundId]] = (),
    ) -> None:
        """Take the titles, and names that people type of themselves and no job is called by."""
        self._exact: dict[tuple[str, ...], KnownTitle] = {}
        self._by_word: dict[str, list[KnownTitle]] = {}
        for name, background in rows:
            for words in _forms(title_words(name)):
                known = KnownTitle(words, background)
                if words and self._exact.setdefault(words, known) is known:
                    self._by_word.setdefault(max(words, key=len), []).append(known)
        self.words = frozenset(word for words in self._exact for word in words)
        """All words that titles are made of."""
        for name, stage in typed:
            self._exact.setdefault(title_words(name), KnownTitle(title_words(name), stage))

    def of_line(self, title: str) -> KnownTitle | None:
        """Return the title of the most words that all stand in a line."""
        said = title_words(title)
        if not 0 < len(said) <= MOST_WORDS:
            return None
        there = set(said)
        fitting = [
            known
            for word in dict.fromkeys(said)
            for known in self._by_word.get(word, ())
            if there.issuperset(known.words)
        ]
        return max(fitting, key=_telling, default=None)

    def named(self, text: str) -> list[BackgroundId]:
        """List the backgrounds whose titles a text names, in the order it names them."""
        found = [
            known.background
            for clause in _CLAUSES.finditer(text)
            for known in self._together(title_words(clause[0]))
        ]
        return list(dict.fromkeys(one for one in found if one is not None))

    def _together(self, said: Sequence[str]) -> Iterator[KnownTitle]:
        at = 0
        while at < len(said):
            ends = range(min(len(said), at + LONGEST), at, -1)
            known = next((k for e in ends if (k := self._exact.get(tuple(said[at:e])))), None)
            if known is not None:
                yield known
            at += len(known.words) if known else 1


def job_titles(catalog: Catalog) -> JobTitles:
    """Return the titles of the table and the names that backgrounds have."""
    names = [
        (name, background.id)
        for background in catalog.backgrounds.values()
        for name in (background.name, *background.aliases, background.id)
    ]
    table = [(row["title"], row["background"]) for row in catalog.tables.get(TITLES, ())]
    return JobTitles(
        [
            *((title, BackgroundId(background) or None) for title, background in table),
            *((name, background) for name, background in names if background not in STAGES),
        ],
        typed=[(name, background) for name, background in names if background in STAGES],
    )


def _telling(known: KnownTitle) -> tuple[int, bool, int]:
    return len(known.words), known.background is not None, sum(map(len, known.words))


def _forms(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a title, and with "developer" for "engineer" or the other way round."""
    yield words
    if len(words) > 1 and (one := next((w for w in EITHER if w in words), "")):
        other = EITHER[one == EITHER[0]]
        yield tuple(other if word == one else word for word in words)


@lru_cache(maxsize=4096)
def title_words(text: str) -> tuple[str, ...]:
    """Cut a title into the words of the table: English, without marks and small words."""
    spaced = text if text.isascii() else _SIGNS.sub(lambda hit: f" {hit[0]} ", text)
    joined: list[str] = []
    for word in parts(spaced.translate(_WHOLE)):
        pair = JOINED.get((joined[-1], word)) if joined else None
        if pair:
            joined[-1] = pair
        elif word not in SMALL:
            joined.append(word)
    words: list[str] = []
    for word in joined:
        words += SAME.get(word) or SAME.get(word.removesuffix("in")) or (word,)
    return tuple(words)
