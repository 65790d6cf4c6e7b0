"""Trees in characters: arms for what stands under what, and marks for how much is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.blocks import There
from mlpath.views.terminal.palette import MISSING, PROVEN, SAID, STYLES
from mlpath.views.terminal.text import Berth, Text, indented, row, wide

if TYPE_CHECKING:
    from mlpath.views.blocks import Branch, Tree
    from mlpath.views.terminal.draw import Pens
    from mlpath.views.terminal.text import Line

STYLE = {There.PROVEN: PROVEN, There.SAID: SAID, There.MISSING: MISSING}


def tree(block: Tree, width: int, pens: Pens) -> list[Line]:
    """Draw a tree; the marks are explained above it where it has any."""
    out = [line for text in _legend(block, pens) for line in text.lines(width)]
    for one in block.lines:
        out += indented(_line(one, width - 2 * one.depth, pens), 2 * one.depth)
    return out


def _line(one: Branch, width: int, pens: Pens) -> list[Line]:
    """Draw a line; what goes on below hangs under its words."""
    begin = Text(f"{pens.arm} " if one.depth else "", STYLES[one.tone])
    if one.there:
        begin.append(f"{_mark(one.there, pens)} ", STYLE[one.there])
    words, room = Text(one.text, STYLES[one.tone]), wide(begin.plain)
    return row((begin, words), (Berth(room), Berth(width - room)), 0)


def _mark(there: There, pens: Pens) -> str:
    return {There.PROVEN: pens.full, There.SAID: pens.said, There.MISSING: pens.empty}[there]


def _legend(block: Tree, pens: Pens) -> list[Text]:
    if not any(one.there for one in block.lines):
        return []
    return [Text("   ".join(f"{_mark(there, pens)} {there.value}" for there in There))]
