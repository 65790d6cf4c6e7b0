"""Names as people type them: marks on letters do not matter, whichever way they are written."""

import unicodedata

import pytest

from mlpath.model.names import parts, spellings


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ingénieur Données", ("ingenieur", "donnees")),
        ("Größe in C++", ("grosse", "in", "c++")),
        ("Žluťoučký", ("zlutoucky",)),
    ],
)
def test_marks_on_letters_do_not_matter(text, words):
    assert parts(text) == words
    assert parts(unicodedata.normalize("NFD", text)) == words


def test_letters_with_marks_are_also_spelt_out_however_they_are_stored():
    both = {"uber", "ueber"}
    assert spellings("Über") == both
    assert spellings(unicodedata.normalize("NFD", "Über")) == both
