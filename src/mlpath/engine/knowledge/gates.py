"""How far a level is out of reach because something that it rests on is not there.

What goes together ties a skill to what it needs, but weakly, and both ways alike. People lack what
rests on something that they lack. So where nothing speaks for a skill itself, readiness counts its
level only as far as the weakest thing it rests on is likely to be there. Every chance rises with
the levels, and what speaks for a skill takes gates away: better evidence opens more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.likelihood import below

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from mlpath.engine.knowledge.prior import Vector
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId

LEAK = 0.3
"""How often somebody knows a thing without what it rests on."""
BLUR = 0.75
"""Levels by which a best fit may be off: how sharply it decides a gate."""


class Gates:
    """The gates of all levels, at levels that fit best; each is worked out when asked for."""

    def __init__(
        self,
        skills: Mapping[SkillId, Skill],
        index: Mapping[SkillId, int],
        mean: Vector,
        shown: Container[SkillId],
    ) -> None:
        self._skills, self._index, self._mean = skills, index, mean
        self._shown = shown
        """What something speaks for: it has passed its gates."""
        self._known: dict[tuple[SkillId, int], float] = {}

    def open(self, skill: SkillId, level: int) -> float:
        """Tell the chance that a level is not out of reach: that of the weakest it rests on."""
        if skill in self._shown:
            return 1.0
        asked = skill, level
        if asked not in self._known:
            needs = [need for need in self._skills[skill].needs if need.for_level <= level]
            self._known[asked] = min(
                (min(self._there(n.skill, n.level), self.open(n.skill, n.level)) for n in needs),
                default=1.0,
            )
        return self._known[asked]

    def _there(self, skill: SkillId, level: int) -> float:
        away = self._mean[self._index[skill]] - level + 0.5
        return LEAK + (1 - LEAK) * below(away / BLUR)
