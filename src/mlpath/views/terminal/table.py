"""Tables that fit: columns are dropped, then wrapped, never broken."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from mlpath.views.blocks import Cell, Linked, Tone, notes_of, text_of
from mlpath.views.terminal.draw import drawing_text
from mlpath.views.terminal.palette import HEAD, STYLES
from mlpath.views.terminal.text import LONGEST_LINE, Berth, Text, put, row, wide, widest

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


def _pattern(places: Sequence[Berth]) -> str:
    """Return what lays out cells of short and plain words."""
    return (" " * GAP).join([f"{{:{'>' if p.right else '<'}{p.width}}}" for p in places])


def _plain(cells: Sequence[str | Cell], pattern: str, width: int) -> Line | None:
    """Return the line of cells of nothing but short and plain words, as most are; else None."""
    try:
        words = "".join(cells)  # type: ignore[arg-type] # any other is told by the error
    except TypeError:
        return None
    if not words.isascii() or not words.isprintable() or "://" in words:
        return None
    line = pattern.format(*cells)
    return [(line, "")] if len(line) == width else None  # else one is wider than its place


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


def _addresses(
    row: Sequence[str | Cell], shown: Sequence[int], links: Links
) -> Iterator[tuple[int, str]]:
    """Yield the marks of addresses that titles do not carry, each with its place among columns."""
    for place, i in enumerate(shown):
        cell = row[i]
        if isinstance(cell, Cell) and cell.url and not links.carries(cell.url):
            yield place, links.mark(cell.url)


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
    before = [*accumulate((place.width + GAP for place in places), initial=0)]
    pattern, whole = _pattern(places), before[-1] - GAP
    for cells in table.rows:
        said = [cells[i] for i in shown]
        if plain := _plain(said, pattern, whole):
            yield plain
            continue
        line = _line(said, places, links)
        yield from [line] if line else row([_cell(one, pens, links) for one in said], places, GAP)
        for place, mark in _addresses(cells, shown, links):
            yield [(" " * before[place], ""), (mark, "")]
    if notes := notes_of(columns):
        yield from Text(notes, STYLES[Tone.DIM]).lines(min(width, LONGEST_LINE))
