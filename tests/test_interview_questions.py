"""Every question has a flag, every choice an answer the program takes."""

from __future__ import annotations

from mlpath.cli.answering import read_setting
from mlpath.interview.answers import SETTINGS
from mlpath.interview.questions import HELP_ME_CHOOSE, Form, questions, rating_choices
from mlpath.model.resource import ResourceKind
from mlpath.model.rung import RoleLevel


def test_every_choice_of_every_question_is_understood(catalog) -> None:
    from datetime import date

    for question in questions(catalog):
        assert question.key in SETTINGS
        for choice in question.choices:
            if choice.value != HELP_ME_CHOOSE:
                read_setting(catalog, question.key, choice.value, date(2026, 11, 20))


def test_every_question_can_be_answered_by_a_flag(catalog, run) -> None:
    text = run("assess", "--help").out
    for question in questions(catalog):
        assert question.flag in text


def test_defaults_are_among_the_choices(catalog) -> None:
    for question in questions(catalog):
        if question.form is Form.CHOICE and question.default:
            assert question.default in {choice.value for choice in question.choices}


def test_every_kind_of_resource_and_every_level_of_a_role_can_be_chosen(catalog) -> None:
    choices = {q.key: {choice.value for choice in q.choices} for q in questions(catalog)}
    assert choices["prefers"] == {kind.value for kind in ResourceKind}
    assert choices["level"] == {level.value for level in RoleLevel}


def test_a_rating_offers_none_and_four_sentences_that_begin_like_sentences(catalog) -> None:
    for skill in catalog.skills.values():
        choices = rating_choices(skill)
        assert [choice.value for choice in choices] == ["0", "1", "2", "3", "4"]
        assert all(choice.text[0].isupper() or not choice.text[0].isalpha() for choice in choices)
