"""How far somebody rates themselves too high: learnt from checks against claims and nothing else.

Ratings alone teach nothing of it: a high rating would otherwise make the others count less.
"""

from __future__ import annotations

from functools import cache
from math import exp, sqrt
from typing import TYPE_CHECKING

from mlpath.engine.knowledge.likelihood import chance
from mlpath.engine.knowledge.observations import NOISE, answers_that_count, from_answer
from mlpath.model.grade import Grade
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mlpath.engine.knowledge.checks import Checked
    from mlpath.engine.knowledge.observations import Shape
    from mlpath.model.ids import SkillId
    from mlpath.model.person import Person


class Ways(NamedTuple):
    """A way of rating that is shared by some: their share, levels too high, and the spread."""

    share: float
    over: float
    spread: float

    def weigh(self, off: float) -> float:
        """Tell how usual it is to rate so many levels too high."""
        return self.share / self.spread * exp(-(((off - self.over) / self.spread) ** 2) / 2)


PEOPLE = (Ways(0.8, 0.25, 0.6), Ways(0.2, 1.5, 0.75))
"""Four in five rate themselves about as they are, one in five boasts. One check is little to tell
them apart by, since luck or a slip may decide it; several are much."""
BLUR = 0.9
"""Standard deviation of one rating around a person's own way of rating."""
FAILED = 4
"""Claims that must have fallen before a habit is told: fewer can be chance."""
SURE, CLEAR = 0.9, 0.5
"""A habit is told when it is above this many levels with this certainty."""
STEP = 0.25
OFFS = tuple(STEP * k for k in range(-8, 15))
"""Levels by which somebody may rate too high: the grid that is searched."""
PLACES = tuple(STEP * k for k in range(-8, 25))
"""Levels that somebody may have, on the same grid."""


class Habit(NamedTuple):
    """How somebody rates."""

    off: float
    """Levels too high, as far as the checks show."""
    doubt: float
    """Standard deviation of it."""
    failed: int
    checked: int
    told: int
    """Levels by which claims that were not checked count less, because it is clear."""


def habit(
    person: Person, claims: Mapping[SkillId, float], found: Mapping[SkillId, Checked]
) -> Habit:
    """Learn how somebody rates from the claims that were checked."""
    both = {skill: claims[skill] for skill in found if skill in claims}
    chances = _chances(person, both)
    total = sum(chances)
    off = sum(o * c for o, c in zip(OFFS, chances, strict=True)) / total
    doubt = sqrt(sum((o - off) ** 2 * c for o, c in zip(OFFS, chances, strict=True)) / total)
    failed = sum(found[skill].top < claim for skill, claim in both.items())
    sure = sum(c for o, c in zip(OFFS, chances, strict=True) if o > CLEAR) >= SURE * total
    clear = sure and failed >= FAILED and 2 * failed > len(both)
    return Habit(off, doubt, failed, len(both), max(1, round(off)) if clear else 0)


def _chances(person: Person, claims: Mapping[SkillId, float]) -> list[float]:
    """Weigh every way of rating by what is usual and by the answers."""
    out = [sum(ways.weigh(off) for ways in PEOPLE) for off in OFFS]
    answers: dict[SkillId, list[tuple[Shape, int]]] = {}
    for answer in answers_that_count(person):
        if answer.skill in claims:
            answers.setdefault(answer.skill, []).append((from_answer(answer).shape, answer.level))
    for skill, given in sorted(answers.items()):  # so that no rounding depends on the order
        fits = [1.0] * len(PLACES)
        for shape, level in sorted(given):
            chances = [_chance(shape, place - level) for place in PLACES]
            fits = [fit * chance for fit, chance in zip(fits, chances, strict=True)]
        for k, off in enumerate(OFFS):
            weights = [_near(place - claims[skill] + off) for place in PLACES]
            out[k] *= sum(w * f for w, f in zip(weights, fits, strict=True)) / sum(weights)
    return out


@cache
def _near(apart: float) -> float:
    return exp(-((apart / BLUR) ** 2) / 2)


@cache
def _chance(shape: Shape, above: float) -> float:
    return chance(shape, above, NOISE[Grade.TESTED])


def words(found: Habit) -> str:
    """Say what the checks show of how somebody rates, once it is clear."""
    if not found.told:
        return ""
    below_ = "about a level" if found.told == 1 else f"about {found.told} levels"
    return (
        f"Your answers are {below_} below your ratings in {found.failed} of {found.checked} "
        "skills, so ratings that were not checked count that much less; later checks may end it."
    )
