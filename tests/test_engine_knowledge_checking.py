"""Which question checks a claim: two a skill, up to four when the answers disagree."""

import pytest

from mlpath.engine.knowledge.checking import MOST, Marks, next_question, questions_for
from mlpath.engine.knowledge.state import knowledge
from mlpath.engine.knowledge.worth_checking import ToCheck
from worlds.learners import NOW, answered, somebody, world

WORLD = world()
KNOWN = knowledge(WORLD, somebody())
BOTH = (ToCheck("code", 2), ToCheck("algebra", 1))


@pytest.mark.parametrize(
    ("right", "missed", "decided"),
    [(0, 0, False), (1, 0, False), (1, 1, False), (2, 1, False), (2, 0, True), (0, 2, True)],
)
def test_two_more_of_one_kind_decide(right, missed, decided):
    assert Marks(right, missed).decided is decided


def test_four_questions_are_the_most():
    assert Marks(MOST // 2, MOST // 2).decided


def test_the_first_claim_is_asked_until_it_is_decided_then_the_next():
    def at(**tallies):
        return next_question(KNOWN, BOTH, {s: Marks(*t) for s, t in tallies.items()}, NOW)

    assert at().skill == "code"
    assert at().id == questions_for(KNOWN, BOTH[0], NOW)[0].id == "code-2-1"
    assert at(code=(1, 1)).skill == "code"
    assert at(code=(2, 0)).skill == "algebra"
    assert at(code=(2, 0), algebra=(0, 2)) is None


def test_a_claim_without_questions_is_passed_over():
    assert next_question(KNOWN, (ToCheck("code", 0), BOTH[1]), {}, NOW).skill == "algebra"


def test_questions_are_at_the_level_in_question_or_next_below_and_new_ones_first():
    assert [one.level for one in questions_for(KNOWN, BOTH[0], NOW)] == [2, 2, 1, 1]
    assert [one.level for one in questions_for(KNOWN, ToCheck("code", 1), NOW)] == [1, 1]
    old = tuple(answered("code", 2, correct=True, number=1, days=-days) for days in (90, 200))
    known = knowledge(WORLD, somebody(answers=old))
    ids = [one.id for one in questions_for(known, BOTH[0], NOW)]
    assert ids == ["code-2-2", "code-2-1", "code-1-1", "code-1-2"]
