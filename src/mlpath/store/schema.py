"""The tables of the store, their version, and the one before it."""

from __future__ import annotations

from collections import deque
from contextlib import closing
from itertools import chain, islice
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.store import damage, ledger
from mlpath.store.waiting import patiently

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from sqlite3 import Connection

APPLICATION_ID = 0x6D6C7031
PAGE_SIZE = 4096

TABLES = (
    (
        "CREATE TABLE ledger(id INTEGER PRIMARY KEY CHECK (id = 1),"
        " text TEXT NOT NULL, sum INTEGER NOT NULL)"
    ),
    (
        "CREATE TABLE event(id INTEGER PRIMARY KEY, profile TEXT NOT NULL, at TEXT NOT NULL,"
        " kind TEXT NOT NULL, body TEXT NOT NULL, grp TEXT NOT NULL, sum INTEGER NOT NULL)"
    ),
    "CREATE TABLE leaving(profile TEXT NOT NULL)",
    (
        "CREATE TRIGGER event_unchanged BEFORE UPDATE ON event"
        " BEGIN SELECT RAISE(ABORT, 'events are never changed'); END"
    ),
    (
        "CREATE TRIGGER event_kept BEFORE DELETE ON event"
        " WHEN OLD.profile NOT IN (SELECT profile FROM leaving)"
        " BEGIN SELECT RAISE(ABORT, 'events are only deleted with their profile'); END"
    ),
)
"""What a store is made of, in statements that create one thing each."""

SNAPSHOT = (
    "CREATE TABLE snapshot(profile TEXT NOT NULL UNIQUE, head INTEGER NOT NULL,"
    " fingerprint TEXT NOT NULL, text TEXT NOT NULL, sum INTEGER NOT NULL)"
)
"""One table more, which nothing used: the first change of such a store drops it."""

VERSION = 1
AT_ONCE = 50
"""Events that are added with one statement; SQLite takes 999 values."""
WITH_SNAPSHOT = 2
"""The version of stores that were made with it; the version after `VERSION` will be 3."""


def connect(file: Path, *, write: bool) -> Connection:
    """Open an existing store file with the settings that keep it safe.

    Nothing but SQLite may open the file while this process holds a lock on it: closing any
    descriptor of a file drops all of a process's POSIX locks on it.
    """
    import sqlite3  # 2 ms that commands without a store need not pay

    uri = f"{file.absolute().as_uri()}?mode={'rw' if write else 'ro'}"
    db = sqlite3.connect(uri, uri=True, timeout=0, isolation_level=None)
    for setting in ("trusted_schema=OFF", "cell_size_check=ON", "temp_store=MEMORY"):
        patiently(db, f"PRAGMA {setting}")
    if write:
        for setting in ("synchronous=EXTRA", "secure_delete=ON"):
            patiently(db, f"PRAGMA {setting}")
    return db


def build(
    file: Path, book: ledger.Ledger | None = None, rows: Iterable[ledger.Row] | None = None
) -> None:
    """Fill the empty `file` with the tables of today, and with `rows` if there are any."""
    import sqlite3

    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        for setting in (f"page_size={PAGE_SIZE}", "journal_mode=DELETE", "synchronous=EXTRA"):
            db.execute(f"PRAGMA {setting}")
        db.execute("BEGIN IMMEDIATE")
        db.execute(f"PRAGMA application_id={APPLICATION_ID}")
        for statement in TABLES:
            db.execute(statement)
        db.execute(f"PRAGMA user_version={VERSION}")
        add(db, rows or [])
        write_ledger(db, book or ledger.Ledger(VERSION, 1, {}))
        db.execute("COMMIT")


def add(db: Connection, rows: Iterable[ledger.Row]) -> None:
    """Put events into their table; many with a statement take half the time of one with each."""
    rows = iter(rows)
    while some := [*islice(rows, AT_ONCE)]:
        places = ", ".join(["(?, ?, ?, ?, ?, ?, ?)"] * len(some))
        db.execute(f"INSERT INTO event VALUES {places}", [*chain.from_iterable(some)])  # noqa: S608 - marks of places


def check(db: Connection, file: Path) -> int:
    """Return the version of an open store whose tables are what that version says."""
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version > WITH_SNAPSHOT:
        raise _newer(db, file)
    made = TABLES if version == VERSION else (*TABLES, SNAPSHOT)
    found = dict(db.execute("SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL"))
    if found != {sql.split("(")[0].split()[2]: sql for sql in made} or not version:
        raise damage.damaged(file, "its tables are not as they were made")
    return version


def check_all(db: Connection, file: Path) -> None:
    """Read everything inside a transaction; refuse it if any of it is not as it was written."""
    if db.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise damage.damaged(file, "its pages do not fit together")
    book = read_ledger(db)
    rows = db.execute("SELECT * FROM event ORDER BY id")
    deque(ledger.verified(rows, book.profiles, book), maxlen=0)  # none is kept


def drop_snapshot(db: Connection) -> None:
    """Make a store of today's version of one with a snapshot inside the caller's transaction."""
    db.execute("DROP TABLE snapshot")
    db.execute(f"PRAGMA user_version={VERSION}")
    book = read_ledger(db)
    book.version = VERSION
    write_ledger(db, book)


def read_ledger(db: Connection) -> ledger.Ledger:
    """Return the ledger; ValueError when it is not what was written."""
    rows = db.execute("SELECT text, sum FROM ledger").fetchall()
    if len(rows) != 1:
        raise ValueError("its ledger is missing")
    return ledger.parse(*rows[0])


def write_ledger(db: Connection, book: ledger.Ledger) -> None:
    """Store the ledger."""
    text = book.text()
    db.execute("INSERT OR REPLACE INTO ledger VALUES (1, ?, ?)", (text, ledger.text_sum(text)))


def _newer(db: Connection, file: Path) -> BadDataError:
    """Tell a store of a newer mlpath from one whose version number is damaged."""
    import sqlite3

    try:
        says = read_ledger(db).version
    except (ValueError, sqlite3.Error):
        says = WITH_SNAPSHOT + 1  # a newer ledger may look different
    if says <= WITH_SNAPSHOT:
        return damage.damaged(file, "its version number is wrong")
    return BadDataError(
        f"the store {file} was written by a newer mlpath, so this one leaves it alone.",
        hint="Update mlpath, or set MLPATH_HOME to another folder.",
    )
