"""Count how often postings of each role name each skill."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mlpath.evidence.postings.counting import Packing
from mlpath.evidence.postings.fingerprints import Fingerprints
from mlpath.model.reports.postings import DemandReport, DemandRow, Unread
from mlpath.model.share import wilson

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlpath.evidence.postings.counting import Counted, Named
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.ids import SkillId

ALL = "all"
OTHER = "other"
MOST_UNREAD = 200


class Tally:
    """Counts of postings and of skills in them, a role."""

    def __init__(self) -> None:
        self.roles: Counter[str] = Counter()
        self.skills: dict[str, Counter[SkillId]] = {}
        self.duplicates = 0
        self._marks = Fingerprints()

    def add(self, posting: Named) -> bool:
        """Count a posting unless a copy of it was counted; tell whether it was."""
        if not self._marks.add(posting.mark):
            self.duplicates += 1
            return False
        for role in (posting.role or OTHER, ALL):
            self.roles[role] += 1
            self.skills.setdefault(role, Counter()).update(posting.skills)
        return True

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


def demand(found: Iterable[Counted], catalog: Catalog) -> DemandReport:
    """Count what was read of a corpus; an interruption ends it early and keeps what was counted."""
    tally = Tally()
    unread: list[Unread] = []
    complete = True
    try:
        _count(tally, unread, found, Packing.of(catalog))
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


def _count(tally: Tally, unread: list[Unread], found: Iterable[Counted], form: Packing) -> None:
    for one in found:
        if isinstance(one, Unread):
            if len(unread) < MOST_UNREAD:
                unread.append(one)
        else:
            tally.add(form.unpack(one))


def _names(catalog: Catalog, tally: Tally) -> Mapping[SkillId, str]:
    named = tally.skills.get(ALL, Counter())
    return {skill: catalog.skills[skill].name for skill in named if skill in catalog.skills}
