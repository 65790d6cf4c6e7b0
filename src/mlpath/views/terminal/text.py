"""Text with looks, broken into lines of a width; Rich measures letters and knows colours.

Rich's own layout would do as well, and takes longer to load than most commands to answer.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, chop_cells, set_cell_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


class Piece(NamedTuple):
    """Some letters with one look."""

    words: str
    style: str = ""
    """As Rich names looks: `bold red`."""


Line = list[Piece]
_WORD = re.compile(r"\s*\S+\s*")


class Text:
    """A text that has a look, and pieces with more looks of their own."""

    __slots__ = ("pieces", "style")

    def __init__(self, words: str = "", style: str = "") -> None:
        """Begin with words in a look."""
        self.style = style
        self.pieces = [Piece(words, style)] if words else []

    def append(self, words: str, style: str = "") -> None:
        """Add words."""
        if words:
            self.pieces.append(Piece(words, f"{self.style} {style}" if style else self.style))

    @property
    def plain(self) -> str:
        """What is read."""
        return "".join([words for words, _ in self.pieces])

    def lines(self, width: int, *, wrap: bool = True) -> list[Line]:
        """Break it between words, and in words longer than a line; or cut what is too long."""
        plain = self.plain
        if "\n" not in plain and cell_len(plain) <= width:
            return [self.pieces]
        out, begin = [], 0
        for line in plain.split("\n"):
            cuts = [0, *(_breaks(line, width) if wrap else ()), len(line)]
            out += [
                self._between(begin + start, _fitting(line[start:end], width))
                for start, end in pairwise(cuts)
            ]
            begin += len(line) + 1
        return out

    def _between(self, start: int, words: str) -> Line:
        """Return these words of it, which begin at `start`, with their looks."""
        out, place, end = [], 0, start + len(words)
        for piece, style in self.pieces:
            low, high = max(place, start), min(place + len(piece), end)
            if low < high:
                out.append(Piece(words[low - start : high - start], style))
            place += len(piece)
        return out


def _fitting(words: str, width: int) -> str:
    """Leave out blanks at the end, and letters where nothing may be broken."""
    words = words.rstrip()
    return set_cell_size(words, width) if cell_len(words) > width else words


def _breaks(line: str, width: int) -> list[int]:
    """Return where a line is broken: before words, and within words longer than a line."""
    out: list[int] = []
    used = 0
    for found in _WORD.finditer(line):
        word, start = found.group(), found.start()
        alone = cell_len(word.rstrip())
        if used + alone <= width:
            used += cell_len(word)
            continue
        for part in [word] if alone <= width else chop_cells(word, width):
            out += [start] if start else []
            start += len(part)
            used = cell_len(part)
    return out


def indented(lines: Iterable[Line], columns: int) -> Iterator[Line]:
    """Move lines to the right."""
    before = Piece(" " * columns)
    return ([before, *line] for line in lines)


class Place(NamedTuple):
    """A column that texts stand in."""

    width: int
    right: bool = False
    wrap: bool = True


def row(
    texts: Sequence[Text], places: Sequence[Place], gap: int, *, at_bottom: bool = False
) -> list[Line]:
    """Put texts side by side; those of fewer lines stand at the top, or at the bottom."""
    cells = [text.lines(p.width, wrap=p.wrap) for text, p in zip(texts, places, strict=True)]
    height = max(map(len, cells))
    out: list[Line] = [[] for _ in range(height)]
    for cell, place in zip(cells, places, strict=True):
        missing: list[Line] = [[]] * (height - len(cell))
        for line, part in zip(out, missing + cell if at_bottom else cell + missing, strict=True):
            words = "".join([words for words, _ in part])
            room = Piece(" " * (place.width - cell_len(words)))
            line.extend([room, *part] if place.right else [*part, room])
            line.append(Piece(" " * gap))
    return out


def painter(*, coloured: bool) -> Callable[[Line], str]:
    """Return what writes a line: its words alone, or with their colours and links."""
    if not coloured:
        return lambda line: "".join([words for words, _ in line])
    from rich.color import ColorSystem
    from rich.style import Style

    system = ColorSystem.STANDARD
    return lambda line: "".join(
        [Style.parse(style).render(words, color_system=system) for words, style in line]
    )
