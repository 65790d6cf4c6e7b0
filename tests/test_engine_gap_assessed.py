"""How much was seen of somebody whose interview has ended: ratings, answers and what was done."""

from datetime import UTC, datetime

import pytest

from mlpath.engine.gap.assessed import assessed
from mlpath.model.person import Person, Settings
from worlds.cases import case_of
from worlds.learners import answered, finished, rating, somebody, world

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ratings", "answers", "done"), [(0, 0, 0), (2, 0, 0), (0, 3, 0), (0, 0, 1), (2, 3, 1)]
)
def test_everything_that_was_said_asked_and_done_is_counted(ratings, answers, done) -> None:
    person = somebody(
        evidence=tuple(rating(skill, 1) for skill in ("code", "models")[:ratings]),
        answers=tuple(answered("code", 1, correct=True, number=k + 1) for k in range(answers)),
        done=(finished("serving", 1),) * done,
    )
    report = assessed(case_of(person, catalog=world()), NOW)
    assert report.observations == ratings + answers + done


def test_the_card_says_where_somebody_comes_from(catalog) -> None:
    clerk = Person(settings=Settings(background="no-technical-background", domain="finance"))
    found = assessed(case_of(clerk, catalog=catalog, role=catalog.roles["ml-engineer"]), NOW)
    assert found.background == "Career changer from finance"
