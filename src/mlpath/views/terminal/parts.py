"""Readiness as one bar: proven, only said, missing, and where ready begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.views.terminal.palette import MISSING, PROVEN, SAID
from mlpath.views.terminal.text import Text

if TYPE_CHECKING:
    from mlpath.views.blocks import Gauge
    from mlpath.views.terminal.draw import Pens
    from mlpath.views.terminal.text import Line

LONGEST, SHORTEST = 46, 20
"""Columns of the bar."""


def gauge_in_parts(block: Gauge, width: int, pens: Pens) -> list[Line]:
    """Draw a number in its parts; the words beside and below say the same."""
    words = f"   {block.label} {block.value:.0f}"
    words += f"   ready at {block.goal:.0f}" if block.goal is not None else ""
    drawn = bar(block, max(SHORTEST, min(LONGEST, width - len(words))), pens)
    drawn.append(words, "bold")
    dot = f" {pens.dot} "
    likely = f"likely {block.low:.0f} to {block.high:.0f}"
    below = block.parts.replace(", ", dot)
    whole = f"{below}{dot}{likely}"
    words = whole if len(whole) <= width else f"{below}\n{likely}"
    return [*drawn.lines(width), *Text(words).lines(width)]


def bar(block: Gauge, wide: int, pens: Pens) -> Text:
    """Draw the bar alone."""
    proven = round((block.proven or 0.0) / 100 * wide)
    ready = max(proven, round(block.value / 100 * wide))
    cells = [
        *[(pens.full, PROVEN)] * proven,
        *[(pens.said, SAID)] * (ready - proven),
        *[(pens.empty, MISSING)] * (wide - ready),
    ]
    if block.goal is not None:
        cells[min(wide - 1, round(block.goal / 100 * wide))] = (pens.goal, "bold")
    out = Text()
    for mark, style in cells:
        out.append(mark, style)
    return out
