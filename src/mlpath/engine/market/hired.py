"""The level of jobs to apply for, and what to show there: years count beside what is learnt.

Nobody with six years of running servers is hired as a beginner of running models. What is learnt
first is what the juniors of a role can do; what is applied for follows from the years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.to_rate import PROGRAMMING
from mlpath.engine.levels.groups import with_own_members
from mlpath.engine.levels.readiness import readiness_at
from mlpath.model.circumstances import background_of
from mlpath.model.field.role_level import EXPERIENCED, RoleLevel
from mlpath.model.ids import RoleId
from mlpath.model.person import Estimate
from mlpath.model.settings import BACKGROUND, YEARS

if TYPE_CHECKING:
    from mlpath.engine.case import Case
    from mlpath.model.field.background import Background
    from mlpath.model.field.role import LevelProof, Role

COUNTED = 0.5
"""Least share of the years in one technical trade that counts in another: else as much as people
of the trade typically have of what juniors of the role need."""
HIGHEST = RoleLevel.MID
"""In a trade that is new to somebody: seniors are hired for what they decided in it."""
WHOLE = 100.0
"""Points of somebody who has all that a role needs."""
KIN = 50.0
"""Points, of what seniors of a role need, that people of a kindred trade typically have."""
TECHNICAL = 1.5
"""Who typically programs this well comes from a technical trade."""


def apply_at(case: Case) -> RoleLevel:
    """Tell the level of jobs to apply for: the one planned for, or a higher one by the years."""
    rungs = list(RoleLevel)
    return max(case.level, by_years(case), key=rungs.index)


def above(case: Case) -> RoleLevel | None:
    """Tell the level of jobs to apply for where it is not the one that is planned for."""
    level = apply_at(case)
    return None if level is case.level else level


def by_years(case: Case) -> RoleLevel:
    """Tell the level that somebody's years alone would give in the role."""
    settings = case.person.settings
    years, background = settings[YEARS], background_of(case.catalog, settings)
    if years is None or background is None:
        return RoleLevel.JUNIOR
    if in_the_trade(case):
        return case.role.level_of_years(years)
    rungs = list(RoleLevel)
    if akin(case.role, background):
        return min(RoleLevel.SENIOR, case.role.level_of_years(years), key=rungs.index)
    coding = background.levels.get(PROGRAMMING)
    if coding is None or coding.mean < TECHNICAL:
        return RoleLevel.JUNIOR
    counted = max(COUNTED, _typical(case.role, background, RoleLevel.JUNIOR) / WHOLE)
    return min(HIGHEST, case.role.level_of_years(counted * years), key=rungs.index)


def in_the_trade(case: Case) -> bool:
    """Tell whether somebody does the work of the role already."""
    trade = case.person.settings[BACKGROUND]
    return trade is not None and RoleId(trade) == case.role.id


def akin(role: Role, background: Background) -> bool:
    """Tell whether people of a trade typically have half of what the seniors of a role need.

    It follows from the trade and from no claim: so whoever can do more never meets fewer doors.
    """
    elsewhere = role.entered_from and background.id not in role.entered_from
    return not elsewhere and _typical(role, background, RoleLevel.SENIOR) >= KIN


def _typical(role: Role, background: Background, level: RoleLevel) -> float:
    """Tell how many points of what a level of a role needs people of a trade typically have."""
    have = {skill: prior.mean for skill, prior in background.levels.items()}
    known = {skill: Estimate(value=mean, low=mean, high=mean) for skill, mean in have.items()}
    targets = role.targets.get(level)
    return readiness_at(with_own_members(targets, known), have) if targets else 0.0


def proofs_of(case: Case) -> tuple[LevelProof, ...]:
    """List what to show for a role; in one that is new to somebody, what its seniors show."""
    wanted = (case.goal or case).level
    if wanted not in EXPERIENCED:
        return ()
    return case.role.proven_by(wanted if in_the_trade(case) else RoleLevel.SENIOR)
