"""Prepared homes, what is done in each, and what must hold whatever went wrong."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mlpath.errors import MlpathError
from mlpath.store import schema
from mlpath.store.paths import store_file
from mlpath.store.rescue.restore import restore
from mlpath.store.store import Store
from trials import ground
from trials.worker import DAY, PROFILE, append, event

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

BASE = {("base", n) for n in (0, 1_000_000, 1, 1_000_001)}
NEW = {("new", 0), ("new", 1_000_000)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Something a person does, and the home it is done in."""

    name: str
    prepare: Callable[[Path], None]
    arguments: tuple[str, ...]
    check: Callable[[Path, Path, bool], None]
    """Home, template, whether the action was acknowledged."""

    def action(self, home: Path) -> list[object]:
        """Return the arguments for a worker."""
        return [self.arguments[0], home, *self.arguments[1:]]


def nothing(home: Path) -> None:
    """Prepare a home without a store."""
    home.mkdir()


def some(home: Path) -> None:
    """Prepare a store with a few events, whose daily backup is done."""
    append(home, "base", "0")
    append(home, "base", "1")


def without_backup(home: Path) -> None:
    """Prepare a store whose daily backup is due."""
    some(home)
    for copy in home.glob("*.backup-*"):
        copy.unlink()


def older(home: Path) -> None:
    """Prepare a store as mlpath wrote it when it had a table for snapshots."""
    without_backup(home)
    add_snapshot(home)


def add_snapshot(home: Path) -> None:
    """Make a store look as it did when it had a table for snapshots."""
    row = (PROFILE, 4, "fingerprint", "base", 0)
    with closing(sqlite3.connect(store_file(home), isolation_level=None)) as db:
        db.execute("BEGIN")
        db.execute(schema.SNAPSHOT)
        db.execute("INSERT INTO snapshot VALUES (?, ?, ?, ?, ?)", row)
        book = schema.read_ledger(db)
        book.version = schema.WITH_SNAPSHOT
        schema.write_ledger(db, book)
        db.execute(f"PRAGMA user_version={schema.WITH_SNAPSHOT}")
        db.execute("COMMIT")


def broken(home: Path) -> None:
    """Prepare a store with a damaged header and no backup."""
    without_backup(home)
    file = store_file(home)
    file.write_bytes(b"\xff" * 64 + file.read_bytes()[64:])


def added_to_some(home: Path, _: Path, acknowledged: bool) -> None:
    """Check an update of a store that had events."""
    _added(home, BASE, acknowledged)


def added_to_nothing(home: Path, _: Path, acknowledged: bool) -> None:
    """Check the first update."""
    _added(home, set(), acknowledged)


def _added(home: Path, base: set[tuple[str, int]], acknowledged: bool) -> None:
    before = ground.contents(home)
    found = ground.stored(home)
    assert before == ground.contents(home), "a reader changed the folder"
    assert found in ((base | NEW,) if acknowledged else (base, base | NEW)), f"found {found}"
    append(home, "after", "0")
    assert ground.stored(home) == found | {("after", 0), ("after", 1_000_000)}, "then an update"
    left = [name for name in ground.contents(home) if name.endswith("-journal")]
    assert not left, f"left {left}"


def two(home: Path) -> None:
    """Prepare a store of two profiles."""
    some(home)
    with Store.open_write(home) as store:
        events = [event("stays " * 200, n) for n in range(30)]
        store.append("other", events, at=DAY.replace(day=9))


def forgotten(home: Path, template: Path, acknowledged: bool) -> None:
    """One profile is gone without a trace or all there, the other one is as it was."""
    with Store.open_read(home) as store, Store.open_read(template) as before:
        store.check()
        gone = PROFILE not in store.profiles()
        assert store.events("other") == before.events("other"), "the other profile changed"
        if not gone:
            assert store.events(PROFILE) == before.events(PROFILE), "half a profile"
    assert gone or not acknowledged, "still there"
    if not acknowledged:
        with Store.open_write(home) as store:
            store.delete(PROFILE)
    assert all(b"base" not in data for data in ground.contents(home).values()), "a trace is left"


def deleted(home: Path, _: Path, acknowledged: bool) -> None:
    """Nothing is left, or everything is there and can be deleted."""
    if acknowledged:
        assert not ground.contents(home), f"left {sorted(ground.contents(home))}"
        return
    found = ground.stored(home)
    assert found in (BASE, set()), f"found {found}"
    with Store.open_write(home) as store:
        store.delete(PROFILE)
    assert all(b"base" not in data for data in ground.contents(home).values()), "something is left"


def restored(home: Path, template: Path, acknowledged: bool) -> None:
    """The events are back, or the damaged file is as it was and can be restored again."""
    damaged = store_file(template).read_bytes()
    assert damaged in ground.contents(home).values(), "the damaged file was not kept"
    if not acknowledged:
        with suppress(MlpathError):  # it may be whole already
            restore(home)
    assert ground.stored(home) == BASE, "not all is back"


SCENES = {
    scene.name: scene
    for scene in (
        Scene(
            name="first", prepare=nothing, arguments=("append", "new", "0"), check=added_to_nothing
        ),
        Scene(name="update", prepare=some, arguments=("append", "new", "0"), check=added_to_some),
        Scene(
            name="backup",
            prepare=without_backup,
            arguments=("append", "new", "0"),
            check=added_to_some,
        ),
        Scene(name="migrate", prepare=older, arguments=("append", "new", "0"), check=added_to_some),
        Scene(name="forget", prepare=two, arguments=("delete",), check=forgotten),
        Scene(name="delete", prepare=some, arguments=("delete",), check=deleted),
        Scene(name="restore", prepare=broken, arguments=("restore",), check=restored),
    )
}
