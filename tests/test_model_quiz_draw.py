"""Drawn numbers: one seed one item, the next turn other numbers, and choices that fit them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.model.field.quiz_draw import drawn, every_draw, filled, shown
from mlpath.model.field.quiz_item import Item

TEMPLATE = Item(
    id="sum",
    skill="algebra",
    level=1,
    text="What is {a} + {b}?",
    code="x = {a:d}",
    answer="{a + b}",
    wrong=("{a - b}", "{a * b}", "{a}"),
    explain="{a} and {b} are {a + b}.",
    verify="print(a + b)",
    draw={"a": (20, 30, 40), "b": (2, 3)},
)
PLAIN = Item(
    id="braces", skill="code", level=1, text="What is {}?", code="{'a': 1}", answer="a dict",
    wrong=("a set", "a list", "an error"), explain="It is {}.",
)  # fmt: skip


@given(st.text(max_size=20), st.integers(0, 500))
def test_the_same_seed_and_turn_give_the_same_item_and_the_next_turn_other_numbers(seed, turn):
    item, again = drawn(TEMPLATE, seed, turn), drawn(TEMPLATE, seed, turn)
    assert item == again
    following = drawn(TEMPLATE, seed, turn + 1)
    numbers = [set(re.findall(r"[0-9]+", text)) for text in (item.text, following.text)]
    assert not numbers[0] & numbers[1]


@given(st.text(max_size=20), st.integers(0, 500))
def test_every_text_is_filled_with_the_same_numbers(seed, turn):
    item = drawn(TEMPLATE, seed, turn)
    a, b = (int(part) for part in item.text.removesuffix("?").split() if part.isdigit())
    assert item.answer == str(a + b)
    assert item.wrong == (str(a - b), str(a * b), str(a))
    assert item.explain == f"{a} and {b} are {a + b}."
    assert item.code == f"x = {a}"
    assert item.verify == f"a = {a}\nb = {b}\nprint(a + b)"
    assert not item.draw


def test_every_set_of_numbers_comes_once():
    texts = [item.text for item in every_draw(TEMPLATE)]
    assert len(texts) == len(set(texts)) == 6
    assert {drawn(TEMPLATE, "x", turn).text for turn in range(6)} <= set(texts)


def test_an_item_that_draws_nothing_keeps_its_braces():
    assert drawn(PLAIN, "x", 3) is PLAIN
    assert list(every_draw(PLAIN)) == [PLAIN]


@pytest.mark.parametrize("verify", ["", "code"])
def test_a_check_that_is_no_program_of_its_own_gets_no_numbers(verify):
    from mlpath.model.record import replace

    assert drawn(replace(TEMPLATE, verify=verify), "x", 0).verify == verify


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (2400000.0, None, "2 400 000"), (0.1 + 0.2, None, "0.3"), (-0.0, None, "0"),
        (1234.0, "d", "1234"), (0.5, ".2f", "0.50"), (-3.0, None, "-3"), (2.9999999999, None, "3"),
    ],
)  # fmt: skip
def test_numbers_are_written_as_people_write_them(value, form, text):
    assert shown(value, form) == text


def test_a_text_may_hold_several_places():
    assert filled("{a} of {2 * a:.1f} is {100 * a / (2 * a)} %", {"a": 3}) == "3 of 6.0 is 50 %"
