"""The level that a CV speaks for, by how it mentions a skill."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mlpath.evidence.cv.parts import CvPart
from mlpath.model.reports.postings import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.evidence.cv.mention import CvMention
    from mlpath.model.ids import SkillId

_WORDS = (
    (
        3.0,
        re.compile(
            r"\b(?:expert|advanced|very good|excellent|sehr gut|fortgeschritten|avancé|mastery)\b"
        ),
    ),
    (
        2.5,
        re.compile(r"\b(?:proficient|experienced|good|gut|confirmé|proficiency|fluent)\b"),
    ),
    (
        2.0,
        re.compile(
            r"\b(?:intermediate|working knowledge|competent|mittel|intermédiaire|hands-on)\b"
        ),
    ),
    (
        1.0,
        re.compile(
            r"\b(?:basic|basics|beginner|elementary|familiar\w*|exposure|grundkenntnisse"
            r"|grundlagen|notions|débutant|novice|introductory)\b"
        ),
    ),
)
"""Levels that people give themselves, by the word."""
_YEARS = re.compile(r"(\d{1,2})\+?\s*(?:years?|yrs?|jahre|ans)\b")
BY_PART = {
    CvPart.TOP: 1.5,
    CvPart.SKILLS: 1.5,
    CvPart.WORK: 1.75,
    CvPart.PROJECTS: 1.5,
    CvPart.EDUCATION: 1.0,
    CvPart.COURSES: 1.0,
}
"""The level that a bare mention speaks for, by where it stands."""
BY_YEARS = ((8, 2.75), (4, 2.5), (1, 2.0), (0, 1.5))
"""The level that years of use at work speak for."""
MOST = 3.0
RATED = frozenset({CvPart.SKILLS, CvPart.TOP})
"""Parts in which words such as "advanced" are about skills."""


def found_levels(text: str, mentions: Sequence[CvMention]) -> tuple[Finding, ...]:
    """Return each skill that is mentioned, with the level that its mentions speak for."""
    places: dict[SkillId, list[CvMention]] = {}
    for mention in mentions:
        places.setdefault(mention.skill, []).append(mention)
    return tuple(_finding(text, skill, seen) for skill, seen in places.items())


def _finding(text: str, skill: SkillId, places: Sequence[CvMention]) -> Finding:
    """Sum up where a skill stands; several parts speak a little louder than one."""
    parts = list(dict.fromkeys(place.part for place in places))
    told = [level for place in places if (level := _told(text, place)) is not None]
    level = max(told or [_shown(place) for place in places])
    if len(parts) > 1 and not told:
        level += 0.25
    months = max(place.months for place in places)
    where = " and ".join(part.value for part in parts[:3])
    used = f", in a job of {_length(months)}" if months else ""
    return Finding(
        skill=skill,
        level=round(min(level, MOST), 2),
        where=f"named in {where}{used}",
        times=len(places),
    )


def _shown(place: CvMention) -> float:
    """Return the level that a place speaks for where nobody tells one."""
    if place.months:
        return next(worth for least, worth in BY_YEARS if place.months >= 12 * least)
    return BY_PART[place.part]


def _told(text: str, place: CvMention) -> float | None:
    return _by_words(text, place.start, place.end) if place.part in RATED else None


def _by_words(text: str, start: int, end: int) -> float | None:
    """Read the level a person gives a skill on its line: "Python (expert)", "SQL: 5 years"."""
    begin = (
        max(
            text.rfind("\n", 0, start),
            text.rfind(",", 0, start),
            text.rfind(";", 0, start),
            text.rfind("•", 0, start),
        )
        + 1
    )
    stop = min(
        [i for i in (text.find("\n", end), text.find(",", end), text.find(";", end)) if i >= 0],
        default=len(text),
    )
    near = text[max(begin, start - 40) : min(stop, end + 30)].lower()
    years = _YEARS.search(near[start - max(begin, start - 40) :])
    if years is not None:
        return next(worth for least, worth in BY_YEARS if int(years[1]) >= least)
    return next((level for level, pattern in _WORDS if pattern.search(near)), None)


def _length(months: int) -> str:
    if months < 12:  # noqa: PLR2004
        return f"{months} months" if months > 1 else "1 month"
    years = round(months / 12)
    return f"{years} years" if years > 1 else "1 year"
