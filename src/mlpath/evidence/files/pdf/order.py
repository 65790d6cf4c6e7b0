"""Lines that stand alone in the order of a PDF file, put back beside the line they belong to.

Programs that print web pages draw what floats, such as the dates beside jobs, before or after all
the rest; some draw all bullets at once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.evidence.files.pdf.run import Run

SHORT = 40
"""Letters; a longer line is nobody's date."""
BULLET = 2
"""Letters; more signs in a row are a rating, such as four stars of five."""
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d\d?[./]\d\d\b")
_NEAR = 2.5
"""Line heights; what is drawn before or after nearer than this is the same block."""


def put_back(runs: Sequence[Run]) -> list[Run]:
    """Put dates, ratings and bullets that were drawn apart beside their lines."""
    apart = [at for at, run in enumerate(runs) if _is_mark(run) and _alone(runs, at)]
    rest = [run for at, run in enumerate(runs) if at not in set(apart)]
    for mark in (runs[at] for at in apart):
        bullet = len(mark.text) <= BULLET
        host = _beside(rest, mark, left=not bullet)
        if host is not None:
            rest[host] = _joined(rest[host], mark)
        elif not bullet:
            rest.insert(_below(rest, mark), mark)
    return rest


def _is_mark(run: Run) -> bool:
    dated = len(run.text) <= SHORT and _DATE.search(run.text) is not None
    return dated or not any(map(str.isalnum, run.text))


def _alone(runs: Sequence[Run], at: int) -> bool:
    """Tell whether a line is drawn far from the lines before and after it in the file."""
    near = [runs[n] for n in (at - 1, at + 1) if 0 <= n < len(runs)]
    return all(abs(one.y - runs[at].y) > _NEAR * max(one.size, 1) for one in near)


def _beside(runs: Sequence[Run], mark: Run, *, left: bool) -> int | None:
    """Find the nearest line at the same height, on the left of a mark or on its right."""
    near = [
        (abs(mark.x - run.x), at)
        for at, run in enumerate(runs)
        if abs(run.y - mark.y) <= 0.4 * max(run.size, mark.size) and (run.x < mark.x) is left
    ]
    return min(near)[1] if near else None


def _joined(run: Run, mark: Run) -> Run:
    first, second = sorted((run, mark), key=lambda one: one.x)
    return run._replace(text=f"{first.text}  {second.text}", x=first.x, end=second.end)


def _below(runs: Sequence[Run], mark: Run) -> int:
    """Find the place of a date that has a line for itself: after the line above it."""
    above = [
        (run.y - mark.y, at)
        for at, run in enumerate(runs)
        if run.y > mark.y and run.x < mark.end and mark.x < run.end
    ]
    return min(above)[1] + 1 if above else len(runs)
