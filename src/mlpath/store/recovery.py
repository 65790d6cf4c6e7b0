"""Reading a store that a killed process left in the middle of a change, without writing to it.

SQLite would undo the unfinished change in the file itself. A reader must not write, and cannot on a
read-only disk, so it undoes the change in memory: nothing of it is ever in another folder. The
layout of a journal is that of https://www.sqlite.org/fileformat2.html#the_rollback_journal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.errors import MlpathError
from mlpath.store.paths import journal_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection

TRIES = 5
MAGIC = bytes.fromhex("d9d505f920a163d7")
HEADER = 28
"""Bytes of a header: the magic, and five numbers of four bytes."""
REST_OF_FILE = 0xFFFFFFFF
"""A number of records that says: as many as there are."""
PACE = 200
"""Every so many bytes of a page one counts in its checksum, from the end."""


def rolled_back_copy(file: Path) -> Connection | None:
    """Return the store as it was last committed, or None when it can be read in place again."""
    import sqlite3

    for _ in range(TRIES):
        if not journal_file(file).exists():
            return None
        pair = _read(file)
        if pair is not None:
            memory = sqlite3.connect(":memory:", isolation_level=None)
            memory.deserialize(rolled_back(*pair))
            return memory
    raise MlpathError(
        f"the store {file} is being written to without a pause.",
        hint="Try again when the other mlpath has finished.",
    )


def rolled_back(data: bytes, journal: bytes) -> bytes:
    """Put every page of the journal back where it was, and take away what was added."""
    out, size = bytearray(data), None
    for start, page, pages, length in _pages(journal):
        if size is None:  # the first header says how long the file was
            size = pages * length
            out.extend(bytes(max(0, size - len(out))))
        out[start : start + length] = page
    return bytes(out[: len(out) if size is None else size])


def _pages(journal: bytes) -> Iterator[tuple[int, bytes, int, int]]:
    """Yield where a page belongs, its bytes, and how many pages of which size there were."""
    at = 0
    while journal[at : at + len(MAGIC)] == MAGIC and len(journal) >= at + HEADER:
        count, nonce, pages, sector, length = _numbers(journal, at + len(MAGIC), 5)
        if not sector or not length:
            return
        at += sector
        for _ in range(min(count, (len(journal) - at) // (length + 8))):
            number, page = _numbers(journal, at, 1)[0], journal[at + 4 : at + 4 + length]
            if not number or _numbers(journal, at + 4 + length, 1)[0] != _sum(page, nonce):
                return  # what follows was not written to the end, and no page of the file changed
            yield (number - 1) * length, page, pages, length
            at += length + 8
        if count == REST_OF_FILE:
            return
        at = -(-at // sector) * sector


def _sum(page: bytes, nonce: int) -> int:
    return (nonce + sum(page[len(page) - PACE : 0 : -PACE])) & 0xFFFFFFFF


def _numbers(data: bytes, at: int, count: int) -> list[int]:
    return [int.from_bytes(data[at + 4 * n : at + 4 * n + 4], "big") for n in range(count)]


def _read(file: Path) -> tuple[bytes, bytes] | None:
    """Read the file and its journal; None when they do not belong together.

    The journal is complete before the first page of the file changes, so a journal that stayed the
    same can undo whatever happened to the file meanwhile.
    """
    journal = journal_file(file)
    try:
        before = _state(journal)
        pair = file.read_bytes(), journal.read_bytes()
        return pair if _state(journal) == before else None
    except FileNotFoundError:
        return None


def _state(file: Path) -> tuple[int, int, int]:
    state = file.stat()
    return state.st_ino, state.st_size, state.st_mtime_ns
