"""What somebody studied: the highest degree that is finished, and what still goes on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.cv.degrees import ORDER, degrees_in, unfinished
from mlpath.evidence.cv.parts import CvPart
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mlpath.evidence.cv.entries import Episode
    from mlpath.evidence.cv.parts import Stretch

SAID_ELSEWHERE = frozenset({CvPart.TOP, CvPart.SKILLS, CvPart.ELSEWHERE})
"""Where a degree stands in a CV without a part for studies; never that of a referee."""
_BOOTCAMP = re.compile(r"\bboot\s?camp\b", re.IGNORECASE)


class Degree(NamedTuple):
    """One degree, and the words it rests on."""

    kind: str
    words: str
    finished: bool
    end: int | None = None
    """The month after its last, counted from year 0; None where it is not said, or to come."""

    @property
    def goes_on(self) -> bool:
        """Whether somebody is at it: not finished, and not left long ago."""
        return not self.finished and self.end is None


def degrees(text: str, parts: Sequence[Stretch], entries: Sequence[Episode]) -> list[Degree]:
    """List the degrees of a CV."""
    found = [
        degree
        for entry in entries
        if entry.part is CvPart.EDUCATION
        for degree in _of_entry(text, entry)
    ]
    taught = any(stretch.part is CvPart.EDUCATION for stretch in parts)
    for stretch, line in _lines(text, parts):
        if stretch.part is CvPart.COURSES and _BOOTCAMP.search(line):
            found.append(Degree("bootcamp", line, finished=not unfinished(line)))
        elif not taught and not found and stretch.part in SAID_ELSEWHERE:
            found += [Degree(k, line, finished=not unfinished(line)) for k in degrees_in(line)]
    return found


def _of_entry(text: str, entry: Episode) -> Iterator[Degree]:
    """Yield the degrees of an entry of education; its dates are those of its head."""
    span = entry.span
    lasts = span is not None and span.lasts
    lines = text[entry.start : entry.stop].split("\n")
    note = any(unfinished(line) for line in lines if not degrees_in(line))
    for line in lines:
        for kind in degrees_in(line):
            yield Degree(
                kind,
                " ".join(line.split()),
                finished=not (lasts or note or unfinished(line)),
                end=None if span is None or lasts else span.end,
            )


def _lines(text: str, parts: Sequence[Stretch]) -> Iterator[tuple[Stretch, str]]:
    ends = [*(stretch.start for stretch in parts[1:]), len(text)]
    for stretch, end in zip(parts, ends, strict=True):
        if stretch.part in SAID_ELSEWHERE or stretch.part is CvPart.COURSES:
            for line in text[stretch.body or stretch.start : end].split("\n"):
                yield stretch, line.strip()


def highest(found: Sequence[Degree]) -> Degree | None:
    """Return the highest degree that is finished."""
    finished = [degree for degree in found if degree.finished]
    return max(finished, key=lambda degree: ORDER.index(degree.kind), default=None)
