"""Pages as Markdown that reads well as text too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, assert_never

from mlpath.views.blocks import (
    Block,
    Branch,
    Bullets,
    Cell,
    Code,
    Column,
    Facts,
    Gauge,
    Linked,
    Next,
    Para,
    Said,
    Spark,
    Stack,
    Table,
    TimeChart,
    Title,
    Tree,
    marked,
    notes_of,
    text_of,
)
from mlpath.views.page.registry import shown

if TYPE_CHECKING:
    from mlpath.model.envelope import Envelope
    from mlpath.views.look import Look

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])|&(?=#?\w+;)")
_LINE_START = re.compile(r"^[ \t]*(?:([-+=])|(\d+)([.)](?=\s|$)))?", re.MULTILINE)
_URL = re.compile(r"https?://[^\s)<>|`\\]+")


def escape(text: str) -> str:
    """Keep text from being read as markup; addresses stay whole."""
    out: list[str] = []
    last = 0
    for url in _URL.finditer(text):
        out += [_SPECIAL.sub(r"\\\g<0>", text[last : url.start()]), f"<{url.group()}>"]
        last = url.end()
    return "".join([*out, _SPECIAL.sub(r"\\\g<0>", text[last:])])


def paragraph(text: str) -> str:
    """Keep text from being read as markup where a line begins, too."""
    return _LINE_START.sub(_marked, escape(text))


def _marked_line(text: Linked) -> str:
    return _LINE_START.sub(_marked, _line(text))


def _marked(start: re.Match[str]) -> str:
    sign, number, dot = start.groups()
    if number:
        return f"{number}\\{dot}"
    return f"\\{sign}" if sign else ""


def _line(text: Said) -> str:
    """Keep text on one line, as heads and cells of a table must be."""
    if isinstance(text, Linked):
        return f"{_line(text.before)}{_link(text.title, text.url)}{_line(text.after)}"
    return escape(" ".join(text.split("\n")))


def _link(title: str, url: str) -> str:
    """Write a title that leads to its address, if that is one to follow."""
    if title == url:
        return _line(url)
    if not _URL.fullmatch(url):
        return f"{_line(title)} {_line(url)}".rstrip()
    return f"[{_line(title)}](<{url}>)"


def _cell(cell: str | Cell) -> str:
    return (
        _link(cell.text, cell.url) if isinstance(cell, Cell) and cell.url else _line(text_of(cell))
    )


def _table(table: Table) -> str:
    shown = [i for i, column in enumerate(table.columns) if not column.picture]
    heads = [table.columns[i] for i in shown]
    if len(heads) == 1 and not heads[0].head:  # lines beside pictures
        return "\n\n".join(_cell(row[i]) for row in table.rows for i in shown)
    lines = [
        "| " + " | ".join(_line(c.head) for c in heads) + " |",
        "|" + "|".join("---:" if c.right else "---" for c in heads) + "|",
    ]
    lines += ["| " + " | ".join(_cell(row[i]) for i in shown) + " |" for row in table.rows]
    caption = [f"*{_line(table.caption)}*", ""] if table.caption else []
    below = [text for text in (notes_of(heads), table.more) if text]
    more = [line for text in below for line in ("", paragraph(text))]
    return "\n".join([*caption, *lines, *more])


def _branch(line: Branch) -> str:
    there = f" ({line.there.value})" if line.there else ""
    return f"{'  ' * line.depth}- {_line(line.text)}{there}"


def _timeline(block: TimeChart) -> Table:
    """Return the table of a timeline; a list of days needs no bars."""
    heads = ("", "module", "hours", "until", "you build")
    rows = tuple((one.number, marked(one), one.aside, one.until, one.builds) for one in block.lanes)
    return Table(columns=tuple(Column(head=head) for head in heads), rows=rows)


def _bullets(block: Bullets) -> str:
    marks = [f"{i}." if block.ordered else "-" for i in range(1, len(block.items) + 1)]
    if block.done is not None:
        marks = [f"- [{'x' if done else ' '}]" for done in block.done]
    pad = " " * block.indent
    return "\n".join(
        f"{pad}{mark} {_line(item)}" for mark, item in zip(marks, block.items, strict=True)
    )


def draw(block: Block) -> str:  # noqa: C901, PLR0911, PLR0912 - one line a kind of block
    """Write one block."""
    match block:
        case Title():
            aside = f" · {_line(block.aside)}" if block.aside else ""
            return f"{'#' * block.level} {_line(block.text)}{aside}"
        case Para():
            one = block.text
            return paragraph(one) if isinstance(one, str) else _marked_line(one)
        case Facts():
            return "\n".join(f"- **{_line(k)}**: {_line(v)}" for k, v in block.rows)
        case Table():
            return _table(block)
        case Bullets():
            return _bullets(block)
        case Gauge():
            goal = f", needed {block.goal:.0f}" if block.goal is not None else ""
            span = f"({block.low:.0f} to {block.high:.0f})"
            if block.parts:
                span = f"({_line(block.parts)}), likely {block.low:.0f} to {block.high:.0f}"
            return f"**{_line(block.label)} {block.value:.0f}** of 100 {span}{goal}"
        case TimeChart():
            return _table(_timeline(block))
        case Stack():
            return "\n\n".join(draw(one) for one in block.blocks)
        case Spark():
            values = (", " if block.marks else " ").join(block.words)
            return f"{_line(block.label)}: {values} {_line(block.unit)}".rstrip()
        case Tree():
            return "\n".join(map(_branch, block.lines))
        case Code():
            return f"```\n{block.text.replace('```', chr(39) * 3)}\n```"
        case Next():
            return "Next: " + " · ".join(f"`{c.replace('`', '')}`" for c in block.commands)
        case _:
            assert_never(block)


def render(envelope: Envelope, look: Look) -> str:
    """Write a report as Markdown."""
    page, notes = shown(envelope, look)
    text = "\n\n".join([*(draw(b) for b in page), *(f"> {paragraph(n)}" for n in notes)]) + "\n"
    if look.unicode:
        return text
    from mlpath.views.letters import in_ascii

    return in_ascii(text)
