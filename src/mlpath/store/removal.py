"""Forgetting a profile so that nothing of it stays on the disk."""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from mlpath.store import backups, folder, lock, paths
from mlpath.store.transactions import Transactions

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection

    from mlpath.store.ledger import Ledger


def remove_rows(db: Connection, book: Ledger, profile: str, file: Path) -> bool:
    """Remove `profile` from the store and every copy of the store; tell whether it was there."""
    if book.profiles.pop(profile, None) is None:
        return False
    backups.remove_all(file)  # first: a profile that is still there can be deleted again
    db.execute("INSERT INTO leaving VALUES (?)", (profile,))
    db.execute("DELETE FROM event WHERE profile = ?", (profile,))
    db.execute("DELETE FROM leaving")
    return True


def remove_file(file: Path) -> None:
    """Remove a store that nobody is in, and the folder if nothing else is in it."""
    with lock.alone(file):
        if folder.is_there(file) and not _profiles(file):
            backups.remove_all(file)
            folder.remove(paths.journal_file(file), file)
            folder.sync_folder(file.parent)
        # Also when somebody was faster: then the lock has made the folder again.
        with suppress(OSError):  # not empty, or not ours
            file.parent.rmdir()


def _profiles(file: Path) -> bool:
    """Tell whether somebody came in since the last profile was deleted."""
    with closing(Transactions(file, write=False)) as own, own.reading() as (_, book):
        return bool(book.profiles)
