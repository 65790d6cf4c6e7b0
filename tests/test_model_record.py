"""A record is a frozen, slotted, keyword-only data class in all but the time to define it."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import ClassVar

import pytest

from mlpath.model.record import (
    default,
    is_record,
    is_record_type,
    made_of,
    made_of_columns,
    names_of,
    record,
    replace,
    row_maker,
)


@record
class Point:
    """A point."""

    kind: ClassVar[str] = "point"
    x: int
    y: int = 2
    tags: list[str] = default(factory=list)

    @property
    def sum(self) -> int:
        return self.x + self.y


@record
class Empty:
    """Nothing in it."""


@record
class Other:
    x: int
    y: int = 2
    tags: tuple[str, ...] = ()


def test_fields_are_given_by_keyword_and_defaults_are_made_anew() -> None:
    point = Point(x=1)
    assert (point.x, point.y, point.tags, point.sum, point.kind) == (1, 2, [], 3, "point")
    assert Point(x=1).tags is not point.tags
    assert Point(x=1, tags=["a"]).tags == ["a"]
    assert Point.__doc__ == "A point."
    assert Empty() == Empty()
    for wrong in ({}, {"x": 1, "z": 2}):
        with pytest.raises(TypeError):
            Point(**wrong)
    with pytest.raises(TypeError):
        Point(1)


def test_nothing_can_be_changed_added_or_deleted() -> None:
    point = Point(x=1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.x = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.z = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x
    assert not hasattr(point, "__dict__")


def test_equal_values_of_the_same_record_are_equal_and_hash_alike() -> None:
    assert Other(x=1) == Other(x=1)
    assert Other(x=1) != Other(x=2)
    assert Other(x=1) != Point(x=1)
    assert Other(x=1) != (1, 2, ())
    assert len({Other(x=1), Other(x=1), Other(x=2)}) == 2


def test_it_shows_copies_and_pickles_itself() -> None:
    assert repr(Other(x=1)) == "Other(x=1, y=2, tags=())"
    point = Point(x=1, tags=["a"])
    assert pickle.loads(pickle.dumps(point)) == point
    deep = copy.deepcopy(point)
    assert deep == point
    assert deep.tags is not point.tags


def test_the_standard_library_takes_it_for_a_data_class() -> None:
    point = Point(x=1)
    assert dataclasses.is_dataclass(point)
    assert [field.name for field in dataclasses.fields(point)] == ["x", "y", "tags"]
    assert dataclasses.replace(point, x=5) == Point(x=5)
    assert dataclasses.asdict(point) == {"x": 1, "y": 2, "tags": []}


def test_replacing_and_naming() -> None:
    assert replace(Point(x=1), y=9) == Point(x=1, y=9)
    with pytest.raises(TypeError):
        replace(Point(x=1), z=1)
    assert names_of(Point(x=1)) == ("x", "y", "tags")
    assert is_record(Point(x=1))
    assert not is_record(Point)
    assert not is_record("text")


def test_a_record_of_another_type_takes_the_fields_of_the_same_name() -> None:
    @record
    class Row:
        y: int
        x: int
        label: str

    made = made_of(Row, Point(x=1, y=5), label="a")
    assert made == Row(y=5, x=1, label="a")
    assert made_of(Row, Point(x=1), label="a", x=9).x == 9
    with pytest.raises(TypeError, match="label"):
        made_of(Row, Point(x=1))
    with pytest.raises(TypeError, match="colour"):
        made_of(Row, Point(x=1), label="a", colour="red")


def test_the_class_of_a_record_is_told_from_a_record_and_from_other_classes() -> None:
    assert is_record_type(Point)
    assert not is_record_type(Point(x=1))
    assert not is_record_type(int)
    assert not is_record(Point)


def test_a_row_of_all_values_makes_the_record_they_would_make() -> None:
    make = row_maker(Point)
    assert make([1, 2, ["a"]]) == Point(x=1, y=2, tags=["a"])
    with pytest.raises(ValueError, match="shorter"):
        make([1, 2])


def test_columns_make_the_records_that_their_rows_would_make() -> None:
    columns = {"x": [1, 2], "y": [3, 4], "tags": [["a"], []]}
    rows = zip(columns["x"], columns["y"], columns["tags"], strict=True)
    assert made_of_columns(Point, columns) == tuple(map(row_maker(Point), rows))
    assert made_of_columns(Point, dict.fromkeys(columns, ())) == ()
    with pytest.raises(ValueError, match="one length"):
        made_of_columns(Point, {**columns, "y": [3]})
