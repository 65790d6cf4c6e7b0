"""Records kept by their fields are the same records, whole, in parts and one by one."""

import pytest

from mlpath.model.events.by_field import AT_ONCE, ByField
from mlpath.model.record import record


@record
class Point:
    """A point."""

    x: int
    name: str


def points(n):
    return tuple(Point(x=k, name=f"p{k}") for k in range(n))


@pytest.mark.parametrize("n", [1, 2, AT_ONCE, AT_ONCE + 1, 2 * AT_ONCE + 7])
def test_records_are_the_same_together_apart_and_in_parts(n):
    columns = ByField.of(points(n))
    assert (tuple(columns), len(columns)) == (points(n), n)
    parts = [tuple(part) for part in columns.parts()]
    assert [one for part in parts for one in part] == [*points(n)]
    assert max(map(len, parts)) <= AT_ONCE


def test_one_or_some_can_be_asked_for():
    columns = ByField.of(points(5))
    assert (columns[0], columns[-1]) == (points(5)[0], points(5)[-1])
    assert tuple(columns[1:3]) == points(5)[1:3]
    assert ByField.of(columns) is columns
