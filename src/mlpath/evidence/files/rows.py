"""Lists of postings: JSON lines, CSV, also compressed, read row by row in constant memory."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zlib
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.evidence.files.clock import at_most
from mlpath.evidence.files.columns import TEXTS, TITLES, body, named, refuse_without_text, title
from mlpath.evidence.files.decode import decode, tidy_marked
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.limits import BOMB_BYTES, RATIO, TooSlowError
from mlpath.evidence.files.list_facts import DAMAGED, ListFacts
from mlpath.evidence.files.read_html import read_html
from mlpath.evidence.files.sniff import HEAD, Kind, kind_of, open_regular
from mlpath.model.clean import clean
from mlpath.model.reports.postings import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO

    Row = tuple[int, dict[str, Any] | None]
    """A row with its number; nothing where it is none."""

ROW_BYTES = 1 << 20
"""A longer row is no posting."""
ROW_LETTERS = 40_000
"""Letters of a row's text that are read."""
ROW_SECONDS = 1.0
"""To read the HTML of a row; the longest honest ones take a tenth of it."""
_SIGNS = ",;\t"
"""What stands between the cells of a table."""
DAMAGES = (OSError, EOFError, zlib.error, csv.Error)
"""What reading a damaged list raises."""


class _Taken:
    """A stream, and how many bytes were taken of it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.size = 0

    def read(self, size: int = -1) -> bytes:
        piece = self._stream.read(size)
        self.size += len(piece)
        return piece


class Unpacked(io.RawIOBase):
    """The unpacked bytes of a compressed file, refused when there are far too many."""

    def __init__(self, stream: BinaryIO) -> None:
        self._packed = _Taken(stream)
        self._file = gzip.GzipFile(fileobj=self._packed, mode="rb")  # type: ignore[call-overload] # it only reads
        self._size = 0

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Unpack the next bytes."""
        piece = self._file.read(len(buffer))
        self._size += len(piece)
        if self._size > max(BOMB_BYTES, RATIO * self._packed.size):
            raise BadDataError(
                "it unpacks to far more than any text", hint="Unpack it and look at it."
            )
        buffer[: len(piece)] = piece
        return len(piece)


def rows(
    file: Path, shown: str, kind: Kind, say: Callable[[str], None] | None = None
) -> Iterator[Document | Unread]:
    """Read the postings in a list; say once what was wrong with rows that were not.

    `say` is told which columns were read where they are not called title and text.
    """
    try:
        with open_regular(file) as raw:
            yield from rows_in(raw, shown, kind, file.stem, say)
    except (OSError, BadDataError) as error:
        yield unreadable(error, shown)


def unreadable(error: OSError | BadDataError, shown: str) -> Unread:
    """Say why a list cannot be read."""
    problem = getattr(error, "message", "the file cannot be read")
    return Unread(file=shown, problem=problem, hint=getattr(error, "hint", ""))


def rows_in(
    raw: Any, shown: str, kind: Kind, stem: str = "", say: Callable[[str], None] | None = None
) -> Iterator[Document | Unread]:
    """Read the postings in an open list; its name without .gz tells what is packed in it."""
    facts = ListFacts()
    for one in documents_of(lambda: unpacked(raw, kind, stem), shown, facts):
        if facts.good == 1 and say is not None and (columns := facts.told(shown)):
            say(columns)
        yield one
    yield from facts.unread(shown)


def unpacked(raw: Any, kind: Kind, stem: str = "") -> Iterator[Row]:
    """Read the rows of an open list with their numbers, whatever they hold."""
    stream = raw
    if kind is Kind.GZIP:
        stream = io.BufferedReader(Unpacked(raw), 1 << 16)
        kind = _inside(stream, stem)
    yield from _rows(stream, kind)


def documents_of(
    rows: Callable[[], Iterator[Row]], shown: str, facts: ListFacts
) -> Iterator[Document]:
    """Read the postings in rows; what else there is to know of the list goes to `facts`."""
    try:
        for number, row in rows():
            text = _readable(body(row)) if row is not None else ""
            if text and row is not None:
                facts.columns = facts.columns or _columns(row)
                facts.good += 1
                yield Document(f"{shown}:{number}", clean(title(row), limit=200).strip(), text)
            else:
                facts.bad += 1
    except BadDataError as error:
        facts.problem, facts.hint = error.message, error.hint
    except DAMAGES:
        facts.problem, facts.hint = DAMAGED, "Save or download it again."


def _columns(row: dict[str, Any]) -> tuple[str, ...]:
    """Name the columns that are read of a row."""
    found = [names[0] for names in (named(row, TITLES), named(row, TEXTS)) if names]
    return tuple(clean(name, limit=40) for name in found)


def _inside(stream: io.BufferedReader, stem: str) -> Kind:
    """Tell what is inside a compressed file."""
    from pathlib import PurePath

    kind = listed_kind(stream.peek(HEAD)[:HEAD], PurePath(stem).suffix.lower())
    if kind not in {Kind.TEXT, Kind.JSON, Kind.JSONL, Kind.CSV}:
        raise BadDataError("it is a compressed document", hint="Unpack it first.")
    return kind


def listed_kind(head: bytes, suffix: str) -> Kind:
    """Tell the kind from the first bytes, where no name tells that it is a list."""
    kind = kind_of(head, suffix)
    if kind is not Kind.TEXT:
        return kind
    line = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0].strip()
    if line.startswith(b"[") or b'"basics"' in line:  # a list of all, or a JSON Resume
        return Kind.JSON
    if line.startswith(b"{"):
        whole = line.endswith(b"}") or len(line) > HEAD // 2  # a row, and not the opening of one
        return Kind.JSONL if whole else Kind.JSON
    names = line.decode("utf-8", "replace")
    table = any(len(names.split(sign)) > 1 and named(names.split(sign), TEXTS) for sign in _SIGNS)
    return Kind.CSV if table else kind


def _rows(stream: Any, kind: Kind) -> Iterator[Row]:
    if kind is Kind.CSV:
        yield from csv_rows(stream)
    elif kind is Kind.PARQUET:
        from mlpath.evidence.files.parquet import parquet_rows

        yield from parquet_rows(stream)
    elif kind is Kind.JSONL or (kind is Kind.JSON):
        yield from json_rows(stream)
    else:
        yield 1, {"text": decode(stream.read(4 * ROW_BYTES))}


def json_rows(stream: Any) -> Iterator[Row]:
    """Give the object of each line with its number; None where there is none."""
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


def csv_rows(
    stream: Any, check: Callable[[list[str]], None] = refuse_without_text
) -> Iterator[Row]:
    """Give the rows of a table with their numbers; `check` is told the names of its columns."""
    csv.field_size_limit(ROW_BYTES)
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
    try:
        head = text.readline(ROW_BYTES)
        delimiter = max(_SIGNS, key=head.count)
        names = next(csv.reader([head], delimiter=delimiter), [])[:500]
        check(names)
        for number, cells in enumerate(csv.reader(text, delimiter=delimiter), 2):
            if cells:
                yield number, dict(zip(names, cells, strict=False))
    finally:
        text.detach()  # whoever opened the stream closes it


def _readable(text: str) -> str:
    """Make a row's text readable: some lists keep HTML; nothing where that takes too long."""
    if "</" in text[:20_000] and "<" in text:
        try:
            with at_most(ROW_SECONDS):
                text = read_html(text[: 4 * ROW_LETTERS]).text
        except (TooSlowError, AssertionError):  # the parser asserts where a mark is none it knows
            return ""
    return tidy_marked(text, limit=ROW_LETTERS)[0]
