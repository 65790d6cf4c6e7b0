"""The level that a CV speaks for, and how sure it is, by how the CV mentions a skill.

What people say of themselves wins: a word, a scale, years. Else it is how long, how lately and as
what they used it. What they deny or only wish for is not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.evidence.cv.doing import Doing, doings_at
from mlpath.evidence.cv.kinds import Level, MentionKind
from mlpath.evidence.cv.parts import CvPart
from mlpath.evidence.cv.use import level_of_use, months_together
from mlpath.evidence.ratings.attach import ratings_at
from mlpath.evidence.ratings.items import Spot
from mlpath.evidence.ratings.scales import EMPTY, FILLED
from mlpath.evidence.ratings.words import SignKind
from mlpath.evidence.ratings.years import LONG
from mlpath.evidence.terms.terms import cut
from mlpath.model.named import NamedTuple
from mlpath.model.reports.postings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mlpath.evidence.cv.mention import CvMention
    from mlpath.evidence.ratings.signs import RatingSign
    from mlpath.model.ids import SkillId

MOST_LISTED = 3.5
"""The highest level that words alone speak for; years of use beside them may speak for more."""
EXPERT = 4.0
SEPARATE = 0.15
"""What each further part of a CV that names a skill adds, up to two."""
LEAST = 0.5
"""A level below this is none."""
BEGINNER = 1.0
"""Who says that they are learning something is at most that, unless they use it."""
RATED = frozenset({CvPart.SKILLS, CvPart.TOP})
"""Parts in which words such as "advanced" are about skills."""
KINDS = {
    SignKind.WORD: MentionKind.RATED,
    SignKind.SCALE: MentionKind.SCALE,
    SignKind.YEARS: MentionKind.YEARS,
    SignKind.LEARNING: MentionKind.LEARNING,
}
DENIED = frozenset({SignKind.NOT, SignKind.WANTED})
ANYWHERE = frozenset({SignKind.NOT, SignKind.WANTED, SignKind.LEARNING})
"""Kinds of signs that count in every part."""
LINE = 160
"""Characters on either side that may tell of a certificate or a thesis."""


class _Judged(NamedTuple):
    """One mention with what is said of it."""

    mention: CvMention
    signs: list[RatingSign]
    level: Level
    """What it speaks for where nobody tells a level."""
    doing: Doing | None


def found_levels(
    text: str, mentions: Sequence[CvMention], year: int | None = None
) -> tuple[Finding, ...]:
    """Return each skill that is mentioned, with the level that its mentions speak for."""
    judged: dict[SkillId, list[_Judged]] = {}
    for one in _read(text, mentions, year):
        judged.setdefault(one.mention.skill, []).append(one)
    found = (_finding(skill, all_of_it) for skill, all_of_it in judged.items())
    return tuple(finding for finding in found if finding.level >= LEAST)


def _read(text: str, mentions: Sequence[CvMention], year: int | None) -> Iterable[_Judged]:
    ordered = sorted(mentions, key=lambda mention: mention.start)
    places = [Spot(mention.start, mention.end) for mention in ordered]
    words = cut(text)
    rated = ratings_at(words, places, year=year)
    rows = zip(ordered, rated, doings_at(words, places), strict=True)
    for mention, signs, doing in rows:
        near = _line(text, mention)
        use = level_of_use(mention, doing, near)
        told = [s for s in signs if _counts(s, mention.part) or _sure(text, mention, s)]
        yield _Judged(mention, told, use, doing)


def _sure(text: str, mention: CvMention, sign: RatingSign) -> bool:
    """Tell whether a rating is of nothing else: stars, or alone right behind a name."""
    if sign.kind is SignKind.SCALE and text[sign.start] in f"{FILLED}{EMPTY}*":
        return True
    before, after = text[mention.end : mention.end + 2], text[sign.end : sign.end + 1]
    near = sign.start - mention.end <= len(before)
    if near and before.strip() == ":":
        return after in {"", "\n", ",", ";", "."}
    return near and before.strip() in {"(", "["} and after in {")", "]", ","}


def _line(text: str, mention: CvMention) -> str:
    low, high = max(0, mention.start - LINE), mention.end + LINE
    begin = text.rfind("\n", low, mention.start) + 1
    stop = text.find("\n", mention.end, high)
    return text[max(begin, low) : stop if stop >= 0 else high]


def _counts(sign: RatingSign, part: CvPart) -> bool:
    return part in RATED or sign.kind in ANYWHERE


def _finding(skill: SkillId, judged: Sequence[_Judged]) -> Finding:
    """Sum up where a skill stands; several parts speak a little louder than one."""
    told = [sign for one in judged for sign in one.signs if sign.kind in KINDS]
    rated = [sign for sign in told if sign.kind is not SignKind.LEARNING]
    level = _rated(rated, judged) if rated else _used(judged)
    parts = list(dict.fromkeys(one.mention.part for one in judged))
    months = max(one.mention.months for one in judged)
    where = " and ".join(part.value for part in parts[:3])
    used = f", in a job of {_length(months)}" if months else ""
    return Finding(
        skill=skill,
        level=round(max(0.0, level.level), 2),
        where=f"named in {where}{used}, {level.kind.words}",
        times=len(judged),
        noise=level.kind.noise,
    )


def _rated(rated: Sequence[RatingSign], judged: Sequence[_Judged]) -> Level:
    """Take people at their word: the word or scale before the years."""
    years = max((sign.years for sign in rated), default=0.0)
    years = max(years, months_together([one.mention for one in judged]) / 12)
    exact = [sign for sign in rated if sign.kind is not SignKind.YEARS] or rated
    best = max(exact, key=lambda sign: sign.level)
    level = min(best.level, MOST_LISTED)
    if level >= MOST_LISTED and years >= LONG:
        level = EXPERT if years >= 2 * LONG else (MOST_LISTED + EXPERT) / 2
    return Level(level, KINDS[best.kind])


def _used(judged: Sequence[_Judged]) -> Level:
    """Take the strongest use; the months of several jobs count together."""
    learning = any(sign.kind is SignKind.LEARNING for one in judged for sign in one.signs)
    levels = [_of(one, learning=learning) for one in judged]
    best = max(levels, key=lambda level: level.level)
    jobs = [one for one, level in zip(judged, levels, strict=True) if level.kind in _WORKED]
    together = months_together([one.mention for one in jobs])
    if jobs and together > max(one.mention.months for one in jobs):
        latest = min(jobs, key=lambda one: one.mention.ago)
        whole = latest.mention._replace(months=together)
        best = max(best, level_of_use(whole, latest.doing, ""), key=lambda level: level.level)
    if best.kind in _WORKED:
        parts = {one.mention.part for one in judged}
        best = best._replace(level=best.level + SEPARATE * min(2, len(parts) - 1))
    return best._replace(level=min(best.level, MOST_LISTED))


_WORKED = frozenset({MentionKind.USED, MentionKind.LED, MentionKind.MADE})


def _of(one: _Judged, *, learning: bool) -> Level:
    kinds = {sign.kind for sign in one.signs}
    if kinds & DENIED:
        return Level(0.0, MentionKind.LEARNING)
    if SignKind.LEARNING in kinds:
        return Level(
            next(s.level for s in one.signs if s.kind is SignKind.LEARNING), MentionKind.LEARNING
        )
    if learning and one.level.kind is MentionKind.LISTED:
        return Level(min(BEGINNER, one.level.level), MentionKind.LEARNING)
    return one.level


def _length(months: int) -> str:
    if months < 12:  # noqa: PLR2004
        return f"{months} months" if months > 1 else "1 month"
    years = round(months / 12)
    return f"{years} years" if years > 1 else "1 year"
