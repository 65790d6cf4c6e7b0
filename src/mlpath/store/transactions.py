"""Transactions on the store's file: reading without a trace, writing without a loss."""

from __future__ import annotations

from contextlib import closing, contextmanager, nullcontext
from typing import TYPE_CHECKING

from mlpath.store import damage, folder, ledger, schema, seal
from mlpath.store.damage import guarded
from mlpath.store.waiting import patiently

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path
    from sqlite3 import Connection


class Transactions:
    """One process's use of the store's file."""

    __slots__ = ("_db", "_locks", "_write", "file")

    def __init__(self, file: Path, *, write: bool, alone: bool = True) -> None:
        self.file = file
        self._write = write
        self._locks = alone
        self._db: Connection | None = None
        """For reading; it is kept, while each change has a connection of its own."""

    @contextmanager
    def reading(self) -> Iterator[tuple[Connection | None, ledger.Ledger]]:
        """Read one consistent state; without a file there is no connection and nobody is known."""
        if self._db is None and not folder.is_there(self.file):
            yield None, ledger.Ledger(schema.VERSION, 1, {})  # without importing SQLite
            return
        with guarded(self.file):
            try:
                db = self._settled()
                yield db, schema.read_ledger(db) if db else ledger.Ledger(schema.VERSION, 1, {})
                if db:
                    db.execute("ROLLBACK")
            except BaseException:
                self.close()
                raise

    @contextmanager
    def writing(self, day: date | None = None) -> Iterator[tuple[Connection, ledger.Ledger]]:
        """Change the store: all of it is durable at the end, or nothing has changed.

        With `day`, a copy is kept of how the store was before that day's first change.
        """
        with self._alone() as db:
            patiently(db, "BEGIN IMMEDIATE")
            self._prepare(db, day)
            book = schema.read_ledger(db)
            yield db, book
            schema.write_ledger(db, book)
            patiently(db, "COMMIT")
            seal.keep(db, self.file)  # all was checked before, and SQLite changed the rest

    def rewrite(self) -> None:
        """Write the whole file anew: moving records between pages leaves traces of deleted ones."""
        with self._alone() as db:
            patiently(db, "VACUUM")

    def close(self) -> None:
        """Let go of the file."""
        if self._db is not None:
            self._db.close()
            self._db = None

    @contextmanager
    def _alone(self) -> Iterator[Connection]:
        """Open the file, made now if need be, while nobody else may change it."""
        from mlpath.store import lock  # readers need none

        if not self._write:
            raise RuntimeError("this store was opened to read")
        self.close()  # so that nothing of this process stands in its own way
        with guarded(self.file), lock.alone(self.file) if self._locks else nullcontext():
            if not folder.is_there(self.file):
                _make(self.file)
            folder.close_to_others(self.file)
            damage.check_header(self.file, schema.PAGE_SIZE, schema.APPLICATION_ID)
            with closing(schema.connect(self.file, write=True)) as db:  # closing rolls back
                yield db

    def _prepare(self, db: Connection, day: date | None) -> None:
        """Check everything before anything is added, keep a copy, and drop what nothing uses."""
        from mlpath.store import backups

        version = schema.check(db, self.file)
        if not seal.holds(db, self.file):
            schema.check_all(db, self.file)
        if version == schema.WITH_SNAPSHOT:
            backups.take(self.file, f"v{version}")
            schema.drop_snapshot(db)
        elif day is not None:
            backups.take_daily(self.file, day)

    def _settled(self) -> Connection | None:
        """Begin to read; what a killed process left unfinished is not seen."""
        import sqlite3

        while self._db is not None or folder.is_there(self.file):
            try:
                return self._begun(self._db or self._opened())
            except (FileNotFoundError, sqlite3.OperationalError) as error:
                self.close()
                if getattr(error, "sqlite_errorname", "") == "SQLITE_READONLY_ROLLBACK":
                    return self._rolled_back()
                if folder.is_there(self.file) and not isinstance(error, FileNotFoundError):
                    raise
        return None  # it never was there, or somebody removed it just now

    def _rolled_back(self) -> Connection | None:
        from mlpath.store.recovery import rolled_back_copy

        copy = rolled_back_copy(self.file)
        return self._settled() if copy is None else self._begun(copy)

    def _opened(self) -> Connection:
        damage.check_header(self.file, schema.PAGE_SIZE, schema.APPLICATION_ID)
        return schema.connect(self.file, write=False)

    def _begun(self, db: Connection) -> Connection:
        """Begin to read one state, which the first look at it locks."""
        self._db = db
        db.execute("BEGIN")
        patiently(db, "PRAGMA user_version")
        schema.check(db, self.file)
        return db


def _make(file: Path) -> None:
    """Make an empty store; it has its name only when it is complete."""
    new = folder.new_file(file)
    schema.build(new)
    new.replace(file)
    folder.sync_folder(file.parent)
