"""Lists that are cut know how much is missing."""

from __future__ import annotations

from typing import ClassVar

from hypothesis import given
from hypothesis import strategies as st

from mlpath.model.envelope import shortened
from mlpath.model.record import record


@record
class Numbers:
    """A list."""

    listed: ClassVar[str] = "numbers"
    numbers: tuple[int, ...]
    more: int = 0


@record
class Groups:
    """A list of lists."""

    listed: ClassVar[str] = "groups"
    groups: tuple[Numbers, ...]
    more: int = 0


@record
class Alone:
    """No list."""

    text: str


MANY = st.lists(st.integers(), max_size=8).map(tuple)


@given(MANY, st.integers(1, 9), st.integers(0, 5))
def test_what_is_left_and_what_is_left_off_are_all(numbers, most, before) -> None:
    cut = shortened(Numbers(numbers=numbers, more=before), most)
    assert cut.numbers == numbers[:most]
    assert len(cut.numbers) + cut.more == len(numbers) + before


@given(st.lists(MANY, max_size=4), st.integers(1, 4))
def test_a_list_of_lists_is_cut_within_each(groups, most) -> None:
    cut = shortened(Groups(groups=tuple(Numbers(numbers=one) for one in groups)), most)
    assert [part.numbers for part in cut.groups] == [one[:most] for one in groups]
    assert cut.more == sum(part.more for part in cut.groups)


def test_what_is_no_list_stays_as_it_is() -> None:
    alone = Alone(text="x")
    assert shortened(alone, 1) is alone
