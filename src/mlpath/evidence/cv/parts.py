"""A CV cut at its headings, by their type where the file tells it, else by their words."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from mlpath.evidence.cv.heading_names import CvPart
from mlpath.evidence.cv.headings import SPOKEN, part_called, surely_called
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

__all__ = ["CvPart", "Stretch", "part_at", "stretches"]

_LABEL = re.compile(r"\W{0,8}([^\W\d_][^:\n]{2,40}):")
_NEXT_LABEL = re.compile(r"(?<=[.;|]) (?=[^\W\d_][^:.\n]{2,40}:)")
"""Between two labels in one line: "Languages: English. Programming: Go"."""
_APART = re.compile(
    r"\W{0,4}(?:[^\W\d_&] {1,2}|& ){2,}[^\W\d_](?:   ?(?:[^\W\d_&] ){1,}[^\W\d_])*\W{0,4}$"
)
_ASIDE = re.compile(
    r"\s*[(\[（](?=[^()\n]{0,40}(?:\d|%|self|rated|scale|level))(?![^()\n]*(?:19|20)\d\d)[^()\n]{1,60}[)\]）]\W{0,6}$",
    re.IGNORECASE,
)
"""Behind the words of a heading: how what stands below it is rated."""
_WORDS_APART = re.compile(r" {2,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
LABELLED = frozenset({CvPart.TOP, CvPart.SKILLS, CvPart.OTHER, CvPart.COURSES, CvPart.ELSEWHERE})
"""Parts in which a label begins something else; in a job, "Tools: ..." belongs to the job."""
ENTRIES = frozenset({CvPart.WORK, CvPart.EDUCATION, CvPart.PROJECTS, CvPart.VOLUNTEERING})
"""Parts made of entries, whose own small headings ("Key achievements") end no part."""
STRONG = frozenset({CvPart.WORK, CvPart.EDUCATION, CvPart.VOLUNTEERING, CvPart.PUBLICATIONS})
"""Parts that are no small heading inside of an entry."""
LONGEST = 70
"""Letters of a line that may be a heading."""
AFTER = 250
"""Letters after a heading that tell languages that are spoken from those of programs."""


class Stretch(NamedTuple):
    """A part of the text under one heading."""

    start: int
    part: CvPart
    body: int = 0
    """Where its heading ends: a name in a heading is no skill."""
    heading: str = ""


class _Line(NamedTuple):
    """A line that may be a heading."""

    start: int
    text: str
    bare: str
    typed: bool

    @property
    def style(self) -> tuple[bool, bool, int]:
        """How it is set; headings of one rank are set alike."""
        hashes = len(self.text) - len(self.text.lstrip("#"))
        return self.typed, self.bare.isupper(), hashes

    @property
    def marked(self) -> bool:
        """Whether something beside its words says that it is a heading."""
        first = self.bare[:1]
        loud = self.text.startswith("#") or self.text.endswith(":") or self.typed
        return loud or first.isupper() or (not first.islower() and not first.isascii())

    @property
    def loud(self) -> bool:
        """Whether it looks like a heading, whatever its words."""
        return self.typed or self.text.startswith("#") or self.bare.isupper()


def stretches(text: str, headings: AbstractSet[int] = frozenset()) -> list[Stretch]:
    """Cut a CV at its headings; a label such as "Tools: ..." holds for its line."""
    found = [Stretch(0, CvPart.TOP)]
    style = (False, False, 0)
    start = 0
    for whole in text.split("\n"):
        end = start + len(whole)
        head, at, body = _split(_ASIDE.sub("", whole), start)
        line = _Line(at, head.strip(), _bare(head), start in headings) if head else None
        if line is not None and line.bare:
            part = _opened(line, text[body : body + AFTER], found[-1].part, style)
            if part is not None:
                found.append(Stretch(at, part, body, line.bare))
                style = line.style
                start = end + 1
                continue
        apart = start == 0 or text[:start].endswith("\n\n")
        found += _labelled(whole, start, end, found[-1], apart=apart)
        start = end + 1
    return found


def _split(line: str, start: int) -> tuple[str, int, int]:
    """Return what may be the heading of a line, where it begins, and where the rest does.

    A heading may stand in a column of its own, before what it is about or behind other things.
    """
    if len(line) <= LONGEST and _APART.match(line):
        return line, start, start + len(line)
    left, gap, _ = line[: LONGEST + 3].lstrip().partition("   ")
    if gap and surely_called(left) and (left.isupper() or not left.isascii()):
        return left, start, start + line.index(left) + len(left)
    before, gap, right = line.rstrip().rpartition("   ")
    if gap and before.strip() and surely_called(right) and right.isupper():
        return right, start + len(before) + len(gap), start + len(line)
    return (line, start, start + len(line)) if len(line) <= LONGEST else ("", start, start)


def _bare(line: str) -> str:
    """Return the words of a heading without marks around them or between its letters."""
    if _APART.match(line):
        words = _WORDS_APART.split(line.strip())
        line = " ".join(word.replace(" ", "") for word in words)
    begin, end = 0, len(line)
    while begin < end and not line[begin].isalpha():
        begin += 1
    while end > begin and not line[end - 1].isalnum():
        end -= 1
    return line[begin:end]


def _opened(
    line: _Line, after: str, inside: CvPart, style: tuple[bool, bool, int]
) -> CvPart | None:
    """Say which part a line opens, if it is a heading."""
    bare = line.bare
    sentence = line.text.endswith((".", ",", ";", "!", "?")) and not line.typed
    if not 1 < len(bare) < LONGEST - 10 or sentence or _YEAR.search(bare) or not line.marked:
        return None
    part = part_called(bare)
    if part is None:
        unknown = inside is CvPart.OTHER and line.loud and "@" not in bare
        return CvPart.ELSEWHERE if unknown else None
    if not surely_called(bare) and not (line.loud or _titled(bare)):
        return None
    if inside in ENTRIES and part not in STRONG and line.style != style:
        small = line.text.endswith(":") or style[0] or style[1] or style[2]
        if small and not (line.loud and not style[0]):
            return None
    return CvPart.SKILLS if part is CvPart.OTHER and _of_programs(bare, after) else part


def _titled(bare: str) -> bool:
    """Tell whether the words of a heading begin with capitals, small ones aside."""
    return all(word[0].isupper() or len(word) <= 3 for word in bare.split())  # noqa: PLR2004


def _of_programs(heading: str, after: str) -> bool:
    """Tell a list of programming languages from one of languages that are spoken."""
    return heading.lower() in {"languages", "language", "sprachen", "langages"} and not (
        SPOKEN.search(after)
    )


def _labelled(
    line: str, start: int, end: int, around: Stretch, *, apart: bool
) -> Iterator[Stretch]:
    """Open what a label names for the rest of its line.

    Among jobs only studies are never of a job; what stands `apart` below an empty line is neither.
    """
    label = _LABEL.match(line)
    if label is None:
        return
    part = part_called(label[1])
    if part is CvPart.OTHER and _of_programs(label[1], line[:AFTER]):
        part = CvPart.SKILLS
    own = surely_called(label[1]) and (
        part is CvPart.EDUCATION or (part is CvPart.SKILLS and apart)
    )
    if part is CvPart.OTHER or (part is not None and (own or around.part in LABELLED)):
        following = _NEXT_LABEL.search(line, label.end())
        end = start + following.start() if following else end
        yield Stretch(start, part, start + label.end(), label[1])
        yield Stretch(end, around.part, end, around.heading)


def part_at(parts: Sequence[Stretch], at: int) -> CvPart:
    """Return the part that a place in the text belongs to."""
    return stretch_at(parts, at).part


def stretch_at(parts: Sequence[Stretch], at: int) -> Stretch:
    """Return the stretch that a place in the text belongs to."""
    return parts[bisect_right(parts, at, key=lambda part: part.start) - 1]
