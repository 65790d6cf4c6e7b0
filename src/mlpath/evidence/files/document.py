"""A document that was read: where it stood, what it is called, its text."""

from __future__ import annotations

from typing import NamedTuple


class Document(NamedTuple):
    """A document, or one row of a list."""

    file: str
    title: str
    text: str
    headings: frozenset[int] = frozenset()
    """Where in the text the lines begin that their type shows to be headings, if the file tells."""
    hidden: str = ""
    """Text that is in the file and that nobody sees: named, never read."""


class Reading(NamedTuple):
    """What a reader finds in a file: text in which headings are marked, not clean yet."""

    text: str
    title: str = ""
    hidden: str = ""
