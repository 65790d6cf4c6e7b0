"""How well an answer is remembered, and when to ask again: the one place that knows FSRS."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from functools import cache
from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fsrs import Scheduler

    from mlpath.model.person import QuizAnswer

WANTED = 0.9
"""A question comes back when the chance that it is still answered has fallen to this."""


class Memory(NamedTuple):
    """What is left of one question."""

    asked: date
    """When it was last answered."""
    due: date
    recall: float
    """Chance that it is answered rightly today; 0 when the last answer was not right."""


def remembered(answers: Sequence[QuizAnswer], today: date) -> Memory:
    """Work out what is left of a question from all its answers, at least one, oldest first."""
    from fsrs import Card, Rating

    scheduler, last = _scheduler(), answers[-1]
    card = Card(card_id=0, due=answers[0].at)  # without an id FSRS waits for the clock
    for one in answers:
        rating = Rating.Good if one.correct else Rating.Again
        card, _ = scheduler.review_card(card, rating, _moment(one.at.date()))
    recall = scheduler.get_card_retrievability(card, _moment(today)) if last.correct else 0.0
    return Memory(asked=last.at.date(), due=card.due.date(), recall=recall)


@cache
def _scheduler() -> Scheduler:
    """Set FSRS up for whole days, the same for everybody and without chance."""
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=WANTED, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
