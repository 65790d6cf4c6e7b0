"""Postings against a person: how well they fit, what is missing, what closing a gap opens up."""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest
from itertools import islice
from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.levels.reached import reached
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import SkillKind
from mlpath.model.reports.postings import Importance, MatchReport, PostingMatch, SkillMatch, Unlock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import RoleId, SkillId
    from mlpath.model.person import Estimate
    from mlpath.model.reports.postings import Mention, Posting, Unread

    Goals = Mapping[SkillId, int]

COUNTS = {Importance.REQUIRED: 1.0, Importance.PREFERRED: 0.5, Importance.MENTIONED: 0.25}
"""How much a skill counts in the score, by how much the posting wants it."""
SOFT = 0.25
"""Soft skills count so much of that: every posting asks for them, and no posting tells how much."""
LEVELS = {RoleLevel.JUNIOR: 1, RoleLevel.MID: 2, RoleLevel.SENIOR: 2, RoleLevel.LEAD: 2}
"""The level meant where the role does not say: what is not the core of a role needs no depth."""
MOST = 500
"""Postings told in full, the best first."""
UNLOCKS = 8


class Yardstick:
    """What postings are measured with."""

    def __init__(
        self,
        skills: Mapping[SkillId, Skill],
        roles: Mapping[RoleId, Role],
        estimates: Mapping[SkillId, Estimate] | None,
    ) -> None:
        self.skills = skills
        self.estimates = estimates
        self._needs = {
            (role.id, level): {
                skill: target.need for target in targets if target.need for skill in target.any_of
            }
            for role in roles.values()
            for level, targets in role.targets.items()
        }

    def need(self, posting: Posting, mention: Mention) -> int:
        """Tell which level of a skill the posting means."""
        level = posting.level or RoleLevel.MID
        usual = self._needs.get((posting.role, level), {}) if posting.role else {}
        need = usual.get(mention.skill, LEVELS[level])
        return need if mention.importance is Importance.REQUIRED else max(1, need - 1)

    def have(self, skill: SkillId) -> float:
        """Tell the level that the person has in a skill."""
        known = (self.estimates or {}).get(skill)
        return 0.0 if known is None else known.value

    def soft(self, skill: SkillId) -> bool:
        """Tell whether a skill is about people."""
        return self.skills[skill].kind is SkillKind.SOFT


class Measured(NamedTuple):
    """A posting with its score and the required skills that are missing, with their levels."""

    posting: Posting
    score: float | None
    missing: dict[SkillId, int]


def match(
    postings: Iterable[Posting],
    yardstick: Yardstick,
    *,
    hours: Callable[[Goals], float],
    person: str | None = None,
    unread: Sequence[Unread] = (),
    most: int = MOST,
) -> MatchReport:
    """Rank postings by fit, and gaps by what closing them opens up.

    `hours` tells how long it takes to reach some levels, prerequisites included. `postings` may be
    a stream: only the best `most` are kept whole. `unread` is read after the stream has ended.
    """
    gaps: Counter[tuple[tuple[SkillId, int], ...]] = Counter()

    blank = 0

    def measured() -> Iterable[Measured]:
        nonlocal blank
        for posting in postings:
            one = measure(posting, yardstick)
            gaps[tuple(one.missing.items())] += 1
            blank += one.score is None
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
        read=gaps.total(),
        ready=gaps[()] - blank if known else 0,
        person=person,
    )


def measure(posting: Posting, yardstick: Yardstick) -> Measured:
    """Score one posting, 0 to 100, and find the required skills that are missing.

    In a posting that requires nothing in so many words, everything it names is taken as required.
    """
    whole: list[float] = []
    parts: list[float] = []
    gaps: dict[bool, list[tuple[float, SkillId, int]]] = {True: [], False: []}
    demanding = False
    for mention in posting.mentions:
        soft = yardstick.soft(mention.skill)
        weight = COUNTS[mention.importance] * (SOFT if soft else 1.0)
        need, have = yardstick.need(posting, mention), yardstick.have(mention.skill)
        whole.append(weight)
        parts.append(weight * min(have, need) / need)
        if not soft:
            required = mention.importance is Importance.REQUIRED
            demanding = demanding or required
            if not reached(have, need):
                gaps[required].append((need - have, mention.skill, need))
    score = None
    if yardstick.estimates is not None and whole:
        score = 100 * fsum(parts) / fsum(whole)
    missing = sorted(gaps[demanding], key=lambda gap: (-gap[0], gap[1]))
    return Measured(posting, score, {skill: need for _, skill, need in missing})


def _told(
    one: Measured, yardstick: Yardstick, hours: Callable[[Goals], float] | None
) -> PostingMatch:
    posting = one.posting
    return PostingMatch(
        file=posting.file,
        title=posting.title,
        role=posting.role,
        level=posting.level,
        years=posting.years,
        degree=posting.degree,
        score=one.score,
        hours_to_ready=None if hours is None else round(hours(one.missing), 1),
        missing=tuple(one.missing) if hours is not None else (),
        skills=tuple(_skill(posting, m, yardstick) for m in posting.mentions),
    )


def _skill(posting: Posting, mention: Mention, yardstick: Yardstick) -> SkillMatch:
    need = yardstick.need(posting, mention)
    known = yardstick.estimates is not None
    have = yardstick.have(mention.skill) if known else None
    return SkillMatch(
        skill=mention.skill,
        name=yardstick.skills[mention.skill].name,
        surface=mention.surface,
        importance=mention.importance,
        need=need,
        have=have,
        met=None if have is None else reached(have, need),
    )


def unlocks(
    gaps: Mapping[tuple[tuple[SkillId, int], ...], int],
    yardstick: Yardstick,
    hours: Callable[[Goals], float],
) -> tuple[Unlock, ...]:
    """Choose gaps to close one after the other, each time the most for its hours.

    A posting with three things missing gives a third of itself to each of them, so that several
    gaps that open it together are found too.
    """
    open_: dict[frozenset[SkillId], int] = {}
    needs: dict[SkillId, Counter[int]] = {}
    asked: Counter[SkillId] = Counter()
    for missing, count in gaps.items():
        if missing:
            open_[frozenset(s for s, _ in missing)] = (
                open_.get(frozenset(s for s, _ in missing), 0) + count
            )
        for skill, need in missing:
            needs.setdefault(skill, Counter())[need] += count
            asked[skill] += count
    found: list[Unlock] = []
    price = {skill: max(0.1, hours({skill: _usual(needs[skill])})) for skill in asked}
    while open_ and len(found) < UNLOCKS:
        worth: Counter[SkillId] = Counter()
        for group, count in open_.items():
            for skill in group:
                worth[skill] += count / len(group)  # type: ignore[assignment] # shares are not whole
        skill = min(worth, key=lambda s: (-worth[s] / price[s], s))
        opened = open_.get(frozenset((skill,)), 0)
        found.append(
            Unlock(
                skill=skill,
                name=yardstick.skills[skill].name,
                from_=round(yardstick.have(skill), 1),
                to=_usual(needs[skill]),
                hours=round(price[skill], 1),
                postings=opened,
                asked=asked[skill],
            )
        )
        open_ = _closed(open_, skill)
    return tuple(found)


def _usual(needs: Counter[int]) -> int:
    """Return the level that most postings mean."""
    return max(needs, key=lambda need: (needs[need], need))


def _closed(
    open_: Mapping[frozenset[SkillId], int], skill: SkillId
) -> dict[frozenset[SkillId], int]:
    """Take a closed gap out of all postings."""
    left: dict[frozenset[SkillId], int] = {}
    for group, count in open_.items():
        rest = group - {skill}
        if rest:
            left[rest] = left.get(rest, 0) + count
    return left
