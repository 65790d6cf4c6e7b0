"""How many lines words take at 80 letters: a card holds what fits on one screen."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from mlpath.views.blocks import Linked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.views.blocks import Said

SCREEN = 24
WIDE = 80
GAPS = 4
"""Letters around the labels of facts: two before them and two after."""


def lines(said: Said, wide: int = WIDE) -> int:
    """Count the lines of a paragraph; an address has one of its own."""
    if isinstance(said, Linked):
        return lines(said.words, wide) + 1
    return len(textwrap.wrap(said, wide)) or 1


def lines_of(rows: Iterable[tuple[str, Said]], labels: int) -> int:
    """Count the lines of facts with labels of so many letters."""
    return sum(lines(said, WIDE - labels - GAPS) for _, said in rows)
