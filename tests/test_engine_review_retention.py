"""What is left of skills that were tested: it fades unless it is used or asked again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.review.cards import cards_of
from mlpath.engine.review.memory import remembered
from mlpath.engine.review.retention import FADED, retention_of
from mlpath.model.events.progress import HoursLogged
from worlds.learners import NOW, answered, somebody, world

WORLD = world()
TODAY = NOW.date()
ANSWERS = st.lists(
    st.builds(
        answered,
        st.sampled_from(["code", "models"]),
        st.integers(1, 2),
        st.sampled_from([True, False, None]),
        st.integers(1, 2),
        st.integers(-90, 0),
    ),
    max_size=10,
)


def retention(*answers, day=0, logged=()):
    today = TODAY + timedelta(day)
    person = somebody(answers=answers, logged=logged)
    return retention_of(WORLD, person, cards_of(WORLD, person, today), today)


def used(day):
    return (HoursLogged(skill="code", hours=2, on=TODAY + timedelta(day)),)


def test_a_skill_is_the_mean_of_its_questions_and_wrong_ones_count_as_nothing():
    known, lost = answered("code", 1, True), answered("code", 2, False, days=-2)
    (one,) = retention(known, lost, day=30)
    left = remembered([known], TODAY + timedelta(30)).recall
    assert (one.skill, one.name, one.questions) == ("code", "Code", 2)
    assert one.recall == pytest.approx(left / 2)
    assert one.kept == pytest.approx(left)
    assert (one.asked, one.days, one.used) == (TODAY, 30, None)


def test_the_least_sure_skill_comes_first():
    answers = answered("models", 1, True), answered("code", 1, True, days=-90)
    assert [one.skill for one in retention(*answers)] == ["code", "models"]


def test_what_was_known_fades_with_time():
    fading = [retention(answered("code", 1, True), day=day)[0] for day in (0, 1, 10, 150)]
    assert [one.fading for one in fading] == [False, False, True, True]
    assert fading[-1].kept == pytest.approx(0.53, abs=0.01)
    assert all((one.kept < FADED) == one.fading for one in fading)


def test_what_is_used_does_not_fade_and_what_was_used_before_does():
    known = answered("code", 1, True)
    assert retention(known, day=150, logged=used(-3))[0].fading
    (one,) = retention(known, day=150, logged=used(120) + used(40))
    assert not one.fading
    assert one.used == TODAY + timedelta(120)


def test_what_was_never_there_does_not_fade():
    (one,) = retention(answered("code", 1, None), day=150)
    assert (one.recall, one.kept, one.fading) == (0, None, False)


def test_a_day_before_the_last_answer_is_not_in_the_past():
    assert retention(answered("code", 1, True), day=-5)[0].days == 0


@given(ANSWERS, st.integers(0, 400), st.integers(0, 400))
def test_without_an_answer_nothing_becomes_surer(answers, day, more):
    first, second = (
        {one.skill: one.recall for one in retention(*answers, day=d)} for d in (day, day + more)
    )
    assert first.keys() == second.keys()
    assert all(second[skill] <= first[skill] for skill in first)


@given(ANSWERS, st.integers(1, 2), st.integers(1, 2), st.integers(0, 200))
def test_a_right_answer_never_leaves_less_than_a_wrong_one(answers, level, number, day):
    right, wrong = (
        retention(*answers, answered("code", level, correct, number, days=1), day=1 + day)
        for correct in (True, False)
    )
    recall = [next(o.recall for o in found if o.skill == "code") for found in (right, wrong)]
    assert recall[0] > recall[1]
