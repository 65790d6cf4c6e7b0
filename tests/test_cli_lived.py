"""Who somebody is by what was kept of a long life is who they are by all of it."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpath.cli.lived import lived
from mlpath.engine.journal.replay import replay, under_todays_names
from mlpath.errors import BadDataError
from mlpath.model.events.event import KINDS
from mlpath.model.events.undo import Undo
from mlpath.store import lives
from mlpath.store.store import Store
from worlds.happenings import PLAN

AT = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
RENAMED = {"sqll": "sql"}
skills = st.sampled_from(["sql", "sqll", "python"])
days = st.sampled_from(["2026-03-01", "2026-03-09"])
levels = st.integers(1, 4)
numbers = st.sampled_from([1, 1.0, 2.5])


def body(kind, **fields):
    return st.fixed_dictionaries(fields).map(KINDS[kind].decode)


happened = st.one_of(
    body("rating", skill=skills, level=numbers),
    body(
        "evidence",
        skill=skills,
        level=numbers,
        grade=st.sampled_from(["documented", "shown"]),
        detail=st.sampled_from(["", "9 commits"]),
    ),
    body(
        "answer",
        item=st.sampled_from("ab"),
        skill=skills,
        level=levels,
        correct=st.sampled_from([True, False, None]),
    ),
    body("hours", skill=skills, hours=numbers, on=days),
    body("done", skill=skills, level=levels, on=days, planned=st.none() | numbers),
    body("project", project=st.sampled_from("xy"), name=st.just("X"), on=days),
    body("settings", hours=st.none() | numbers, away=st.just([["2026-12-20", "2027-01-03"]])),
    body("traits", curiosity=levels),
    body("skipped", skill=skills),
    st.just(KINDS["plan"].decode(PLAN)),
    st.integers(1, 12).map(lambda id_: Undo(undoes=(id_,))),
)
moments = st.integers(-2, 6).map(lambda hours: AT + timedelta(hours=hours))
sittings = st.lists(
    st.tuples(moments, st.lists(happened, min_size=1, max_size=5)), min_size=1, max_size=4
)


@pytest.fixture
def log(tmp_path):
    with Store.open_write(tmp_path / "home") as store:
        yield store


def note(log, *events, at=AT, profile="me"):
    log.append(profile, events, at=at)


def rated(level):
    return KINDS["rating"](skill="sql", level=level)


def by_all(log, renamed=RENAMED):
    return replay(under_todays_names(log.events("me"), renamed), "me")


def now(log, renamed=RENAMED):
    return lived(log, "me", renamed, long=1)


def marked(log):
    """Put somebody else in the place of what was kept; return them."""
    life = lives.find(log.file, "me")
    text = life.text.replace('"name":"me"', '"name":"from what was kept"')
    lives.keep(log.file, life._replace(text=text))
    return "from what was kept"


@settings(max_examples=12, deadline=None)
@given(sittings)
def test_by_what_was_kept_somebody_is_who_they_are_by_all_of_the_log(sat):
    with TemporaryDirectory() as folder, Store.open_write(Path(folder) / "home") as log:
        for at, events in sat:
            note(log, *events, at=at)
            found = now(log)
            assert repr(found.person) == repr(by_all(log))
            assert found.head == log.events("me")[-1].id


def test_a_short_life_is_not_kept(log):
    note(log, rated(1))
    assert lived(log, "me", RENAMED).person == by_all(log)
    assert lives.find(log.file, "me") is None


def test_nobody_is_nobody(log):
    assert now(log).head == 0


def test_what_was_kept_is_gone_on_with_and_read_by_its_owner_alone(log):
    note(log, rated(1))
    now(log)
    name = marked(log)
    note(log, rated(3))
    person = now(log).person
    assert (person.name, person.evidence[0].level) == (name, 3)
    (file,) = log.file.parent.glob("*.life-*")
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "newer",
    [{"events": [Undo(undoes=(1,))]}, {"events": [rated(3)], "at": AT - timedelta(hours=1)}],
    ids=["taken back", "a clock that was ahead"],
)
def test_what_changes_the_past_is_replayed(log, newer):
    note(log, rated(1), rated(2))
    now(log)
    marked(log)
    note(log, *newer["events"], at=newer.get("at", AT))
    assert now(log).person == by_all(log)


def test_other_names_or_another_program_begin_anew(log):
    note(log, KINDS["rating"](skill="sqll", level=1))
    now(log)
    marked(log)
    assert now(log, {}).person == by_all(log, {})
    now(log)
    life = lives.find(log.file, "me")
    lives.keep(log.file, life._replace(follows_from="an older program"))
    marked(log)
    assert now(log).person == by_all(log)


def test_another_log_under_the_name_begins_anew(log):
    note(log, rated(1), rated(2))
    now(log)
    marked(log)
    life = lives.find(log.file, "me")
    log.delete("me")
    note(log, rated(3), rated(4))
    lives.keep(log.file, life)
    assert log.at("me")[0] == life.head
    assert now(log).person == by_all(log)


@pytest.mark.parametrize("place", [0, 5, 40, -1])
def test_a_file_that_was_cut_or_changed_is_passed_over(log, place):
    note(log, rated(1))
    now(log)
    marked(log)
    (file,) = log.file.parent.glob("*.life-*")
    whole = file.read_bytes()
    for broken in (whole[:place], whole[:place] + b"#" + whole[place:][1:], b"", b"\xff"):
        file.write_bytes(broken)
        assert now(log).person == by_all(log)


def test_what_was_kept_of_another_is_passed_over(log):
    note(log, rated(1))
    now(log)
    note(log, rated(2), profile="you")
    life = lives.find(log.file, "me")
    lives.keep(log.file, life._replace(profile="you"))
    (mine, yours) = sorted(
        log.file.parent.glob("*.life-*"), key=lambda one: b"you" in one.read_bytes()
    )
    mine.write_bytes(yours.read_bytes())
    assert now(log).person == by_all(log)


def test_damage_to_the_log_is_told_though_all_of_it_was_kept(log):
    note(log, rated(1), rated(2))
    now(log)
    with sqlite3.connect(log.file) as db:
        db.execute("DROP TRIGGER event_unchanged")
        db.execute("UPDATE event SET body = '{}' WHERE id = 1")
        db.execute(
            "CREATE TRIGGER event_unchanged BEFORE UPDATE ON event"
            " BEGIN SELECT RAISE(ABORT, 'events are never changed'); END"
        )
    with pytest.raises(BadDataError, match="not as it was written"):
        now(log)


def test_deleting_a_profile_leaves_nothing_that_was_kept(log):
    note(log, rated(1))
    now(log)
    log.delete("me")
    assert not list(log.file.parent.glob("*"))
