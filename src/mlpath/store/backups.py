"""Copies of the store: one before each day's first change, one before each migration."""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING

from mlpath.model import private
from mlpath.store import folder, schema

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

KEPT_DAYS = 3


def take(file: Path, label: str) -> Path:
    """Copy the store as it was last committed; the caller holds its write lock."""
    import sqlite3

    target, part = file.with_name(f"{file.name}.backup-{label}"), _part(file)
    folder.remove(part)
    folder.make_file(part)
    try:
        with (
            closing(schema.connect(file, write=False)) as source,
            closing(sqlite3.connect(part, isolation_level=None)) as copy,
        ):
            copy.execute("PRAGMA synchronous=FULL")
            source.backup(copy)
        part.replace(target)
    except BaseException:
        folder.remove(part)
        raise
    folder.sync_folder(file.parent)
    return target


def take_daily(file: Path, day: date) -> None:
    """Copy the store unless that was done on `day`; keep the newest few.

    A change must not fail because its safety copy did: a full disk stops the change itself anyway.
    """
    import sqlite3

    if file.with_name(f"{file.name}.backup-{day.isoformat()}").exists():
        return
    with suppress(OSError, sqlite3.Error):
        take(file, day.isoformat())
        # A copy with a day to come was made while a clock was ahead: it goes before any other.
        ahead = f"{file.name}.backup-{day.isoformat()}"
        copies = file.parent.glob(f"{file.name}.backup-[0-9]*")
        folder.remove(
            *sorted(copies, key=lambda path: (path.name <= ahead, path.name))[:-KEPT_DAYS]
        )


def found(file: Path) -> tuple[Path, ...]:
    """Return the copies that exist, oldest first."""
    return tuple(
        sorted(file.parent.glob(f"{file.name}.backup-*"), key=lambda path: path.stat().st_mtime_ns)
    )


def remove_all(file: Path) -> None:
    """Remove every other file that may hold what the store holds or held."""
    for pattern in ("backup-*", "damaged-*", "part*", "new*", "page-*", "life-*", "seal"):
        folder.remove(*file.parent.glob(f"{file.name}.{pattern}"))
    private.sweep(file.parent)


def _part(file: Path) -> Path:
    return file.with_name(file.name + ".part")
