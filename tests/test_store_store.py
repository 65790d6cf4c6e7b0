"""The log: what goes in comes out, only as a whole, and nobody else can read it."""

import os
import sqlite3
import stat
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpath.errors import BadDataError, MlpathError, UsageError
from mlpath.model.events.about import SettingsChanged, TraitsTold
from mlpath.model.events.skills import EvidenceFound, Rating
from mlpath.model.grade import Grade
from mlpath.store.paths import store_file
from mlpath.store.removal import remove_file
from mlpath.store.store import Store

AT = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)


def new(number=1):
    return Rating(skill="sql", level=number)


def seen(what):
    return EvidenceFound(skill="sql", level=1.5, grade=Grade.SHOWN, detail=what)


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


def modes(home):
    return {p.name: stat.S_IMODE(p.stat().st_mode) for p in home.iterdir()}


def test_no_file_is_an_empty_store_and_reading_makes_none(home):
    with Store.open_read(home) as store:
        assert store.profiles() == store.events("default") == ()
    assert not home.exists()


def test_events_come_back_in_order_with_ids_time_kind_body_and_action(home):
    with Store.open_write(home) as store:
        ids = store.append("default", [new(1), new(2)], at=AT, action="g")
        more = store.append("default", [new(3)], at=AT)
    with Store.open_read(home) as store:
        events = store.events("default")
    assert [e.id for e in events] == [*ids, *more] == [1, 2, 3]
    assert [e.event for e in events] == [new(1), new(2), new(3)]
    assert [e.action for e in events] == ["g", "g", ""]
    assert {e.at for e in events} == {AT}


def test_profiles_do_not_see_each_other(home):
    with Store.open_write(home) as store:
        store.append("b", [new(1)], at=AT)
        store.append("a", [new(2)], at=AT)
        store.append("b", [new(3)], at=AT)
        assert store.profiles() == ("a", "b")
        assert [e.event for e in store.events("b")] == [new(1), new(3)]
        assert [e.id for e in store.events("b")] == [1, 3]
        assert store.events("c") == ()


def test_the_newest_events_are_read_alone_and_the_older_ones_counted(home):
    with Store.open_write(home) as store:
        store.append("a", [new(n) for n in range(1, 6)], at=AT)
        store.append("b", [new(6)], at=AT)
    with Store.open_read(home) as store:
        count, newest = store.newest("a", 2)
        assert (count, [e.event for e in newest]) == (5, [new(4), new(5)])
        assert store.newest("a", 9) == (5, store.events("a"))
        assert store.newest("nobody", 2) == (0, ())


def test_who_is_known_and_what_was_mentioned_is_told_without_reading_it_all(home):
    with Store.open_write(home) as store:
        store.append("a", [new(1)], at=AT)
        assert store.knows("a")
        assert not store.knows("b")
        body = store.events("a")[0].event
        assert store.mentions("a", body.kind, "skill")
        assert not store.mentions("a", body.kind, "no such word")
        assert not store.mentions("a", "settings", "skill")
        assert not store.mentions("b", body.kind, "skill")


def test_a_reader_sees_what_was_acknowledged_at_once(home):
    with Store.open_write(home) as writer:
        writer.append("default", [new()], at=AT)
        with Store.open_read(home) as reader:
            for number in (2, 3):
                writer.append("default", [new()], at=AT)
                assert len(reader.events("default")) == number


def test_a_profile_can_be_without_events(home):
    with Store.open_write(home) as store:
        assert store.append("default", [], at=AT) == ()
        assert store.profiles() == ("default",)
        assert store.events("default") == ()


def test_one_bad_event_stores_none(home):
    with Store.open_write(home) as store:
        store.append("default", [new()], at=AT)
        bad = new(float("nan"))
        with pytest.raises(BadDataError):
            store.append("default", [new(), bad], at=AT)
        with pytest.raises(UsageError):
            store.append("no such\nname", [new()], at=AT)
        with pytest.raises(BadDataError):
            store.append("default", [new()], at=AT, action="no\nline")
        assert len(store.events("default")) == 1


def test_an_interrupted_update_leaves_nothing_and_the_store_goes_on(home):
    def interrupted(first):
        raise KeyboardInterrupt

    with Store.open_write(home) as store:
        store.append("default", [new()], at=AT)
        with pytest.raises(KeyboardInterrupt):
            store.record("default", interrupted, day=AT.date())
        assert store.append("default", [new()], at=AT) == (2,)


def test_a_store_opened_to_read_refuses_to_write(home):
    with Store.open_write(home) as store:
        store.append("default", [new()], at=AT)
    with Store.open_read(home) as store, pytest.raises(RuntimeError):
        store.append("default", [new()], at=AT)


@pytest.mark.parametrize("umask", [0, 0o777])
def test_only_the_owner_can_open_anything_whatever_the_umask(home, umask):
    before = os.umask(umask)
    try:
        with Store.open_write(home) as store:
            store.append("default", [new()], at=AT)
            store.append("default", [new()], at=AT.replace(day=3))
    finally:
        os.umask(before)
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert len(modes(home)) == 3
    assert set(modes(home).values()) == {0o600}


def test_an_open_folder_or_file_of_ours_is_closed_to_others_but_a_shared_folder_is_not(tmp_path):
    ours, shared = tmp_path / "ours", tmp_path / "shared"
    for folder in (ours, shared):
        folder.mkdir()
        folder.chmod(0o755)
    (shared / "letter.txt").touch()
    for folder in (ours, shared):
        with Store.open_write(folder) as store:
            store.append("default", [new()], at=AT)
        store_file(folder).chmod(0o644)
        with Store.open_write(folder) as store:
            store.append("default", [new()], at=AT)
        assert modes(folder)["mlpath.db"] == 0o600
    assert stat.S_IMODE(ours.stat().st_mode) == 0o700
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755


def test_the_journal_is_private_too(home):
    with Store.open_write(home) as store:
        store.append("default", [new()], at=AT)
        with store._file.writing() as (db, _):
            db.execute("INSERT INTO leaving VALUES ('x')")
            seen = modes(home)
    assert seen["mlpath.db-journal"] == 0o600


@pytest.mark.parametrize(
    "statement", ["UPDATE event SET body = '{}'", "DELETE FROM event", "DELETE FROM event LIMIT 1"]
)
def test_no_statement_changes_or_deletes_an_event(home, statement):
    with Store.open_write(home) as store:
        store.append("default", [new()], at=AT)
    db = sqlite3.connect(store_file(home))
    with pytest.raises(sqlite3.Error):
        db.execute(statement)
    db.close()


def test_a_backup_is_kept_of_the_last_three_days_with_a_change(home):
    with Store.open_write(home) as store:
        for day in range(1, 9):
            store.append("default", [new()], at=AT.replace(day=day))
            store.append("default", [new()], at=AT.replace(day=day))
    names = sorted(p.name for p in home.iterdir() if "backup" in p.name)
    assert names == [f"mlpath.db.backup-2026-03-0{day}" for day in (6, 7, 8)]
    db = sqlite3.connect(home / names[-1])
    assert db.execute("SELECT count(*) FROM event").fetchone() == (14,)
    db.close()


def test_a_clock_that_was_ahead_costs_no_copy_of_the_days_after(home):
    ahead = [AT.replace(year=2099, day=day) for day in (1, 2, 3)]
    with Store.open_write(home) as store:
        for at in (*ahead, *(AT.replace(day=day) for day in (6, 7, 8))):
            store.append("default", [new()], at=at)
    names = sorted(p.name for p in home.iterdir() if "backup" in p.name)
    assert names == [f"mlpath.db.backup-2026-03-0{day}" for day in (6, 7, 8)]


def test_an_update_works_though_its_backup_does_not(home):
    home.mkdir()
    (home / "mlpath.db.backup-2026-03-02.part").mkdir()
    (home / "mlpath.db.part").mkdir()
    with Store.open_write(home) as store:
        assert store.append("default", [new()], at=AT) == (1,)


class TestDeletion:
    def fill(self, home, *profiles):
        with Store.open_write(home) as store:
            for profile in profiles:
                for number in range(60):
                    event = seen(f"secret-of-{profile} " * 20)
                    store.append(profile, [event], at=AT.replace(day=1 + number // 20))

    def test_the_last_profile_leaves_no_file_and_no_folder(self, home):
        self.fill(home, "default")
        (home / "mlpath.db.damaged-1").write_text("old")
        with Store.open_write(home) as store:
            assert store.delete("default")
            assert store.profiles() == ()
        assert not home.exists()

    def test_what_is_not_ours_stays(self, home):
        self.fill(home, "default")
        (home / "letter.txt").write_text("mine")
        with Store.open_write(home) as store:
            store.delete("default")
        assert [p.name for p in home.iterdir()] == ["letter.txt"]

    def test_one_of_two_leaves_no_byte_in_any_file(self, home):
        self.fill(home, "stays", "goes")
        with Store.open_write(home) as store:
            before = store.events("stays")
            assert store.delete("goes")
            assert store.profiles() == ("stays",)
            assert store.events("stays") == before
        for file in home.iterdir():
            data = file.read_bytes()
            assert b"secret-of-goes" not in data, file.name
            assert b"goes" not in data, file.name

    def test_an_unknown_profile_is_not_deleted(self, home):
        with Store.open_write(home) as store:
            assert not store.delete("nobody")
            store.append("default", [new()], at=AT)
            assert not store.delete("nobody")
            assert store.profiles() == ("default",)

    def test_a_deleted_profile_can_begin_again(self, home):
        self.fill(home, "default")
        with Store.open_write(home) as store:
            store.delete("default")
            store.append("default", [new()], at=AT)
            assert len(store.events("default")) == 1

    def test_ids_are_not_used_again_while_others_are_there(self, home):
        self.fill(home, "stays", "goes")
        with Store.open_write(home) as store:
            store.delete("goes")
            assert store.append("stays", [new()], at=AT) == (121,)


TEXTS = st.text(max_size=20)
DAYS = st.dates(date(2000, 1, 1), date(2999, 12, 31))
"""Days that a setting can have: others are left out when it is read."""
EVENTS = st.one_of(
    st.builds(seen, TEXTS),
    st.builds(TraitsTold, traits=st.dictionaries(TEXTS, st.integers(1, 4))),
    st.builds(
        SettingsChanged,
        changes=st.fixed_dictionaries(
            {
                "hours": st.floats(0, 99),
                "deadline": st.none() | DAYS,
                "prefers": st.lists(TEXTS, max_size=2).map(tuple),
                "away": st.lists(st.tuples(DAYS, DAYS), max_size=2).map(tuple),
            }
        ),
    ),
)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.lists(EVENTS, max_size=3)), max_size=6))
def test_any_history_is_read_as_it_was_written(tmp_path_factory, history):
    home = tmp_path_factory.mktemp("any") / "home"
    written = {}
    with Store.open_write(home) as store:
        for profile, events in history:
            store.append(profile, events, at=AT)
            written.setdefault(profile, []).extend(events)
        store.check()
    with Store.open_read(home) as store:
        assert set(store.profiles()) == set(written)
        for profile, events in written.items():
            assert [e.event for e in store.events(profile)] == events


def test_a_second_import_of_a_profile_is_refused(home):
    with Store.open_write(home) as store:
        store.append("default", [new()], at=AT)
        with pytest.raises(MlpathError, match="already a profile"):
            store.record("default", lambda _: [], day=AT.date(), new=True)


def test_removing_a_store_that_is_already_gone_leaves_no_folder(home):
    remove_file(store_file(home))
    assert not home.exists()


def test_a_store_that_somebody_came_into_is_not_removed(home):
    with Store.open_write(home) as store:
        store.append("me", [new()], at=AT)
    remove_file(store_file(home))
    with Store.open_read(home) as store:
        assert store.profiles() == ("me",)
