"""Whether a folder is somebody's course: numbered lessons with exercises, and a README that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.files.sniff import open_regular

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LESSONS = 5
"""Numbered folders or files side by side from which on they are lessons."""
README_BYTES = 60_000
_LESSON = re.compile(
    r"(?:week|day|chapter|ch|chap|lesson|lecture|lec|module|unit|session|part|lab|exercise|ex|homework|hw"
    r"|assignment|section|tutorial|cohorts?)?[\s_.-]{0,2}\d{1,3}(?:[\s_.-].{0,80})?(?:\.ipynb)?",
    re.IGNORECASE,
)
_TEACHING = re.compile(
    r"(?:exercises?|solutions?|homeworks?|assignments?|starters?|labs?|lectures?|slides|syllabus|lessons?"
    r"|cohorts?|quiz(?:zes)?|nbs|tutorials?|week\W?\d+|intro-.{1,40})",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:course|bootcamp|zoomcamp|nanodegree|syllabus|curriculum|lectures?|lessons?|homeworks?|exercises?"
    r"|students?|enroll|instructors?|prerequisites|learners?|assignments?|mooc|certificate|udacity|coursera"
    r"|videos?)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"^#.{0,80}\b(?:course|bootcamp|zoomcamp|nanodegree|for beginners|zero to hero|tutorials?|lectures?"
    r"|exercises)\b",
    re.IGNORECASE | re.MULTILINE,
)


class Shape:
    """What the names of folders say of a course."""

    def __init__(self) -> None:
        self.lessons = 0
        self.teaching: set[str] = set()

    def folder(self, names: Iterable[str], *, top: bool) -> None:
        """Look at the names in one folder."""
        names = list(names)
        self.lessons = max(self.lessons, sum(_LESSON.fullmatch(name) is not None for name in names))
        if len(self.teaching) < LESSONS or top:
            self.teaching.update(n.lower() for n in names if _TEACHING.fullmatch(n))


def is_course(root: Path, shape: Shape) -> bool:
    """Tell whether a folder looks like a course, by two of: lessons, teaching, README."""
    told = _readme(root)
    words = {word.lower().rstrip("s") for word in _WORDS.findall(told)}
    said = len(words) >= 4 or (bool(_TITLE.search(told[:3000])) and len(words) >= 2)  # noqa: PLR2004
    lessons = shape.lessons >= LESSONS
    return (lessons and (said or bool(shape.teaching))) or (said and len(shape.teaching) >= 2) or (  # noqa: PLR2004
        said and bool(_TITLE.search(told[:600]))
    )


def _readme(root: Path) -> str:
    for name in ("README.md", "readme.md", "README.rst", "README.txt", "README", "Readme.md"):
        try:
            with open_regular(root / name) as file:
                raw: bytes = file.read(README_BYTES)
        except (OSError, BadDataError):
            continue
        return raw.decode("utf-8", "replace")
    return ""
