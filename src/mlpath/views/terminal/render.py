"""Pages on a terminal, with Rich doing widths and colours."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, assert_never

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from mlpath.views.blocks import (
    Block,
    Bullets,
    Code,
    Facts,
    Gauge,
    Next,
    Para,
    Spark,
    Stack,
    Table,
    TimeChart,
    Title,
    Tone,
    Tree,
)
from mlpath.views.page.registry import shown
from mlpath.views.terminal.draw import ASCII, UNICODE, Pens, gauge, spark, weeks
from mlpath.views.terminal.links import Links, without_colours
from mlpath.views.terminal.palette import BAR_FULL, STYLES
from mlpath.views.terminal.parts import gauge_in_parts
from mlpath.views.terminal.table import rich_table
from mlpath.views.terminal.timeline import timeline
from mlpath.views.terminal.tree import tree
from mlpath.views.texts import changed

if TYPE_CHECKING:
    from mlpath.model.envelope import Envelope
    from mlpath.views.look import Look

LONGEST_LINE = 100
"""Columns; longer lines of prose are hard to read."""
LONGEST_GAUGE = 56
LONGEST_LABEL = 30
"""Columns of the labels of facts; what is longer goes on below."""


def _grid(rows: tuple[tuple[Text, Text], ...], room: int = 0) -> Grid:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    label = min(LONGEST_LABEL, max([room, *(cell_len(first.plain) for first, _ in rows)]))
    grid.add_column(width=label, overflow="fold")
    grid.add_column(overflow="fold")  # an address cut short is no address
    for row in rows:
        grid.add_row(*row)
    return grid


def _bullets(block: Bullets, pens: Pens, links: Links) -> RenderableType:
    if block.done is not None:
        marks = ["[x]" if done else "[ ]" for done in block.done]
    else:
        marks = [f"{i}." if block.ordered else pens.dot for i in range(1, len(block.items) + 1)]
    items = zip(marks, block.items, strict=True)
    grid = _grid(tuple((Text(mark), links.text(item)) for mark, item in items))
    return Padding(grid, (0, 0, 0, 2 + block.indent))


def _title(block: Title, pens: Pens) -> Text:
    text = Text(block.text, style="bold")
    if block.aside:
        text.append(f" {pens.dot} {block.aside}", style=STYLES[Tone.DIM] if block.level > 1 else "")
    return text


def _gauge(block: Gauge, width: int, pens: Pens) -> RenderableType:
    numbers = Text()
    numbers.append(f"{block.label} ", style="")
    numbers.append(f"{block.value:.0f}", style="bold")
    span = f"{block.low:.0f} to {block.high:.0f}"
    numbers.append(f" ({block.parts}), likely {span}" if block.parts else f"  ({span})")
    if block.goal is not None:
        numbers.append(f" {pens.dot} needed {block.goal:.0f}")
    line = gauge(block.low, block.high, min(width, LONGEST_GAUGE), pens)
    return Group(numbers, Text(line, style=BAR_FULL))


def _table(block: Table, width: int, pens: Pens, links: Links) -> RenderableType:
    parts: list[RenderableType] = [Text(block.caption)] if block.caption else []
    parts.append(Padding(rich_table(block, width - 2, pens, links), (0, 0, 0, 2)))
    parts += [Padding(Text(block.more), (0, 0, 0, 2))] if block.more else []
    return Group(*parts)


def _spark(block: Spark, width: int, pens: Pens) -> Text:
    """Draw a series, with the name of each stretch before its marks."""
    # Beside marks without numbers the unit says nothing.
    if not block.marks:
        return Text(f"{block.label}  {spark(block.values, pens)}")
    lines = [f"{block.label} "]
    for stretch in _stretches(block, pens):
        # A line is broken between two stretches, never within one.
        if cell_len(f"{lines[-1]} {stretch}") > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {stretch}".lstrip()
    return Text("\n".join(lines))


def _stretches(block: Spark, pens: Pens) -> list[str]:
    out: list[str] = []
    for mark, drawn in zip(block.marks, weeks(block.values, pens), strict=True):
        if mark or not out:
            out.append(f"{mark} ".lstrip())
        out[-1] += drawn
    return out


def _next(block: Next, width: int, pens: Pens) -> Text:
    """Put commands in lines without breaking one, so that each can be copied."""
    lines = [f"Next: {block.commands[0]}"]
    if cell_len(lines[0]) > width:
        lines = ["Next:", f"      {block.commands[0]}"]
    for command in block.commands[1:]:
        longer = f"{lines[-1]}  {pens.dot}  {command}"
        if cell_len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(f"      {command}")
    return Text("\n".join(lines), style=STYLES[Tone.NAME])


def draw(  # noqa: C901, PLR0911, PLR0912 - a line a kind
    block: Block, width: int, pens: Pens, links: Links | None = None
) -> RenderableType:
    """Turn one block into something Rich can print."""
    links = links or Links(carried=False)
    match block:
        case Title():
            return _title(block, pens)
        case Para():
            return Padding(links.text(block.text, STYLES[block.tone]), (0, 0, 0, block.indent))
        case Facts():
            return Padding(
                _grid(tuple((Text(k), links.text(v)) for k, v in block.rows), block.room),
                (0, 0, 0, 2),
            )
        case Table():
            return _table(block, width, pens, links)
        case Bullets():
            return _bullets(block, pens, links)
        case Gauge():
            if block.proven is not None:
                return gauge_in_parts(block, width, pens)
            return _gauge(block, width, pens)
        case TimeChart():
            return timeline(block, width, pens)
        case Stack():
            return Group(*(draw(one, width, pens, links) for one in block.blocks))
        case Spark():
            return _spark(block, width, pens)
        case Tree():
            return tree(block, pens)
        case Code():
            return Padding(Text(block.text), (0, 0, 0, 4))
        case Next():
            return _next(block, width, pens)
        case _:
            assert_never(block)


def render(envelope: Envelope, look: Look) -> str:
    """Write a report for a terminal of a width."""
    width = max(40, min(look.width, 160))
    pens = UNICODE if look.unicode else ASCII
    out, links = StringIO(), Links(carried=look.links)
    escapes = look.colour or look.links
    console = Console(
        file=out,
        width=width,
        height=25,  # given, or Rich reads COLUMNS itself and fails where that is no number
        force_terminal=escapes,
        color_system="standard" if escapes else None,
        no_color=not look.colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    blocks, notes = shown(envelope, look)
    if not look.unicode:  # before the layout: two letters for one would widen a line
        from mlpath.views.letters import in_ascii

        blocks, notes = changed((blocks, notes), in_ascii)
    for place, block in enumerate(blocks):
        if place:
            console.print()
        wide = width if isinstance(block, Table) else min(width, LONGEST_LINE)
        console.print(draw(block, wide, pens, links), width=wide)
    for note in notes:
        console.print()
        told = links.text(f"Note: {note}", STYLES[Tone.DIM])
        console.print(told, width=min(width, LONGEST_LINE))
    page = out.getvalue() if look.colour else without_colours(out.getvalue())
    page = links.laid_out(page, width)
    return "\n".join(line.rstrip() for line in page.split("\n"))
