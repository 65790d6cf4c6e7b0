"""FSRS for whole days: laws of when a question comes back, and what is left of it meanwhile."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.review.memory import WANTED, remembered
from mlpath.engine.review.retention import FADED
from mlpath.engine.way.way import REVIEW
from worlds.learners import NOW, answered

TODAY = NOW.date()
METHOD = Path(__file__).parents[1] / "docs" / "method.md"
OUTCOMES = st.sampled_from([True, False, None])
PAST = st.lists(st.tuples(st.integers(0, 400), OUTCOMES), max_size=8)
"""Days between an answer and the one before it, and what it was."""


def history(past, shift=0):
    day, out = shift, []
    for gap, correct in past:
        day += gap
        out.append(answered("code", 1, correct, days=day))
    return out


def after(answers, correct, gap=0):
    last = (answers[-1].at - NOW).days if answers else 0
    return [*answers, answered("code", 1, correct, days=last + gap)]


@given(PAST, st.integers(0, 400), st.sampled_from([False, None]))
def test_a_right_answer_never_brings_the_question_back_earlier_than_another(past, gap, other):
    answers = history(past)
    right = remembered(after(answers, correct=True, gap=gap), TODAY)
    wrong = remembered(after(answers, correct=other, gap=gap), TODAY)
    assert right.due >= wrong.due
    assert right.recall > wrong.recall == 0


@given(PAST, st.integers(0, 400), st.integers(0, 400))
def test_who_still_knew_it_later_is_asked_again_later(past, gap, more):
    answers = history(past)
    soon = remembered(after(answers, correct=True, gap=gap), TODAY)
    late = remembered(after(answers, correct=True, gap=gap + more), TODAY)
    assert late.due >= soon.due + timedelta(more)


@given(PAST.filter(bool), st.integers(-400, 400))
def test_a_past_that_is_days_later_gives_dates_that_are_days_later(past, shift):
    one, other = remembered(history(past), TODAY), remembered(history(past, shift), TODAY)
    assert other.due - one.due == other.asked - one.asked == timedelta(shift)


@given(PAST.filter(bool))
def test_nothing_comes_back_on_the_day_of_its_answer_and_the_same_past_is_the_same_date(past):
    first, second = remembered(history(past), TODAY), remembered(history(past), TODAY)
    assert first == second
    assert first.due > first.asked == history(past)[-1].at.date()


@given(PAST.filter(bool), st.integers(0, 800), st.integers(0, 800))
def test_what_is_not_asked_fades_and_never_all_of_it(past, days, more):
    answers = after(history(past), correct=True, gap=1)
    last = answers[-1].at.date()
    now = remembered(answers, last + timedelta(days))
    later = remembered(answers, last + timedelta(days + more))
    assert 0 < later.recall <= now.recall <= 1
    assert later.due == now.due


def test_a_question_comes_back_when_nine_in_ten_would_still_know_it():
    answers = [answered("code", 1, True, days=d) for d in (0, 2, 12, 60)]
    due = remembered(answers, TODAY).due
    assert remembered(answers, due).recall == pytest.approx(WANTED, abs=0.005)


def test_right_answers_come_back_ever_later_and_a_wrong_one_the_next_day():
    gaps, answers, day = [], [], 0
    for _ in range(5):
        answers.append(answered("code", 1, True, days=day))
        gaps.append((remembered(answers, TODAY).due - answers[-1].at.date()).days)
        day += gaps[-1]
    assert gaps == [2, 11, 46, 163, 497]
    assert remembered([answered("code", 1, None)], TODAY).due == TODAY + timedelta(1)
    forgot = after(answers, correct=False, gap=gaps[-1])
    back = remembered(forgot, TODAY)
    assert timedelta(1) <= back.due - back.asked <= timedelta(7)


def test_the_page_says_the_same_numbers():
    page = " ".join(METHOD.read_text(encoding="utf-8").split())
    assert "comes back after 2, 11, 46, 163 and 497 days" in page
    assert f"has fallen to {WANTED:.0%}".replace("%", " %") in page
    assert f"less than {FADED:.0%}".replace("%", " %") in page
    assert f"holds {REVIEW:.0%}".replace("%", " %") in page


def test_a_day_before_the_last_answer_is_taken_as_that_day():
    assert remembered([answered("code", 1, True)], TODAY - timedelta(9)).recall == 1
