"""Arithmetic in data files: what people write has its value, everything else is refused."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.model.arithmetic import FUNCTIONS, LONGEST, ArithmeticFaultError, value_of

NUMBERS = st.integers(-1000, 1000)


@given(NUMBERS, NUMBERS, st.integers(1, 50))
def test_names_and_signs_are_worked_out_as_in_school(a, b, c):
    names = {"a": a, "b": b, "c": c}
    assert value_of("a + b * c - -a", names) == a + b * c + a
    assert value_of("(a - b) / c", names) == pytest.approx((a - b) / c)
    assert value_of("a // c * c + a % c", names) == a
    assert value_of(" +c ** 2 ", names) == c * c
    assert value_of("max(a, b) + min(a, b)", names) == a + b


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("sqrt(16)", 4), ("log2(8)", 3), ("exp(0)", 1), ("log(1)", 0), ("abs(-2.5)", 2.5),
        ("ceil(2.1)", 3), ("floor(2.9)", 2), ("max(1, 3, 2)", 3), ("min(4, 3)", 3),
    ],
)  # fmt: skip
def test_functions_do_what_they_are_called(text, value):
    assert value_of(text, {}) == value
    assert text.split("(")[0] in FUNCTIONS


@pytest.mark.parametrize(
    "text",
    [
        "", "a +", "a.b", "a[0]", "'x'", "True", "lambda: 1", "a and a", "a < 1", "[a]",
        "max(a, key=a)", "__import__('os')", "a.real()", "1j", "...", "f'{a}'", "(" * 300,
        "(" * 190 + "a", "a" * (LONGEST + 1),
    ],
)  # fmt: skip
def test_what_is_no_arithmetic_is_refused(text):
    with pytest.raises(ArithmeticFaultError) as caught:
        value_of(text, {"a": 1})
    assert len(str(caught.value)) < 120


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("~a", "does not know 'Invert'"), ("a @ a", "does not know 'MatMult'"),
        ("b + 1", "does not know 'b'"), ("open(1)", "does not know 'open'"),
        ("1 / 0", "has no value"), ("9 ** 9 ** 9", "has no value"), ("exp(9999)", "has no value"),
        ("sqrt(-1)", "has no value"), ("sqrt(1, 2)", "has no value"), ("log(0)", "has no value"),
        ("floor(1e999)", "has no value"),
    ],
)  # fmt: skip
def test_what_has_no_value_says_why(text, said):
    with pytest.raises(ArithmeticFaultError, match=said):
        value_of(text, {"a": 1})


def test_a_value_is_a_number_with_a_point():
    assert type(value_of("2", {})) is type(value_of("floor(2.5)", {})) is float
    assert math.isinf(value_of("1e999", {}))
