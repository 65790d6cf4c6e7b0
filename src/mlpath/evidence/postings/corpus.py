"""A corpus of postings in batches, and how a batch is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.evidence.files.document import Document
from mlpath.evidence.files.documents import documents
from mlpath.evidence.postings.posting import PostingReader
from mlpath.model.named import NamedTuple
from mlpath.model.reports.postings import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from mlpath.model.field.catalog import Catalog
    from mlpath.model.field.role import Role
    from mlpath.model.field.skill import Skill
    from mlpath.model.reports.postings import Posting

    Batch = Sequence[Document | Unread]
    Read = tuple[Posting, int] | Unread

BATCH = 48
"""Postings of a batch."""


class CorpusReading(NamedTuple):
    """All that reading postings takes; it can be sent to another process."""

    skills: tuple[Skill, ...]
    roles: tuple[Role, ...]

    @classmethod
    def of(cls, catalog: Catalog) -> CorpusReading:
        """Take from a catalogue what reading needs."""
        return cls(tuple(catalog.skills.values()), tuple(catalog.roles.values()))

    def start(self) -> Callable[[Batch], list[Read]]:
        """Return what reads a batch: each posting with a fingerprint of its text."""
        from mlpath.model.field.catalog import Catalog

        reader = PostingReader(Catalog.of(skills=self.skills, roles=self.roles))
        return lambda batch: [_one(reader, document) for document in batch]


def batches(
    paths: Iterable[Path | BinaryIO],
    *,
    hiding: Callable[[Document], None] | None = None,
    say: Callable[[str], None] | None = None,
) -> Iterator[list[Document | Unread]]:
    """Give all postings in files and folders, in order, some at a time.

    `hiding` is told of every document that has words which nobody sees, and `say` how columns of
    lists were understood.
    """
    batch: list[Document | Unread] = []
    for one in documents(paths, say=say):
        if hiding is not None and isinstance(one, Document) and one.hidden:
            hiding(one)
        batch.append(one)
        if len(batch) >= BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def fingerprint(text: str) -> int:
    """Return a number that copies of one posting share."""
    from hashlib import blake2b

    letters = "".join(text.lower().split())[:4000]
    return int.from_bytes(blake2b(letters.encode("utf-8", "replace"), digest_size=8).digest())


def _one(reader: PostingReader, document: Document | Unread) -> Read:
    if isinstance(document, Unread):
        return document
    posting = reader.read(document.text, file=document.file, title=document.title)
    return posting, fingerprint(document.text)
