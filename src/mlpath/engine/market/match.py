"""Postings against a person: how well they fit, and what is missing."""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest
from itertools import islice
from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.market.unlocks import unlocks
from mlpath.engine.market.yardstick import too_little
from mlpath.model.reports.postings import Importance, MatchReport, PostingMatch, SkillMatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlpath.engine.market.yardstick import Ask, Yardstick
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.postings import Posting, Unread

    Goals = Mapping[SkillId, int]

MUST = 1.0
WISHED, NAMED = 0.5, 0.25
"""How much a preferred skill, and one that is only mentioned, counts beside a must."""
SOFT = 0.25
"""Soft skills count so much of that: every posting asks for them, and no posting tells how much."""
MOST = 500
"""Postings told in full, the best first."""


class Measured(NamedTuple):
    """A posting with its score and the musts that are missing, with their levels."""

    posting: Posting
    score: float | None
    missing: dict[SkillId, int]
    too_little: bool


def match(
    postings: Iterable[Posting],
    yardstick: Yardstick,
    *,
    hours: Callable[[Goals], float],
    person: str | None = None,
    unread: Sequence[Unread] = (),
    top: int | None = None,
) -> MatchReport:
    """Rank postings by fit, and gaps by what closing them opens up.

    `hours` tells how long it takes to reach some levels, prerequisites included. `postings` may be
    a stream: only the best `top` are kept whole. `unread` is read after the stream has ended.
    """
    gaps: Counter[tuple[tuple[SkillId, int], ...]] = Counter()
    read, most = 0, MOST if top is None else top

    def measured() -> Iterable[Measured]:
        nonlocal read
        for posting in postings:
            one = measure(posting, yardstick)
            read += 1
            if not one.too_little:
                gaps[tuple(one.missing.items())] += 1
            yield one

    stream = measured()
    known = yardstick.estimates is not None
    if known:
        best = nsmallest(most, stream, key=lambda one: 1.0 if one.score is None else -one.score)
    else:
        best = list(islice(stream, most))
        for _ in stream:
            pass
    return MatchReport(
        postings=tuple(_told(one, yardstick, hours if known else None) for one in best),
        unlocks=unlocks(gaps, yardstick, hours) if known else (),
        unread=tuple(unread),
        read=read,
        left_out=read - len(best),
        more=read - len(best),
        top=top,
        ready=gaps[()] if known else 0,
        unjudged=read - gaps.total(),
        person=person,
    )


def measure(posting: Posting, yardstick: Yardstick) -> Measured:
    """Score one posting, 0 to 100, and find the musts that are missing."""
    asks = yardstick.asks(posting)
    little = too_little(asks)
    weights = [_weight(ask) for ask in asks]
    score = None
    if yardstick.estimates is not None and not little:
        there = (
            w * min(ask.have, ask.need) / ask.need for w, ask in zip(weights, asks, strict=True)
        )
        score = 100 * fsum(there) / fsum(weights)
    gaps = [(ask.need - ask.have, ask.mention.skill, ask.need) for ask in asks if _missing(ask)]
    gaps.sort(key=lambda gap: (-gap[0], gap[1]))
    return Measured(posting, score, {skill: need for _, skill, need in gaps}, little)


def _missing(ask: Ask) -> bool:
    return ask.must and not ask.met


def _weight(ask: Ask) -> float:
    importance = ask.mention.importance
    if ask.must or importance is Importance.REQUIRED:
        weight = MUST
    else:
        weight = WISHED if importance is Importance.PREFERRED else NAMED
    return weight * (SOFT if ask.soft else 1.0)


def _told(
    one: Measured, yardstick: Yardstick, hours: Callable[[Goals], float] | None
) -> PostingMatch:
    posting = one.posting
    judged = hours is not None and not one.too_little
    return PostingMatch(
        file=posting.file,
        title=posting.title,
        employer=posting.employer,
        role=posting.role,
        level=posting.level,
        years=posting.years,
        degree=posting.degree,
        score=one.score,
        too_little=one.too_little,
        hours_to_ready=round(hours(one.missing), 1) if hours is not None and judged else None,
        missing=tuple(one.missing) if hours is not None else (),
        skills=tuple(_skill(ask, yardstick) for ask in yardstick.asks(posting)),
    )


def _skill(ask: Ask, yardstick: Yardstick) -> SkillMatch:
    known = yardstick.estimates is not None
    return SkillMatch(
        skill=ask.mention.skill,
        name=yardstick.skills[ask.mention.skill].name,
        surface=ask.mention.surface,
        importance=ask.mention.importance,
        must=ask.must,
        need=ask.need,
        have=ask.have if known else None,
        met=ask.met if known else None,
    )
