"""A posting as a role, so that whatever works for roles works for one posting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.levels.steps import steps_to
from mlpath.model.field.role import Basis, Role, Target, Weight
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.ids import RoleId, SourceId

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mlpath.engine.case import Learner
    from mlpath.engine.market.yardstick import Yardstick
    from mlpath.model.ids import SkillId
    from mlpath.model.reports.postings import Posting

EDITORIAL = SourceId("editorial")


def goal(skill: SkillId, need: int, *, weight: float = 1.0, must: bool = True) -> Target:
    """Return a target that nobody measured."""
    return Target(
        skill=skill,
        need=need,
        must=must,
        weight=Weight(value=weight, basis=Basis.EDITORIAL, source=EDITORIAL),
    )


def goals(needs: Mapping[SkillId, int]) -> tuple[Target, ...]:
    """Return targets for some levels to reach."""
    return tuple(goal(skill, need) for skill, need in needs.items())


def role_of(posting: Posting, yardstick: Yardstick) -> tuple[Role, RoleLevel]:
    """Return a role that asks for the musts of the posting: what is only welcome is no way."""
    level = posting.level or RoleLevel.MID
    targets = tuple(
        goal(ask.mention.skill, ask.need) for ask in yardstick.asks(posting) if ask.must
    )
    role = Role(
        id=RoleId(posting.role or "posting"),
        name=posting.title or posting.file,
        aliases=(),
        summary="",
        work=(),
        differs={},
        traits=(),
        years={},
        targets={level: targets},
    )
    return role, level


def hours_to(learner: Learner) -> Callable[[Mapping[SkillId, int]], float]:
    """Return a function that tells the hours to some levels, prerequisites included."""
    known: dict[frozenset[tuple[SkillId, int]], float] = {}

    def hours(needs: Mapping[SkillId, int]) -> float:
        key = frozenset(needs.items())
        if key not in known:
            steps = steps_to(learner.catalog.skills, goals(needs), learner.estimates)
            known[key] = sum(step.likely for step in steps)
        return known[key]

    return hours
