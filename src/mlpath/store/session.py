"""Transactions on the store's file: reading without a trace, writing without a loss."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from mlpath.store import damage, folder, ledger, lock, schema
from mlpath.store.damage import guarded
from mlpath.store.patience import patiently

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path
    from sqlite3 import Connection


class Session:
    """One process's use of the store's file."""

    __slots__ = ("_db", "_lock", "_write", "file")

    def __init__(self, file: Path, *, write: bool) -> None:
        self.file = file
        self._write = write
        self._db: Connection | None = None
        self._lock = lock.NOBODY

    @contextmanager
    def reading(self) -> Iterator[tuple[Connection | None, ledger.Ledger]]:
        """Read one consistent state; without a file there is no connection and nobody is known."""
        if self._db is None and not folder.is_there(self.file):
            yield None, ledger.Ledger(schema.VERSION, 1, {})
            return
        with guarded(self.file):
            try:
                db = self._settled()
                yield db, schema.read_ledger(db)
                db.execute("ROLLBACK")
            except BaseException:
                self._abandon()
                raise

    @contextmanager
    def writing(self, day: date | None = None) -> Iterator[tuple[Connection, ledger.Ledger]]:
        """Change the store: all of it is durable at the end, or nothing has changed.

        With `day`, a copy is kept of how the store was before that day's first change.
        """
        from mlpath.store import backups  # readers need none

        if not self._write:
            raise RuntimeError("this store was opened to read")

        with guarded(self.file):
            try:
                db = self._connection()
                patiently(db, "BEGIN IMMEDIATE")
                version = schema.check(db, self.file)
                if version < schema.VERSION:
                    backups.take(self.file, f"v{version}")
                    schema.migrate(db, version)
                elif day is not None:
                    backups.take_daily(self.file, day)
                book = schema.read_ledger(db)
                yield db, book
                schema.write_ledger(db, book)
                patiently(db, "COMMIT")
            except BaseException:
                self._abandon()
                raise

    def rewrite(self) -> None:
        """Write the whole file anew: moving records between pages leaves traces of deleted ones."""
        with guarded(self.file):
            patiently(self._connection(), "VACUUM")

    def close(self) -> None:
        """Let go of the file."""
        if self._db is not None:
            self._db.close()
            self._db = None
        lock.release(self._lock)
        self._lock = lock.NOBODY

    def _settled(self) -> Connection:
        """Begin to read; what a killed process left unfinished is not seen."""
        import sqlite3

        db = self._connection()
        try:
            _begin(db)
            schema.check(db, self.file)
        except sqlite3.OperationalError as error:
            self.close()
            if getattr(error, "sqlite_errorname", "") != "SQLITE_READONLY_ROLLBACK":
                raise
            from mlpath.store.recovery import rolled_back_copy

            self._db = db = rolled_back_copy(self.file) or self._connection()
            _begin(db)
            schema.check(db, self.file)
        return db

    def _connection(self) -> Connection:
        if self._db is not None:
            return self._db
        if self._write:
            self._lock = _locked_file(self.file)
            folder.close_to_others(self.file)
        try:
            damage.check_header(self.file, schema.PAGE_SIZE, schema.APPLICATION_ID)
            self._db = schema.connect(self.file, write=self._write)
            if self._write:  # before anything is added to what may be damaged
                _begin(self._db)
                schema.check(self._db, self.file)
                schema.check_all(self._db, self.file)
                self._db.execute("ROLLBACK")
        except BaseException:
            self._abandon()
            raise
        return self._db

    def _abandon(self) -> None:
        """Give up the transaction, and the connection with whatever state an error left it in."""
        if self._db is not None:
            with suppress(Exception):  # the error that brought us here is the one to report
                self._db.execute("ROLLBACK")
        self.close()


def _begin(db: Connection) -> None:
    """Begin to read one state, which is locked by the first look at it."""
    db.execute("BEGIN")
    patiently(db, "PRAGMA user_version")


def _locked_file(file: Path) -> int:
    """Lock a store that is there, made now if need be."""
    descriptor = lock.take(file, alone=False)
    while not folder.is_there(file):
        lock.release(descriptor)
        with lock.alone(file):
            if not folder.is_there(file):
                _make(file)
        descriptor = lock.take(file, alone=False)
    return descriptor


def _make(file: Path) -> None:
    """Make an empty store; it has its name only when it is complete."""
    new = folder.new_file(file)
    schema.build(new)
    new.replace(file)
    folder.sync_folder(file.parent)
