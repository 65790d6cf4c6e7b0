"""Every question belongs to a setting, and every choice is an answer the program takes."""

from __future__ import annotations

from datetime import date

import pytest

from mlpath.interview.questions import (
    BETWEEN_TWO,
    HELP_ME_CHOOSE,
    Form,
    offered,
    question_of,
    rated_name,
    rating_choices,
    told,
)
from mlpath.interview.reading.settings import ReadingContext, read
from mlpath.model.field.resource import ResourceKind
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.person import NOTHING_SAID, Settings
from mlpath.model.settings import (
    AWAY,
    BACKGROUND,
    COUNTRY,
    DEADLINE,
    DOMAIN,
    HOURS,
    LANGUAGE,
    LEVEL,
    OFFER,
    PREFERS,
    READER,
    ROLE,
    SETTINGS,
    TRACKS,
)


def questions(catalog):
    return [question_of(row, catalog) for row in SETTINGS if row.ask]


def test_what_a_plan_needs_is_asked_and_nothing_of_it_aside() -> None:
    assert all(row.ask and not row.aside for row in SETTINGS if row.needed)
    assert all(row.ask for row in SETTINGS if row.aside)
    assert len({row.label for row in SETTINGS}) == len(SETTINGS)


@pytest.mark.parametrize(
    ("row", "value", "words"),
    [
        (BACKGROUND, "clinician", "Nurse or other clinician"),
        (COUNTRY, "DE", "Germany"),
        (LANGUAGE, "fr", "French"),
        (LEVEL, RoleLevel.MID, "Mid: works alone, some years of experience"),
        (PREFERS, ("book", "video"), "Books, Videos"),
        (READER, True, "yes"),
        (OFFER, False, "no"),
        (HOURS, 4.5, "4.5"),
        (TRACKS, 2, "2"),
        (DEADLINE, date(2027, 9, 1), "1 Sep 2027"),
        (AWAY, ((date(2027, 1, 1), date(2027, 1, 9)),), "2027-01-01:2027-01-09"),
    ],
)
def test_a_value_is_told_in_words(catalog, row, value, words) -> None:
    assert told(row, value, catalog) == words


def test_what_was_said_before_is_offered_again(catalog) -> None:
    said = Settings(hours=5.0, role="data-engineer", country="DE", prefers=("book",))
    assert offered(HOURS, said, catalog) == "5"
    assert offered(ROLE, said, catalog) == "data-engineer"
    assert offered(COUNTRY, said, catalog) == "Germany"
    assert offered(PREFERS, said, catalog) == ""


def test_every_choice_of_every_question_is_understood(catalog) -> None:
    context = ReadingContext(catalog, date(2026, 11, 20))
    for question in questions(catalog):
        assert (question.form is Form.TEXT) == (not question.choices)
        for choice in question.choices:
            if choice.value not in {HELP_ME_CHOOSE, BETWEEN_TWO}:
                assert read(question.setting, choice.value, context)


def test_help_to_choose_is_offered_for_the_role_alone(catalog) -> None:
    helped = [
        question.setting
        for question in questions(catalog)
        if {HELP_ME_CHOOSE, BETWEEN_TWO} <= {choice.value for choice in question.choices}
    ]
    assert helped == [ROLE]


def test_what_somebody_learns_with_is_a_kind_of_resource_that_there_is(catalog) -> None:
    asked = next(question for question in questions(catalog) if question.setting is PREFERS)
    kinds = {resource.kind for resource in catalog.resources.values()}
    assert {choice.value for choice in asked.choices} == kinds


def test_the_usual_answer_can_be_given(catalog) -> None:
    for question in questions(catalog):
        usual = question.setting.usual
        if usual and question.form is Form.CHOICE:
            assert usual in {choice.value for choice in question.choices}
        elif usual:
            read(question.setting, usual, ReadingContext(catalog, date(2026, 11, 20)))


def test_every_kind_of_resource_and_every_level_of_a_role_can_be_chosen(catalog) -> None:
    choices = {q.setting.key: {choice.value for choice in q.choices} for q in questions(catalog)}
    assert choices["prefers"] == {kind.value for kind in ResourceKind}
    assert choices["level"] == {level.value for level in RoleLevel}


def test_a_rating_offers_none_and_four_sentences_that_begin_like_sentences(catalog) -> None:
    for skill in catalog.skills.values():
        choices = rating_choices(skill)
        assert [choice.value for choice in choices] == ["0", "1", "2", "3", "4"]
        assert all(choice.text[0].isupper() or not choice.text[0].isalpha() for choice in choices)


def test_the_field_of_work_that_a_background_says_is_offered_and_can_be_given(catalog) -> None:
    context = ReadingContext(catalog, date(2026, 11, 20))
    nurse = Settings(background="clinician")
    assert read(DOMAIN, offered(DOMAIN, nurse, catalog), context) == "health"
    assert offered(DOMAIN, NOTHING_SAID, catalog) == ""
    assert offered(DOMAIN, Settings(background="student"), catalog) == ""
    assert offered(HOURS, nurse, catalog) == HOURS.usual


def test_knowledge_of_a_field_is_asked_about_the_field_one_knows(catalog) -> None:
    field, python = catalog.skills["domain-knowledge"], catalog.skills["python"]
    health, other = catalog.domains["health"], catalog.domains["other"]
    assert rated_name(field, health) == "Domain knowledge (Health and care)"
    assert rated_name(field, None) == rated_name(field, other) == "Domain knowledge"
    assert rated_name(python, health) == "Python"
