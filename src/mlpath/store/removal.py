"""Forgetting a profile so that nothing of it stays on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlpath.store import backups, schema

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
    db.execute("DELETE FROM snapshot WHERE profile = ?", (profile,))
    db.execute("DELETE FROM leaving")
    return True


def remove_file(db: Connection, file: Path) -> None:
    """Remove the file of a store that nobody is in; `db` has it locked.

    A process that waits for the lock sees that the file has lost its name, and makes a new one.
    """
    if schema.read_ledger(db).profiles:
        return  # somebody was faster
    backups.remove_all(file)
    file.unlink()
