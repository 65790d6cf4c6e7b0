"""A document that was read: where it stood, what it is called, its text."""

from __future__ import annotations

from typing import NamedTuple


class Document(NamedTuple):
    """A document, or one row of a list."""

    file: str
    title: str
    text: str
