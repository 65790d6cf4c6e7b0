"""How many lines words take before they are laid out."""

import pytest

from mlpath.views.blocks import Linked
from mlpath.views.page.parts.room import lines, lines_of


@pytest.mark.parametrize(
    ("said", "wide", "told"),
    [
        ("", 80, 1),
        ("a word", 80, 1),
        ("nine and nine", 8, 2),
        (Linked(before="Read it. ", title="A book", url="https://example.org/book"), 80, 2),
        (Linked(before="Read it. ", title="A book", url="https://example.org/book"), 10, 3),
    ],
)
def test_lines_are_counted_as_they_will_be_broken(said, wide, told) -> None:
    assert lines(said, wide) == told


def test_facts_lose_the_room_of_their_labels() -> None:
    text = "x" * 30 + " " + "y" * 40
    assert lines(text) == 1
    assert lines_of([("label", text), ("other", "short")], 14) == 3
