"""How far a level is out of reach because something that it rests on is not there.

What goes together ties a skill to what it needs, but weakly, and both ways alike. People lack what
rests on something that they lack. So where nothing speaks for a skill itself, readiness counts its
level only as far as the weakest thing it rests on is likely to be there. Every chance rises with
the levels, and what speaks for a skill takes gates away: better evidence opens more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mlpath.engine.knowledge.likelihood import bell, below

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from mlpath.engine.knowledge.prior import Vector
    from mlpath.model.field.skill import Skill
    from mlpath.model.ids import SkillId

LEAK = 0.3
"""How often somebody knows a thing without what it rests on."""
BLUR = 0.75
"""Levels; how sharply a need decides, when levels are known to about as much."""


class Gate(NamedTuple):
    """What decides whether a level is there."""

    open: float
    """The chance that it is not out of reach."""
    row: int = 0
    """The skill that decides it."""
    slope: float = 0.0
    """By how much a level more of that skill opens it."""


OPEN = Gate(1.0)


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
        self._known: dict[tuple[SkillId, int], Gate] = {}

    def of(self, skill: SkillId, level: int) -> Gate:
        """Find the weakest of all that a level rests on."""
        if skill in self._shown:
            return OPEN
        asked = skill, level
        if asked not in self._known:
            found = [OPEN]
            for need in self._skills[skill].needs:
                if need.for_level <= level:
                    found += self._there(need.skill, need.level), self.of(need.skill, need.level)
            self._known[asked] = min(found)
        return self._known[asked]

    def _there(self, skill: SkillId, level: int) -> Gate:
        row = self._index[skill]
        z = (self._mean[row] - level + 0.5) / BLUR
        return Gate(LEAK + (1 - LEAK) * below(z), row, (1 - LEAK) * bell(z) / BLUR)
