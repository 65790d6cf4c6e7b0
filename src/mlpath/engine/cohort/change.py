"""What changed since an earlier run, for those who are in both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.cohort.few import at_least, months, quartiles, told
from mlpath.model.reports.cohort import LEAST, CohortChange, Movement

if TYPE_CHECKING:
    from mlpath.model.reports.cohort import Stood

A_POINT = 1.0
"""Readiness that differs by less is the same."""


class Changes:
    """Pairs of then and now."""

    def __init__(self) -> None:
        self.pairs: list[tuple[Stood, Stood]] = []

    def add(self, before: Stood, now: Stood) -> None:
        """Count somebody who was there before."""
        self.pairs.append((before, now))

    def report(self) -> CohortChange | None:
        """Tell what changed; nothing of few."""
        if len(self.pairs) < LEAST:
            return None
        moves = [now.readiness - before.readiness for before, now in self.pairs]
        rose, fell = (sum(sign * move >= A_POINT for move in moves) for sign in (1, -1))
        return CohortChange(
            since=max(before.on for before, _ in self.pairs),
            people=at_least(len(self.pairs)),
            readiness=self._moved("readiness"),
            doors=self._moved("doors"),
            before=months(before.ready.toordinal() for before, _ in self.pairs),
            now=months(now.ready.toordinal() for _, now in self.pairs),
            rose=told(rose),
            same=told(len(moves) - rose - fell),
            fell=told(fell),
        )

    def _moved(self, what: str) -> Movement:
        sides = zip(*self.pairs, strict=True)
        before, now = ([getattr(one, what) for one in side] for side in sides)
        return Movement(before=quartiles(before), now=quartiles(now))
