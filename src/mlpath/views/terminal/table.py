"""Tables that fit: columns are dropped, then wrapped, never broken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from mlpath.views.blocks import Cell, Linked, text_of
from mlpath.views.terminal.draw import drawing_text
from mlpath.views.terminal.palette import HEAD, STYLES
from mlpath.views.terminal.text import Place, Text, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.views.blocks import Table
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


def widths(table: Table) -> list[int]:
    """Return the width each column would like."""
    return [
        max(
            [cell_len(column.head)]
            + [PICTURE if column.picture else cell_len(text_of(row[i])) for row in table.rows]
        )
        for i, column in enumerate(table.columns)
    ]


def _least(table: Table, wanted: Sequence[int], i: int) -> int:
    """Return how narrow a column may get while only heads and what may wrap go on below."""
    column = table.columns[i]
    if column.wrap:
        return min(wanted[i], NARROW)
    words = max((cell_len(word) for word in column.head.split()), default=0)
    cells = (PICTURE if column.picture else cell_len(text_of(row[i])) for row in table.rows)
    return max(words, *cells, 0)


def chosen(table: Table, wanted: Sequence[int], width: int) -> list[int]:
    """Return which columns to show: the most droppable ones go while the rest cannot fit."""
    shown = list(range(len(table.columns)))
    if sum(wanted) + GAP * (len(shown) - 1) > width:
        shown = [i for i in shown if not table.columns[i].spare]
    while len(shown) > 1:
        need = sum(_least(table, wanted, i) for i in shown) + GAP * (len(shown) - 1)
        worst = max(shown, key=lambda i: (table.columns[i].drop, i))
        if need <= width or table.columns[worst].drop == 0:
            break
        shown.remove(worst)
    return shown


def fitted(table: Table, wanted: Sequence[int], shown: Sequence[int], width: int) -> list[int]:
    """Return a width for each column shown: the widest that can wrap gives way first."""
    room = width - GAP * (len(shown) - 1)
    sizes = {i: min(wanted[i], room) for i in shown}
    least = {i: _least(table, wanted, i) for i in shown}
    while sum(sizes.values()) > room:
        soft = [i for i in shown if sizes[i] > least[i]]
        hard = [i for i in shown if sizes[i] > NARROWEST]
        if not soft and not hard:
            break
        sizes[max(soft or hard, key=sizes.__getitem__)] -= 1
    return [sizes[i] for i in shown]


def _cell(cell: str | Cell, pens: Pens, links: Links) -> Text:
    if isinstance(cell, str):
        return links.text(cell)
    if cell.url and links.carries(cell.url):
        return links.text(Linked(title=cell.text, url=cell.url), STYLES[cell.tone])
    if cell.draw is not None:
        return Text(drawing_text(cell.draw, PICTURE, pens), STYLES[cell.tone])
    return links.text(cell.text, STYLES[cell.tone])


def _addresses(row: Sequence[str | Cell], shown: Sequence[int], links: Links) -> list[list[str]]:
    """Return the lines under a row for the addresses that its titles do not carry."""
    urls = {i: row[i].url for i in shown if isinstance(row[i], Cell)}  # type: ignore[union-attr] # it is a cell
    return [
        [links.mark(url) if i == at else "" for i in shown]
        for at, url in urls.items()
        if url and not links.carries(url)
    ]


def laid_out(table: Table, width: int, pens: Pens, links: Links) -> list[Line]:
    """Lay a table out for a width."""
    wanted = widths(table)
    shown = chosen(table, wanted, width)
    columns = [table.columns[i] for i in shown]
    places = [
        Place(size, column.right, size < wanted[i])
        for i, size, column in zip(shown, fitted(table, wanted, shown, width), columns, strict=True)
    ]
    out: list[Line] = []
    if any(column.head for column in columns):
        heads = [Text(column.head, HEAD) for column in columns]
        out += row(heads, places, GAP, at_bottom=True)
    for cells in table.rows:
        out += row([_cell(cells[i], pens, links) for i in shown], places, GAP)
        for line in _addresses(cells, shown, links):
            out += row([Text(mark) for mark in line], places, GAP)
    return out
