"""The level that use speaks for, where nobody tells one: how long, how lately, as what."""

from __future__ import annotations

import re
from math import log2
from typing import TYPE_CHECKING

from mlpath.evidence.cv.doing import Doing
from mlpath.evidence.cv.kinds import Level, MentionKind
from mlpath.evidence.cv.parts import CvPart
from mlpath.evidence.cv.posts import Post, post_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.evidence.cv.mention import CvMention

LISTED = 1.5
"""What a bare name in a list or a summary speaks for."""
MADE, MADE_LEADING = 1.5, 3.0
"""The same of a project, and of one's own book or library."""
STUDIED = {CvPart.EDUCATION: 1.2, CvPart.COURSES: 1.0}
"""The same of what was studied."""
CERTIFIED, THESIS = 1.6, 1.7
FIRST, DOUBLED = 1.3, 0.47
"""The level of the first months at work, and what each doubling of the years adds."""
UNDATED = 1.5
"""The level of work whose length is not known."""
BY_POST = {Post.SENIOR: 0.25, Post.LEARNER: -0.25, Post.MANAGER: -0.6, Post.OTHER: -0.4}
BY_POST |= {Post.RECRUITER: -1.0}
AT_MOST = {Post.LEARNER: 1.9, Post.OTHER: 1.9, Post.MANAGER: 2.2, Post.RECRUITER: 1.6}
BY_DOING = {Doing.LED: 0.3, Doing.TAUGHT: 0.5}
TAUGHT, TAUGHT_BESIDE = 2.5, 2.0
"""Who teaches something can do it: at work, and beside it."""
HELPED, HELPED_MOST = 0.9, 1.4
MANAGED = 0.75
NOTHING = Level(0.0, MentionKind.NEAR)
"""Who looks for people or sells a product need not know it."""
FRESH, FADING, FADES_MOST = 24, 0.1, 0.9
"""Months after which a skill fades, the levels that it loses a year, and how many at most."""
_CERTIFIED = re.compile(r"\b(?:certifi\w+|zertifi\w+|ck[as]d?|diploma)\b", re.IGNORECASE)
_THESIS = re.compile(
    r"\b(?:thesis|dissertation|\w*arbeit|mémoire|tesis|tese|tesi)\b", re.IGNORECASE
)


def level_of_use(mention: CvMention, doing: Doing | None, line: str) -> Level:
    """Tell the level that a mention speaks for, by what was done with it and its line."""
    if doing is Doing.HIRED:
        return NOTHING
    if mention.part in STUDIED:
        return Level(_studied(mention.part, line), MentionKind.STUDIED)
    if mention.part is CvPart.WORK:
        return _at_work(mention, doing)
    if doing in {Doing.HELPED, Doing.MANAGED}:
        return Level(_beside(doing, FIRST), MentionKind.NEAR)
    if mention.part is CvPart.PROJECTS:
        return (
            Level(MADE_LEADING, MentionKind.LED)
            if doing is Doing.LED
            else Level(MADE, MentionKind.MADE)
        )
    return (
        Level(TAUGHT_BESIDE, MentionKind.LED)
        if doing is Doing.TAUGHT
        else Level(LISTED, MentionKind.LISTED)
    )


def _studied(part: CvPart, line: str) -> float:
    """Tell what a course speaks for; an examination or a thesis speaks for more."""
    if _CERTIFIED.search(line):
        return CERTIFIED
    return THESIS if _THESIS.search(line) else STUDIED[part]


def _beside(doing: Doing | None, level: float) -> float:
    """Tell what is learnt beside others who do it."""
    return MANAGED if doing is Doing.MANAGED else min(HELPED_MOST, HELPED + (level - FIRST) / 2)


def _at_work(mention: CvMention, doing: Doing | None) -> Level:
    post = post_of(mention.title)
    if doing is None and post is Post.RECRUITER:
        return NOTHING
    if doing is None and post is Post.MANAGER:
        doing = Doing.MANAGED
    level = _after(mention.months) if mention.months else UNDATED
    if doing in {Doing.HELPED, Doing.MANAGED}:
        return Level(_beside(doing, level), MentionKind.NEAR)
    level += BY_POST.get(post, 0.0) + (BY_DOING.get(doing, 0.0) if doing else 0.0)
    level = min(level, AT_MOST.get(post, level))
    teaches = doing is Doing.TAUGHT or post is Post.TEACHER
    if teaches:
        level = max(level, TAUGHT)
    level -= min(FADES_MOST, max(0, mention.ago - FRESH) / 12 * FADING)
    return Level(level, MentionKind.LED if teaches or doing is Doing.LED else MentionKind.USED)


def _after(months: int) -> float:
    """Tell the level after so many months of using something."""
    return FIRST + DOUBLED * log2(1 + months / 12)


def months_together(mentions: Iterable[CvMention]) -> int:
    """Add up the months of the entries that name a skill; each entry counts once."""
    entries = {(m.title, m.months, m.ago) for m in mentions if m.months}
    return sum(months for _, months, _ in entries)
