"""What comes back: questions that were answered, and those of levels that were reached."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.review.cards import cards_of, due_of
from mlpath.engine.review.report import review_of
from mlpath.model.person import Person
from worlds.learners import ITEMS, NOW, answered, finished, somebody, world

WORLD = world()
TODAY = NOW.date()
ANSWER = st.builds(
    answered,
    st.sampled_from(["algebra", "code", "models"]),
    st.integers(1, 2),
    st.sampled_from([True, False, None]),
    st.integers(1, 2),
    st.integers(-90, 0),
)
DONE = st.builds(
    finished, st.sampled_from(["code", "serving"]), st.integers(1, 3), st.integers(-90, 0)
)
PEOPLE = st.builds(
    lambda answers, done: somebody(answers=tuple(answers), done=tuple(done)),
    st.lists(ANSWER, max_size=12),
    st.lists(DONE, max_size=4),
)


def cards(day=0, **parts):
    return cards_of(WORLD, somebody(**parts), TODAY + timedelta(day))


def due(day=0, **parts):
    return [card.item.id for card in due_of(cards(day, **parts), TODAY + timedelta(day))]


def test_without_a_past_nothing_comes_back_and_the_quiz_is_not_read():
    assert cards_of(None, Person(), TODAY) == ()
    assert review_of(WORLD, Person(), TODAY).next_due is None


def test_an_answered_question_comes_back_and_no_other_of_its_skill():
    (card,) = cards(answers=(answered("code", 1, False),))
    assert card.item.id == "code-1-1"
    assert card.due == card.memory.due == TODAY + timedelta(1)
    assert due(answers=(answered("code", 1, False),)) == []
    assert due(1, answers=(answered("code", 1, False),)) == ["code-1-1"]


def test_the_questions_of_a_level_come_back_the_day_after_it_was_reached():
    reached = (finished("code", 2), finished("code", 2, days=5))
    assert due(done=reached) == []
    assert due(1, done=reached) == ["code-2-1", "code-2-2"]
    assert [card.memory for card in cards(done=reached)] == [None, None]


def test_a_question_of_a_reached_level_that_was_answered_follows_its_answers():
    answers = (answered("code", 2, True, days=-1),)
    listed = cards(done=(finished("code", 2, days=-30),), answers=answers)
    assert {card.item.id: card.memory is None for card in listed} == {
        "code-2-1": False,
        "code-2-2": True,
    }


def test_answers_count_in_the_order_in_which_they_were_given():
    right, wrong = answered("code", 1, True, days=-4), answered("code", 1, False)
    assert cards(answers=(wrong, right)) == cards(answers=(right, wrong))
    assert due(1, answers=(wrong, right)) == ["code-1-1"]


def test_the_longest_due_comes_first():
    answers = (answered("models", 1, False, days=-9), answered("algebra", 1, False, days=-3))
    assert due(answers=answers) == ["models-1-1", "algebra-1-1"]


def test_questions_and_skills_that_the_data_lost_are_passed_over():
    few = world(skills=tuple(s for s in WORLD.skills.values() if s.id != "code"))
    person = somebody(answers=(answered("code", 1, True), answered("algebra", 9, True)))
    assert cards_of(few, person, TODAY) == ()


@given(PEOPLE, st.integers(0, 400), st.integers(0, 400))
def test_what_is_due_stays_due_until_it_is_answered(person, day, more):
    first, second = TODAY + timedelta(day), TODAY + timedelta(day + more)
    soon = {card.item.id for card in due_of(cards_of(WORLD, person, first), first)}
    late = {card.item.id for card in due_of(cards_of(WORLD, person, second), second)}
    assert soon <= late


@given(PEOPLE)
def test_every_question_comes_back_once_and_the_same_past_gives_the_same_dates(person):
    listed = cards_of(WORLD, person, TODAY)
    assert listed == cards_of(WORLD, person, TODAY)
    assert len({card.item.id for card in listed}) == len(listed)
    assert {answer.item for answer in person.answers} <= {card.item.id for card in listed}


@given(PEOPLE, st.sampled_from(ITEMS), st.integers(0, 30))
def test_what_was_answered_today_is_no_longer_due(person, item, day):
    now = answered(item.skill, item.level, True, int(item.id[-1]), days=day)
    later = somebody(answers=(*person.answers, now), done=person.done)
    today = TODAY + timedelta(day)
    before = {card.item.id for card in due_of(cards_of(WORLD, person, today), today)}
    after = {card.item.id for card in due_of(cards_of(WORLD, later, today), today)}
    assert after == before - {item.id}


def test_the_report_counts_what_is_due_and_says_when_the_rest_comes():
    answers = (answered("code", 1, False, days=-3), answered("algebra", 1, True))
    report = review_of(WORLD, somebody(answers=answers, done=(finished("serving", 1, -9),)), TODAY)
    assert [one.question.id for one in report.due] == ["serving-1-1", "serving-1-2", "code-1-1"]
    assert [one.asked for one in report.due] == [None, None, TODAY - timedelta(3)]
    assert [one.recall for one in report.due] == [None, None, 0]
    assert not hasattr(report.due[0].question, "answer")
    assert (report.later, report.next_due) == (1, TODAY + timedelta(2))
    assert {one.skill for one in report.skills} == {"code", "algebra"}
    done = review_of(WORLD, somebody(answers=answers[:1]), TODAY)
    assert (done.later, done.next_due) == (0, None)
