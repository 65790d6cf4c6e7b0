"""A person as a text: what is read is what was written, to the type and the zone of a moment."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.journal.replay import go_on, replay
from mlpath.engine.journal.written import MOST_IN_TWO_BYTES, read, written
from mlpath.model.events.passage import Passage
from mlpath.model.events.progress import HoursLogged
from mlpath.model.events.undo import Undo
from mlpath.model.grade import Grade
from mlpath.model.person import Evidence, Person, QuizAnswer
from mlpath.model.record import replace
from worlds.happenings import AT, FIRST, PLAN, log

EVERYTHING = (
    ("settings", {"hours": 8, "away": [["2026-12-20", "2027-01-03"]], "level": "mid"}),
    ("rating", {"skill": "python", "level": 3}),
    ("evidence", {"skill": "git", "level": 2.5, "grade": "shown", "noise": 0.5}),
    ("answer", {"item": "q", "skill": "sql", "level": 2, "correct": None}),
    ("answer", {"item": "q", "skill": "sql", "level": 2, "correct": True}),
    ("hours", {"skill": "sql", "hours": 1.5, "on": "2026-11-19"}),
    ("hours", {"skill": "sql", "hours": 1, "on": "2026-11-19"}),
    ("done", {"skill": "sql", "level": 2, "on": "2026-11-20", "planned": 3}),
    ("done", {"skill": "git", "level": 2, "on": "2026-11-20"}),
    ("project", {"project": "x", "name": "X", "on": "2026-11-20", "link": "https://x.org"}),
    ("traits", {"curiosity": 4}),
    ("skipped", {"skill": "rust"}),
    ("plan", PLAN),
    ("first", FIRST),
)
moments = st.builds(
    lambda hours, minutes: (
        datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=hours))) + timedelta(minutes=minutes)
    ),
    st.integers(-12, 12),
    st.integers(0, 10),
)


def test_everything_that_can_happen_is_written_and_read():
    person = replay(log(*EVERYTHING), "me")
    found = read(written(person))
    assert repr(found) == repr(person)
    assert all(getattr(person, name) for name in Person.__slots__)


@given(st.lists(st.tuples(moments, st.sampled_from([1, 1.0, True]))))
def test_what_equals_another_and_is_not_the_same_stays_what_it_is(seen):
    person = Person(
        evidence=tuple(
            Evidence(skill="sql", level=level, grade=grade, at=at)
            for at, level in seen
            for grade in Grade
        ),
        answers=tuple(
            QuizAnswer(item="q", skill="sql", level=level, correct=None, at=at)
            for at, level in seen
        ),
        logged=tuple(HoursLogged(skill="sql", hours=hours, on=at.date()) for at, hours in seen),
    )
    assert repr(read(written(person))) == repr(person)


@pytest.mark.parametrize("more", [0, 1])
def test_of_any_number_of_different_values_each_is_found_again(more):
    number = MOST_IN_TWO_BYTES + more
    logged = tuple(HoursLogged(skill="sql", hours=k / 8, on=AT.date()) for k in range(number))
    assert read(written(Person(logged=logged))).logged == logged


def test_a_life_goes_on_from_where_it_was():
    events = log(*EVERYTHING, *EVERYTHING[::-1])
    for cut in range(len(events)):
        before = read(written(replay(events[:cut], "me")))
        assert repr(go_on(before, AT, [Passage.made_of(events[cut:])])) == repr(
            replay(events, "me")
        )


@pytest.mark.parametrize("where", [4, 5])
def test_it_does_not_go_on_where_something_of_before_is_taken_back(where):
    events = log(("rating", {"skill": "sql", "level": 1}), *EVERYTHING[:4])
    events[4] = replace(events[4], event=Undo(undoes=(where,)))
    person = replay(events[:4])
    went_on = go_on(person, AT, [Passage.made_of(events[4:])])
    assert (went_on is None) is (where == 4)


def test_it_does_not_go_on_where_a_clock_was_ahead():
    events = log(*EVERYTHING)
    person = replay(events[:4])
    assert go_on(person, AT + timedelta(seconds=1), [Passage.made_of(events[4:])]) is None
    assert go_on(person, AT.astimezone(UTC), [Passage.made_of(events[4:])]) == replay(events)
