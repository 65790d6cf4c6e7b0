"""Every text of a page: to look at all of them, or to change all of them."""

from __future__ import annotations

import re
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from mlpath.model.record import is_record, is_record_type, names_of, replace
from mlpath.views.blocks import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

T = TypeVar("T")
# Marks that are set over a letter; many of them climb over the lines above.
_MARKS = ("\u0300-\u036f", "\u1ab0-\u1aff", "\u1dc0-\u1dff", "\u20d0-\u20ff", "\ufe20-\ufe2f")
_TOWER = f"[{''.join(_MARKS)}]{{5}}"
"""Compiled for a page that has such a mark, as hardly any has."""


def texts(value: Any) -> list[str]:
    """Return every text in a block, however deep; rows that are made later are inert by then."""
    out: list[str] = []
    _gather((value,), out)
    return out


def _gather(members: Iterable[Any], out: list[str]) -> None:
    for one in members:
        if type(one) is str:  # a tone is a string too, and says nothing
            out.append(one)
        elif isinstance(one, tuple):
            if {*map(type, one)} == {str}:  # a row of a list, as most are
                out += one
            else:
                _gather(one, out)
        elif fields := _fields(type(one)):  # type: ignore[arg-type] # a class can be looked up
            _gather(fields(one), out)


@cache
def _fields(kind: type) -> Callable[[Any], tuple[Any, ...]] | None:
    """Return what reads the fields of a record; nothing for anything else."""
    if not is_record_type(kind):
        return None
    names: tuple[str, ...] = kind.__slots__  # type: ignore[attr-defined] # every record has slots
    read = attrgetter(*names)
    return read if len(names) > 1 else lambda thing: (read(thing),)


def changed(value: Any, change: Callable[[str], str]) -> Any:
    """Return a block with every text in it changed."""
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(changed(member, change) for member in value)
    if isinstance(value, Rows):
        return Rows(value.of, lambda some: changed(tuple(value.make(some)), change))
    if is_record(value):
        parts = {n: changed(getattr(value, n), change) for n in names_of(value)}
        return replace(value, **parts)
    return value


def inert(page: T) -> T:
    """Take out of a page what could steer a terminal: names and paths come from anywhere."""
    if isinstance(page, str) and page.isascii() and page.isprintable():
        return page
    said = texts(page)
    if not _climb(said) and "".join(said).replace("\n", "").isprintable():
        return page
    out: T = changed(page, _cleaned)
    return out


def _climb(said: Iterable[str]) -> bool:
    """Tell whether marks climb over the lines above."""
    foreign = [one for one in said if not one.isascii()]
    letters = {*"".join(foreign)}
    if not any(marks[0] <= one <= marks[-1] for one in letters for marks in _MARKS):
        return False
    return any(re.search(_TOWER, one) for one in foreign)


def inert_each(many: Sequence[str]) -> Sequence[str]:
    """Take the same out of each of many texts."""
    whole = "".join(many)
    return many if whole.isascii() and whole.isprintable() else [*map(inert, many)]


def _cleaned(text: str) -> str:
    from mlpath.model.clean import clean  # most pages never need it

    return clean(text, multiline=True, limit=len(text))
