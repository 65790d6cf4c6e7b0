"""The short forms of `python benchmarks/torture.py`."""

import sqlite3

import pytest

from mlpath.errors import MlpathError
from mlpath.store import backups, schema
from mlpath.store.paths import store_file
from mlpath.store.store import Store
from trials import damage, faults, ground, homes, kill, machine, migrate, parallel, space

pytestmark = pytest.mark.slow


def check(verdict):
    if verdict.skipped:
        pytest.skip(verdict.skipped)
    assert verdict.runs
    assert verdict.losses == []
    return verdict


def test_kills_at_random_moments_lose_nothing():
    assert check(kill.run(20)).acknowledged


@pytest.mark.parametrize("scene", homes.SCENES)
def test_a_failing_system_call_loses_nothing(scene):
    check(faults.run((scene,), every=12))


def test_processes_at_the_same_time_lose_nothing():
    verdict = check(parallel.run(6, 10, 1))
    assert verdict.acknowledged == verdict.runs == 60


def test_files_that_come_and_go_lose_nothing():
    check(parallel.comings_and_goings(4, 8, 1))


def test_a_full_disk_and_a_read_only_disk_lose_nothing():
    assert "updates refused" in check(space.run()).notes


def test_flipped_bits_are_noticed_or_harmless():
    verdict = check(damage.flips(150))
    assert verdict.notes["noticed by a reader"] > 20


def test_every_length_is_noticed():
    verdict = check(damage.lengths(997))
    assert verdict.notes["noticed by a reader"] == verdict.runs


def test_a_migration_that_is_killed_anywhere_loses_nothing():
    check(migrate.run())


def test_any_history_can_be_undone():
    check(machine.run(60))


def test_a_store_with_a_snapshot_is_read_as_it_is_and_loses_it_at_the_first_change(tmp_path):
    home = tmp_path / "home"
    homes.older(home)
    before = ground.contents(home)
    with Store.open_read(home) as store:
        assert len(store.events(ground.PROFILE)) == 4
    assert ground.contents(home) == before
    with Store.open_write(home) as store:
        store.append("other", [], at=homes.DAY)
        store.check()
    assert b"fingerprint" not in store_file(home).read_bytes()
    store_file(home).write_bytes((home / "mlpath.db.backup-v2").read_bytes())
    assert len(ground.stored(home)) == 4


def test_a_snapshot_is_not_dropped_without_a_backup(tmp_path, monkeypatch):
    home = tmp_path / "home"
    homes.older(home)
    before = store_file(home).read_bytes()

    def fail(*_):
        raise sqlite3.OperationalError("no")

    monkeypatch.setattr(backups, "take", fail)
    with Store.open_write(home) as store, pytest.raises(MlpathError):
        store.append(ground.PROFILE, [], at=homes.DAY)
    assert store_file(home).read_bytes() == before


def test_forgetting_somebody_forgets_their_snapshot_too(tmp_path):
    home = tmp_path / "home"
    homes.two(home)
    homes.add_snapshot(home)
    assert b"fingerprint" in store_file(home).read_bytes()
    with Store.open_write(home) as store:
        store.delete(ground.PROFILE)
        assert store.profiles() == ("other",)
    for name, data in ground.contents(home).items():
        assert b"fingerprint" not in data, name


def test_a_migrated_store_has_the_tables_of_a_new_one(tmp_path):
    tables = []
    for prepare in (homes.some, homes.older):
        home = tmp_path / prepare.__name__
        prepare(home)
        with Store.open_write(home) as store:
            store.append(ground.PROFILE, [], at=homes.DAY)
        db = sqlite3.connect(store_file(home))
        tables.append(
            sorted(db.execute("SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL")),
        )
        assert db.execute("PRAGMA user_version").fetchone() == (schema.VERSION,)
        db.close()
    assert tables[0] == tables[1]
