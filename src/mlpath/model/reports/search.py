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

    kind: str
    hits: tuple[FoundEntry, ...]
    command: str = ""
    """Lists just these, where a command does."""


@record
class SearchReport:
    """Everything in which the words of a search stand."""

    kind: ClassVar[str] = "search"
    kinds: tuple[FoundKind, ...]
    text: str
