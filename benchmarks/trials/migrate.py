"""Migrations that are killed at each statement, and stores that are newer than the program."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from mlpath.errors import BadDataError
from mlpath.store import schema
from mlpath.store.paths import store_file
from mlpath.store.store import Store
from trials import ground, homes
from trials.verdict import Verdict
from trials.worker import append

KILLED = -9
MOST_STATEMENTS = 200


def run() -> Verdict:
    """Kill the migration of an old store at each SQL statement, then show a newer store."""
    verdict = Verdict("migrate")
    with ground.somewhere() as folder:
        template, home = folder / "template", folder / "home"
        homes.older(template)
        status = KILLED
        for statement in range(1, MOST_STATEMENTS):
            ground.fresh_copy(template, home)
            status = ground.work("dying", home, statement)
            verdict.runs += 1
            verdict.acknowledged += status == 0
            base = homes.BASE | ({("dying", 0), ("dying", 1_000_000)} if status == 0 else set())
            found = ground.stored(home)
            verdict.expect(
                found in (base, base | {("dying", 0), ("dying", 1_000_000)}), f"found {found}"
            )
            append(home, "after", "0")
            verdict.expect(found < ground.stored(home), "no update after a killed migration")
            if status != KILLED:
                break
        verdict.expect(status == 0, "the migration never came to its end")
        _newer(verdict)
    return verdict


def _newer(verdict: Verdict) -> None:
    with ground.somewhere() as home:
        homes.some(home)
        with closing(sqlite3.connect(store_file(home), isolation_level=None)) as db:
            book = schema.read_ledger(db)
            book.version = schema.WITH_SNAPSHOT + 1
            schema.write_ledger(db, book)
            db.execute(f"PRAGMA user_version={schema.WITH_SNAPSHOT + 1}")
        before = ground.contents(home)
        for way in (Store.open_read, Store.open_write):
            verdict.runs += 1
            try:
                way(home).close()
                verdict.losses.append("a newer store was opened")
            except BadDataError as error:
                verdict.expect("newer" in error.message, error.message)
        verdict.expect(ground.contents(home) == before, "a newer store was touched")
