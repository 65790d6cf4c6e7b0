"""Whether a folder is a course: numbered lessons with exercises, and a README that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.files.sniff import open_regular

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

LESSONS = 5
"""Numbered folders or files side by side from which on they are lessons."""
README_BYTES = 60_000
TOP = 2_000
"""Letters of a README within which its title stands."""
SETS = 3
"""Numbered folders from which on what they are called is enough: assignment 1, 2 and 3."""
HEADINGS = 2
MANY_WORDS = 4
SOME_WORDS = 2
_LESSON = re.compile(
    r"(?:week|day|chapter|ch|chap|lesson|lecture|lec|module|unit|session|part|lab|exercise|ex|homework|hw"
    r"|assignment|section|tutorial|cohorts?)?[\s_.-]{0,2}\d{1,3}(?:[\s_.-].{0,80})?(?:\.ipynb)?",
    re.IGNORECASE,
)
_SET = re.compile(
    r"(?:homework|hw|assignments?|problem[\s_-]?sets?|psets?|exercise|ex)[\s_.-]{0,2}\d{1,2}(?:[\s_.-].{0,80})?",
    re.IGNORECASE,
)
_TEACHING = re.compile(
    r"(?:exercises?|solutions?|homeworks?|assignments?|starters?|labs?|lectures?|slides|syllabus|lessons?"
    r"|cohorts?|quiz(?:zes)?|week\W?\d+|intro-.{1,40})",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?:exercises?|lessons?|lectures?|homeworks?|assignments?|chapters?|units?|concepts?|practice)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:courses?|bootcamp|zoomcamp|nanodegree|syllabus|curriculum|lectures?|lessons?|homeworks?"
    r"|exercises?|students?|enroll|instructors?|learners?|assignments?|mooc|udacity|coursera|edx"
    r"|specialization|chapters?"
    r"|teach(?:es|ing)?)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^#{1,2}[ \t](.{1,160})|^(.{1,160})\n[=-]{4,}[ \t]*$", re.MULTILINE)
_TITLE = re.compile(
    r"\b(?:courses?|\w+course|bootcamp|\w*zoomcamp|nanodegree|for beginners|zero to hero|tutorials?"
    r"|lectures?|exercises|workshop|training|handbook|notebooks|learn|coursera|udacity|edx|mooc"
    r"|specialization|homeworks?|assignments?|(?:cook)?book|cs\d{2,3}[a-z]?)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:code|notebooks?|solutions?|materials?|exercises|examples|work|files|slides|assignments?|homeworks?"
    r"|companion|repository|repo)\W{1,3}(?:files\s)?(?:for|from|of|to|in|accompanying)\s(?:(?:the|this|my|our)\s)?"
    r"(?:[\w*`'-]{1,30}\s){0,2}(?:book|courses?|class|specialization|nanodegree|bootcamp|workshop|coursera|udacity|mooc)\b"
    r"|\b(?:this|our|the)\s(?:[\w-]{1,30}\s)?course(?:,|\s(?:is|you|will|covers?|teaches|walks|we|takes))"
    r"|\bthis\s(?:tutorial|workshop|book|guide)\s(?:is|will|walks|teaches|covers?|takes|guides)"
    r"|\beducational\sresource\b|\bcourse\s(?:materials?|notes|notebooks|assignments)\b",
    re.IGNORECASE,
)
"""What a README says in so many words."""


class CourseShape:
    """What the names of folders say of a course."""

    def __init__(self) -> None:
        self.lessons = 0
        self.sets = 0
        self.teaching: set[str] = set()

    def folder(self, here: str, names: Collection[str], *, top: bool) -> None:
        """Look at the names in one folder."""
        numbered = sum(_LESSON.fullmatch(name) is not None for name in names)
        held = len(names) if _HELD.fullmatch(here) else 0
        self.lessons = max(self.lessons, numbered, held)
        self.sets = max(self.sets, sum(_SET.fullmatch(name) is not None for name in names))
        if len(self.teaching) < LESSONS or top:
            self.teaching.update(n.lower() for n in names if _TEACHING.fullmatch(n))


def is_course(root: Path, shape: CourseShape) -> bool:
    """Tell whether a folder looks like a course, by two of: lessons, teaching, README.

    Numbered assignments are enough, and a README that says so: nobody calls their own program that.
    """
    told = _readme(root)
    if shape.sets >= SETS or _SAYS.search(told[:TOP]):
        return True
    words = len({word.lower().rstrip("s") for word in _WORDS.findall(told)})
    headings = [one[1] or one[2] for one in _HEADING.finditer(told[:TOP])][:HEADINGS]
    titled = any(_TITLE.search(heading) for heading in headings)
    teaching = len(shape.teaching)
    if shape.lessons >= LESSONS:
        return bool(teaching) or titled or words >= SOME_WORDS
    if titled:
        return bool(teaching) or words >= SOME_WORDS
    return words >= MANY_WORDS and teaching >= SOME_WORDS


def _readme(root: Path) -> str:
    for name in ("README.md", "readme.md", "README.rst", "README.txt", "README", "Readme.md"):
        try:
            with open_regular(root / name) as file:
                raw: bytes = file.read(README_BYTES)
        except (OSError, BadDataError):
            continue
        return raw.decode("utf-8", "replace")
    return ""
