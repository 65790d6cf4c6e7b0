"""Bringing back what can be read."""

from datetime import UTC, datetime

import pytest

from mlpath.errors import MlpathError
from mlpath.model.events.skills import EvidenceFound
from mlpath.model.grade import Grade
from mlpath.store.paths import store_file
from mlpath.store.rescue import salvage
from mlpath.store.rescue.restore import is_whole, restore
from mlpath.store.store import Store

AT = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)


def event(number, size=1):
    return EvidenceFound(skill=f"s{number}", level=1, grade=Grade.SHOWN, detail="é" * size)


@pytest.fixture
def home(tmp_path):
    """A store of several pages and two profiles, with one event that fills many pages."""
    folder = tmp_path / "home"
    with Store.open_write(folder) as store:
        store.append("default", [event(n) for n in range(100)], at=AT)
        store.append("other", [event(0, 20_000), event(1, 700)], at=AT)
        store.append("default", [event(100)], at=AT)
    return folder


def everything(home):
    with Store.open_read(home) as store:
        store.check()
        return {name: store.events(name) for name in store.profiles()}


def backups(home):
    return list(home.glob("*.backup-*"))


def spoil(home, start, data):
    file = store_file(home)
    whole = file.read_bytes()
    file.write_bytes(whole[:start] + data + whole[start + len(data) :])
    return file.read_bytes()


@pytest.mark.parametrize("start", [0, 20, 60, 100])
def test_a_damaged_header_costs_nothing_and_the_damaged_file_is_kept(home, start):
    before = everything(home)
    damaged = spoil(home, start, b"\xff" * 30)
    for backup in backups(home):
        backup.unlink()
    done = restore(home)
    assert everything(home) == before
    assert done.kept is not None
    assert done.kept.read_bytes() == damaged
    assert (done.events, done.from_backups, done.profiles) == (103, 0, ("default", "other"))


def test_what_the_file_lost_comes_from_a_backup(home):
    with Store.open_write(home) as store:
        store.append("default", [event(101)], at=AT.replace(day=3))
    before = everything(home)
    size = store_file(home).stat().st_size
    spoil(home, 8192, b"\0" * (size - 12288))
    done = restore(home)
    assert done.from_backups > 0
    assert everything(home)["other"] == before["other"]
    assert len(everything(home)["default"]) >= 101


def test_a_lost_file_comes_from_a_backup(home):
    with Store.open_write(home) as store:
        store.append("default", [event(101)], at=AT.replace(day=3))
    store_file(home).unlink()
    done = restore(home)
    assert done.kept is None
    assert done.events == done.from_backups == 103


def test_a_hopeless_file_without_a_backup_becomes_an_empty_store(home):
    for backup in backups(home):
        backup.unlink()
    store_file(home).write_bytes(b"nothing")
    done = restore(home)
    assert (done.events, done.profiles) == (0, ())
    assert done.kept.read_bytes() == b"nothing"
    assert everything(home) == {}


def test_a_second_restore_keeps_the_second_file_too(home):
    for number in (1, 2):
        spoil(home, 0, b"\xff")
        assert restore(home).kept.name == f"mlpath.db.damaged-{number}"


def test_a_journal_beside_the_damaged_file_is_kept_aside_with_it(home):
    spoil(home, 0, b"\xff")
    (home / "mlpath.db-journal").write_bytes(b"\0" * 600)
    kept = restore(home).kept
    assert (home / (kept.name + "-journal")).read_bytes() == b"\0" * 600
    assert not (home / "mlpath.db-journal").exists()


def test_the_restored_store_goes_on_where_the_old_one_ended(home):
    spoil(home, 0, b"\xff")
    restore(home)
    with Store.open_write(home) as store:
        assert store.append("default", [event(7)], at=AT) == (104,)
        store.delete("default")
        store.delete("other")
    assert not home.exists()


def test_a_whole_store_is_not_restored(home):
    assert is_whole(home)
    before = store_file(home).read_bytes()
    with pytest.raises(MlpathError, match="nothing to restore"):
        restore(home)
    assert store_file(home).read_bytes() == before


def test_without_a_store_there_is_nothing_to_restore(tmp_path):
    with pytest.raises(MlpathError, match="nothing to restore"):
        restore(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_a_store_that_is_only_locked_away_is_not_called_damaged(home):
    store_file(home).rename(home / "real.db")
    store_file(home).symlink_to("real.db")
    with pytest.raises(MlpathError, match="symbolic link"):
        restore(home)


def test_salvage_reads_every_event_and_ignores_any_rubbish(home):
    data = store_file(home).read_bytes()
    rows = salvage.rows(data)
    assert sorted(rows) == list(range(1, 104))
    assert salvage.rows(b"") == {}
    for rubbish in (b"\x0d" * 40_000, b"\xff" * 40_000, bytes(range(256)) * 200, data[4096:5000]):
        assert set(salvage.rows(rubbish)) <= set(rows)
