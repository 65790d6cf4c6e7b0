"""Reading a store that a killed process left in the middle of a change, without writing to it.

SQLite would undo the unfinished change in the file itself. A reader must not write, and cannot on a
read-only disk, so it undoes the change in a private copy.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError
from mlpath.store.paths import journal_file

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

TRIES = 5


def rolled_back_copy(file: Path) -> Connection | None:
    """Return the store as it was last committed, or None when it can be read in place again."""
    import tempfile
    from pathlib import Path

    for _ in range(TRIES):
        if not journal_file(file).exists():
            return None
        with tempfile.TemporaryDirectory(prefix="mlpath-") as folder:
            copy = Path(folder) / file.name
            if _copied(file, copy):
                return _in_memory(copy)
    raise MlpathError(
        f"the store {file} is being written to without a pause.",
        hint="Try again when the other mlpath has finished.",
    )


def _copied(file: Path, copy: Path) -> bool:
    """Copy the file and its journal; tell whether they belong together.

    The journal is complete before the first page of the file changes, so a journal that stayed the
    same can undo whatever happened to the file meanwhile.
    """
    import shutil

    journal = journal_file(file)
    try:
        before = _state(journal)
        shutil.copyfile(file, copy)
        shutil.copyfile(journal, journal_file(copy))
        return _state(journal) == before
    except FileNotFoundError:
        return False


def _state(file: Path) -> tuple[int, int, int]:
    state = file.stat()
    return state.st_ino, state.st_size, state.st_mtime_ns


def _in_memory(copy: Path) -> Connection:
    import sqlite3

    memory = sqlite3.connect(":memory:", isolation_level=None)
    with closing(sqlite3.connect(copy, isolation_level=None)) as source:
        source.backup(memory)
    return memory
