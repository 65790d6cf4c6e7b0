"""What is evidence in a proof pack, beside what was done."""

import pytest

from mlpath.engine.knowledge.proof import evidence_of
from mlpath.model.grade import Grade
from worlds.learners import finished, rating, somebody


@pytest.mark.parametrize(
    ("level", "grades"),
    [(0, [Grade.DONE]), (0.5, [Grade.DONE]), (1, [Grade.CLAIMED, Grade.DONE])],
)
def test_a_rating_below_beginner_is_nobody_s_business_whatever_else_is_told(level, grades) -> None:
    person = somebody(evidence=(rating("code", level),), done=(finished("code", 1),))
    assert [one.grade for one in evidence_of(person)["code"]] == grades
