"""The likely layer of a person: the best fit, and the fits at both ends of its range.

Two things are shared by all that somebody says: how they rate themselves, and how far they are
beyond their background. Noise apiece does not tell of them, so the fit is made twice more. At the
low end ratings count less; at the high end they are taken more at their word, also as signs that
the background says too little. Each end is a best fit, so better evidence lowers neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.engine.knowledge.best_fit import BestFit
from mlpath.engine.knowledge.beyond import CAREFUL, TRUSTING, beyond
from mlpath.engine.knowledge.likely import Likely
from mlpath.engine.knowledge.observations import observations, too_high
from mlpath.model.grade import Grade

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.engine.knowledge.age import Ages
    from mlpath.engine.knowledge.best_fit import Placed
    from mlpath.engine.knowledge.habit import Habit
    from mlpath.engine.knowledge.prior import Ground
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person

PROOF = frozenset({Grade.SHOWN, Grade.TESTED})
"""What tells that somebody is beyond their background; ratings and CVs tell it to the high end."""
LOWER, HIGHER = 0.25, 0.5
"""By this share of the doubt about somebody's way of rating, ratings count less at the low end, and
more at the high end."""
EDGE = 0.9
"""The chance with which somebody is not farther beyond their background than an end says."""


def likely_layer(
    person: Person,
    start: Ground,
    habit: Habit,
    *,
    floors: Mapping[SkillId, float],
    ages: Ages | None = None,
) -> Likely:
    """Work out what is likely of a person."""
    seen = observations(person, start.index, ages)

    def placed(off: float) -> list[Placed]:
        return [(one, start.index[one.skill]) for one in too_high(seen, off)]

    usual = placed(habit.off)
    proof = [pair for pair in usual if pair[0].grade in PROOF]
    careful = beyond(start, proof, CAREFUL)

    def ends(middle: BestFit) -> tuple[BestFit, BestFit]:
        trusting = beyond(start, usual, TRUSTING)
        low = min(careful.mean, careful.below(1 - EDGE))
        high = max(careful.mean, trusting.below(EDGE))
        less, more = habit.off + LOWER * habit.doubt, habit.off - HIGHER * habit.doubt
        return (
            BestFit(start.higher(low), placed(less), like=middle),
            BestFit(start.higher(high), placed(more), like=middle),
        )

    return Likely(
        start.higher(careful.mean),
        [one for one, _ in usual],
        floors=floors,
        upward=1 + careful.chance,
        ends=ends,
    )
