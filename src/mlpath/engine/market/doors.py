"""Doors: which real postings of a role somebody meets, at any levels.

A posting is a door when enough of what it requires is there, and every skill that its title names.
What it requires are its musts (`yardstick`). Skills of which it says that one is enough, and the
members of a group that it names, are one requirement, which the best of them meets. What postings
ask for does not depend on the person, so no level that rises can close a door.
"""

from __future__ import annotations

from collections import Counter
from math import ceil
from typing import TYPE_CHECKING

from mlpath.engine.case import asked_once
from mlpath.engine.levels.reached import reached
from mlpath.engine.levels.steps import levels_after
from mlpath.engine.market.hired import apply_at
from mlpath.engine.market.yardstick import FEW as FEW_MUSTS
from mlpath.engine.market.yardstick import Yardstick
from mlpath.model.field.kept import kept
from mlpath.model.field.parted import POSTINGS, part
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.named import NamedTuple
from mlpath.model.reports.doors import Doors, DoorsRise
from mlpath.model.share import FEW, wilson

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from mlpath.engine.case import Case
    from mlpath.engine.levels.steps import AnyStep
    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.market_posting import MarketPosting
    from mlpath.model.field.role import Role
    from mlpath.model.ids import GroupId, SkillId

    Gap = tuple[SkillId, int]

ENOUGH = 0.6
"""Share of the required skills with which people are asked to an interview."""


class Door(NamedTuple):
    """One posting; each bit stands for one thing that postings ask for."""

    required: int
    enough: int
    """How many of the required bits have to be there."""
    title: int
    """All of these have to be there."""

    def opens(self, have: int) -> bool:
        """Tell whether what is there is enough."""
        return not self.title & ~have and (self.required & have).bit_count() >= self.enough


class Street(NamedTuple):
    """The postings of a role around a level."""

    asks: Sequence[tuple[Gap, ...]]
    """What each bit stands for: skills of which one serves, each with the level meant."""
    doors: Sequence[Door]
    levels: tuple[RoleLevel, ...]
    unjudged: int
    postings: Sequence[MarketPosting]
    """What the doors were made of."""
    of_role: Sequence[MarketPosting]
    """All of the role, those of other levels too."""

    def have(self, levels: Mapping[SkillId, float]) -> int:
        """Return the bits of what is there at some levels."""
        bits = 0
        for place, any_of in enumerate(self.asks):
            if any(reached(levels.get(skill, 0.0), need) for skill, need in any_of):
                bits |= 1 << place
        return bits


@asked_once
def doors(case: Case) -> Doors:
    """Count the postings that somebody meets today."""
    return doors_at(case, levels_after(case.levels, ()))


def doors_at(case: Case, levels: Mapping[SkillId, float]) -> Doors:
    """Count the postings that somebody with these levels meets."""
    found = street(case)
    have = found.have(levels)
    met, n = sum(door.opens(have) for door in found.doors), len(found.doors)
    share, low, high = wilson(met, n)
    return Doors(
        met=met,
        n=n,
        share=share,
        low=low,
        high=high,
        few=n < FEW,
        levels=found.levels,
        unjudged=found.unjudged,
    )


def doors_rise(case: Case, steps: Iterable[AnyStep]) -> DoorsRise:
    """Count the postings that somebody meets today and after some steps."""
    now, end = doors(case), doors_at(case, levels_after(case.levels, steps))
    asked, of_role = asked_levels(case)
    return DoorsRise(
        now=now.met,
        end=end.met,
        n=now.n,
        now_low=now.low,
        now_high=now.high,
        end_low=end.low,
        end_high=end.high,
        few=now.few,
        levels=now.levels,
        unjudged=now.unjudged,
        asked=asked,
        asked_of_role=of_role,
    )


def asked_levels(case: Case) -> tuple[Mapping[RoleLevel, int], bool]:
    """Count postings by the level they state, of the role, or of all roles where it has few."""
    tables = case.catalog.tables
    counts = _levels_in(tables.get(part(POSTINGS, case.role.id), ()))
    of_role = counts.total() >= FEW
    if not of_role:
        every = (tables[name] for name in tables if name.startswith(part(POSTINGS, "")))
        counts = sum(map(_levels_in, every), Counter[str]())
    return {rung: counts[rung] for rung in RoleLevel if counts[rung]}, of_role


def _levels_in(rows: Iterable[Mapping[str, str]]) -> Counter[str]:
    # Rows as they are: of other roles nothing but the level is wanted, and records take time.
    return Counter(row["level"] for row in rows if row["level"])


def street(case: Case) -> Street:
    """Prepare the postings of the role at the level to apply for and one below, or else all."""
    return _street(case.catalog, case.role, apply_at(case), case.level)


@kept
def _street(catalog: Catalog, role: Role, level: RoleLevel, planned: RoleLevel) -> Street:
    rungs = list(RoleLevel)
    place = rungs.index(level)
    near = tuple(rungs[max(0, place - 1) : place + 1])
    postings = catalog.postings_of(role.id)
    # Whose years bring a higher level is asked what the role is about as deeply as it is planned.
    depth = None if planned is level else planned
    there = _built(catalog, [one for one in postings if one.level in near], near, depth)
    there = there if there.doors else _built(catalog, postings, (), depth)
    return there._replace(of_role=postings)


def _built(
    catalog: Catalog,
    postings: Sequence[MarketPosting],
    levels: tuple[RoleLevel, ...],
    depth: RoleLevel | None,
) -> Street:
    asks, found, judged = Asks(catalog, depth), [], []
    soft = asks.yardstick.soft
    for posting in postings:
        required = asks.bits(posting, posting.required, posting.either)
        count = required.bit_count()
        if count < FEW_MUSTS:
            continue
        judged.append(posting)
        # In whole numbers, because 0.6 x 5 is not 3 in binary fractions.
        enough = ceil(round(ENOUGH * count, 9))
        found.append(Door(required, enough, asks.bits(posting, posting.in_title - soft)))
    unjudged = len(postings) - len(judged)
    return Street(tuple(asks.places), tuple(found), levels, unjudged, judged, postings)


class Asks:
    """Gives each thing that postings ask for a bit of its own."""

    def __init__(self, catalog: Catalog, depth: RoleLevel | None = None) -> None:
        self.depth = depth
        """The level whose depth is meant, where it is not that of the posting."""
        self.yardstick = Yardstick(catalog.skills, catalog.roles, None)
        self.places: dict[tuple[Gap, ...], int] = {}
        self._groups = [frozenset(group.members) for group in catalog.groups.values()]
        self._group_of = {
            skill: group.id for group in catalog.groups.values() for skill in group.members
        }
        self._alone: dict[tuple[RoleLevel | None, SkillId], int] = {}

    def bits(
        self,
        posting: MarketPosting,
        skills: AbstractSet[SkillId],
        either: Iterable[frozenset[SkillId]] = (),
    ) -> int:
        """Return what some skills ask for; a choice, or those of a group, are one thing."""
        level, bits = self.depth or posting.level, 0
        for some in either:
            if not any(some <= members for members in self._groups):
                bits |= self._bit(posting, sorted(some))
                skills -= some
        together: dict[GroupId, list[SkillId]] = {}
        for skill in skills:
            if skill in self._group_of:
                together.setdefault(self._group_of[skill], []).append(skill)
                continue
            bit = self._alone.get((level, skill))
            if bit is None:
                bit = self._alone[level, skill] = self._bit(posting, [skill])
            bits |= bit
        for members in together.values():
            bits |= self._bit(posting, sorted(members))
        return bits

    def _bit(self, posting: MarketPosting, any_of: Sequence[SkillId]) -> int:
        meant = self.yardstick.level_meant
        level = self.depth or posting.level
        ask = tuple((skill, meant(posting.role, level, skill)) for skill in any_of)
        return 1 << self.places.setdefault(ask, len(self.places))
