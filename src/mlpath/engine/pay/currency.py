"""The money of a country, and counts in tables of pay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import BadDataError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def home_currency(code: str, places: Sequence[Mapping[str, str]]) -> str:
    """Return the money of a country."""
    return next(row["currency"] for row in places if row["country"] == code)


def whole(text: str, where: str) -> int:
    """Read a count or a year of a table."""
    if not text.isdecimal():
        raise BadDataError(f'{where}: "{text[:40]}" is not a whole number')
    return int(text)
