"""Text with looks, broken into lines of a width; Rich measures letters and knows colours.

Rich's own layout would do as well, and takes longer to load than most commands to answer.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells, set_cell_size

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


LONGEST_LINE = 100
"""Columns; longer lines of prose are hard to read."""
Piece = tuple[str, str]
"""Some letters with one look, as Rich names looks: `bold red`."""
Line = list[Piece]
_NOTHING: tuple[int, Line] = 0, []
_WORD = re.compile(r"\s*\S+\s*")
_KEPT = re.compile(r"mlpath |\d (?:[A-Z\d]|h|times)|\s\s|[^ -~]")
"""What may stand in a line of which more than its words has to be looked at."""
_UNIT = re.compile(
    r"\s*(?:mlpath \S+(?: (?:-\S+|\d\S*|\w+-\S+))*"
    r"|\(?\d{1,2} [A-Z][a-z]{2}\b(?: \d{4}\b)?\S*"
    r"|\(?\d{1,3}(?: \d{3})+\b(?: h\b)?\S*|\(?\d[\d.]* h\b\S*|\d times in \d\S*|\S+)\s*"
)
"""A word; a command with its options, a day, a number, hours or a chance: broken only where no
line fits."""


def wide(words: str) -> int:
    """Count the columns that letters take."""
    return len(words) if words.isascii() and words.isprintable() else cell_len(words)


def measure_of(words: str) -> Callable[[str], int]:
    """Return what counts the columns of any part of some words; most are of plain letters."""
    return len if words.isascii() and words.isprintable() else wide


def widest(texts: Sequence[str]) -> int:
    """Count the columns that the widest of some texts takes."""
    return max(map(measure_of("".join(texts)), texts), default=0)


class Text:
    """A text that has a look, and pieces with more looks of their own."""

    __slots__ = ("pieces", "style")

    def __init__(self, words: str = "", style: str = "") -> None:
        """Begin with words in a look."""
        self.style = style
        self.pieces = [(words, style)] if words else []

    def append(self, words: str, style: str = "") -> None:
        """Add words."""
        if words:
            self.pieces.append((words, f"{self.style} {style}" if style else self.style))

    @property
    def plain(self) -> str:
        """What is read."""
        pieces = self.pieces
        return pieces[0][0] if len(pieces) == 1 else "".join([words for words, _ in pieces])

    def lines(self, width: int) -> list[Line]:
        """Break it between words, and in words longer than a line."""
        return [line for _, line in self.sized(width)]

    def sized(self, width: int, *, wrap: bool = True) -> list[tuple[int, Line]]:
        """Break it, or cut what is too long; tell with each line how wide it is."""
        plain = self.plain
        size = wide(plain)
        if size <= width and "\n" not in plain:
            return [(size, self.pieces)]
        out, begin = [], 0
        for line in plain.split("\n"):
            cuts = [0, *(_breaks(line, width) if wrap else ()), len(line)]
            for start, end in pairwise(cuts):
                words = _fitting(line[start:end], width)
                out.append((wide(words), self._between(begin + start, words)))
            begin += len(line) + 1
        return out

    def _between(self, start: int, words: str) -> Line:
        """Return these words of it, which begin at `start`, with their looks."""
        out, place, end = [], 0, start + len(words)
        for piece, style in self.pieces:
            low, high = max(place, start), min(place + len(piece), end)
            if low < high:
                out.append((words[low - start : high - start], style))
            place += len(piece)
        return out


def _fitting(words: str, width: int) -> str:
    """Leave out blanks at the end, and letters where nothing may be broken."""
    words = words.rstrip()
    return set_cell_size(words, width) if wide(words) > width else words


def _breaks(line: str, width: int) -> list[int]:
    """Return where a line is broken: before words, and within words longer than a line."""
    if not _KEPT.search(line) and (plain := _between_words(line, width)) is not None:
        return plain
    out: list[int] = []
    used, size = 0, measure_of(line)
    for found in _units(line, width, size):
        word, start = found.group(), found.start()
        alone = size(word.rstrip())
        if used + alone <= width:
            used += size(word)
            continue
        for part in [word] if alone <= width else chop_cells(word, width):
            out += [start] if start else []
            start += len(part)
            used = size(part)
    return out


def _between_words(line: str, width: int) -> list[int] | None:
    """Return where a line of plain words is broken; None where one is longer than a line."""
    out, start, end = [], 0, len(line.rstrip())
    while end - start > width:
        last = line.rfind(" ", start, start + width + 1)
        if last <= start:
            return None
        start = last + 1
        out.append(start)
    return out


def _units(line: str, width: int, size: Callable[[str], int]) -> Iterator[re.Match[str]]:
    """Find what stays together on a line: what is typed can be copied whole."""
    for unit in _UNIT.finditer(line):
        if size(unit.group().rstrip()) <= width:
            yield unit
        else:
            yield from _WORD.finditer(line, *unit.span())


def indented(lines: Iterable[Line], columns: int) -> Iterator[Line]:
    """Move lines to the right."""
    before = " " * columns
    return (
        [(before, ""), *[(words.replace("\n", f"\n{before}"), style) for words, style in line]]
        if len(line) == 1
        else [(before, ""), *line]
        for line in lines
    )


def stacked(lines: Sequence[str | None]) -> Iterator[Line]:
    """Put lines without looks under each other as one, which is quicker to write than many."""
    if lines:
        yield [("\n".join([line.rstrip() for line in lines if line is not None]), "")]


class Berth(NamedTuple):
    """A column that texts stand in."""

    width: int
    right: bool = False
    wrap: bool = True


def row(
    texts: Sequence[Text], places: Sequence[Berth], gap: int, *, at_bottom: bool = False
) -> list[Line]:
    """Put texts side by side; those of fewer lines stand at the top, or at the bottom."""
    cells = [text.sized(p.width, wrap=p.wrap) for text, p in zip(texts, places, strict=True)]
    height, out = max(map(len, cells)), []
    for number in range(height):
        line: Line = []
        for cell, place in zip(cells, places, strict=True):
            at = number - (height - len(cell) if at_bottom else 0)
            size, part = cell[at] if 0 <= at < len(cell) else _NOTHING
            put(line, size, part, place, gap)
        out.append(line)
    return out


def put(line: Line, size: int, part: Line, place: Berth, gap: int) -> None:
    """Add to a line what stands in a place of it, with the room beside it."""
    room = place.width - size
    if place.right:
        line.append((" " * room, ""))
        room = 0
    line += part
    line.append((" " * (room + gap), ""))


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
