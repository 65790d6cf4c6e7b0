"""A document that was read: where it stood, what it is called, its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Document(NamedTuple):
    """A document, or one row of a list."""

    file: str
    title: str
    text: str
    headings: frozenset[int] = frozenset()
    """Where in the text the lines begin that their type shows to be headings, if the file tells."""
    hidden: str = ""
    """Text that is in the file and that nobody sees: named, never read."""


FEW = 3
"""Fewer hidden words are a number of a page or an anchor, and not worth a sentence."""
SHOWN = 8
"""Hidden words that are shown."""


def unseen(documents: Sequence[Document]) -> str:
    """Say in one sentence what in documents nobody sees; nothing where there is nothing to say."""
    counts = [(one, len(one.hidden.split())) for one in documents]
    told = [(one, count) for one, count in counts if count >= FEW]
    if not told:
        return ""
    if len(told) == 1:
        (one, count) = told[0]
        some = " ".join(one.hidden.split()[:SHOWN]) + (" …" if count > SHOWN else "")
        return (
            f"{one.file}: {count} words in it cannot be seen on the page; they do not count: {some}"
        )
    some = ", ".join(one.file for one, _ in told[:FEW]) + (" …" if len(told) > FEW else "")
    words = sum(count for _, count in told)
    return (
        f"{words} words in {len(told)} files cannot be seen on the page; they do not count: {some}"
    )


class Extract(NamedTuple):
    """What a reader finds in a file: text in which headings are marked, not clean yet."""

    text: str
    title: str = ""
    hidden: str = ""
