"""What counts as an observation, and which of several."""

from dataclasses import replace

import pytest

from mlpath.engine.knowledge.observations import NOISE, Shape, levels_done, observations, too_high
from mlpath.model.grade import Grade
from worlds.learners import answered, finished, rating, somebody

ALL = {"code", "models", "algebra"}


def test_a_rating_says_where_the_level_is_and_is_too_high_on_average():
    (seen,) = too_high(observations(somebody(evidence=(rating("code", 2),)), ALL), 0.4)
    assert (seen.shape, seen.level, seen.shift) == (Shape.AT, 2, 0.4)


def test_stronger_grades_have_less_noise_and_only_ratings_are_too_high():
    grades = (Grade.CLAIMED, Grade.DOCUMENTED, Grade.SHOWN)
    people = [somebody(evidence=(rating("code", 2, g),)) for g in grades]
    seen = [too_high(observations(person, ALL), 0.4)[0] for person in people]
    assert [o.noise for o in seen] == sorted((o.noise for o in seen), reverse=True)
    assert [o.shift for o in seen] == [0.4, 0.0, 0.0]


def test_a_mention_that_tells_its_noise_is_taken_with_it():
    (plain,) = observations(somebody(evidence=(rating("code", 2, Grade.DOCUMENTED),)), ALL)
    told = replace(rating("code", 2, Grade.DOCUMENTED), noise=0.65)
    (sure,) = observations(somebody(evidence=(told,)), ALL)
    assert (plain.noise, sure.noise) == (NOISE[Grade.DOCUMENTED], 0.65)


def test_a_cv_and_code_do_not_say_that_there_is_no_more():
    for grade in (Grade.DOCUMENTED, Grade.SHOWN):
        (seen,) = observations(somebody(evidence=(rating("code", 2, grade),)), ALL)
        assert seen.shape is Shape.AT_LEAST


def test_a_new_rating_replaces_the_old_one_but_not_another_grade_whatever_the_clock_said():
    person = somebody(
        evidence=(rating("code", 1, days=2), rating("code", 3), rating("code", 2, Grade.SHOWN))
    )
    assert sorted(o.level for o in observations(person, ALL)) == [2, 3]


def test_the_last_answer_to_an_item_counts_whatever_the_clock_said():
    old, new = answered("code", 1, correct=False, days=90), answered("code", 1, correct=True)
    assert [o.shape for o in observations(somebody(answers=(old, new)), ALL)] == [Shape.RIGHT]
    assert [o.shape for o in observations(somebody(answers=(new, old)), ALL)] == [Shape.WRONG]


def test_three_kinds_of_answer_are_told_apart():
    answers = tuple(
        answered("code", 1, correct, number) for number, correct in enumerate((True, False, None))
    )
    shapes = [o.shape for o in observations(somebody(answers=answers), ALL)]
    assert shapes == [Shape.RIGHT, Shape.WRONG, Shape.UNKNOWN]


def test_what_the_data_does_not_know_is_passed_over():
    person = somebody(
        evidence=(rating("gone", 2),),
        answers=(answered("gone", 1, correct=True),),
        done=(finished("gone", 1),),
    )
    assert observations(person, ALL) == []


def test_a_finished_level_makes_older_doubts_stale_but_not_newer_ones():
    person = somebody(
        evidence=(rating("code", 1), rating("models", 3)),
        answers=(
            answered("code", 2, correct=False),
            answered("code", 3, correct=False),
            answered("code", 1, correct=True),
            answered("code", 2, correct=False, number=2, days=30),
        ),
        done=(finished("code", 2, days=10),),
    )
    seen = observations(person, ALL)
    assert [(o.shape, o.skill, o.level) for o in seen] == [
        (Shape.AT_LEAST, "code", 1),
        (Shape.RIGHT, "code", 1),
        (Shape.WRONG, "code", 2),
        (Shape.WRONG, "code", 3),
        (Shape.AT, "models", 3),
    ]


def test_the_highest_finished_level_counts_wherever_it_is_noted():
    person = somebody(
        evidence=(rating("code", 3, Grade.DONE, days=1), rating("code", 1, Grade.DONE)),
        done=(finished("code", 2), finished("code", 1, days=2), finished("models", 1)),
    )
    assert levels_done(person) == {
        "code": 3,
        "models": 1,
    }
    assert levels_done(somebody(evidence=(rating("code", 1, Grade.DONE),))) == {"code": 1}


def test_the_order_of_what_was_said_does_not_matter():
    parts = (rating("code", 2), rating("models", 1), rating("algebra", 0))
    forward = observations(somebody(evidence=parts), ALL)
    assert forward == observations(somebody(evidence=parts[::-1]), ALL)


def test_each_finish_outgrows_what_was_missed_at_or_below_it_until_its_day():
    answers = tuple(
        answered("code", level, correct=False, days=day) for level, day in ((1, 8), (2, 8), (3, 1))
    )
    done = (finished("code", 2, days=5), finished("code", 1, days=10))
    seen = observations(somebody(answers=answers, done=done), ALL)
    assert [o.level for o in seen] == [2, 3]


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_rating_from_before_a_level_was_done_says_only_that_there_was_as_much(level):
    late, early = rating("code", level, days=20), rating("code", level, days=5)
    for said, expected in ((late, Shape.AT), (early, Shape.AT_LEAST)):
        seen = observations(somebody(evidence=(said,), done=(finished("code", 2, days=10),)), ALL)
        assert [o.shape for o in seen] == [expected]
