"""Which gaps to close: sets of up to three that open postings, the most for their hours first.

A posting opens only when all that it misses is there, so that one gap alone often opens nothing.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from mlpath.model.reports.postings import Unlock, UnlockGap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mlpath.engine.market.yardstick import Yardstick
    from mlpath.model.ids import SkillId

    Goals = Mapping[SkillId, int]
    Missing = tuple[tuple[SkillId, int], ...]
    GapSet = frozenset[tuple[SkillId, int]]
    Words = Mapping[str, int]

UNLOCKS = 8
"""Sets told at most."""
TOGETHER = 3
"""Gaps in a set at most: more is no first step."""
TRIED = 40
"""Sets whose hours are worked out each time: those that open most for a first guess of theirs."""


def unlocks(
    missing: Words, yardstick: Yardstick, hours: Callable[[Goals], float]
) -> tuple[Unlock, ...]:
    """Choose sets of gaps to close one after the other, each time the most for its hours.

    `missing` counts postings by the word of what they miss.
    """
    asked = _asked(missing, yardstick)
    left = Counter({word: count for word, count in missing.items() if word})
    alone: dict[tuple[SkillId, int], float] = {}
    found: list[Unlock] = []
    closed: dict[SkillId, int] = {}
    while len(found) < UNLOCKS:
        opens = _opens(left, yardstick)
        for gap in {gap for group in opens for gap in group} - alone.keys():
            alone[gap] = hours(dict((gap,)))
        price = _prices(opens, alone, closed, hours)
        if not price:
            break
        best = min(price, key=lambda group: (-opens[group] / price[group], sorted(group)))
        found.append(_told(best, opens[best], price[best], asked, yardstick, closed))
        closed |= dict(best)
        left = _closed(left, closed, yardstick)
    return tuple(found)


def _asked(missing: Words, yardstick: Yardstick) -> Counter[SkillId]:
    """Count how many postings miss each skill."""
    letters: Counter[str] = Counter()
    for word, count in missing.items():
        for letter in word:
            letters[letter] += count
    asked: Counter[SkillId] = Counter()
    for letter, count in letters.items():
        asked[yardstick.words.gap(letter)[0]] += count
    return asked


def _opens(left: Words, yardstick: Yardstick) -> Mapping[GapSet, int]:
    """Count for each small set how many postings it opens: those that miss a part of it."""
    small = {
        frozenset(map(yardstick.words.gap, word)): count
        for word, count in left.items()
        if len(word) <= TOGETHER
    }
    return {group: sum(small.get(part, 0) for part in parts(group)) for group in small}


def parts(group: GapSet) -> Iterable[GapSet]:
    """Return the sets that a set of gaps holds: all its parts, at its levels or lower ones."""
    for size in range(1, len(group) + 1):
        for part in combinations(sorted(group), size):
            yield from _lower(part)


def _lower(part: Missing) -> Iterable[GapSet]:
    groups: list[Missing] = [()]
    for skill, need in part:
        groups = [(*group, (skill, level)) for group in groups for level in range(1, need + 1)]
    return map(frozenset, groups)


def _prices(
    opens: Mapping[GapSet, int],
    alone: Mapping[tuple[SkillId, int], float],
    closed: Goals,
    hours: Callable[[Goals], float],
) -> Mapping[GapSet, float]:
    """Work out the hours of the sets that look best, beyond what is closed already."""
    guess = {group: max(0.1, sum(alone[gap] for gap in group)) for group in opens}
    tried = sorted(opens, key=lambda group: (-opens[group] / guess[group], sorted(group)))[:TRIED]
    before = hours(closed) if closed else 0.0
    return {group: max(0.1, hours(_together(closed, dict(group))) - before) for group in tried}


def _together(one: Goals, other: Goals) -> Goals:
    return {s: max(one.get(s, 0), other.get(s, 0)) for s in (*one, *other)}


def _told(
    group: GapSet,
    opened: int,
    hours: float,
    asked: Mapping[SkillId, int],
    yardstick: Yardstick,
    closed: Goals,
) -> Unlock:
    order = sorted(group, key=lambda gap: (-asked[gap[0]], gap[0]))
    told = [
        UnlockGap(
            skill=skill,
            name=yardstick.skills[skill].name,
            from_=round(max(yardstick.have(skill), closed.get(skill, 0)), 1),
            to=need,
        )
        for skill, need in order
    ]
    first = told[0]
    return Unlock(
        skill=first.skill,
        name=first.name,
        from_=first.from_,
        to=first.to,
        also=tuple(told[1:]),
        hours=round(hours, 1),
        postings=opened,
        asked=asked[first.skill],
    )


def _closed(left: Words, closed: Goals, yardstick: Yardstick) -> Counter[str]:
    """Take closed gaps out of all postings."""
    met = ((skill, level) for skill, most in closed.items() for level in range(1, most + 1))
    gone = {ord(yardstick.words.letter(gap)): None for gap in met}
    rest: Counter[str] = Counter()
    for word, count in left.items():
        if more := word.translate(gone):
            rest[more] += count
    return rest
