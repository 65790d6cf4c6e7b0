"""The role that a posting is most likely for when it names none: by the skills it asks for.

Each skill speaks for the roles that ask for it more often than others do (the weights of their
targets), and a role with many postings is likelier to begin with.
"""

from __future__ import annotations

from math import log, sqrt
from typing import TYPE_CHECKING

from mlpath.model.field.skill import SkillKind
from mlpath.model.reports.postings import Importance

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import RoleId, SkillId
    from mlpath.model.reports.postings import Mention

EPSILON = 0.05
"""Shares below this tell little."""
UNTOLD = 0.5
"""A role without a target in a skill is taken to ask for it half as often as the others."""
COMMON = 0.6
"""How much the number of postings of a role counts."""
WISH = 0.6
"""A preferred skill speaks so much less than a required or used one."""
FIELD = frozenset({"classical-ml", "deep-learning", "language-ai", "applied-ml", "statistics"})
"""Areas of skills that only people of our roles are asked for."""
FEW = 2
"""With fewer skills of the field than this, the job may be anything."""


class LikelyRole:
    """The roles and how much each skill speaks for them, worked out once."""

    def __init__(self, skills: Iterable[Skill], roles: Sequence[Role]) -> None:
        known = list(skills)
        self._field = {skill.id for skill in known if skill.area in FIELD}
        soft = {skill.id for skill in known if skill.kind is SkillKind.SOFT}
        shares = {role.id: _shares(role) for role in roles}
        size = {role.id: 1 + max(_counts(role), default=0) for role in roles}
        whole = sum(map(sqrt, size.values()))
        named = set().union(*shares.values()) - soft if shares else set()
        self._common = {role: COMMON * log(n) for role, n in size.items()}
        self._speaks: dict[SkillId, dict[RoleId, float]] = {}
        for skill in named:
            usual = sum(s.get(skill, 0.0) * sqrt(size[role]) for role, s in shares.items()) / whole
            self._speaks[skill] = {
                role: log((s.get(skill, UNTOLD * usual) + EPSILON) / (usual + EPSILON))
                for role, s in shares.items()
            }

    def role(self, mentions: Sequence[Mention]) -> RoleId | None:
        """Name the likeliest role, or none where too little of the field is asked for."""
        if sum(mention.times for mention in mentions if mention.skill in self._field) < FEW:
            return None
        told = [
            (self._speaks[mention.skill], WISH if mention.importance is Importance.PREFERRED else 1)
            for mention in mentions
            if mention.skill in self._speaks
        ]
        calm = sqrt(1 + len(told))  # skills come together, so that each says less than it seems
        points = {
            role: common + sum(weight * speaks[role] for speaks, weight in told) / calm
            for role, common in self._common.items()
        }
        return max(points, key=points.__getitem__, default=None)


def _shares(role: Role) -> Mapping[SkillId, float]:
    return {t.skill: t.weight.value for targets in role.targets.values() for t in targets}


def _counts(role: Role) -> Iterable[int]:
    return (t.weight.n for targets in role.targets.values() for t in targets)
