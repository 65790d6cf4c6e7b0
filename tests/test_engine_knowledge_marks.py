"""What answers of a sitting say before any was given, and after the first."""

import pytest

from mlpath.engine.knowledge.checking import Marks


def test_a_sitting_begins_with_nothing_marked() -> None:
    assert Marks() == (0, 0)
    assert not Marks().decided
    assert Marks(3, 0).decided
    assert Marks(0, 3).decided


@pytest.mark.parametrize("side", ["right", "missed"])
def test_two_answers_of_a_kind_decide_and_one_does_not(side) -> None:
    assert [Marks(**{side: number}).decided for number in (1, 2)] == [False, True]
