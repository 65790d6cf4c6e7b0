"""Quiz items with drawn numbers: the same question is asked again with others."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING
from zlib import crc32

from mlpath.model.arithmetic import value_of
from mlpath.model.record import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mlpath.model.field.quiz_item import Item

PLACE = re.compile(r"\{([^{}:]+)(?::([^{}]+))?\}")
"""`{expression}` or `{expression:format}` in the texts of an item that draws."""
DIGITS = 9
"""Places after which a number counts as whole: what is beyond is the computer's rounding."""


def drawn(item: Item, seed: str, turn: int) -> Item:
    """Return an item with its numbers: the same for the same seed and turn, others next turn.

    Every number moves on with each turn, because a review that asks for one that was seen teaches
    the item and not the skill.
    """
    return with_numbers(
        item,
        {
            name: values[(crc32(f"{seed} {name}".encode()) + turn) % len(values)]
            for name, values in item.draw.items()
        },
    )


def every_draw(item: Item) -> Iterator[Item]:
    """Yield an item with all the numbers that it can have."""
    for values in product(*item.draw.values()):
        yield with_numbers(item, dict(zip(item.draw, values, strict=True)))


def with_numbers(item: Item, numbers: Mapping[str, float]) -> Item:
    """Fill the places of an item; one that draws nothing stays as it is, braces and all."""
    if not numbers:
        return item
    set_ = "".join(f"{name} = {value}\n" for name, value in numbers.items())
    return replace(
        item,
        text=filled(item.text, numbers),
        code=filled(item.code, numbers),
        answer=filled(item.answer, numbers),
        wrong=tuple(filled(text, numbers) for text in item.wrong),
        explain=filled(item.explain, numbers),
        verify=set_ + item.verify if item.verify not in ("", "code") else item.verify,
        draw={},
    )


def filled(text: str, numbers: Mapping[str, float]) -> str:
    """Put numbers into the places of a text."""
    return PLACE.sub(lambda place: shown(value_of(place[1], numbers), place[2]), text)


def shown(value: float, form: str | None) -> str:
    """Write a number as people do: whole ones whole, with room between thousands."""
    value = round(value, DIGITS) + 0.0  # minus nothing is nothing
    if form is None and value == int(value):
        return f"{int(value):,}".replace(",", " ")
    return f"{int(value)}" if form == "d" else format(value, form or "")
