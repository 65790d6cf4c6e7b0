"""A habit of over-rating: learnt from checks against claims alone, told when clear, taken back."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.checks import checks
from mlpath.engine.knowledge.habit import FAILED, Habit, habit, words
from mlpath.engine.knowledge.state import knowledge
from worlds.learners import SKILLS, answered, rating, skill, somebody, world

MANY = tuple(skill(f"s{k}", "programming") for k in range(12))
WORLD = world(skills=(*SKILLS, *MANY))
NAMES = [one.id for one in MANY]
CLAIMS = tuple(rating(name, 3) for name in NAMES)


def person(missed=0, right=0, level=3):
    """Somebody who claims 3 of everything, missed the checks of some and passed those of others."""
    answers = [
        answered(name, level, k >= missed or None, number)
        for k, name in enumerate(NAMES[: missed + right])
        for number in (1, 2, 3)
    ]
    return somebody(evidence=CLAIMS, answers=tuple(answers))


def habit_of(who):
    return knowledge(WORLD, who).habit


def test_without_checks_people_rate_too_high_as_people_do():
    found = habit_of(person())
    assert found.off == pytest.approx(0.8 * 0.25 + 0.2 * 1.5, abs=0.02)
    assert found.doubt == pytest.approx(0.8, abs=0.02)
    assert (found.failed, found.checked, found.told) == (0, 0, 0)
    assert words(found) == ""


def test_ratings_alone_teach_nothing():
    modest = somebody(evidence=tuple(rating(name, 1) for name in NAMES))
    assert habit_of(modest) == habit_of(person()) == habit_of(somebody())


def test_checks_of_what_was_not_claimed_teach_nothing():
    others = tuple(answered(name, 3, None, k) for name in ("code", "models") for k in (1, 2, 3))
    who = somebody(evidence=CLAIMS, answers=others)
    assert habit_of(who) == habit_of(person())


def test_failed_checks_raise_it_and_passed_ones_lower_it():
    boast, usual, modest = (habit_of(w) for w in (person(5), person(), person(0, 5, level=4)))
    assert boast.off > usual.off > modest.off
    assert boast.doubt < usual.doubt


def test_a_clear_habit_is_told_and_lowers_only_what_was_not_checked():
    few, many = knowledge(WORLD, person(FAILED - 1)), knowledge(WORLD, person(FAILED + 2, 1))
    assert few.habit.told == 0
    assert many.habit.told >= 1
    assert words(many.habit).startswith("Your answers are about ")
    assert f"in {FAILED + 2} of {FAILED + 3} skills" in words(many.habit)
    unchecked, passed = NAMES[-1], NAMES[FAILED + 2]
    assert few.said[unchecked] == 3
    assert many.said[unchecked] == 3 - many.habit.told
    assert many.said[passed] == 3


def test_later_checks_take_it_back():
    assert habit_of(person(FAILED)).told >= 1
    assert habit_of(person(FAILED, FAILED)).told == 0


def checked_twice(*right):
    """Somebody who claims 3 of everything and was asked two questions of some skills."""
    answers = (
        answered(NAMES[k], 3, good or None, number)
        for k, good in enumerate(right)
        for number in (1, 2)
    )
    return habit_of(somebody(evidence=CLAIMS, answers=tuple(answers)))


@pytest.mark.parametrize("good", [True, False])
def test_one_check_moves_it_a_little_and_five_move_it_far(good):
    """Two questions can be luck or slips; of five skills they hardly are."""
    off = [checked_twice(*[good] * skills).off for skills in (0, 1, 5)]
    one, five = abs(off[1] - off[0]), abs(off[2] - off[0])
    assert 0.2 < one < 0.5
    assert five > 0.8
    assert 2.5 * one < five


def test_five_right_checks_in_a_row_take_it_back():
    told, back = checked_twice(*[False] * 4), checked_twice(*[False] * 4, *[True] * 5)
    assert told.told >= 1
    assert back.told == 0
    assert back.off == pytest.approx(checked_twice().off, abs=0.1)
    assert checked_twice(*[True] * 5).off < 0


@given(st.integers(0, 6), st.integers(0, 5), st.integers(0, 11), st.integers(1, 4))
def test_a_right_answer_never_makes_a_habit_worse(missed, right, about, level):
    before = person(missed, right)
    more = answered(NAMES[about], level, correct=True, number=9)
    after = somebody(evidence=CLAIMS, answers=(*before.answers, more))
    one, two = habit_of(before), habit_of(after)
    assert two.off <= one.off + 1e-12
    assert two.told <= one.told


def test_the_number_of_levels_is_said():
    assert "about 2 levels below your ratings in 5 of 6 skills" in words(Habit(1.9, 0.3, 5, 6, 2))
    assert "about a level" in words(Habit(1.2, 0.3, 5, 6, 1))


def test_claims_that_were_not_checked_are_not_counted():
    who = person(2, 1)
    claims = dict.fromkeys(NAMES, 3.0)
    found = habit(who, claims, checks(who))
    assert (found.failed, found.checked) == (2, 3)


def test_three_claims_that_fell_can_be_chance_and_four_are_told():
    assert habit_of(person(3)).told == 0
    assert habit_of(person(4)).told >= 1


def test_a_habit_is_told_only_where_most_checked_claims_fell():
    claims, who = dict.fromkeys(NAMES, 3.0), person(6)
    found = checks(who)
    held = dict.fromkeys(found, SimpleNamespace(top=3))

    def told(fallen):
        return habit(who, claims, found | dict(list(held.items())[fallen:])).told

    assert (told(6), told(4), told(3)) == (told(6), told(6), 0)  # four of six, and half of them


def test_a_clear_habit_of_about_a_level_is_told_as_one_and_one_of_nearly_two_as_two():
    found = habit_of(person(7, 3)), habit_of(person(7, 1))
    assert [round(one.off, 1) for one in found] == [1.2, 1.9]
    assert [one.told for one in found] == [1, 2]
