"""Everything that can be wrong with the file: one sentence, a hint, and the file as it was."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mlpath.errors import BadDataError, ExitCode, MlpathError
from mlpath.model.events.skills import Rating
from mlpath.store import damage, schema, waiting
from mlpath.store.paths import journal_file, store_file
from mlpath.store.recovery import rolled_back
from mlpath.store.store import Store

AT = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
EVENT = Rating(skill="sql", level=1)


def count(home):
    with Store.open_read(home) as store:
        return len(store.events("default"))


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    with Store.open_write(folder) as store:
        store.append("default", [EVENT], at=AT)
    return folder


def refused(home, *ways):
    """Return the one sentence with which reading and writing are refused."""
    found = set()
    for way in ways or (Store.open_read, Store.open_write):
        with pytest.raises(MlpathError) as error:
            way(home)
        assert error.value.hint
        assert "\n" not in error.value.message
        found.add((error.value.message, error.value.exit_code))
    assert len(found) == 1, found
    return found.pop()


def sql(home, *statements):
    db = sqlite3.connect(store_file(home), isolation_level=None)
    for statement in statements:
        db.execute(statement)
    db.close()


def append(home):
    with Store.open_write(home) as store:
        return store.append("default", [EVENT], at=AT)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b"hello", "does not begin"),
        (b"\0" * 8192, "does not begin"),
        (b"SQLite format 3\0" + b"\0" * 8176, "does not begin"),
    ],
)
def test_a_file_that_is_no_store_is_refused_untouched_and_a_restore_is_offered(home, data, what):
    store_file(home).write_bytes(data)
    message, code = refused(home)
    assert "damaged" in message
    assert what in message
    assert code == ExitCode.BAD_DATA
    assert store_file(home).read_bytes() == data


def test_another_programs_database_is_no_store(home):
    store_file(home).unlink()
    sql(home, "CREATE TABLE a(b)")
    assert "does not begin" in refused(home)[0]


CHANGES = {
    "a table is gone": "DROP TABLE leaving",
    "a table is new": "CREATE TABLE more(a)",
    "a trigger is gone": "DROP TRIGGER event_kept",
    "the ledger is empty": "DELETE FROM ledger",
    "the ledger is wrong": "UPDATE ledger SET text = '[1,9,{}]'",
    "the ledger is no text": "UPDATE ledger SET text = x'00ff'",
    "the version is nothing": "PRAGMA user_version=0",
    "the version is wrong": "PRAGMA user_version=77",
    "an event too many": "INSERT INTO event VALUES (9, 'default', '', 'rating', '{}', '', 0)",
    "an event of nobody": "INSERT INTO event VALUES (9, 'nobody', '', 'rating', '{}', '', 0)",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_changed_table_is_damage(home, change):
    sql(home, change)
    before = store_file(home).read_bytes()
    with pytest.raises(BadDataError, match="damaged") as error, Store.open_read(home) as store:
        store.check()
    assert "restore" in error.value.hint
    with pytest.raises(BadDataError, match="damaged"):
        append(home)
    assert store_file(home).read_bytes() == before


WITHOUT_GUARD = ("DROP TRIGGER event_kept", "DROP TRIGGER event_unchanged")
TAMPERED = {
    "a changed event": "UPDATE event SET body = '{}'",
    "an event of another time": "UPDATE event SET at = '2026-01-01'",
    "a lost event": "DELETE FROM event",
    "numbers for text": "UPDATE event SET body = 7",
    "bytes for text": "UPDATE event SET kind = x'00'",
    "no UTF-8": "UPDATE event SET body = CAST(x'ff' AS TEXT)",
    "a checksum of text": "UPDATE event SET sum = 'x'",
}


@pytest.mark.parametrize("change", TAMPERED.values(), ids=TAMPERED.keys())
def test_a_changed_event_is_damage_to_whoever_reads_or_writes(home, change):
    guards = [s for s in schema.TABLES if "TRIGGER" in s]
    sql(home, *WITHOUT_GUARD, change, *guards)
    before = store_file(home).read_bytes()
    with Store.open_read(home) as store, pytest.raises(BadDataError, match="damaged"):
        store.events("default")
    with pytest.raises(BadDataError, match="damaged"):
        append(home)
    assert store_file(home).read_bytes() == before


def test_an_event_of_an_unknown_kind_asks_for_a_newer_mlpath(home):
    with Store.open_write(home) as store:
        store.record("default", lambda _: [(AT.isoformat(), "dream", "{}", "")], day=AT.date())
        with pytest.raises(BadDataError, match="dream") as error:
            store.events("default")
    assert "Update" in error.value.hint


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("rating", "{}"),
        ("hours", '{"skill": "sql", "hours": 1, "on": "soon"}'),
        ("done", '{"skill": "sql", "level": 1, "on": 3}'),
        ("traits", '{"curiosity": "much"}'),
        ("evidence", '{"skill": "sql", "level": 1, "grade": "dreamt"}'),
        ("plan", '{"steps": [3]}'),
        ("undo", '{"undoes": 3}'),
        ("settings", "[]"),
        ("skipped", "[]"),
    ],
)
def test_an_event_that_cannot_be_read_asks_for_a_newer_mlpath(home, kind, body):
    with Store.open_write(home) as store:
        store.record("default", lambda _: [(AT.isoformat(), kind, body, "")], day=AT.date())
        with pytest.raises(BadDataError, match=f'number 2, "{kind}"') as error:
            store.events("default")
    assert "Update" in error.value.hint


def test_a_folder_in_place_of_the_file(home):
    store_file(home).unlink()
    store_file(home).mkdir()
    assert "not an ordinary file" in refused(home)[0]


def test_a_pipe_in_place_of_the_file_is_not_waited_for(home):
    store_file(home).unlink()
    os.mkfifo(store_file(home))
    assert "not an ordinary file" in refused(home)[0]


@pytest.mark.parametrize("target", ["elsewhere.db", "nowhere", "mlpath.db"])
def test_a_symbolic_link_in_place_of_the_file(home, target):
    store_file(home).rename(home / "elsewhere.db")
    store_file(home).symlink_to(target)
    assert "symbolic link" in refused(home)[0]


def test_a_home_that_is_a_link_to_a_folder_works(home, tmp_path):
    (tmp_path / "link").symlink_to(home, target_is_directory=True)
    assert append(tmp_path / "link") == (2,)
    assert count(home) == 2


def test_a_home_that_is_a_file(tmp_path):
    (tmp_path / "home").write_text("x")
    assert "not a folder" in refused(tmp_path / "home")[0]
    assert "not a folder" in refused(tmp_path / "home" / "below")[0]


@pytest.mark.parametrize("name", ["a b", "q?x#y%20", "é", "new\nline", "-o", "a" * 200])
def test_odd_names_of_homes_work(tmp_path, name):
    home = tmp_path / name
    assert append(home) == (1,)
    assert count(home) == 1


@contextmanager
def somebody_else(folder):
    """Be a user whom `folder` does not belong to; only root can."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def public():
    """Give a home of ours that others can reach but not write to."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        home = Path(folder) / "home"
        append(home)
        home.chmod(0o555)
        yield home
        home.chmod(0o755)


def test_a_read_only_home_can_be_read_and_not_written_to(public):
    store_file(public).chmod(0o444)
    before = sorted(public.iterdir())
    with somebody_else(public):
        with Store.open_read(public) as store:
            assert len(store.events("default")) == 1
            store.check()
        with pytest.raises(MlpathError, match=r"nothing can be written|permission denied") as error:
            append(public)
    assert "MLPATH_HOME" in error.value.hint
    assert sorted(public.iterdir()) == before


def test_a_file_that_may_not_be_read(public):
    store_file(public).chmod(0)
    with somebody_else(public):
        assert "permission denied" in refused(public, Store.open_read)[0]


def test_a_home_that_may_not_be_entered(public):
    public.chmod(0)
    with somebody_else(public):
        assert "permission denied" in refused(public)[0]


def test_a_home_with_an_impossible_name(tmp_path):
    assert "cannot be used" in refused(tmp_path / ("a" * 300))[0]


def test_a_store_that_another_process_keeps_is_refused_after_a_while(home, monkeypatch):
    monkeypatch.setattr(waiting, "SECONDS", 0.1)
    other = sqlite3.connect(store_file(home), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert "in use" in refused(home)[0]
    other.execute("ROLLBACK")
    other.close()
    assert append(home) == (2,)


HOLD = """
import fcntl, os, sys
fcntl.flock(os.open(sys.argv[1], os.O_RDONLY), fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


def test_a_folder_that_another_process_keeps_is_refused_after_a_while(home, monkeypatch):
    monkeypatch.setattr(waiting, "SECONDS", 0.1)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, home], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        assert "in use" in refused(home, append)[0]
        assert count(home) == 1
        other.communicate()


def test_a_newer_store_is_refused_untouched(home):
    with Store.open_write(home) as store, store._file.writing() as (db, book):
        book.version = schema.WITH_SNAPSHOT + 1
        db.execute(f"PRAGMA user_version={schema.WITH_SNAPSHOT + 1}")
    before = store_file(home).read_bytes()
    message, code = refused(home)
    assert "newer mlpath" in message
    assert code == ExitCode.BAD_DATA
    assert store_file(home).read_bytes() == before


def test_what_a_killed_process_left_is_undone_for_a_reader_without_writing(home, tmp_path):
    crashed = tmp_path / "crashed"
    with Store.open_write(home) as store, store._file.writing() as (db, _):
        db.execute("PRAGMA cache_size=1")
        for number in range(50):  # enough that pages reach the file before the commit
            row = (100 + number, "x", "", "", "y" * 3000, "", 0)
            db.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        shutil.copytree(home, crashed)
    before = {p.name: p.read_bytes() for p in crashed.iterdir()}
    assert len(before["mlpath.db-journal"]) > 512
    with Store.open_read(crashed) as store:
        assert len(store.events("default")) == 1
        store.check()
    assert {p.name: p.read_bytes() for p in crashed.iterdir()} == before
    assert append(crashed) == (2,)
    assert not (crashed / "mlpath.db-journal").exists()


@pytest.mark.parametrize(
    ("number", "words"),
    [(28, "no room"), (13, "permission denied"), (5, "cannot be used"), (30, "permission denied")],
)
def test_an_error_of_the_system_is_said_in_a_sentence(home, number, words):
    error = damage.explain_os(OSError(number, os.strerror(number)), store_file(home))
    assert words in error.message
    assert error.hint


def test_a_journal_is_undone_as_sqlite_undoes_it(tmp_path):
    """Real journals: pages changed, added and freed, synced once or many times."""
    file = tmp_path / "a.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("CREATE TABLE t(a)")
        db.executemany("INSERT INTO t VALUES (?)", [("z" * (n * 7 % 1500),) for n in range(200)])
    whole, changed = file.read_bytes(), 0
    for cache, works in ((2, 60), (5, 9), (2000, 60), (2000, 0)):
        with closing(sqlite3.connect(file, isolation_level=None)) as db:
            db.execute(f"PRAGMA cache_size={cache}")
            db.execute("BEGIN IMMEDIATE")
            for number in range(works):
                db.execute("INSERT INTO t VALUES (?)", ("x" * (number * 151),))
                db.execute("DELETE FROM t WHERE rowid = ?", (number * 3,))
            data, path = file.read_bytes(), journal_file(file)
            journal = path.read_bytes() if path.exists() else b""
        changed += data != whole
        assert rolled_back(data, journal) == whole
        for end in range(0, len(journal), 511):  # a journal that was cut short undoes what it can
            assert len(rolled_back(data, journal[:end])) in {len(data), len(whole)}
    assert changed == 2


def test_no_copy_of_the_store_is_made_anywhere_to_read_it(home, tmp_path, monkeypatch):
    crashed = tmp_path / "crashed"
    with Store.open_write(home) as store, store._file.writing() as (db, _):
        db.execute("PRAGMA cache_size=1")
        for number in range(50):
            row = (100 + number, "x", "", "", "y" * 3000, "", 0)
            db.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        shutil.copytree(home, crashed)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "no such folder"))
    before = sorted(tmp_path.rglob("*"))
    assert count(crashed) == 1
    assert sorted(tmp_path.rglob("*")) == before
