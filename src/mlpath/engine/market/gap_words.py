"""Gaps as letters: what a posting misses is a short word, and memory has room for many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.field.level import TOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mlpath.model.ids import SkillId

    Gap = tuple[SkillId, int]


class GapWords:
    """Words of gaps, a letter for each level of a skill; the same from the same catalogue."""

    def __init__(self, skills: Iterable[SkillId]) -> None:
        self._skills = tuple(skills)
        self._number = {skill: number for number, skill in enumerate(self._skills)}

    def letter(self, gap: Gap) -> str:
        """Return the letter of a gap."""
        skill, need = gap
        return chr(self._number[skill] * TOP + need - 1)

    def word(self, gaps: Iterable[Gap]) -> str:
        """Return the word of gaps, in whatever order they come."""
        return "".join(sorted(map(self.letter, gaps)))

    def gap(self, letter: str) -> Gap:
        """Return the gap that a letter means."""
        number, level = divmod(ord(letter), TOP)
        return self._skills[number], level + 1
