"""That a large store was found whole, remembered under the hash of all its bytes.

To read 200,000 events and check each takes longer than most of what is asked. Whoever changes the
store has checked all of it, and leaves the hash of what it is then beside it. While every byte is
the same, all is as it was found; of any other bytes a seal says nothing, and they are checked as
ever. It holds nothing of anybody, is written only by who changes the store, and may be deleted.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mlpath import __version__
from mlpath.model import private

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

LARGE = 1_000_000
"""Bytes; what is smaller is checked as fast."""


def holds(db: Connection, file: Path) -> bool:
    """Tell whether the store is what was sealed, byte for byte, by this version of the program."""
    try:
        sealed = _seal(file).read_bytes()
    except OSError:
        return False
    return _is_large(db) and sealed == _of(db)


def keep(db: Connection, file: Path) -> None:
    """Seal a store that was checked whole; where that cannot be, it is checked next time."""
    if _is_large(db):
        with suppress(OSError):
            private.write(_seal(file), _of(db), durable=False)


def _is_large(db: Connection) -> bool:
    (pages,), (length,) = (db.execute(f"PRAGMA page_{of}").fetchone() for of in ("count", "size"))
    return bool(pages * length >= LARGE)


def _of(db: Connection) -> bytes:
    from hashlib import sha256  # a short life needs none

    return f"{__version__} {sha256(db.serialize()).hexdigest()}\n".encode()


def _seal(file: Path) -> Path:
    return file.with_name(f"{file.name}.seal")
