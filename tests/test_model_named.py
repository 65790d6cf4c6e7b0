"""Named tuples of the house: they behave as those of `typing` do."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from mlpath.model.named import FEW, NamedTuple


class Place(NamedTuple):
    """Where something is."""

    row: int
    name: str = "home"

    @property
    def both(self) -> str:
        return f"{self.row} {self.name}"


class Standard(typing.NamedTuple):
    """The same, as Python builds it."""

    row: int
    name: str = "home"


class Wide(NamedTuple):
    """One that no other test makes."""

    first: int
    second: int = 2
    third: int = 3


GIVEN = [
    ((), {"row": 1}),
    ((1,), {}),
    ((1, "there"), {}),
    ((), {"name": "there", "row": 1}),
    ((1,), {"name": "there"}),
    ((), {}),
    ((1, "there", 3), {}),
    ((1,), {"row": 1}),
    ((1,), {"colour": "red"}),
    ((), {"name": "there"}),
    ((), {"name": "there", "colour": "red"}),
]


def made(kind, given, named):
    """Return the values of what was made, or that it was refused."""
    try:
        return tuple(kind(*given, **named))
    except TypeError:
        return "refused"


@pytest.mark.parametrize(("given", "named"), GIVEN)
def test_it_takes_and_refuses_what_the_standard_one_does_also_after_many(given, named) -> None:
    class Fresh(NamedTuple):
        row: int
        name: str = "home"

    expected = made(Standard, given, named)
    assert made(Fresh, given, named) == expected
    for number in range(FEW + 2):
        assert tuple(Fresh(number)) == (number, "home")
    assert made(Fresh, given, named) == expected


def test_it_is_a_tuple_with_names() -> None:
    place = Place(3)
    row, name = place
    assert (row, name, place.row, place.name, place.both) == (3, "home", 3, "home", "3 home")
    assert place == (3, "home")
    assert hash(place) == hash((3, "home"))
    assert (
        repr(place) == "Place(row=3, name='home')" == repr(Standard(3)).replace("Standard", "Place")
    )
    assert Place._fields == Place.__match_args__ == ("row", "name")
    assert place._asdict() == {"row": 3, "name": "home"}
    assert Place._make([4, "there"]) == Place(4, "there")
    assert typing.get_type_hints(Place) == {"row": int, "name": str}
    assert Place.__doc__ == "Where something is."


def test_one_with_changes_is_another_one_and_wrong_names_are_refused() -> None:
    place = Place(3)
    assert place._replace(name="there") == Place(3, "there")
    assert place == Place(3)
    with pytest.raises(TypeError):
        place._replace(colour="red")
    with pytest.raises(AttributeError):
        place.row = 4
    with pytest.raises(AttributeError):
        place.colour = "red"


def test_it_can_be_copied_and_pickled() -> None:
    place = Place(3, "there")
    for again in (copy.copy(place), copy.deepcopy(place), pickle.loads(pickle.dumps(place))):
        assert again == place
        assert type(again) is Place


def test_the_function_is_compiled_only_when_it_pays() -> None:
    before = Wide.__new__
    for _ in range(FEW):
        Wide(1)
    assert Wide.__new__ is before
    assert Wide(1) == (1, 2, 3)
    assert Wide.__new__ is not before
