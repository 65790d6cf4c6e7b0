"""Lists of people, one in a row, and CVs: everything in files, folders and pipes, in order.

Lists are read row by row in constant memory; what is no list is a CV, and read as any document.
"""

from __future__ import annotations

import csv
import io
import zlib
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.evidence.files.child import Child
from mlpath.evidence.files.documents import files_in, read_file
from mlpath.evidence.files.limits import TEXT_BYTES
from mlpath.evidence.files.piped import PIPED, Joined, read_piped
from mlpath.evidence.files.rows import Unpacked, csv_rows, json_rows, unreadable
from mlpath.evidence.files.sniff import HEAD, Kind, kind_of, look, open_regular, start
from mlpath.model.named import NamedTuple
from mlpath.model.reports.postings import Unread
from mlpath.model.toml import loads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    from mlpath.evidence.files.document import Document

    IsTable = Callable[[list[str]], bool]
    """Tells from the names of columns whether a table is one of people."""

A_LINE = "it is no person: a line of JSON begins with { and ends with }"
LIKE_THIS = 'Such as {"name": "Ada", "background": "nurse", "ratings": {"python": 1}}.'
NOT_PEOPLE = "its columns are not those of people"
COLUMNS = "Such as name, background, hours, and a column for each skill."
_DAMAGED = (OSError, EOFError, zlib.error, csv.Error, UnicodeDecodeError)


class Row(NamedTuple):
    """What a list says of one person, by the names that the list has for it."""

    place: str
    """The file and the line."""
    said: dict[str, Any]
    table: bool = False
    """Whether names are columns, all of them in every row."""


def people(
    paths: Iterable[Path | BinaryIO], is_table: IsTable
) -> Iterator[Row | Document | Unread]:
    """Read everybody in these files, folders and pipes, in order."""
    with Child() as child:
        for path in paths:
            if isinstance(path, Path):
                for file, shown in files_in(path):
                    yield from _file(file, shown, child, is_table)
            else:
                yield from _pipe(path, child, is_table)


def _file(
    file: Path, shown: str, child: Child, is_table: IsTable
) -> Iterator[Row | Document | Unread]:
    try:
        kind = look(file)
        ending = file.suffix.lower()
        listed = kind if kind is Kind.GZIP else _listed(start(file), ending, is_table)
        if kind is Kind.TEXT and ending == ".toml":
            yield _answers(file, shown)
        elif listed is None:
            yield from read_file(file, shown, child)
        else:
            with open_regular(file) as raw:
                yield from _rows(raw, shown, listed, file.stem, is_table)
    except (OSError, BadDataError) as error:
        yield unreadable(error, shown)


def _pipe(stream: BinaryIO, child: Child, is_table: IsTable) -> Iterator[Row | Document | Unread]:
    head = stream.read(HEAD)
    rest = stream if len(head) == HEAD else io.BytesIO()
    whole: Any = io.BufferedReader(Joined(head, rest), 1 << 16)
    kind = None
    with suppress(BadDataError):  # whoever reads it says what is wrong
        kind = Kind.GZIP if head.startswith(b"\x1f\x8b") else _listed(head, "", is_table)
    if kind is None:
        yield from read_piped(whole, partial(read_file, child=child))
    else:
        yield from _rows(whole, PIPED, kind, "", is_table)


def _listed(head: bytes, suffix: str, is_table: IsTable) -> Kind | None:
    """Tell whether people are listed here, and how, by the ending or the first line."""
    kind = kind_of(head, suffix)
    if kind in {Kind.JSONL, Kind.CSV}:
        return kind
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0]
    line = first.decode("utf-8", "replace").strip()
    if kind is Kind.TEXT and line.startswith("{"):
        return Kind.JSONL
    cells = next(csv.reader([line], delimiter=max(",;\t", key=line.count)), [])
    return Kind.CSV if kind is Kind.TEXT and len(cells) > 1 and is_table(cells) else None


def _answers(file: Path, shown: str) -> Row | Unread:
    """Read an answers file, which is of one person and called like them."""
    with open_regular(file) as raw:
        text = raw.read(TEXT_BYTES)
    try:
        return Row(shown, {"name": file.stem, **loads(text.decode("utf-8"))})
    except ValueError as error:
        return Unread(file=shown, problem=f"it is not TOML: {str(error)[:120]}")


def _rows(
    stream: Any, shown: str, kind: Kind, stem: str, is_table: IsTable
) -> Iterator[Row | Document | Unread]:
    def check(names: list[str]) -> None:
        if not is_table(names):
            raise BadDataError(NOT_PEOPLE, hint=COLUMNS)

    try:
        if kind is Kind.GZIP:
            stream = io.BufferedReader(Unpacked(stream), 1 << 16)
            kind = _unpacked(stream.peek(HEAD)[:HEAD], stem, is_table)
        table = kind is Kind.CSV
        for number, row in csv_rows(stream, check) if table else json_rows(stream):
            place = f"{shown}:{number}"
            if row is None:
                yield Unread(file=place, problem=A_LINE, hint=LIKE_THIS)
            else:
                yield Row(place, row, table)
    except BadDataError as error:
        yield Unread(file=shown, problem=error.message, hint=error.hint)
    except _DAMAGED:
        yield Unread(file=shown, problem="the file is damaged", hint="Save or download it again.")


def _unpacked(head: bytes, stem: str, is_table: IsTable) -> Kind:
    inside = _listed(head, PurePath(stem).suffix.lower(), is_table)
    if inside is None:
        raise BadDataError("it is a compressed document", hint="Unpack it first.")
    return inside
