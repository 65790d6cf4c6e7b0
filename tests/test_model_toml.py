"""TOML of others: read, or refused with what is wrong."""

import pytest

from mlpath.model.toml import LARGEST, loads


def test_a_document_is_read_with_numbers_as_long_as_anybody_needs() -> None:
    text = f"a = {LARGEST}\nb = [1.5, 'x', {{ c = -{LARGEST} }}]\nd = true\ne = 1e300"
    assert loads(text)["b"][2] == {"c": -LARGEST}


@pytest.mark.parametrize("place", ["a = {}", "a = [[1], [{}]]", "[a]\nb = [{{ c = {} }}]"])
@pytest.mark.parametrize("number", ["0x" + "f" * 5000, str(LARGEST + 1), str(-LARGEST - 1)])
def test_a_longer_one_is_refused_wherever_it_stands(place: str, number: str) -> None:
    with pytest.raises(ValueError, match="more than 15 digits"):
        loads(place.format(number))


@pytest.mark.parametrize(
    "text", ["a = [", "a = " + "[" * 5000, "a = 1\na = 2", "a = " + "1" * 5000]
)
def test_what_is_no_toml_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        loads(text)
