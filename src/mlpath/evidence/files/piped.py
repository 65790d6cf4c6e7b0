"""What is piped in: lists row by row as they come, one document whole."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.files.limits import DOCUMENT_BYTES
from mlpath.evidence.files.rows import listed_kind, rows_in
from mlpath.evidence.files.sniff import HEAD, LISTS, Kind
from mlpath.model.reports.postings import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from mlpath.evidence.files.document import Document

    ReadFile = Callable[[Path, str], Iterator[Document | Unread]]

PIPED = "stdin"
"""What a pipe is called where files have names."""


def read_piped(
    stream: BinaryIO, one_file: ReadFile, say: Callable[[str], None] | None = None
) -> Iterator[Document | Unread]:
    """Read all documents that come through a pipe; `one_file` reads one that lies in a file."""
    head = stream.read(HEAD)
    if not head:
        yield Unread(file=PIPED, problem="nothing came through the pipe")
        return
    # What has ended is not asked again: at a terminal somebody would have to end it twice.
    whole: BinaryIO = io.BufferedReader(
        Joined(head, stream if len(head) == HEAD else io.BytesIO()), 1 << 16
    )  # type: ignore[type-var] # a raw stream
    try:
        kind = listed_kind(head, "")
        if kind in LISTS - {Kind.PARQUET}:
            yield from rows_in(whole, PIPED, kind, say=say)
            return
        yield from _document(whole, kind, one_file)
    except BadDataError as error:
        yield Unread(file=PIPED, problem=error.message, hint=error.hint)


class Joined(io.RawIOBase):
    """The first bytes, which were looked at, and then the rest."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override] # whatever the buffer is
        """Read the next bytes."""
        piece = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def _document(stream: BinaryIO, kind: Kind, one_file: ReadFile) -> Iterator[Document | Unread]:
    """Keep one document in a private file for as long as it is read."""
    from tempfile import NamedTemporaryFile

    raw = stream.read(DOCUMENT_BYTES + 1)
    endings = {Kind.TEXT: ".txt", Kind.LINKEDIN: ".zip", Kind.GZIP: ""}
    with NamedTemporaryFile(suffix=endings.get(kind, f".{kind.value}")) as file:
        file.write(raw)
        file.flush()
        yield from one_file(Path(file.name), PIPED)
