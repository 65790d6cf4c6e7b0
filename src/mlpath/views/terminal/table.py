"""Tables that fit: columns are dropped, then wrapped, never broken."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple
from mlpath.views.blocks import AT_ONCE, Cell, Linked, Tone, notes_of, text_of
from mlpath.views.terminal.draw import drawing_text
from mlpath.views.terminal.palette import HEAD, STYLES
from mlpath.views.terminal.text import LONGEST_LINE, Berth, Text, put, row, stacked, wide, widest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.views.blocks import Column, Table
    from mlpath.views.terminal.draw import Pens
    from mlpath.views.terminal.links import Links
    from mlpath.views.terminal.text import Line

PICTURE = 14
"""Columns that a drawing takes in a table."""
NARROW = 18
"""Columns that a wrapped column is never made narrower than."""
NARROWEST = 4
"""Columns that none is made narrower than, and then a line is too long."""
GAP = 2
_TEXT = {str}


class Widths(NamedTuple):
    """How wide a column may be."""

    wanted: int
    least: int
    """How narrow it may get while only heads and what may wrap go on below."""


def measured(table: Table) -> list[Widths]:
    """Measure all columns."""
    rows = [table.widest] if table.widest else table.rows
    return [_size(column, _cells(rows, i, column)) for i, column in enumerate(table.columns)]


def _cells(rows: Sequence[Sequence[str | Cell]], place: int, column: Column) -> int:
    """Tell how wide the cells of a column are."""
    if not rows:
        return 0
    return PICTURE if column.picture else widest([text_of(row[place]) for row in rows])


def _size(column: Column, cells: int) -> Widths:
    wanted = max(wide(column.head), cells)
    if column.wrap:
        return Widths(wanted, min(wanted, NARROW))
    words = max((wide(word) for word in column.head.split()), default=0)
    return Widths(wanted, max(words, cells))


def chosen(table: Table, sizes: Sequence[Widths], width: int) -> list[int]:
    """Return which columns to show: the most droppable ones go while the rest cannot fit."""
    shown = list(range(len(table.columns)))
    if sum(size.wanted for size in sizes) + GAP * (len(shown) - 1) > width:
        shown = [i for i in shown if not table.columns[i].spare]
    while len(shown) > 1:
        need = sum(sizes[i].least for i in shown) + GAP * (len(shown) - 1)
        worst = max(shown, key=lambda i: (table.columns[i].drop, i))
        if need <= width or table.columns[worst].drop == 0:
            break
        shown.remove(worst)
    return shown


def fitted(sizes: Sequence[Widths], shown: Sequence[int], width: int) -> list[int]:
    """Return a width for each column shown: the widest that can wrap gives way first."""
    room = width - GAP * (len(shown) - 1)
    found = {i: min(sizes[i].wanted, room) for i in shown}
    while sum(found.values()) > room:
        soft = [i for i in shown if found[i] > sizes[i].least]
        hard = [i for i in shown if found[i] > NARROWEST]
        if not soft and not hard:
            break
        found[max(soft or hard, key=found.__getitem__)] -= 1
    return [found[i] for i in shown]


def _cell(cell: str | Cell, pens: Pens, links: Links) -> Text:
    if isinstance(cell, str):
        return links.text(cell)
    if cell.url and links.carries(cell.url):
        return links.text(Linked(title=cell.text, url=cell.url), STYLES[cell.tone])
    if cell.draw is not None:
        return Text(drawing_text(cell.draw, PICTURE, pens), STYLES[cell.tone])
    return links.text(cell.text, STYLES[cell.tone])


def _line(cells: Sequence[str | Cell], places: Sequence[Berth], links: Links) -> Line | None:
    """Return the one line that cells of nothing but short words are; None for any others."""
    line: Line = []
    for cell, place in zip(cells, places, strict=True):
        if isinstance(cell, str):
            words, style = cell, ""
        elif cell.draw is not None or (cell.url and links.carries(cell.url)):
            return None
        else:
            words, style = cell.text, STYLES[cell.tone]
        size = wide(words)
        if size > place.width or "\n" in words or "://" in words:
            return None
        put(line, size, [(words, style)] if words else [], place, GAP)
    return line


def _simple(words: str) -> bool:
    """Tell whether every letter takes a column and no more is shown than these words."""
    return words.isascii() and words.isprintable() and "://" not in words


class _Drawing(NamedTuple):
    """How the rows of a table are drawn."""

    shown: Sequence[int]
    """Which columns are."""
    places: Sequence[Berth]
    width: int
    pens: Pens
    links: Links

    def rows(self, rows: Sequence[Sequence[str | Cell]]) -> Iterator[Line]:
        """Draw some rows: those of nothing but short and plain words, as most are, at once."""
        plain: list[str] = []
        for cells, line in zip(rows, self._plain(rows), strict=True):
            if line is not None:
                plain.append(line)
            else:
                yield from stacked(plain)
                plain = []
                yield from self._one([cells[i] for i in self.shown])
            for before, url in self._addresses(cells):
                if len(before) + wide(url) <= self.width:
                    plain.append(f"{before}{url}")
                else:
                    yield from stacked(plain)
                    plain = []
                    yield [(before, ""), (self.links.mark(url), "")]
        yield from stacked(plain)

    def _plain(self, rows: Sequence[Sequence[str | Cell]]) -> list[str | None]:
        """Return the lines of rows of nothing but short and plain words; None for any others."""
        every = [*zip(*rows, strict=True)]
        columns = [
            column if {*map(type, column)} == _TEXT else [*map(self._words, column)]
            for column in (every[i] for i in self.shown)
        ]
        texts = [*zip(*columns, strict=True)]
        simple = _simple("".join(chain.from_iterable(texts)))
        pattern = (" " * GAP).join([f"%{'' if p.right else '-'}{p.width}s" for p in self.places])
        width = sum(place.width + GAP for place in self.places) - GAP
        lines = [pattern % one if simple or _simple("".join(one)) else "" for one in texts]
        return [line if len(line) == width else None for line in lines]  # else one is too wide

    def _words(self, cell: str | Cell) -> str:
        """Return the words of a cell; of one that is more than these, what no line can be."""
        if isinstance(cell, str):
            return cell
        more = STYLES[cell.tone] or cell.draw or (cell.url and self.links.carries(cell.url))
        return "\n" if more else cell.text

    def _one(self, said: Sequence[str | Cell]) -> Iterator[Line]:
        """Draw any row."""
        if line := _line(said, self.places, self.links):
            yield line
        else:
            texts = [_cell(one, self.pens, self.links) for one in said]
            yield from row(texts, self.places, GAP)

    def _addresses(self, row: Sequence[str | Cell]) -> Iterator[tuple[str, str]]:
        """Yield the addresses that titles do not carry, each with the room before it."""
        before = 0
        for i, place in zip(self.shown, self.places, strict=True):
            cell = row[i]
            if type(cell) is Cell and cell.url and not self.links.carries(cell.url):
                yield " " * before, cell.url
            before += place.width + GAP


def laid_out(table: Table, width: int, pens: Pens, links: Links) -> Iterator[Line]:
    """Lay a table out for a width, row by row: a life has many."""
    sizes = measured(table)
    shown = chosen(table, sizes, width)
    columns = [table.columns[i] for i in shown]
    places = [
        Berth(size, column.right, size < sizes[i].wanted)
        for i, size, column in zip(shown, fitted(sizes, shown, width), columns, strict=True)
    ]
    if any(column.head for column in columns):
        heads = [Text(column.head, HEAD) for column in columns]
        yield from row(heads, places, GAP, at_bottom=True)
    drawing, rows = _Drawing(shown, places, width, pens, links), iter(table.rows)
    while some := [*islice(rows, AT_ONCE)]:
        yield from drawing.rows(some)
    if notes := notes_of(columns):
        yield from Text(notes, STYLES[Tone.DIM]).lines(min(width, LONGEST_LINE))
