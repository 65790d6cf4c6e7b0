"""Reading one slice: rows that begin in it, and what there is to know of them."""

from __future__ import annotations

import io
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError, MlpathError
from mlpath.evidence.files.rows import DAMAGES, ROW_BYTES, documents_of, json_rows, unpacked
from mlpath.evidence.files.sniff import HEAD, LISTS, Kind, kind_of
from mlpath.evidence.remote.slices import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mlpath.evidence.files.document import Document
    from mlpath.evidence.files.list_facts import ListFacts
    from mlpath.evidence.files.rows import Row
    from mlpath.evidence.remote.slices import Slice

_RIGHTS = "Is it there, and may whoever does the work read it?"


def read(part: Slice, facts: ListFacts) -> Iterator[Document]:
    """Read the postings of a slice; a row in its middle is numbered from its first byte."""
    shown = f"{part.shown}@{part.start}" if part.start else part.shown
    yield from documents_of(lambda: _rows(part), shown, facts)


def _rows(part: Slice) -> Iterator[Row]:
    try:
        store, path = opened(part.address)
        head = store.cat_file(path, start=0, end=HEAD) if part.size else b""
        kind = _kind(head, PurePosixPath(path).suffix.lower())
        if kind is Kind.JSONL:
            yield from json_rows(_lines(store, path, part))
        elif kind is Kind.PARQUET:
            from mlpath.evidence.files.parquet import parquet_rows

            with store.open(path, "rb") as file:
                yield from parquet_rows(file, within=range(part.start, part.stop))
        elif not part.start:  # the others cannot be read from their middle
            with store.open(path, "rb") as file:
                yield from unpacked(io.BufferedReader(file, 1 << 20), kind, path[:-3])
    except MlpathError as error:
        raise BadDataError(error.message, hint=error.hint) from None
    except DAMAGES as error:
        if isinstance(error, (FileNotFoundError, PermissionError)):
            raise BadDataError(_unread(error), hint=_RIGHTS) from None
        raise
    except Exception as error:  # noqa: BLE001 - every store has errors of its own
        raise BadDataError(_unread(error), hint=_RIGHTS) from None


def _unread(error: Exception) -> str:
    return f"it cannot be read ({type(error).__name__})"


def _kind(head: bytes, suffix: str) -> Kind:
    if not head:
        raise BadDataError("the file is empty", hint="Check that it was saved fully.")
    kind = kind_of(head, suffix)
    if kind not in LISTS:
        raise BadDataError(
            "it is no list of postings", hint="From there jsonl, csv, parquet and gz are read."
        )
    return kind


def _lines(store: Any, path: str, part: Slice) -> _Lines:
    """Take the bytes of a slice, and after them what the last row that begins in it may have."""
    first = max(0, part.start - 1)
    raw = store.cat_file(path, start=first, end=min(part.stop + ROW_BYTES, part.size))
    return _Lines(raw, skip=part.start > 0, stop=part.stop - first)


class _Lines:
    """Lines of bytes that begin before a place."""

    def __init__(self, raw: bytes, *, skip: bool, stop: int) -> None:
        self._raw = io.BytesIO(raw)
        self._stop = stop
        self._begins = True
        if skip:
            self._raw.readline()  # it belongs to the slice before, if only its end

    def readline(self, most: int) -> bytes:
        """Read a line, or as much of it as is wanted."""
        if self._begins and self._raw.tell() >= self._stop:
            return b""
        line = self._raw.readline(most)
        self._begins = line.endswith(b"\n")
        return line
