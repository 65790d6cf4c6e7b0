"""How a value lies in a JSON object that is kept: checked, read and written by one form."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from mlpath.model.field.level import TOP
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.named import NamedTuple

_AMOUNT = re.compile(r"[1-9][0-9]{0,11}(?: [A-Z]{3})?")
MOST_TEXT = 2_000
WEB = ("https://", "http://")
"""How an address begins that a page may link to."""
MOST_NUMBER = 1e9
LEAST_NOISE = 0.1
DAYS_OF_SPAN = 2
"""The first and the last."""
HOURS_A_DAY = 24
FIRST_YEAR, LAST_YEAR = 1900, 2999
"""Of any day that somebody means: what they did before, and a plan of a lifetime, have days."""


def same(value: Any) -> Any:
    """Take a value as it lies."""
    return value


class FieldForm(NamedTuple):
    """How one field is checked, read and written."""

    fits: Callable[[Any], bool]
    read: Callable[[Any], Any] = same
    write: Callable[[Any], Any] = same


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= MOST_TEXT


def is_link(value: object) -> bool:
    """Tell whether a text is an address that a page may link to."""
    if not isinstance(value, str) or not _is_text(value) or not value.startswith(WEB):
        return False
    return value.isprintable() and len(value.split()) == 1 and bool(value.partition("://")[2])


def is_near(day: date) -> bool:
    """Tell whether a day can be meant at all."""
    return FIRST_YEAR <= day.year <= LAST_YEAR


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and is_near(date.fromisoformat(value))
    except ValueError:
        return False


def _is_span(value: object) -> bool:
    return isinstance(value, list) and len(value) == DAYS_OF_SPAN and all(map(_is_day, value))


def _is_pay(value: object) -> bool:
    return isinstance(value, str) and bool(_AMOUNT.fullmatch(value))


def _number(most: float, *kinds: type) -> FieldForm:
    return FieldForm(lambda value: type(value) in kinds and 0 <= value <= most)


def one_of(*known: object, read: Callable[[Any], Any] = same) -> FieldForm:
    """Return the form of a field that is one of a few values."""
    return FieldForm(lambda value: any(value is one or value == one for one in known), read)


def maybe(form: FieldForm) -> FieldForm:
    """Return the form of a field that may be null."""
    return FieldForm(
        lambda value: value is None or form.fits(value),
        form.read
        if form.read is same
        else lambda value: None if value is None else form.read(value),
        form.write
        if form.write is same
        else lambda value: None if value is None else form.write(value),
    )


def several(form: FieldForm) -> FieldForm:
    """Return the form of a list."""
    return FieldForm(
        lambda value: isinstance(value, list) and all(map(form.fits, value)),
        lambda value: tuple(map(form.read, value)),
        lambda value: list(map(form.write, value)),
    )


TEXT = FieldForm(_is_text)
LINK = FieldForm(is_link)
"""An address of the web."""
NUMBER = _number(MOST_NUMBER, int, float)
HOURS_OF_DAY = _number(HOURS_A_DAY, int, float)
WHOLE = _number(MOST_NUMBER, int)
LEVEL = _number(TOP, int, float)
NOISE = FieldForm(lambda value: type(value) in {int, float} and LEAST_NOISE <= value <= TOP)
"""How far a level may be off; nothing is quite sure."""
WHOLE_LEVEL = _number(TOP, int)
FLAG = FieldForm(lambda value: isinstance(value, bool))
DAY = FieldForm(_is_day, date.fromisoformat, date.isoformat)
ROLE_LEVEL = one_of(*RoleLevel, read=RoleLevel)
PAY = FieldForm(_is_pay)
"""An amount of money, as `mlpath.model.told:paid` reads it."""
SPAN = FieldForm(_is_span, several(DAY).read, several(DAY).write)
"""Two days, the first and the last."""
