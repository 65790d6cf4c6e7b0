"""Count how often postings of each role name each skill."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlpath.model.field.skill import SkillKind
from mlpath.model.reports.postings import DemandReport, DemandRow, Importance, Unread
from mlpath.model.share import wilson

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlpath.evidence.postings.corpus import Read
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.postings import Posting

ALL = "all"
OTHER = "other"
MOST_UNREAD = 200


class Tally:
    """Counts of postings and of skills in them, a role.

    A soft skill counts where it is asked for: every second posting calls itself collaborative.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._soft = {s.id for s in catalog.skills.values() if s.kind is SkillKind.SOFT}
        self.roles: Counter[str] = Counter()
        self.skills: dict[str, Counter[SkillId]] = {}
        self.duplicates = 0
        self._seen: set[int] = set()

    def add(self, posting: Posting, mark: int) -> None:
        """Count a posting unless a copy of it was counted."""
        if mark in self._seen:
            self.duplicates += 1
            return
        self._seen.add(mark)
        named = [
            mention.skill
            for mention in posting.mentions
            if mention.importance is not Importance.MENTIONED or mention.skill not in self._soft
        ]
        for role in (posting.role or OTHER, ALL):
            self.roles[role] += 1
            self.skills.setdefault(role, Counter()).update(named)

    def rows(self, *, least: int = 1) -> tuple[DemandRow, ...]:
        """Return the shares, the most asked for first within each role."""
        rows = []
        for role, n in self.roles.most_common():
            if n < least:
                continue
            for skill, count in self.skills[role].most_common():
                share, low, high = wilson(count, n)
                rows.append(DemandRow(role=role, skill=skill, share=share, low=low, high=high, n=n))
        return tuple(rows)


def demand(found: Iterable[Read], catalog: Catalog) -> DemandReport:
    """Count what was read of a corpus; an interruption ends it early and keeps what was counted."""
    tally = Tally(catalog)
    unread: list[Unread] = []
    complete = True
    try:
        _count(tally, unread, found)
    except KeyboardInterrupt:
        complete = False
    return DemandReport(
        postings=tally.roles[ALL],
        duplicates=tally.duplicates,
        roles={role: n for role, n in tally.roles.most_common() if role != ALL},
        rows=tally.rows(),
        names=_names(catalog, tally),
        role_names={one.id: one.name for one in catalog.roles.values() if one.id in tally.roles},
        unread=tuple(unread),
        complete=complete,
    )


def _count(tally: Tally, unread: list[Unread], found: Iterable[Read]) -> None:
    for one in found:
        if isinstance(one, Unread):
            if len(unread) < MOST_UNREAD:
                unread.append(one)
        else:
            tally.add(*one)


def _names(catalog: Catalog, tally: Tally) -> Mapping[SkillId, str]:
    named = tally.skills.get(ALL, Counter())
    return {skill: catalog.skills[skill].name for skill in named if skill in catalog.skills}
