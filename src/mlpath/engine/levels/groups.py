"""Which member of a group counts: the one a person is furthest in, else the one most asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mlpath.model.field.role import Target
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Estimate


BEGUN = 0.5
"""Levels; who has less of every member has begun with none, so what others ask for most counts."""


def with_own_members(
    targets: Iterable[Target], estimates: Mapping[SkillId, Estimate]
) -> tuple[Target, ...]:
    """Return the targets with the member of each group that counts for these levels."""
    return tuple(_own(target, estimates) if target.others else target for target in targets)


def _own(target: Target, estimates: Mapping[SkillId, Estimate]) -> Target:
    def level(skill: SkillId) -> float:
        known = estimates.get(skill)
        return known.value if known else 0.0

    best = max(target.any_of, key=level)  # of equal ones the first, which is most asked for
    if level(best) < BEGUN:
        return target
    others = tuple(skill for skill in target.any_of if skill != best)
    return replace(target, skill=best, others=others)
