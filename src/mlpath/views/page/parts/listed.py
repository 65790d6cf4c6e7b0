"""A list of entries: a column and what stands in it are one row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from mlpath.views.blocks import Cell, Column, Next, Table, Title, Tone
from mlpath.views.words import count

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mlpath.views.blocks import Block, Page

T = TypeVar("T")


class Shown(NamedTuple, Generic[T]):
    """A column, and the cell of an entry in it."""

    column: Column
    cell: Callable[[T], str | Cell]


def name_of(entry: Any) -> Cell:
    """Return the id of an entry, which one can type."""
    return Cell(text=entry.id, tone=Tone.NAME)


def table(entries: Sequence[T], shown: Sequence[Shown[T]], more: str = "") -> Table:
    """Return the table of some entries."""
    return Table(
        columns=tuple(part.column for part in shown),
        rows=tuple(tuple(part.cell(entry) for part in shown) for entry in entries),
        more=more,
    )


def list_page(
    entries: Sequence[T],
    shown: Sequence[Shown[T]],
    *,
    noun: str,
    aside: str,
    commands: tuple[str, ...],
    most: int | None = None,
    narrow: str = "",
    closing: tuple[Block, ...] = (),
) -> Page:
    """Return a page that counts and lists entries; `narrow` says how to see those beyond `most`."""
    left = len(entries) - most if most is not None else 0
    return (
        Title(text=count(len(entries), noun), aside=aside),
        table(entries[:most], shown, f"{left} more: {narrow}" if left > 0 else ""),
        *closing,
        Next(commands=commands),
    )
