"""A record is a frozen, slotted, keyword-only data class in all but the time to define it."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from typing import ClassVar

import pytest

from mlpath.model.record import (
    FEW,
    default,
    is_record,
    is_record_type,
    late,
    later,
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


@late("y")
@record
class Slow:
    x: int
    y: int


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


def test_what_is_given_later_is_worked_out_when_first_read_and_once_for_all_copies() -> None:
    @late("y", "tags")
    @record
    class Two:
        x: int
        y: int
        tags: tuple[str, ...] = ()

    asked = []
    one = Two(x=1, y=later(lambda: asked.append("y") or 7))
    two = replace(one, x=2, tags=later(lambda: asked.append("tags") or ("a",)))
    assert (one.x, two.x, one.tags, asked) == (1, 2, (), [])
    assert (two.y, one.y, two.y, asked) == (7, 7, 7, ["y"])
    assert (two.tags, two.tags, asked) == (("a",), ("a",), ["y", "tags"])
    assert replace(one, y=8).y == 8
    assert two == Two(x=2, y=7, tags=("a",))
    assert repr(one) == f"{Two.__qualname__}(x=1, y=7, tags=())"


def test_what_is_given_later_travels_worked_out_and_stays_frozen() -> None:
    one = Slow(x=1, y=later(lambda: 7))
    assert pickle.loads(pickle.dumps(one)) == Slow(x=1, y=7)
    assert dataclasses.asdict(one) == {"x": 1, "y": 7}
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.y = 8
    assert many_slow() == [Slow(x=k, y=k) for k in range(FEW + 2)]
    with pytest.raises(ZeroDivisionError):
        _ = Slow(x=1, y=later(lambda: 1 // 0)).y


def many_slow() -> list[Slow]:
    """Make so many that the initializer is compiled."""
    return [Slow(x=k, y=later(lambda k=k: k)) for k in range(FEW + 2)]
