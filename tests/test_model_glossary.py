"""The words on the screens, each explained once."""

from __future__ import annotations

import pytest

from mlpath.model import glossary
from mlpath.model.reports.catalogue.terms import ListedTerm, TermReport, TermsReport


def test_words_are_listed_in_the_order_of_the_alphabet_and_none_is_lost() -> None:
    terms = [word.term.casefold() for word in glossary.listed()]
    assert terms == sorted(terms)
    assert len(terms) == len(glossary.WORDS)


@pytest.mark.parametrize(
    ("asked", "term"),
    [
        ("readiness", "readiness"),
        ("READINESS", "readiness"),
        ("doors", "door"),
        ("ready", "readiness"),
    ],
)
def test_a_word_is_found_in_every_spelling(asked, term) -> None:
    found = glossary.meaning(asked)
    assert found is not None
    assert found.term == term


def test_a_word_of_its_own_comes_before_another_spelling_of_another_word() -> None:
    for word in glossary.WORDS:
        assert glossary.meaning(word.term) is word
        assert all(glossary.meaning(one) is not None for one in glossary.spellings(word))


def test_what_is_no_word_of_ours_has_no_meaning() -> None:
    assert glossary.meaning("gardening") is None


def test_a_report_says_what_a_word_is_and_where_it_is_seen() -> None:
    word = TermReport(name="door", what="word", means="A real posting.")
    assert (word.kind, word.commands, word.text) == ("term", (), "")
    row = ListedTerm(name="door", means="A real posting.", command="mlpath gap")
    assert TermsReport(terms=(row,)).kind == "terms"
