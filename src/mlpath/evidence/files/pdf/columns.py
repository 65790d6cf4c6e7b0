"""Pages whose files go line by line across two columns of text: read one column after the other.

Most programs write a column at a time, and tables, labels and dates belong line to line: only a
page on which both sides are running text, line for line, is taken apart.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.evidence.files.pdf.run import Run

ROWS = 5
"""So many lines at least have text on both sides."""
WIDE = 100.0
"""Points that each column measures at least; labels and places are narrower."""
WORDY = 18
"""Letters of a line of running text on the average; labels are shorter."""
ALONE, TEXT = 3, 10
"""So many lines stand alone in a side column at least, of so many letters on the average."""
AGAIN = 0.5
"""Share of the cells on the left that say what another one says, and so are labels."""
SLACK = 3.0
"""Points by which lines of one column begin apart."""
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d\d[./]\d\d")


def read_down(lines: Sequence[Sequence[Run]]) -> list[Run]:
    """Put the cells of lines in the order of reading."""
    edge = _edge(lines)
    if edge is None:
        return [_whole(cells) for cells in lines if cells]
    return list(_down(lines, edge))


def _edge(lines: Sequence[Sequence[Run]]) -> float | None:
    """Find where the second column begins, if the lines go across two columns of running text."""
    pairs = [cells for cells in lines if len(cells) > 1]
    starts = Counter(round(cell.x / SLACK) for cells in pairs for cell in cells[1:])
    if not starts:
        return None
    edge = starts.most_common(1)[0][0] * SLACK - SLACK
    rows = [cells for cells in pairs if any(abs(c.x - SLACK - edge) <= SLACK for c in cells[1:])]
    if len(rows) < ROWS:
        return None
    left = [cell for cells in rows for cell in cells if cell.end <= edge]
    right = [cell for cells in rows for cell in cells if cell.x >= edge]
    if _labels(left):
        return None
    apart = (_running(left) and _running(right)) or _beside(lines, left, edge)
    return edge if apart else None


def _labels(cells: Sequence[Run]) -> bool:
    """Tell whether these are the labels of a form: the same few words before every entry."""
    told = Counter(cell.text for cell in cells)
    return sum(n for n in told.values() if n > 1) > AGAIN * len(cells)


def _beside(lines: Sequence[Sequence[Run]], left: Sequence[Run], edge: float) -> bool:
    """Tell whether the left side is a column of its own: lines of text stand alone in it.

    Dates and labels stand beside what they are about; alone on the left of a table are headings.
    """
    body = Counter(cell.size for cells in lines for cell in cells).most_common(1)[0][0]
    alone = [
        cells[0]
        for cells in lines
        if len(cells) == 1 and cells[0].end <= edge and cells[0].size <= body and not cells[0].bold
    ]
    across = sum(any(c.x < edge - SLACK < c.end - SLACK for c in cells) for cells in lines)
    letters = sum(len(cell.text) for cell in alone)
    dated = sum(_DATE.search(cell.text) is not None for cell in left)
    return (
        len(alone) >= ALONE
        and letters >= TEXT * len(alone)
        and dated < 0.3 * len(left)
        and across < 0.3 * len(lines)
    )


def _running(cells: Sequence[Run]) -> bool:
    """Tell whether these are lines of running text, and neither labels nor dates."""
    if not cells:
        return False
    width = max(cell.end for cell in cells) - min(cell.x for cell in cells)
    letters = sum(len(cell.text) for cell in cells)
    dated = sum(_DATE.search(cell.text) is not None for cell in cells)
    return width >= WIDE and letters >= WORDY * len(cells) and dated < 0.3 * len(cells)


def _down(lines: Sequence[Sequence[Run]], edge: float) -> Iterator[Run]:
    """Give the left column before the right one, between what goes across both."""
    left: list[Run] = []
    right: list[Run] = []
    for cells in lines:
        if any(cell.x < edge < cell.end - SLACK for cell in cells):
            yield from chain(left, right, [_whole(cells)])
            left, right = [], []
            continue
        for side, mine in ((left, False), (right, True)):
            here = [cell for cell in cells if (cell.x >= edge) is mine]
            if here:
                side.append(_whole(here))
    yield from chain(left, right)


def _whole(cells: Sequence[Run]) -> Run:
    """Join the cells of a line."""
    if len(cells) == 1:
        return cells[0]
    letters = sum(len(cell.text) for cell in cells)
    gap = "  " if any(_DATE.search(cell.text) for cell in cells) else " "  # "2023 -  Chemist"
    return cells[0]._replace(
        text=gap.join(cell.text for cell in cells),
        end=cells[-1].end,
        size=round(sum(cell.size * len(cell.text) for cell in cells) / letters, 1),
        bold=all(cell.bold for cell in cells),
    )
