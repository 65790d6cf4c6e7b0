"""Pages that were shown, kept beside the store: what is asked again is answered at once.

A page lies under everything that it follows from, which stands whole in its file: the name is only
a checksum of it. So a page is never stale, it is at most not found. All of them may be deleted.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING
from zlib import crc32

from mlpath.model import private
from mlpath.store.paths import journal_file

if TYPE_CHECKING:
    from pathlib import Path

KEPT = 32
"""Pages; the oldest go first."""
LARGEST = 2_000_000
"""Signs of a page; what is longer is an extract more than a page, and would fill the disk."""
_HEADER = 28
"""Bytes of the file of SQLite; the last four count its changes."""
_END = "\0\n"
"""Between what a page follows from and the page."""


def state(file: Path) -> str | None:
    """Return what no two states of a store share; None where none is, or while it is written."""
    try:
        with file.open("rb") as opened:
            header, facts = opened.read(_HEADER), os.fstat(opened.fileno())
    except OSError:
        return None
    if journal_file(file).exists():
        return None
    return f"{facts.st_ino} {facts.st_size} {facts.st_mtime_ns} {header[24:].hex()}"


def find(file: Path, follows_from: str) -> str | None:
    """Return the page that follows from this, if it was kept whole."""
    with suppress(OSError, UnicodeDecodeError):
        length, _, rest = _page(file, follows_from).read_text("utf-8").partition("\n")
        of, end, page = rest.partition(_END)
        if of == follows_from and end and length == str(len(page)):
            return page
    return None


def keep(file: Path, follows_from: str, page: str) -> None:
    """Keep a page; where it cannot be kept, it is worked out again next time."""
    if len(page) > LARGEST:
        return
    with suppress(OSError):
        text = f"{len(page)}\n{follows_from}{_END}{page}"
        private.write(_page(file, follows_from), text.encode(), durable=False)
        kept = sorted(file.parent.glob(f"{file.name}.page-*"), key=lambda one: one.stat().st_mtime)
        for old in kept[:-KEPT]:
            old.unlink()


def _page(file: Path, follows_from: str) -> Path:
    return file.with_name(f"{file.name}.page-{crc32(follows_from.encode()):08x}")
