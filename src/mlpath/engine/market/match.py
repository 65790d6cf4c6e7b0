"""Postings against a person: how well they fit, and what is missing."""

from __future__ import annotations

from collections import Counter
from heapq import heappush, heapreplace
from math import fsum
from typing import TYPE_CHECKING

from mlpath.engine.market.unlocks import unlocks
from mlpath.engine.market.yardstick import too_little
from mlpath.model.field.market_posting import Importance
from mlpath.model.named import NamedTuple
from mlpath.model.reports.postings import MatchReport, PostingMatch, SkillMatch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

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


LAST = -1.0
"""The rank of what cannot be judged: below every score."""


class Measured(NamedTuple):
    """A posting with its score and the word of the musts that are missing."""

    posting: Posting | None
    """None where it cannot be among the best."""
    score: float | None
    missing: str
    too_little: bool

    @property
    def rank(self) -> float:
        """How far up it stands."""
        return LAST if self.score is None else self.score


class Ranking:
    """The best of a stream of postings, and counts of all of them: memory for `top` of them."""

    def __init__(self, yardstick: Yardstick, *, top: int | None = None) -> None:
        self._yardstick = yardstick
        self._top = top
        self._most = MOST if top is None else top
        self._best: list[tuple[float, int, Measured]] = []
        """A heap, the worst first; of two that rank alike the later one."""
        self._missing: Counter[str] = Counter()
        self.read = 0
        """Postings counted."""

    @property
    def floor(self) -> float | None:
        """The rank above which a later posting is among the best; None while there is room."""
        return self._best[0][0] if len(self._best) == self._most else None

    def add(self, one: Measured) -> None:
        """Count a posting, and keep it if it is one of the best."""
        self.read += 1
        if not one.too_little:
            self._missing[one.missing] += 1
        if self.floor is None:
            heappush(self._best, (one.rank, -self.read, one))
        elif one.rank > self.floor:
            heapreplace(self._best, (one.rank, -self.read, one))

    @property
    def best(self) -> list[Posting]:
        """The best postings, the first one first."""
        return [
            one.posting for *_, one in sorted(self._best, reverse=True) if one.posting is not None
        ]

    def report(
        self,
        *,
        hours: Callable[[Goals], float],
        person: str | None = None,
        unread: Sequence[Unread] = (),
    ) -> MatchReport:
        """Rank postings by fit, and gaps by what closing them opens up.

        `hours` tells how long it takes to reach some levels, prerequisites included.
        """
        yardstick = self._yardstick
        known = yardstick.estimates is not None
        best = self.best
        return MatchReport(
            postings=tuple(_told(one, yardstick, hours if known else None) for one in best),
            unlocks=unlocks(self._missing, yardstick, hours) if known else (),
            unread=tuple(unread),
            read=self.read,
            left_out=self.read - len(best),
            more=self.read - len(best),
            top=self._top,
            ready=self._missing[""] if known else 0,
            unjudged=self.read - self._missing.total(),
            person=person,
        )


def measure(posting: Posting, yardstick: Yardstick, *, floor: float | None = None) -> Measured:
    """Score one posting, 0 to 100, and find the musts that are missing.

    Above a floor the posting itself is told too.
    """
    asks = yardstick.asks(posting)
    little = too_little(asks)
    score = None if yardstick.estimates is None or little else _score(asks)
    word = yardstick.words.word((ask.mention.skill, ask.need) for ask in asks if _missing(ask))
    one = Measured(posting, score, word, little)
    return one if floor is None or one.rank > floor else one._replace(posting=None)


def _score(asks: Sequence[Ask]) -> float:
    weights = [_weight(ask) for ask in asks]
    there = (w * min(ask.have, ask.need) / ask.need for w, ask in zip(weights, asks, strict=True))
    return 100 * fsum(there) / fsum(weights)


def _gaps(asks: Sequence[Ask]) -> dict[SkillId, int]:
    """Return the musts that are missing with their levels, the largest gap first."""
    gaps = [(ask.need - ask.have, ask.mention.skill, ask.need) for ask in asks if _missing(ask)]
    gaps.sort(key=lambda gap: (-gap[0], gap[1]))
    return {skill: need for _, skill, need in gaps}


def _missing(ask: Ask) -> bool:
    return ask.must and not ask.met


def _weight(ask: Ask) -> float:
    if ask.instead is not None:
        return 0.0
    importance = ask.mention.importance
    if ask.must or importance is Importance.REQUIRED:
        weight = MUST
    else:
        weight = WISHED if importance is Importance.PREFERRED else NAMED
    return weight * (SOFT if ask.soft else 1.0)


def _told(
    posting: Posting, yardstick: Yardstick, hours: Callable[[Goals], float] | None
) -> PostingMatch:
    asks = yardstick.asks(posting)
    little = too_little(asks)
    missing = _gaps(asks) if hours is not None else {}
    return PostingMatch(
        file=posting.file,
        title=posting.title,
        employer=posting.employer,
        role=posting.role,
        role_name=yardstick.role_name(posting.role),
        level=posting.level,
        years=posting.years,
        degree=posting.degree,
        score=None if hours is None or little else _score(asks),
        too_little=little,
        hours_to_ready=None if hours is None or little else round(hours(missing), 1),
        missing=tuple(missing),
        skills=tuple(_skill(ask, yardstick) for ask in asks),
        by_words=posting.by_words,
        instead=posting.instead,
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
        instead=ask.instead,
    )
