"""Which papers there are: language, trade, where somebody stands, layout and kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from vitae.facts import Kind
from vitae.layouts import LAYOUTS
from vitae.trades import titles, trades
from vitae.words import LANGUAGES, Half

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vitae.layouts import Layout
    from vitae.trades import Trade

SEED = 1711
_A_LANGUAGE = 10
"""Papers in each language but English."""
_ROUNDS = {True: 3, False: 2}
"""English papers of a trade, near to technology or not."""
_NEAR = (
    Kind.WORKER, Kind.SENIOR, Kind.STUDENT, Kind.GRADUATE, Kind.CHANGER, Kind.WORKER,
    Kind.RETURNER, Kind.INTERN, Kind.FREELANCE, Kind.WORKER,
)  # fmt: skip
_FAR = (Kind.WORKER, Kind.SENIOR, Kind.RETURNER, Kind.WORKER, Kind.STUDENT, Kind.FREELANCE)
_HOLD_RESEARCH = frozenset({"science", "ml"})
_NOBODY_BEGINS_AS = frozenset({"architect", "consultant"})
_ENGLISH_ONLY = frozenset({"prose"})
_PRINTED = frozenset({"pl", "tr"})
_NO_FONT = frozenset({"zh"})


class Wanted(NamedTuple):
    """One paper to make."""

    number: int
    language: str
    trade: Trade
    kind: Kind
    layout: Layout
    file: str
    printed: bool

    @property
    def half(self) -> Half:
        """Tell which half it is in: layout, language and trade decide."""
        words = f"{SEED} {self.layout.name} {self.language} {self.trade.id}"
        return (Half.TUNE, Half.TEST)[crc32(words.encode()) >> 3 & 1]

    @property
    def name(self) -> str:
        """Tell the name of its file."""
        parts = (f"{self.number:03}", self.language, self.trade.id, self.kind, self.layout.name)
        return f"{'-'.join(parts)}.{self.file}"


def wanted() -> Iterator[Wanted]:
    """List all papers."""
    number = 0
    for language in LANGUAGES:
        known = [trade for trade in trades().values() if titles(trade, language)]
        if language == "en":
            people = [t for round_ in range(3) for t in known if round_ < _ROUNDS[t.technical]]
        else:
            people = [known[at % len(known)] for at in range(_A_LANGUAGE)]
        for trade in people:
            yield _paper(number, language, trade)
            number += 1


def _paper(number: int, language: str, trade: Trade) -> Wanted:
    kinds = _NEAR if trade.technical else _FAR
    kind = kinds[number % len(kinds)]
    if trade.family in _HOLD_RESEARCH and number % 3 == 0:
        kind = Kind.DOCTORAL
    if trade.study == "-" and kind is Kind.STUDENT:
        kind = Kind.WORKER
    if trade.id in _NOBODY_BEGINS_AS and kind is not Kind.SENIOR:
        kind = Kind.SENIOR
    layouts = [one for one in LAYOUTS if language == "en" or one.name not in _ENGLISH_ONLY]
    layout = layouts[number * 7 % len(layouts)]
    file = layout.files[number // len(layouts) % len(layout.files)]
    if file == "pdf" and language in _NO_FONT:
        file = "docx"
    return Wanted(
        number, language, trade, kind, layout, file, file == "pdf" and language in _PRINTED
    )
