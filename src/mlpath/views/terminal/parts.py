"""Readiness as one bar: proven, only said, missing, and where ready begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from mlpath.views.terminal.palette import MISSING, PROVEN, SAID

if TYPE_CHECKING:
    from rich.console import RenderableType

    from mlpath.views.blocks import Gauge
    from mlpath.views.terminal.draw import Pens

LONGEST, SHORTEST = 46, 20
"""Columns of the bar."""


def gauge_in_parts(block: Gauge, width: int, pens: Pens) -> RenderableType:
    """Draw a number in its parts; the words beside and below say the same."""
    words = f"   {block.label} {block.value:.0f}"
    words += f"   ready at {block.goal:.0f}" if block.goal is not None else ""
    drawn = bar(block, max(SHORTEST, min(LONGEST, width - len(words))), pens)
    drawn.append(words, style="bold")
    dot = f" {pens.dot} "
    likely = f"likely {block.low:.0f} to {block.high:.0f}"
    below = block.parts.replace(", ", dot)
    whole = f"{below}{dot}{likely}"
    return Group(drawn, Text(whole if len(whole) <= width else f"{below}\n{likely}"))


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
        out.append(mark, style=style)
    return out
