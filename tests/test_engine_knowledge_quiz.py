"""The quiz: what is asked, what counts as right, and that nothing comes back soon."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.knowledge.quiz import (
    DONT_KNOW,
    REST,
    as_asked,
    choices,
    items_about,
    mark,
    marked,
    next_item,
    open_items,
    question,
    with_answer,
    within_reach,
)
from mlpath.engine.knowledge.state import knowledge
from mlpath.errors import UsageError
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from worlds.learners import ITEMS, NOW, ROLE, rating, somebody, world

WORLD = world()
TARGETS = ROLE.targets[RoleLevel.JUNIOR]


def right(item):
    return next(c.id for c in choices(item) if c.text == item.answer)


def chosen(person, moment=NOW, about=None):
    items = open_items(WORLD, person, about, moment)
    return next_item(knowledge(WORLD, person), person, TARGETS, items)


@pytest.mark.parametrize("item", ITEMS, ids=lambda i: i.id)
def test_every_item_has_its_answers_once_and_a_way_out(item):
    listed = choices(item)
    assert listed == choices(item)
    assert sorted(c.text for c in listed[:-1]) == sorted((item.answer, *item.wrong))
    assert [c.id for c in listed] == ["a", "b", "c", "d", DONT_KNOW]


def test_the_right_answer_does_not_stand_in_one_place():
    assert len({right(item) for item in ITEMS}) == 4


def test_the_facts_of_a_field_are_asked_only_of_those_who_know_it():
    tagged = replace(ITEMS[0], domain="health")
    known = world(items=(tagged, *ITEMS[1:]))

    def asked(**said):
        person = Person(settings=Settings(**said))
        return tagged in open_items(known, person, None, NOW)

    assert asked(domain="health")
    assert not asked(domain="finance")
    assert not asked()


def test_marking_tells_right_wrong_and_not_known_apart():
    item = ITEMS[0]
    good = right(item)
    bad = next(c.id for c in choices(item) if c.id not in {good, DONT_KNOW})
    assert mark(item, good.upper() + " ") is True
    assert mark(item, bad) is False
    assert mark(item, DONT_KNOW) is None


@pytest.mark.parametrize("choice", ["", "e", "5", "this", "x" * 300])
def test_what_is_no_choice_is_refused_with_the_choices(choice):
    with pytest.raises(UsageError) as caught:
        mark(ITEMS[0], choice)
    assert "a, b, c, d, dont-know" in caught.value.hint
    assert len(caught.value.message) < 120


def test_an_item_rests_after_its_answer():
    person = somebody()
    item = chosen(person)
    later = with_answer(person, item, correct=False, moment=NOW)
    assert item not in open_items(WORLD, later, None, NOW)
    assert item not in open_items(WORLD, later, None, NOW + REST - timedelta(minutes=1))
    assert item in open_items(WORLD, later, None, NOW + REST)


@given(st.lists(st.sampled_from([True, False, None]), min_size=16, max_size=16))
def test_a_session_never_repeats_and_ends_when_all_was_asked(replies):
    person, seen = somebody(), []
    for reply in replies:
        item = chosen(person)
        seen.append(item.id)
        person = with_answer(person, item, reply, NOW)
    assert len(set(seen)) == len(ITEMS) == 16
    assert chosen(person) is None


def test_of_equal_items_the_one_seen_least_comes_first():
    person = somebody()
    first = chosen(person)
    person = with_answer(person, first, correct=True, moment=NOW - 2 * REST)
    twins = [i for i in ITEMS if (i.skill, i.level) == (first.skill, first.level)]
    state = knowledge(WORLD, person)
    assert next_item(state, person, TARGETS, twins).id != first.id


def test_an_area_or_a_skill_limits_the_questions():
    for about in ("programming", "code"):
        assert {i.skill for i in open_items(WORLD, somebody(), about, NOW)} == {"code"}
    assert open_items(WORLD, somebody(), "elsewhere", NOW) == []


def test_items_of_skills_that_the_data_lost_are_passed_over():
    few = world(skills=tuple(s for s in WORLD.skills.values() if s.id == "algebra"))
    assert {i.skill for i in open_items(few, somebody(), None, NOW)} == {"algebra"}


def test_a_question_does_not_give_its_answer_away():
    shown = question(WORLD, ITEMS[0])
    assert not hasattr(shown, "answer")
    assert not hasattr(shown, "explain")
    assert (shown.name, shown.choices) == ("Algebra", choices(ITEMS[0]))


def test_an_answer_tells_what_it_changed():
    person = somebody("counter")
    item = next(i for i in ITEMS if i.skill == "models" and i.level == 2)
    before = knowledge(WORLD, person)

    def told(choice):
        later = with_answer(person, item, correct=mark(item, choice), moment=NOW)
        states = before, knowledge(WORLD, later, before.ground)
        return marked(WORLD, item, choice, states, TARGETS)

    good, unknown = told(right(item)), told(DONT_KNOW)
    assert good.correct
    assert good.after.value > good.before.value
    assert good.readiness_after.value > good.readiness_before.value
    assert unknown.correct is None
    assert unknown.after.value < unknown.before.value
    assert (unknown.answer, unknown.explain) == (item.answer, item.explain)


def test_a_review_asks_with_other_numbers_than_the_first_asking():
    from mlpath.model.record import replace

    item = replace(
        ITEMS[0], text="What is {a} + 1?", answer="{a + 1}", wrong=("{a}", "{a - 1}", "{2 * a}"),
        draw={"a": (10, 20, 30)},
    )  # fmt: skip
    person = somebody()
    state = knowledge(WORLD, person)
    first = next_item(state, person, TARGETS, [item])
    assert first == next_item(state, person, TARGETS, [item]) == as_asked(item, person)
    assert "{" not in first.text + first.answer
    assert mark(first, right(first)) is True
    later = with_answer(person, first, correct=True, moment=NOW)
    assert as_asked(item, later).text != first.text
    others = with_answer(person, ITEMS[1], correct=True, moment=NOW)
    assert as_asked(item, others) == first


def test_items_about_a_skill_are_there_even_when_they_rest():
    assert len(items_about(WORLD, "code")) == 4
    assert items_about(WORLD, "elsewhere") == []


def test_an_item_rests_for_two_months():
    assert timedelta(days=60) == REST


def test_without_a_subject_nothing_is_asked_that_rests_on_what_somebody_hardly_knows() -> None:
    def near(*evidence, items=ITEMS):
        state = knowledge(WORLD, somebody(evidence=evidence))
        return {item.skill for item in within_reach(state, WORLD, items)}

    assert "models" not in near()
    assert near(rating("algebra", 3), rating("code", 3)) == {item.skill for item in ITEMS}
    assert near(items=items_about(WORLD, "models")) == {"models"}


def test_a_choice_that_is_none_is_repeated_in_forty_letters_at_most():
    with pytest.raises(UsageError, match=f'"{"x" * 40}" is not one of the choices'):
        mark(ITEMS[0], "x" * 41)


# The first level of models rests on the first of algebra, and only the second on code.
@pytest.mark.parametrize(("algebra", "asked"), [(0.5, True), (0.49, False), (1.0, True)])
def test_half_a_level_short_of_what_it_rests_on_an_item_may_be_asked(algebra, asked) -> None:
    known = {"algebra": algebra, "code": 1.4}
    state = SimpleNamespace(estimate=lambda skill: SimpleNamespace(value=known[skill]))
    items = [item for item in ITEMS if item.skill in {"algebra", "models"}]
    found = {(item.skill, item.level) for item in within_reach(state, WORLD, items)}
    assert (("models", 1) in found) is asked
    assert ("models", 2) not in found
