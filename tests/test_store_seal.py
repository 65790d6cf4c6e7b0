"""A store that was sealed reads as one that was not, and no changed byte is believed."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpath.errors import MlpathError
from mlpath.model.events.skills import EvidenceFound, Rating
from mlpath.model.events.undo import Undo
from mlpath.model.grade import Grade
from mlpath.store import ledger, schema, seal
from mlpath.store.paths import store_file
from mlpath.store.store import Store

AT = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
CHANGED = (
    "DROP TRIGGER event_unchanged",
    """UPDATE event SET body = '{"skill":"sql","level":3}' WHERE id = 1""",
    next(one for one in schema.TABLES if "event_unchanged" in one),
)


@pytest.fixture(autouse=True)
def _all_are_large(monkeypatch):
    monkeypatch.setattr(seal, "LARGE", 0)


def rated(level):
    return Rating(skill="sql", level=level)


def seen(what):
    return EvidenceFound(skill="sql", level=1.5, grade=Grade.SHOWN, detail=what)


def filled(folder):
    """Store what takes several pages, of two people in turn."""
    home = folder / "home"
    with Store.open_write(home) as store:
        for number in range(4):
            store.append("me", [rated(1), seen(f"{number} commits " * 60)], at=AT, action="both")
            store.append("you", [rated(number)], at=AT)
    return home


@pytest.fixture
def home(tmp_path):
    return filled(tmp_path)


@pytest.fixture
def unread(monkeypatch):
    """Let nothing be checked event by event."""

    def refuse(*_):
        raise AssertionError("it was checked again")

    monkeypatch.setattr(ledger, "verified", refuse)


def seal_of(home):
    return home / "mlpath.db.seal"


def told(home):
    """Return all that a store answers, or the error that it answers with."""
    try:
        with Store.open_read(home) as store:
            return [
                (
                    store.events(name),
                    store.newest(name, 3),
                    [store.since(name, head, 0) for head in (0, 2, 99)],
                    store.since(name, *store.at(name)),
                )
                for name in ("me", "you", "nobody")
            ]
    except MlpathError as error:
        return error.message


def sql(home, *statements):
    with closing(sqlite3.connect(store_file(home), isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def test_what_is_sealed_is_read_and_changed_without_being_checked_again(home, unread):
    assert len(told(home)[0][0]) == 8
    with Store.open_write(home) as store:
        store.append("me", [rated(4)], at=AT)
    assert len(told(home)[0][0]) == 9


def test_a_sealed_store_answers_as_one_that_is_not(home):
    sealed = told(home)
    seal_of(home).unlink()
    assert told(home) == sealed
    assert not seal_of(home).exists()  # reading leaves nothing


def test_a_seal_is_its_owners_alone_and_goes_with_the_last_profile(home):
    assert seal_of(home).stat().st_mode & 0o777 == 0o600
    with Store.open_write(home) as store:
        store.delete("me")
        assert len(store.events("you")) == 4
        store.delete("you")
    assert not home.exists()


def test_a_small_store_is_not_sealed(tmp_path, monkeypatch):
    monkeypatch.setattr(seal, "LARGE", 1_000_000)
    assert not seal_of(filled(tmp_path)).exists()


def test_a_store_that_grew_small_again_is_checked(home, monkeypatch):
    monkeypatch.setattr(seal, "LARGE", 1_000_000)
    monkeypatch.setattr(ledger, "verified", lambda *_: iter(()))
    assert told(home)[0][0] == ()


def test_where_no_seal_can_be_left_what_was_stored_is_stored(home):
    seal_of(home).unlink()
    seal_of(home).mkdir()
    with Store.open_write(home) as store:
        store.append("me", [rated(4)], at=AT)
    assert len(told(home)[0][0]) == 9


def test_a_changed_event_is_told_by_readers_and_writers(home):
    sql(home, *CHANGED)
    assert "event 1 is not as it was written" in told(home)
    with Store.open_write(home) as store, pytest.raises(MlpathError, match="not as it was"):
        store.append("you", [rated(4)], at=AT)


def test_a_seal_of_another_version_is_not_believed(home, monkeypatch):
    sql(home, *CHANGED)
    monkeypatch.setattr(seal, "__version__", "0.0.9")
    with Store.open_read(home) as store, store._file.reading() as (db, _):
        seal.keep(db, store.file)  # as an older mlpath might have, that looked at less
    monkeypatch.undo()
    monkeypatch.setattr(seal, "LARGE", 0)
    assert "event 1 is not as it was written" in told(home)


def test_the_seal_of_an_older_state_is_not_believed(home):
    old = seal_of(home).read_bytes()
    with Store.open_write(home) as store:
        store.append("me", [rated(4)], at=AT)
    sql(home, *CHANGED)
    seal_of(home).write_bytes(old)
    assert "event 1 is not as it was written" in told(home)


@settings(max_examples=150, deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_no_changed_bit_of_the_store_is_believed(tmp_path_factory, place, bit):
    home = filled(tmp_path_factory.mktemp("bit"))
    before = told(home)
    data = bytearray(store_file(home).read_bytes())
    data[int(len(data) * place)] ^= 1 << bit
    store_file(home).write_bytes(data)
    with_seal = told(home)
    seal_of(home).unlink()
    assert with_seal == told(home)
    assert with_seal == before or isinstance(with_seal, str)


@settings(max_examples=60, deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_a_changed_seal_is_no_seal(tmp_path_factory, place, bit):
    home = filled(tmp_path_factory.mktemp("bit"))
    sql(home, *CHANGED)
    data = bytearray(seal_of(home).read_bytes())
    data[int(len(data) * place)] ^= 1 << bit
    seal_of(home).write_bytes(data)
    assert "event 1 is not as it was written" in told(home)


changes = st.lists(
    st.tuples(
        st.sampled_from(["me", "you"]),
        st.one_of(st.integers(0, 3).map(rated), st.integers(1, 9).map(lambda n: Undo(undoes=(n,)))),
        st.sampled_from(["seal", "no seal", "old seal"]),
    ),
    max_size=6,
)


@settings(max_examples=25, deadline=None)
@given(changes)
def test_whatever_happens_to_the_seals_all_is_read_as_it_was_written(tmp_path_factory, changes):
    home = filled(tmp_path_factory.mktemp("any"))
    written, first = dict(zip(("me", "you"), [e[0] for e in told(home)], strict=False)), b""
    for name, event, then in changes:
        with Store.open_write(home) as store:
            ids = store.append(name, [event], at=AT)
            written[name] += store.events(name)[-1:]
        assert (written[name][-1].event, written[name][-1].id) == (event, ids[0])
        first = first or seal_of(home).read_bytes()
        if then == "no seal":
            seal_of(home).unlink()
        elif then == "old seal":
            seal_of(home).write_bytes(first)
        assert [one[0] for one in told(home)] == [*written.values(), ()]
