"""Pages on a terminal, with Rich doing widths and colours."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, assert_never

from rich.cells import cell_len

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
from mlpath.views.terminal.table import GAP, laid_out
from mlpath.views.terminal.text import LONGEST_LINE, Berth, Text, indented, painter, row
from mlpath.views.texts import changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mlpath.model.envelope import Envelope
    from mlpath.views.blocks import Said
    from mlpath.views.look import Look
    from mlpath.views.terminal.text import Line

LONGEST_GAUGE = 56
RUN_IN = 2
"""Columns by which the lines below the first stand in."""
LONGEST_LABEL = 30
"""Columns of the labels of facts; what is longer goes on below."""


def _pairs(rows: list[tuple[Text, Text]], width: int, *, room: int, indent: int) -> Iterable[Line]:
    """Put short texts before longer ones."""
    label = min(LONGEST_LABEL, max([room, *(cell_len(first.plain) for first, _ in rows)]))
    places = Berth(label), Berth(width - indent - label - GAP)
    return indented([line for pair in rows for line in row(pair, places, GAP)], indent)


def _bullets(block: Bullets, width: int, pens: Pens, links: Links) -> Iterable[Line]:
    if block.done is not None:
        marks = ["[x]" if done else "[ ]" for done in block.done]
    else:
        marks = [f"{i}." if block.ordered else pens.dot for i in range(1, len(block.items) + 1)]
    rows = [(Text(m), links.text(item)) for m, item in zip(marks, block.items, strict=True)]
    return _pairs(rows, width, room=0, indent=2 + block.indent)


def _facts(block: Facts, width: int, links: Links) -> Iterable[Line]:
    if block.run_in:
        return chain.from_iterable(_run_in(row, width, links) for row in block.rows)
    rows = [(Text(label), links.text(said)) for label, said in block.rows]
    return _pairs(rows, width, room=block.room, indent=2)


def _run_in(fact: tuple[str, Said], width: int, links: Links) -> Iterator[Line]:
    """Write a fact as a paragraph whose first words are its label."""
    label, said = fact
    text = Text(f"{label[:1].upper()}{label[1:]}: ", "bold")
    text.pieces += links.text(said).pieces
    first, *rest = text.lines(width - RUN_IN)
    yield first
    yield from indented(rest, RUN_IN)


def _title(block: Title, pens: Pens) -> Text:
    text = Text(block.text, "bold")
    if block.aside:
        text.append(f" {pens.dot} {block.aside}", STYLES[Tone.DIM] if block.level > 1 else "")
    return text


def _gauge(block: Gauge, width: int, pens: Pens) -> list[Line]:
    numbers = Text(f"{block.label} ")
    numbers.append(f"{block.value:.0f}", "bold")
    span = f"{block.low:.0f} to {block.high:.0f}"
    numbers.append(f" ({block.parts}), likely {span}" if block.parts else f"  ({span})")
    if block.goal is not None:
        numbers.append(f" {pens.dot} needed {block.goal:.0f}")
    line = gauge(block.low, block.high, min(width, LONGEST_GAUGE), pens)
    return [*numbers.lines(width), *Text(line, BAR_FULL).lines(width)]


def _table(block: Table, width: int, pens: Pens, links: Links) -> Iterable[Line]:
    more = Text(block.more).lines(width - 2) if block.more else []
    head = Text(block.caption).lines(width) if block.caption else []
    return chain(head, indented(chain(laid_out(block, width - 2, pens, links), more), 2))


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


def _indented(command: str, width: int) -> str:
    """Put a command under the first one, or as far to the left as it needs."""
    return " " * max(0, min(len("Next: "), width - cell_len(command))) + command


def _next(block: Next, width: int, pens: Pens) -> Text:
    """Put commands in lines without breaking one, so that each can be copied."""
    lines = [f"Next: {block.commands[0]}"]
    if cell_len(lines[0]) > width:
        lines = ["Next:", _indented(block.commands[0], width)]
    for command in block.commands[1:]:
        longer = f"{lines[-1]}  {pens.dot}  {command}"
        if cell_len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(_indented(command, width))
    return Text("\n".join(lines), STYLES[Tone.NAME])


def draw(  # noqa: C901, PLR0911, PLR0912 - a line a kind
    block: Block, width: int, pens: Pens, links: Links
) -> Iterable[Line]:
    """Turn one block into lines of a width."""
    match block:
        case Title():
            return _title(block, pens).lines(width)
        case Para():
            text = links.text(block.text, STYLES[block.tone])
            return indented(text.lines(width - block.indent), block.indent)
        case Facts():
            return _facts(block, width, links)
        case Table():
            return _table(block, width, pens, links)
        case Bullets():
            return _bullets(block, width, pens, links)
        case Gauge():
            if block.proven is not None:
                from mlpath.views.terminal.parts import gauge_in_parts

                return gauge_in_parts(block, width, pens)
            return _gauge(block, width, pens)
        case TimeChart():
            from mlpath.views.terminal.timeline import timeline

            return timeline(block, width, pens)
        case Stack():
            return [line for one in block.blocks for line in draw(one, width, pens, links)]
        case Spark():
            return _spark(block, width, pens).lines(width)
        case Tree():
            from mlpath.views.terminal.tree import tree

            return tree(block, width, pens)
        case Code():
            return indented(Text(block.text).lines(width - 4), 4)
        case Next():
            return _next(block, width, pens).lines(width)
        case _:
            assert_never(block)


def render(envelope: Envelope, look: Look) -> str:
    """Write a report for a terminal of a width."""
    return "".join(parts(envelope, look))


def parts(envelope: Envelope, look: Look) -> Iterator[str]:
    """Write the same line by line, so that a long table never is there as a whole."""
    width = max(40, min(look.width, 160))
    links = Links(carried=look.links)
    paint = painter(coloured=look.colour or look.links)
    for line in _lines(envelope, look, width, links):
        painted = paint(line)
        if look.links and not look.colour:
            painted = without_colours(painted)
        yield f"{links.laid_out(painted, width).rstrip(' ')}\n"


def _lines(envelope: Envelope, look: Look, width: int, links: Links) -> Iterator[Line]:
    """Lay a report out."""
    prose = min(width, LONGEST_LINE)
    pens = UNICODE if look.unicode else ASCII
    blocks, notes = shown(envelope, look)
    if not look.unicode:  # before the layout: two letters for one would widen a line
        from mlpath.views.letters import in_ascii

        blocks, notes = changed((blocks, notes), in_ascii)
    for place, block in enumerate(blocks):
        if place:
            yield []
        yield from draw(block, width if isinstance(block, Table) else prose, pens, links)
    for note in notes:
        yield []
        yield from links.text(f"Note: {note}", STYLES[Tone.DIM]).lines(prose)
