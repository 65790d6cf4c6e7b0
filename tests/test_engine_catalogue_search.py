"""Finding things by any word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.catalogue.search import score, search, words


def test_words_are_lower_case_and_lose_a_plural_s_but_keep_signs() -> None:
    assert words("C++ and C# Models, scikit-learn CSS") == [
        "c++", "and", "c#", "model", "scikit", "learn", "css",
    ]  # fmt: skip
    assert words("") == []


@pytest.mark.parametrize(
    ("wanted", "fields", "points"),
    [
        (["model"], ["models", "nothing"], 4),  # a whole word in the first of two fields
        (["mod"], ["models", "nothing"], 2),  # the start of a word there
        (["model"], ["nothing", "models"], 2),
        (["mod"], ["nothing", "a model"], 1),
        (["odel"], ["models", "nothing"], 0),
        (["model", "ghost"], ["models", "nothing"], 0),
        (["model", "deep"], ["models", "deep"], 6),
        ([], ["models"], 0),
    ],
)
def test_earlier_fields_and_whole_words_count_more(wanted, fields, points) -> None:
    assert score(wanted, fields) == points


def test_hits_come_best_first_and_otherwise_in_their_order() -> None:
    things = ["learning rates", "rate", "prorate", "rates of learning", "rate of learning"]
    found = search(things, "rate", lambda thing: (thing,))
    assert found == ["learning rates", "rate", "rates of learning", "rate of learning"]
    found = search(things, "LEARNING rat", lambda thing: (thing,))
    assert found == ["learning rates", "rates of learning", "rate of learning"]
    fields = {"a": ("x", "rate"), "b": ("rate", "x")}
    assert search("ab", "rate", lambda thing: fields[thing]) == ["b", "a"]


@given(st.lists(st.text(max_size=30), max_size=8), st.text(max_size=10))
def test_what_is_found_contains_the_start_of_every_word(things, text) -> None:
    found = search(things, text, lambda thing: (thing,))
    assert all(thing in things for thing in found)
    for thing in found:
        assert words(text)
        for word in words(text):
            assert any(part.startswith(word) for part in words(thing))
