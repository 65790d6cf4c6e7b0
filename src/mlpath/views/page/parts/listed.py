"""A list of entries: a column and what stands in it are one row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from mlpath.views.blocks import Cell, Column, Next, Table, Title, Tone
from mlpath.views.words import count

T = TypeVar("T")

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mlpath.views.blocks import Block, Page

    Shown = tuple[Column, Callable[[T], str | Cell]]
    """A column, and what makes the cell of an entry in it."""


def _id(entry: Any) -> Cell:
    return Cell(text=entry.id, tone=Tone.DIM)


ID: Shown[Any] = (Column(head="id", spare=True), _id)
"""For whoever copies them: last, and only where there is room, since commands take titles too."""


def table(entries: Sequence[T], shown: Sequence[Shown[T]], more: str = "") -> Table:
    """Return the table of some entries."""
    return Table(
        columns=tuple(column for column, _ in shown),
        rows=tuple(tuple(cell(entry) for _, cell in shown) for entry in entries),
        more=more,
    )


def list_page(
    entries: Sequence[T],
    shown: Sequence[Shown[T]],
    *,
    noun: str,
    aside: str,
    beyond: int = 0,
    commands: tuple[str, ...],
    most: int | None = None,
    hint: str = "",
    closing: tuple[Block, ...] = (),
) -> Page:
    """Return a page that counts and lists entries.

    `hint` says how to see those beyond `most`; `beyond` were left off before.
    """
    left = len(entries) - most if most is not None else 0
    return (
        Title(text=count(len(entries) + beyond, noun), aside=aside),
        table(entries[:most], shown, f"{left} more: {hint}" if left > 0 else ""),
        *closing,
        Next(commands=commands),
    )
