"""What a file is, by its first bytes; its name is only believed about text."""

from __future__ import annotations

import os
import stat
from enum import StrEnum
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.files.limits import DOCUMENT_BYTES, TEXT_BYTES

if TYPE_CHECKING:
    from pathlib import Path


class Kind(StrEnum):
    """Kinds of file that can be read."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    LINKEDIN = "zip"
    """An archive; only the one that LinkedIn gives is read."""
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    GZIP = "gz"
    PARQUET = "parquet"
    TEXT = "text"


LISTS = frozenset({Kind.JSONL, Kind.CSV, Kind.GZIP, Kind.PARQUET})
"""Kinds that hold many postings and are read row by row, however long they are."""
HEAD = 4096
_BY_NAME = {
    ".jsonl": Kind.JSONL,
    ".ndjson": Kind.JSONL,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
}
_NEVER_TEXT = frozenset({".pdf", ".docx", ".doc", ".odt", ".rtf", ".zip", ".gz", ".parquet"})
_CONTROL = frozenset({*range(9), *range(14, 27), *range(28, 32)})
"""Bytes that plain text has none of; 27 begins colours in logs."""
_SAVE = "Save it as PDF, DOCX or plain text and try again."
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (
        b"\x89PNG",
        "a picture",
        "A picture holds no text: use the text of the page, or a PDF made from it.",
    ),
    (
        b"\xff\xd8\xff",
        "a picture",
        "A picture holds no text: use the text of the page, or a PDF made from it.",
    ),
    (
        b"GIF8",
        "a picture",
        "A picture holds no text: use the text of the page, or a PDF made from it.",
    ),
    (b"\xd0\xcf\x11\xe0", "an old or password-protected Office document", _SAVE),
    (b"%!PS", "a PostScript document", _SAVE),
    (b"\x7fELF", "a program", "Give the document itself."),
    (b"MZ", "a program", "Give the document itself."),
    (b"SQLite format 3", "a database", "Export the postings as JSONL or CSV."),
    (b"7z\xbc\xaf", "an archive", "Unpack it first and give the folder."),
    (b"Rar!", "an archive", "Unpack it first and give the folder."),
    (b"\x28\xb5\x2f\xfd", "an archive", "Unpack it first and give the folder."),
    (b"BZh", "an archive", "Unpack it first and give the folder."),
    (b"\xfd7zXZ", "an archive", "Unpack it first and give the folder."),
)


def look(path: Path) -> Kind:
    """Say what kind of file this is, or refuse it in one sentence."""
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise BadDataError(f"{_odd(facts.st_mode)}, not a file", hint="Give a document.")
        if facts.st_size == 0:
            raise BadDataError(
                "the file is empty", hint="Check that it was saved or downloaded fully."
            )
        head = start(path)
    except FileNotFoundError:
        raise BadDataError("there is no such file", hint="Check the path.") from None
    except PermissionError:
        raise BadDataError("the file may not be read", hint="Change its permissions.") from None
    except OSError as error:
        raise BadDataError(f"the file cannot be read ({error.strerror})") from None
    kind = kind_of(head, path.suffix.lower())
    _check_size(kind, facts.st_size)
    return kind


def start(path: Path, size: int = HEAD) -> bytes:
    """Read the first bytes of a regular file; never wait for a pipe."""
    with open_regular(path) as file:
        head: bytes = file.read(size)
    return head


def open_regular(path: Path):  # type: ignore[no-untyped-def] # a buffered binary reader  # noqa: ANN201
    """Open a file for reading, sure that it is one at the moment of opening."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise BadDataError("it is not a file")
    return os.fdopen(handle, "rb")


def kind_of(head: bytes, suffix: str) -> Kind:
    """Tell the kind from the first bytes, with the name's ending where bytes cannot tell."""
    if b"%PDF-" in head[: 1024 if suffix == ".pdf" else 16]:
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        return _zipped(head, suffix)
    if head.startswith(b"\x1f\x8b"):
        return Kind.GZIP
    if head.startswith(b"PAR1"):
        return Kind.PARQUET
    if head.startswith(b"{\\rtf"):
        return Kind.RTF
    for magic, what, hint in _FOREIGN:
        if head.startswith(magic):
            raise BadDataError(f"it is {what}", hint=hint)
    if not head.startswith((b"\xff\xfe", b"\xfe\xff")) and _binary(head):
        raise BadDataError("it is not text and not a document that is known", hint=_SAVE)
    return _kind_of_text(head.lstrip(b"\xef\xbb\xbf \t\r\n").lower(), suffix)


def _kind_of_text(opening: bytes, suffix: str) -> Kind:
    by_name = _BY_NAME.get(suffix)
    if by_name is not None:
        return by_name
    if opening.startswith((b"{", b"[")) and suffix == ".json":
        return Kind.JSON
    if opening.startswith((b"<!doctype html", b"<html")):
        return Kind.HTML
    if suffix in _NEVER_TEXT:
        raise BadDataError(
            f"it is named {suffix} but is not one",
            hint="Save or export it again, or rename it to what it is.",
        )
    return Kind.TEXT


def _zipped(head: bytes, suffix: str) -> Kind:
    if suffix == ".odt" or b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:200]:
        return Kind.ODT
    if b"mimetypeapplication/" in head[:200]:
        raise BadDataError("it is an OpenDocument or e-book file", hint=_SAVE)
    if suffix in {".xlsx", ".pptx", ".epub", ".pages", ".jar", ".whl"}:
        what = (
            "a spreadsheet"
            if suffix == ".xlsx"
            else "slides"
            if suffix == ".pptx"
            else "an archive"
        )
        raise BadDataError(f"it is {what}", hint=_SAVE)
    return Kind.LINKEDIN if suffix == ".zip" else Kind.DOCX


def _binary(head: bytes) -> bool:
    if b"\x00" in head:
        return not _wide(head)
    odd = sum(byte in _CONTROL for byte in head)
    return odd > len(head) // 20


def _wide(head: bytes) -> bool:
    """Tell whether this is UTF-16 without its mark: every second byte of plain text is 0."""
    even, uneven = head[0::2].count(0), head[1::2].count(0)
    return max(even, uneven) > len(head) * 0.4 and min(even, uneven) < len(head) * 0.05


def _odd(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "it is a folder"
    if stat.S_ISFIFO(mode):
        return "it is a pipe"
    if stat.S_ISSOCK(mode):
        return "it is a socket"
    return "it is a device"


def _check_size(kind: Kind, size: int) -> None:
    most = TEXT_BYTES if kind in {Kind.TEXT, Kind.HTML, Kind.JSON} else DOCUMENT_BYTES
    if kind not in LISTS and size > most:
        raise BadDataError(
            f"the file has {_megabytes(size)}; no CV or posting has more than {_megabytes(most)}",
            hint="Give one document a file; many postings go into a .jsonl or .csv file.",
        )


def _megabytes(size: int) -> str:
    return (
        f"{size / (1 << 30):.1f} GB" if size >= 1 << 30 else f"{max(1, round(size / (1 << 20)))} MB"
    )
