"""Lines with the type they are set in, and which of them the type shows to be headings."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mlpath.evidence.files.decode import HEADING
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Line(NamedTuple):
    """A line or a short paragraph, and how it looks."""

    text: str
    size: float = 0.0
    """Of its letters, in points; 0 where the file does not tell."""
    bold: bool = False
    """All of it."""
    heading: bool = False
    """The file says so itself."""


LARGER = 1.12
"""A heading in larger type is at least so many times as large as the body."""
NEARLY = 0.85
"""A heading is at least so large beside the largest size that headings have."""
OFTEN = 3
"""So many lines have the size of headings."""
LONG = 60
"""Letters; a longer line is text, whatever its type."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""What has a year is a job or a degree."""


def written(lines: Sequence[Line]) -> str:
    """Write the lines as a text in which the headings are marked."""
    headings = _headings(lines)
    told = [
        ("\n" if at else "") + (HEADING if at in headings else "") + line.text
        for at, line in enumerate(lines)
    ]
    for at in sorted(headings):
        if at - 1 in headings and _goes_on(lines[at - 1], lines[at]):
            told[at] = f" {lines[at].text}"
    return "".join(told)


def _goes_on(one: Line, two: Line) -> bool:
    """Tell whether two headings are one, which a narrow column has broken."""
    alike = (one.size, one.bold) == (two.size, two.bold)
    return alike and (one.text.rstrip().endswith("&") or two.text.lstrip()[:1].islower())


def _headings(lines: Sequence[Line]) -> set[int]:
    """Find the headings: the strongest sign that recurs decides.

    Where headings are larger than the body, a bold line is a job; where nothing is larger, capitals
    are headings; where there are none, bold lines are.
    """
    body = _body(lines)
    short = [at for at, line in enumerate(lines) if _short(line.text)]
    found = {at for at, line in enumerate(lines) if line.heading}
    found |= _large(lines, short, body.size)
    clear = len(found) > 1
    if not body.text.isupper():  # beside larger ones, capitals have to be bold too
        capitals = [at for at in short if lines[at].text.isupper()]
        found |= {at for at in capitals if not clear or (lines[at].bold and not body.bold)}
    if len(found) < 2 and not body.bold:  # noqa: PLR2004 - one may be the name of the person
        found |= {at for at in short if lines[at].bold}
    return found


def _large(lines: Sequence[Line], short: Sequence[int], body: float) -> set[int]:
    """Find the short lines in large type; jobs in type that is only a little larger are none."""
    sizes = Counter(lines[at].size for at in short if lines[at].size > LARGER * body)
    often = max((size for size, times in sizes.items() if times >= OFTEN), default=0.0)
    least = max(LARGER * body, NEARLY * often)
    return {at for at in short if lines[at].size > least}


def _short(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    least = 1 if text[:1].isalpha() and not text[0].isascii() else 2
    ends = text.rstrip().endswith((".", ",", ";", "!", "?"))
    counted = letters > sum(map(str.isdigit, text))  # or the day that a browser prints on top
    return letters > least and counted and len(text) <= LONG and not ends and not _YEAR.search(text)


def _body(lines: Sequence[Line]) -> Line:
    """Return a line that looks as most letters do."""
    sizes: Counter[float] = Counter()
    bold = capitals = 0
    for line in lines:
        sizes[line.size] += len(line.text)
        bold += len(line.text) * line.bold
        capitals += len(line.text) * line.text.isupper()
    half = sizes.total() / 2
    size = sizes.most_common(1)[0][0] if sizes else 0.0
    return Line("A" if capitals > half else "a", size, bold=bold > half)
