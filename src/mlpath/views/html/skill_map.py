"""The map of skills: what rests on what, and what is done, next and later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from mlpath.model.named import NamedTuple
from mlpath.model.reports.roadmap import State
from mlpath.views.html.layers import layers
from mlpath.views.html.svg import LETTER, WIDE, Drawing, element, rect, shorten, text
from mlpath.views.words import level

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mlpath.model.ids import SkillId
    from mlpath.model.reports.skill_map import MapNode

MARKS = {State.DONE: "✓", State.NEXT: "▸", State.LATER: "·"}
HIGH, GAP_X, GAP_Y, BAND = 48.0, 10.0, 8.0, 26.0
SIZE = 11.5


class _Box(NamedTuple):
    x: float
    y: float
    width: float


def draw(nodes: Sequence[MapNode], width: int) -> Drawing:
    """Draw the layers from top to bottom; a long layer goes on in the next line."""
    columns = 7 if width >= WIDE else 3
    wide = (width - GAP_X * (columns - 1) - 4) / columns
    boxes: dict[SkillId, _Box] = {}
    y = 2.0
    for layer in layers(nodes):
        for start in range(0, len(layer), columns):
            line = layer[start : start + columns]
            left = (width - len(line) * (wide + GAP_X) + GAP_X) / 2
            for number, node in enumerate(line):
                boxes[node.skill] = _Box(left + number * (wide + GAP_X), y, wide)
            y += HIGH + GAP_Y
        y += BAND - GAP_Y
    parts = [*_edges(nodes, boxes), *(_node(node, boxes[node.skill]) for node in nodes)]
    return Drawing(max(y - BAND + 4, 10), Markup("").join(parts))


def _edges(nodes: Sequence[MapNode], boxes: dict[SkillId, _Box]) -> Iterable[Markup]:
    for node in nodes:
        for need in node.needs:
            a, b = boxes[need], boxes[node.skill]
            x1, y1, x2, y2 = a.x + a.width / 2, a.y + HIGH, b.x + b.width / 2, b.y
            bend = max((y2 - y1) / 2, 12)
            curve = f"{x1:.0f} {y1 + bend:.0f} {x2:.0f} {y2 - bend:.0f} {x2:.0f} {y2:.0f}"
            yield element("path", d=f"M{x1:.0f} {y1:.0f}C{curve}", class_="edge")


def _node(node: MapNode, box: _Box) -> Markup:
    first, second = _two_lines(node.name, box.width - 26)
    middle = box.y + (15 if second else 21)
    parts = [
        rect(box.x, box.y, box.width, HIGH, rx=6, class_=f"node {node.state.value}"),
        text(box.x + 6, middle, MARKS[node.state], class_="mark"),
        text(box.x + 19, middle, first, class_="name"),
    ]
    if second:
        parts.append(text(box.x + 19, middle + 13, second, class_="name"))
    levels = level(node.have) if node.state is State.DONE else f"to {level(node.need)}"
    parts.append(
        text(box.x + box.width - 5, box.y + HIGH - 4, levels, class_="tiny", text_anchor="end")
    )
    return element("g", element("title", f"{node.name}, {node.state.value}"), *parts)


def _two_lines(name: str, width: float) -> tuple[str, str]:
    """Break a name after a word or a hyphen, and shorten what still does not fit."""
    room = int(width / (SIZE * LETTER))
    if len(name) <= room:
        return name, ""
    cut = max(name.rfind(" ", 0, room + 1), name.rfind("-", 0, room)) + 1
    if not cut:
        return shorten(name, width, SIZE), ""
    return name[:cut].rstrip(), shorten(name[cut:], width, SIZE)
