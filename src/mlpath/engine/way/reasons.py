"""Why a step comes when it comes, in words a person would use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.share import FEW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mlpath.engine.case import Case
    from mlpath.engine.way.pieces import Part, Portion

WEEK = 7
SELDOM = 0.05
"""Share of the postings below which nobody is told that postings ask for it."""


class Reasons:
    """Finds for each piece what uses it or goes on from it first, and when."""

    def __init__(
        self, case: Case, parts: Sequence[Part], titles: Sequence[str], starts: Sequence[int]
    ) -> None:
        self.case, self.parts, self.titles = case, parts, titles
        self.starts = starts
        """The day each part begins on, counted from the start."""

    def why(self, number: int, piece: Portion) -> str:
        """Say what a piece is needed for, or why the role wants it."""
        for later in range(number, len(self.parts)):
            for other in self.parts[later].pieces:
                reason = self._needed(piece, other)
                if reason and later == number:
                    return f"{self._name(other.skill)} in this module stands on it: {reason}"
                if reason:
                    return f"{self.titles[later]} uses it {self._when(number, later)}: {reason}"
            if later > number and self._goes_on(piece, later):
                return f"{self.titles[later]} builds on it {self._when(number, later)}"
        return self._asked(piece)

    def _needed(self, piece: Portion, other: Portion) -> str:
        """Tell why another piece needs this one; nothing when it does not."""
        if other.skill == piece.skill:
            return ""
        return next(
            (
                need.why
                for need in self.case.catalog.skills[other.skill].needs
                if need.skill == piece.skill
                and piece.from_ < need.level <= piece.to
                and other.from_ < need.for_level <= other.to
            ),
            "",
        )

    def _goes_on(self, piece: Portion, later: int) -> bool:
        """Tell whether a module teaches the next part of the same skill."""
        own = (other for other in self.parts[later].pieces if other.skill == piece.skill)
        return any(other.from_ >= piece.to for other in own)

    def _asked(self, piece: Portion) -> str:
        """Say what the role asks of a skill that nothing else in the plan needs."""
        target = next((t for t in self.case.targets if t.skill == piece.skill), None)
        if target is None:
            return "the next part of it stands on this one"
        share, counted = target.weight.share or 0.0, target.weight.n
        role = self.case.role.name
        if share >= SELDOM:
            if counted < FEW:
                return f"{share * counted:.0f} of {counted} postings for {role} ask for it"
            return f"{share * 100:.0f} % of the postings for {role} ask for it"
        return f"{role} work needs it, though postings seldom name it"

    def _when(self, number: int, later: int) -> str:
        weeks = (self.starts[later] - self.starts[number]) // WEEK
        if weeks <= 1:
            return "next week"
        return f"in {weeks} weeks" if weeks <= 2 * 4 else f"in {round(weeks / 4.35)} months"

    def _name(self, skill: str) -> str:
        return next(one.name for one in self.case.catalog.skills.values() if one.id == skill)
