"""The report of a search through everything."""

from __future__ import annotations

from typing import ClassVar

from mlpath.model.record import record


@record
class FoundEntry:
    """An entry in which all words of the search stand."""

    kind: str
    """What it is, such as skill, role or resource."""
    id: str
    name: str
    about: str
    command: str
    """Shows it."""


@record
class FoundKind:
    """The entries of one kind that were found, best first."""

    listed: ClassVar[str] = "hits"
    kind: str
    hits: tuple[FoundEntry, ...]
    command: str = ""
    """Lists just these, where a command does."""
    more: int = 0
    """Entries of this kind that `--limit` left off; 0 when all are here."""


@record
class SearchReport:
    """Everything in which the words of a search stand."""

    kind: ClassVar[str] = "search"
    listed: ClassVar[str] = "kinds"
    kinds: tuple[FoundKind, ...]
    text: str
    more: int = 0
    """Entries that `--limit` left off; 0 when all are here."""
