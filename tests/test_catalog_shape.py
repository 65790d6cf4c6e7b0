"""The small checks of values, each with what it accepts and what it says of the rest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.catalog import shape
from mlpath.catalog.shape import Field, between, list_of, map_of, one_of, table

ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)
PERSON = table({"id": Field(shape.ident), "age": Field(shape.number, required=False)})
CHECKS = (
    shape.text, shape.maybe_empty, shape.ident, shape.number, shape.flag, shape.level, shape.day,
    shape.span, shape.rising_levels, shape.prior, one_of("a", "b"), list_of(shape.text, least=1),
    list_of(shape.number, exactly=2), map_of(shape.level), PERSON, between(1, 2),
)  # fmt: skip


@pytest.mark.parametrize(
    ("check", "value"),
    [
        (shape.text, "words"),
        (shape.text, "x" * shape.LONGEST_TEXT),
        (shape.maybe_empty, ""),
        (shape.ident, "linear-algebra"),
        (shape.ident, "d3"),
        (shape.number, 0),
        (shape.number, 2.5),
        (shape.flag, False),
        (shape.level, 0),
        (shape.level, 4),
        (shape.day, date(2026, 11, 20)),
        (shape.span, [1, 1, 2.5]),
        (shape.rising_levels, [0, 2, 2]),
        (shape.prior, [2.5, 0.7]),
        (one_of("a", "b"), "b"),
        (list_of(shape.text), []),
        (map_of(shape.level), {"python": 3}),
        (PERSON, {"id": "me"}),
        (between(1, 2), 2),
    ],
)
def test_what_is_right_has_no_findings(check, value) -> None:
    assert list(check(value)) == []


@pytest.mark.parametrize(
    ("check", "value", "findings"),
    [
        (shape.text, 3, [("", "must be text, not a number")]),
        (shape.text, " \n", [("", "is empty")]),
        (shape.text, "x" * 4001, [("", "is longer than 4000 characters")]),
        (shape.maybe_empty, [], [("", "must be text, not a list")]),
        (
            shape.ident,
            "Linear Algebra",
            [("", "must be an id such as linear-algebra, not 'Linear Algebra'")],
        ),
        (shape.ident, "a--b", [("", "must be an id such as linear-algebra, not 'a--b'")]),
        (shape.ident, 7, [("", "must be an id such as linear-algebra, not '7'")]),
        (shape.number, True, [("", "must be a number, not true/false")]),
        (shape.number, "7", [("", "must be a number, not text")]),
        (shape.number, -1, [("", "must be from 0 to 1e+07, and is -1")]),
        (shape.number, float("inf"), [("", "must be from 0 to 1e+07, and is inf")]),
        (shape.number, float("nan"), [("", "must be from 0 to 1e+07, and is nan")]),
        (shape.flag, "yes", [("", "must be true or false, not text")]),
        (shape.flag, {}, [("", "must be true or false, not a table")]),
        (shape.flag, date(2026, 1, 1), [("", "must be true or false, not date")]),
        (shape.level, 5, [("", "must be a level from 0 to 4, not 5")]),
        (shape.level, 2.0, [("", "must be a level from 0 to 4, not 2.0")]),
        (shape.level, True, [("", "must be a level from 0 to 4, not True")]),
        (shape.day, "2026-11-20", [("", "must be a date such as 2026-11-20")]),
        (shape.span, [1, 2], [("", "must have 3 members and has 2")]),
        (shape.span, [3, 2, 1], [("", "must rise from low to high, and is [3, 2, 1]")]),
        (shape.span, [1, "x", 3], [("2", "must be a number, not text")]),
        (
            shape.rising_levels,
            [2, 1, 1],
            [("", "must not fall from junior to lead, and is [2, 1, 1]")],
        ),
        (
            shape.rising_levels,
            [1, 9, 9],
            [
                ("2", "must be a level from 0 to 4, not 9"),
                ("3", "must be a level from 0 to 4, not 9"),
            ],
        ),
        (
            shape.prior,
            [5, 0],
            [("1", "must be from 0 to 4, and is 5"), ("2", "must be from 0.05 to 4, and is 0")],
        ),
        (shape.prior, [1], [("", "must have 2 members and has 1")]),
        (one_of("a", "b"), "c", [("", "must be one of a, b, not 'c'")]),
        (list_of(shape.text), "x", [("", "must be a list, not text")]),
        (list_of(shape.text, least=2), ["a"], [("", "must have at least 2 members and has 1")]),
        (list_of(shape.text), ["a", ""], [("2", "is empty")]),
        (list_of(PERSON), [{"id": 1}], [("1.id", "must be an id such as linear-algebra, not '1'")]),
        (map_of(shape.level), [], [("", "must be a table, not a list")]),
        (
            map_of(shape.level),
            {"A b": 1},
            [("A b", "must be an id such as linear-algebra, not 'A b'")],
        ),
        (map_of(shape.level), {"a": 9}, [("a", "must be a level from 0 to 4, not 9")]),
        (map_of(shape.span), {"a": [1, 2, "x"]}, [("a.3", "must be a number, not text")]),
        (PERSON, "me", [("", "must be a table, not text")]),
        (PERSON, {}, [("id", "is missing")]),
        (PERSON, {"id": "me", "x": 1}, [("x", "is not known here; known: id, age")]),
        (PERSON, {"id": "me", "age": "x"}, [("age", "must be a number, not text")]),
        (between(1, 2), 3, [("", "must be from 1 to 2, and is 3")]),
    ],
)
def test_what_is_wrong_is_said_in_words(check, value, findings) -> None:
    assert list(check(value)) == findings


@given(ANY)
def test_no_value_breaks_a_check(value) -> None:
    for check in CHECKS:
        for key, message in check(value):
            assert isinstance(key, str)
            assert message
