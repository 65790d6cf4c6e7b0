"""Bringing back what can be read of a damaged store."""

from __future__ import annotations

import os
import shutil
from collections import deque
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError
from mlpath.model.record import record
from mlpath.store import backups, folder, ledger, lock, paths, schema
from mlpath.store.damage import DamagedError, guarded
from mlpath.store.rescue import salvage
from mlpath.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path


@record
class Restored:
    """What a restore did."""

    kept: Path | None
    """Where the damaged file now is; None when there was none."""
    events: int
    """How many events are back."""
    from_backups: int
    """How many of them only the backups still had."""
    profiles: tuple[str, ...]


def restore(home: Path) -> Restored:
    """Replace a damaged or lost store by all whole events of it and its backups.

    The damaged file stays beside it under a new name. Every event is checked by its own checksum,
    so nothing is brought back that was not written.
    """
    file = paths.store_file(home)
    if not folder.is_there(file) and not backups.found(file):
        raise _nothing()
    with guarded(file), lock.alone(file):
        return _restore(file)


def _restore(file: Path) -> Restored:
    is_damaged = folder.is_there(file) and not is_whole(file.parent)
    copies = backups.found(file)
    if not is_damaged and (file.exists() or not copies):
        raise _nothing()
    own = salvage.rows(file.read_bytes()) if is_damaged else {}
    rows: dict[int, ledger.Row] = {}
    for copy in copies:
        rows.update(salvage.rows(copy.read_bytes()))
    spare = len(rows.keys() - own.keys())
    rows.update(own)
    book = _ledger_of(rows)
    kept = _replace(file, book, [rows[id_] for id_ in sorted(rows)])
    return Restored(
        kept=kept, events=len(rows), from_backups=spare, profiles=tuple(sorted(book.profiles))
    )


def _nothing() -> MlpathError:
    return MlpathError(
        "there is nothing to restore.", hint="The store is whole, or there never was one."
    )


def is_whole(home: Path) -> bool:
    """Read everything; False when any of it is not as it was written."""
    try:
        with Store.open_read(home) as store:
            store.check()
    except DamagedError:
        return False
    return True


def _ledger_of(rows: dict[int, ledger.Row]) -> ledger.Ledger:
    book = ledger.Ledger(schema.VERSION, 1, {})
    for id_ in sorted(rows):
        deque(book.adding([rows[id_]], rows[id_][1]), maxlen=0)
    return book


def _replace(file: Path, book: ledger.Ledger, rows: list[ledger.Row]) -> Path | None:
    """Put a new store in the place of the old one, which keeps existing under another name."""
    new = folder.new_file(file)
    schema.build(new, book, rows)
    kept = _keep_aside(file) if file.exists() else None
    new.replace(file)
    folder.sync_folder(file.parent)
    return kept


def _keep_aside(file: Path) -> Path:
    number = 1
    while (kept := file.with_name(f"{file.name}.damaged-{number}")).exists():
        number += 1
    try:
        os.link(file, kept)
    except OSError:  # a file system without hard links
        shutil.copy2(file, kept)
    journal = paths.journal_file(file)
    if journal.exists():  # it would be taken for the journal of the new file
        journal.rename(paths.journal_file(kept))
    folder.sync_folder(file.parent)
    return kept
