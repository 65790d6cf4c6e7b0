"""Waiting for other processes.

SQLite waits too, but its pauses grow to a tenth of a second, so that in a crowd of processes some
never get their turn. Short and equal pauses give everybody the same chance.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

SECONDS = 5.0
"""To wait for others before giving up."""
PAUSE = 0.003


def patiently(db: Connection, statement: str) -> None:
    """Execute a statement, again and again while another process is in the way."""
    import sqlite3

    until = time.monotonic() + SECONDS
    while True:
        try:
            db.execute(statement).fetchall()
        except sqlite3.OperationalError as error:
            name = getattr(error, "sqlite_errorname", "")
            if not name.startswith("SQLITE_BUSY") or time.monotonic() > until:
                raise
        else:
            return
        time.sleep(PAUSE)
