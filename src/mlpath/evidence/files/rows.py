"""Lists of postings: JSON lines, CSV, also compressed, read row by row in constant memory."""

from __future__ import annotations

import csv
import gzip
import io
import json
import signal
import zlib
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.evidence.files.decode import decode, tidy_marked
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.limits import TooSlowError
from mlpath.evidence.files.read_html import read_html
from mlpath.evidence.files.read_json import body, title
from mlpath.evidence.files.sniff import LISTS, Kind, kind_of, open_regular
from mlpath.model.clean import clean
from mlpath.model.reports.postings import Unread

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROW_BYTES = 1 << 20
"""A longer row is no posting."""
ROW_LETTERS = 40_000
"""Letters of a row's text that are read."""
ROW_SECONDS = 1.0
"""To read the HTML of a row; the longest honest ones take a tenth of it."""
RATIO = 400
"""Text never packs better than this; what does is a bomb."""
BOMB_BYTES = 256 << 20
_AGAIN = "Save or download it again."


class _Counted(io.RawIOBase):
    """The unpacked bytes of a compressed file, refused when there are far too many."""

    def __init__(self, file: gzip.GzipFile, packed: int) -> None:
        self._file = file
        self._most = max(BOMB_BYTES, RATIO * packed)
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._file.read(len(buffer))
        self._size += len(piece)
        if self._size > self._most:
            raise BadDataError(
                "it unpacks to far more than any text", hint="Unpack it and look at it."
            )
        buffer[: len(piece)] = piece
        return len(piece)


def rows(file: Path, shown: str, kind: Kind, size: int) -> Iterator[Document | Unread]:
    """Read the postings in a list; say once what was wrong with rows that were not."""
    good = bad = 0
    try:
        with open_regular(file) as raw:
            stream: Any = raw
            if kind is Kind.GZIP:
                stream = io.BufferedReader(_Counted(gzip.GzipFile(fileobj=raw), size), 1 << 16)
                kind = _inside(stream, file)
            for number, row in _rows(stream, kind):
                text = _readable(body(row)) if row is not None else ""
                if text:
                    good += 1
                    yield Document(
                        f"{shown}:{number}", clean(title(row or {}), limit=200).strip(), text
                    )
                else:
                    bad += 1
    except BadDataError as error:
        yield Unread(file=shown, problem=error.message, hint=error.hint)
    except (OSError, EOFError, zlib.error, csv.Error):
        after = f" after {good} postings" if good else ""
        yield Unread(file=shown, problem=f"the file is damaged{after}", hint=_AGAIN)
    if bad:
        yield Unread(
            file=shown,
            problem=f"{bad} of its {good + bad} rows hold no posting",
            hint="Each needs a title and a text (or description).",
        )


def _inside(stream: io.BufferedReader, file: Path) -> Kind:
    """Tell what is inside a compressed file."""
    from pathlib import PurePath

    kind = kind_of(stream.peek(512)[:4096], PurePath(file.stem).suffix.lower())
    if kind not in {Kind.TEXT, Kind.JSON, *LISTS} or kind is Kind.GZIP:
        raise BadDataError("it is a compressed document", hint="Unpack it first.")
    return kind


def _rows(stream: Any, kind: Kind) -> Iterator[tuple[int, dict[str, Any] | None]]:
    if kind is Kind.CSV:
        yield from _csv_rows(stream)
    elif kind is Kind.JSONL or (kind is Kind.JSON):
        yield from _json_rows(stream)
    else:
        yield 1, {"text": decode(stream.read(4 * ROW_BYTES))}


def _json_rows(stream: Any) -> Iterator[tuple[int, dict[str, Any] | None]]:
    number = 0
    while line := stream.readline(ROW_BYTES):
        number += 1
        if not line.endswith(b"\n") and len(line) == ROW_BYTES:
            while (rest := stream.readline(ROW_BYTES)) and not rest.endswith(b"\n"):
                pass
            yield number, None
            continue
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        yield number, row if isinstance(row, dict) else None


def _csv_rows(stream: Any) -> Iterator[tuple[int, dict[str, Any] | None]]:
    csv.field_size_limit(ROW_BYTES)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
    head = text.readline(ROW_BYTES)
    delimiter = max(",;\t", key=head.count)
    names = next(csv.reader([head], delimiter=delimiter), [])
    names = [name.strip().lower().replace(" ", "_") for name in names[:500]]
    for number, cells in enumerate(csv.reader(text, delimiter=delimiter), 2):
        if cells:
            yield number, dict(zip(names, cells, strict=False))
    text.detach()


def _readable(text: str) -> str:
    """Make a row's text readable: some lists keep HTML; nothing where that takes too long."""
    if "</" in text[:20_000] and "<" in text:
        try:
            with _clock():
                text = read_html(text[: 4 * ROW_LETTERS]).text
        except (TooSlowError, AssertionError):  # the parser asserts where a mark is none it knows
            return ""
    return tidy_marked(text, limit=ROW_LETTERS)[0]


@contextmanager
def _clock() -> Iterator[None]:
    """Stop reading one row after a while: a poisoned one must not stop the list."""
    if not hasattr(signal, "setitimer") or current_thread() is not main_thread():
        yield  # on Windows rows are short enough to end
        return

    def stop(*_: object) -> None:
        raise TooSlowError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, ROW_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
