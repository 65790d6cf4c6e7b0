"""What answers to questions about a skill decide: levels that fell, and levels that are proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.observations import answers_that_count
from mlpath.model.field.level import TOP

if TYPE_CHECKING:
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person

ENOUGH = 2
"""Answers that decide; one can be luck or a slip."""


class Checked:
    """The answers about one skill: how many were right and how many were missed, a level."""

    def __init__(self) -> None:
        self.right: dict[int, int] = {}
        self.missed: dict[int, int] = {}

    def take(self, level: int, *, right: bool) -> None:
        """Count one answer."""
        counted = self.right if right else self.missed
        counted[level] = counted.get(level, 0) + 1

    def right_from(self, level: int) -> int:
        """Count what was right at a level or above: it speaks for the level."""
        return sum(number for k, number in self.right.items() if k >= level)

    def missed_to(self, level: int) -> int:
        """Count what was missed at a level or below: it speaks against the level."""
        return sum(number for k, number in self.missed.items() if k <= level)

    def asked(self, level: int) -> int:
        """Count the questions of a level."""
        return self.right.get(level, 0) + self.missed.get(level, 0)

    def stands(self, level: int) -> bool:
        """Tell whether a level stands: two misses, and more than were right, end it."""
        missed = self.missed_to(level)
        return missed < ENOUGH or missed <= self.right_from(level)

    @property
    def top(self) -> int:
        """The highest level that stands; nothing that is only said counts beyond it."""
        return next((k for k in range(TOP, 0, -1) if self.stands(k)), 0)

    @property
    def proven(self) -> int:
        """The highest level that at least two right answers speak for, and fewer against."""
        return next((k for k in range(TOP, 0, -1) if self._shows(k)), 0)

    def _shows(self, level: int) -> bool:
        right = self.right_from(level)
        return right >= ENOUGH and right > self.missed_to(level)


def checks(person: Person) -> dict[SkillId, Checked]:
    """Count the answers that still count, a skill."""
    out: dict[SkillId, Checked] = {}
    for answer in answers_that_count(person):
        out.setdefault(answer.skill, Checked()).take(answer.level, right=answer.correct is True)
    return out
