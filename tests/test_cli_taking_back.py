"""What undo takes back is found among the newest events as it is found among all."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpath.cli import session as sessions
from mlpath.cli.session import Session
from mlpath.engine.journal.replay import last_action
from mlpath.errors import MovedError
from mlpath.model.events.skills import Rating
from mlpath.model.events.undo import Undo
from mlpath.store.store import Store

AT = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
events = st.integers(0, 3).map(lambda level: Rating(skill="sql", level=level))


def of(home):
    session = Session(environ={"MLPATH_HOME": str(home)})
    session.__dict__["catalog"] = SimpleNamespace(renamed={})
    return session


def note(home, *events, action=""):
    with Store.open_write(home) as store:
        store.append("default", events, at=AT, action=action)


@pytest.fixture(autouse=True)
def _one_at_a_time(monkeypatch):
    monkeypatch.setattr(sessions, "LATELY", 1)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["", "a", "b"]), events), min_size=1, max_size=14),
    st.integers(0, 8),
)
def test_the_newest_action_is_found_however_far_back_it_began(tmp_path_factory, noted, undos):
    home = tmp_path_factory.mktemp("any") / "home"
    for action, event in noted:
        note(home, event, action=action)
    for _ in range(undos + 1):
        with of(home) as session:
            found = session.last_action()
            assert found == last_action(session.events)
        if not found:
            break
        note(home, Undo(undoes=tuple(one.id for one in found)))


def test_there_is_nothing_to_take_back_of_nobody(tmp_path):
    assert of(tmp_path / "home").last_action() == ()


def test_what_is_taken_back_follows_from_what_was_read(tmp_path):
    home = tmp_path / "home"
    note(home, Rating(skill="sql", level=1))
    with of(home) as session:
        (last,) = session.last_action()
        note(home, Rating(skill="sql", level=2))
        assert len(session.events) == 2  # it is read again, and does not change what was decided
        with pytest.raises(MovedError):
            session.conclude([Undo(undoes=(last.id,))])
