"""Trees in characters: arms for what stands under what, and marks for how much is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from mlpath.views.blocks import There
from mlpath.views.terminal.palette import MISSING, PROVEN, SAID, STYLES

if TYPE_CHECKING:
    from rich.console import RenderableType

    from mlpath.views.blocks import Branch, Tree
    from mlpath.views.terminal.draw import Pens

STYLE = {There.PROVEN: PROVEN, There.SAID: SAID, There.MISSING: MISSING}


def tree(block: Tree, pens: Pens) -> RenderableType:
    """Draw a tree; the marks are explained above it where it has any."""
    lines = [Padding(_line(one, pens), (0, 0, 0, 2 * one.depth)) for one in block.lines]
    return Group(*_legend(block, pens), *lines)


def _line(one: Branch, pens: Pens) -> RenderableType:
    """Draw a line; what goes on below hangs under its words."""
    begin = Text(f"{pens.arm} " if one.depth else "", STYLES[one.tone])
    if one.there:
        begin.append(f"{_mark(one.there, pens)} ", STYLE[one.there])
    words = Text(one.text, STYLES[one.tone])
    if not begin:
        return words
    out = Grid.grid()
    out.add_column(no_wrap=True)
    out.add_column(overflow="fold")
    out.add_row(begin, words)
    return out


def _mark(there: There, pens: Pens) -> str:
    return {There.PROVEN: pens.full, There.SAID: pens.said, There.MISSING: pens.empty}[there]


def _legend(block: Tree, pens: Pens) -> list[Text]:
    if not any(one.there for one in block.lines):
        return []
    return [Text("   ".join(f"{_mark(there, pens)} {there.value}" for there in There))]
