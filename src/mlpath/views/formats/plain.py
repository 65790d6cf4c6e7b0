"""Pages as words alone, one fact a line, for screen readers, braille lines and grep."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from mlpath.views.blocks import (
    Block,
    Branch,
    Bullets,
    Cell,
    Code,
    Facts,
    Gauge,
    Next,
    Para,
    Said,
    Spark,
    Stack,
    Table,
    TimeChart,
    Title,
    Tree,
    notes_of,
    text_of,
)
from mlpath.views.letters import in_ascii, spoken
from mlpath.views.page.registry import shown

if TYPE_CHECKING:
    from mlpath.model.envelope import Envelope
    from mlpath.views.look import Look


def said(text: Said) -> str:
    """Say a text, and its address after it."""
    if isinstance(text, str):
        return text
    return f"{text.words} {text.url}".strip()


def stop(text: str) -> str:
    """End with a mark that a voice rests at, once."""
    return text if text.endswith((".", "?", "!", ":")) else f"{text}."


def _unstopped(text: str) -> str:
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def _title(block: Title) -> list[str]:
    """Say a title and what stands beside it as two sentences."""
    file = "." in block.aside.partition(" ")[0]  # a name of a file stays as it is
    aside = block.aside if file else block.aside[:1].upper() + block.aside[1:]
    return [" ".join(stop(" ".join(part.split())) for part in (block.text, aside) if part)]


def _table(table: Table) -> list[str]:
    lines = [table.caption] if table.caption else []
    heads = [(i, column) for i, column in enumerate(table.columns) if not column.picture]
    for row in table.rows:
        told = [(column.head, text) for i, column in heads if (text := text_of(row[i]).strip())]
        if len(told) == 1 < len(heads):  # what goes on below needs its heading no second time
            told = [("", told[0][1])]
        if len(told) > 1 and not told[0][0] and told[0][1].isdecimal():  # a number is a label
            told[:2] = [(told[0][1], told[1][1])]
        parts = [f"{head}: {text}" if head else text for head, text in told]
        lines.append(stop("; ".join([*map(_unstopped, parts[:-1]), *parts[-1:]])))
        lines += [cell.url for cell in row if isinstance(cell, Cell) and cell.url]
    meant = notes_of(column for _, column in heads)
    return [*lines, *(text for text in (meant, table.more) if text)]


def _there(line: Branch) -> str:
    return f", {line.there.value}" if line.there else ""


def _timeline(block: TimeChart) -> list[str]:
    """Say each line of a timeline, with its last day where a bar would show it."""
    return [
        ". ".join(
            part[0].upper() + part[1:].rstrip(".")
            for part in (
                f"{lane.number}: {lane.name}" if lane.number[:1].isdigit() else lane.name,
                lane.aside,
                lane.until and f"until {lane.until}",
                lane.mark and f"Your {lane.mark}",
                lane.builds and f"You build: {lane.builds}",
                "beside the others" if lane.beside else "",
            )
            if part
        )
        + "."
        for lane in block.lanes
    ]


def _bullets(block: Bullets) -> list[str]:
    if block.done is not None:
        return [
            f"{'Done' if done else 'To do'}: {said(item)}"
            for done, item in zip(block.done, block.items, strict=True)
        ]
    if block.ordered:
        return [f"{number}: {said(item)}" for number, item in enumerate(block.items, 1)]
    return [said(item) for item in block.items]


def draw(block: Block) -> list[str]:  # noqa: C901, PLR0911, PLR0912 - one line a kind of block
    """Say one block in lines."""
    match block:
        case Title():
            return _title(block)
        case Para():
            return [said(block.text)]
        case Facts():
            return [f"{label}: {said(value)}" for label, value in block.rows]
        case Table():
            return _table(block)
        case Bullets():
            return _bullets(block)
        case Gauge():
            goal = f" Needed: {block.goal:.0f}." if block.goal is not None else ""
            span = f", between {block.low:.0f} and {block.high:.0f}"
            if block.parts:
                span = f" ({block.parts}), likely {block.low:.0f} to {block.high:.0f}"
            return [f"{block.label}: {block.value:.0f} of 100{span}.{goal}"]
        case TimeChart():
            return _timeline(block)
        case Stack():
            return [line for one in block.blocks for line in draw(one)]
        case Spark():
            return [f"{block.label}: {', '.join(block.words)} {block.unit}".rstrip()]
        case Tree():
            return [f"Depth {line.depth + 1}: {line.text}{_there(line)}" for line in block.lines]
        case Code():
            return block.text.splitlines()
        case Next():
            return ["Next: " + ", or ".join(block.commands)]
        case _:
            assert_never(block)


def render(envelope: Envelope, look: Look) -> str:
    """Write a report as plain words."""
    page, notes = shown(envelope, look)
    parts = ["\n".join(draw(block)) for block in page]
    text = spoken("\n\n".join([*parts, *(f"Note: {note}" for note in notes)]) + "\n")
    return text if look.unicode else in_ascii(text)
