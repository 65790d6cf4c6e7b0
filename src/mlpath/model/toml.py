"""TOML that others wrote, without numbers that nothing can write down."""

from __future__ import annotations

from typing import Any

LARGEST = 10**15
"""A whole number beyond it is no hours, no money and no year; it may have a million digits."""


def loads(text: str) -> dict[str, Any]:
    """Read a document; ValueError says what is wrong with it."""
    import tomllib

    try:
        document = tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    _check(document)
    return document


def _check(value: object) -> None:
    if isinstance(value, int) and abs(value) > LARGEST:
        raise ValueError("it holds a number of more than 15 digits")
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list):
        return
    for member in value:
        _check(member)
