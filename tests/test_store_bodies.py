"""What may be stored at all."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mlpath.errors import BadDataError, UsageError
from mlpath.store import bodies

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**62), 2**62)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


@pytest.mark.slow
@given(st.dictionaries(st.text(), JSON))
def test_a_body_comes_back_as_it_went_in(body):
    text = bodies.encode(body)
    assert text.isascii()
    assert bodies.decode(text) == body


MARK = "mlpath: here ends one"


@given(st.lists(st.dictionaries(st.text(max_size=2) | st.just(MARK), st.just(MARK) | JSON)))
@example([{"a": [1, MARK, {}]}, {}])
@example([{"a": 1}, {"a": 1.0}, {"a": 2**62}, {"a": 1e300}])
@example([{"a": 0.0}, {"a": -0.0}])
@example([{"a": True}, {"a": False}])
@example([{"a": 1}, {"a": True}])
@example([{"%s": "%", "b": "é"}, {"%s": "", "b": "%d"}, {"b": "x", "%s": "y"}])
def test_many_bodies_are_written_as_each_of_them_is(many):
    assert bodies.encode_all(many) == [bodies.encode(body) for body in many]


@pytest.mark.parametrize(
    "wrong", [{"a": float("nan")}, {"a": "x" * 300_000}, {"a": 2**63}, {"a": -(2**63)}, {1: 1}]
)
def test_many_bodies_are_refused_where_one_of_them_is(wrong):
    with pytest.raises(BadDataError, match="cannot be stored"):
        bodies.encode_all([{"a": 1}, wrong])


def _deep(depth):
    body = {}
    for _ in range(depth):
        body = {"a": body}
    return body


def _circle():
    body = {}
    body["again"] = [body, body]
    return body


@pytest.mark.parametrize(
    "body",
    [
        {"a": float("nan")},
        {"a": float("inf")},
        {"a": 10**5000},
        {"a": {1, 2}},
        {1: "a"},
        {"a": b"bytes"},
        _deep(21),
        _deep(5000),
        _circle(),
        {"a": [0] * 60_000},
        {"a": "x" * 300_000},
    ],
    ids=["nan", "inf", "huge", "set", "key", "bytes", "deep", "deeper", "circle", "wide", "long"],
)
def test_what_would_not_come_back_is_refused_in_a_sentence(body):
    with pytest.raises(BadDataError, match="cannot be stored"):
        bodies.encode(body)


def test_nesting_up_to_the_limit_is_stored():
    assert json.loads(bodies.encode(_deep(20))) == _deep(20)


@pytest.mark.parametrize("text", ["[1]", "nonsense", "[" * 100_000, '"a"'])
def test_only_an_object_decodes_to_a_body(text):
    with pytest.raises(ValueError):
        bodies.decode(text)


@pytest.mark.parametrize(
    "name",
    ["default", "a", "A.b_c-9", "x" * 60, "-", ".hidden", "Anna Müller", "O'Brien", "李雷", "a/b"],
)
def test_a_name_as_people_have_it_can_name_a_profile(name):
    assert bodies.check_name(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        ".",
        "..",
        " a",
        "a ",
        "x" * 61,
        "a\n",
        "e\u0301",
        "\u202ea",
        "\x1b[31m",
        "\udc80",
        "x" * 10**6,
    ],
)
def test_any_other_name_is_refused_in_ascii(name):
    with pytest.raises(UsageError) as refused:
        bodies.check_name(name)
    assert refused.value.message.isascii()
    assert refused.value.message.isprintable()
    assert len(refused.value.message) < 700


@pytest.mark.parametrize("group", ["x" * 101, "a\0b", "é", "a\n"])
def test_a_group_that_cannot_be_kept_is_refused(group):
    with pytest.raises(BadDataError):
        bodies.check_group(group)


@given(st.lists(st.dictionaries(st.text(), JSON), min_size=1, max_size=5))
@example([{}, {"mlpath: here ends one": "mlpath: here ends one"}])
def test_many_bodies_come_back_as_each_would(many):
    texts = [bodies.encode(body) for body in many]
    assert bodies.decode_all(texts) == many == [bodies.decode(text) for text in texts]


@pytest.mark.parametrize(
    "texts",
    [
        ['{"a":1},{"b":2}', ""],
        ['{"a":[{}', "{}]}", "{},{}"],
        ['{"a":1', '"b":2}'],
        ['{},"mlpath: here ends one",{}'],
        ['{},"mlpath: here ends one"', "{}"],
        ["{}", "[]"],
        ["[]"],
        ["{}", "7"],
        ["{}", "[" * 100_000],
    ],
)
def test_among_many_each_has_to_be_an_object_of_its_own(texts):
    with pytest.raises(ValueError):
        bodies.decode_all(texts)
