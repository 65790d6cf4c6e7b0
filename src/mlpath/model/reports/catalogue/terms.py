"""Reports of words: what one means here, and all that are explained."""

from __future__ import annotations

from typing import ClassVar

from mlpath.model.record import record


@record
class TermReport:
    """What a word, a command or a name means, and where to read more."""

    kind: ClassVar[str] = "term"
    name: str
    what: str
    """Word, command, or the kind of entry, such as skill."""
    means: str
    """One or two sentences."""
    text: str = ""
    """The help of a command, as it is."""
    commands: tuple[str, ...] = ()
    """Where it is seen."""


@record
class ListedTerm:
    """A word that is explained, and where it is seen."""

    name: str
    means: str
    """One or two sentences."""
    command: str
    """Where it is seen."""


@record
class TermsReport:
    """All words that are explained."""

    kind: ClassVar[str] = "terms"
    terms: tuple[ListedTerm, ...]
