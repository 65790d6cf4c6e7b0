"""What is checked many at a time is judged as each of it is."""

from hypothesis import given
from hypothesis import strategies as st

from mlpath.store import incoming

MOMENTS = st.sampled_from(
    [
        "2026-03-02T12:30:00+00:00", "2026-03-02", "2026-03-02T12:30:00", "soon", "", None, 3, [],
        "1899-12-31T23:00:00+00:00", "1900-01-01T00:00:00+14:00", "3000-01-01T00:00:00+00:00",
        "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:00-14:00",
    ]
)  # fmt: skip


@given(st.lists(MOMENTS, max_size=3))
def test_moments_are_sound_where_none_has_a_fault(values):
    assert incoming._are_moments(values) == (not any(map(incoming._bad_moment, values)))


def _event(**changes):
    body = {"skill": "sql", "level": 1}
    return {
        "at": "2026-03-02T12:30:00+00:00",
        "kind": "rating",
        "group": "",
        "body": body,
    } | changes


EVENTS = st.sampled_from(
    [
        _event(), _event(kind="skipped"), _event(kind="hours"), _event(kind="odd"), _event(kind=[]),
        _event(group="a b"), _event(group=None), _event(group="\0"), _event(at="soon"),
        _event(body=[]), _event(body={"skill": "sql", "level": 9}), _event(body={"skill": 2**70}),
        _event(kind="undo", body={"undoes": [1]}), _event(kind="undo", body={"undoes": [9]}),
        _event(more=1), {}, 7, "at", [], None,
    ]
)  # fmt: skip


@given(st.lists(EVENTS, max_size=4))
def test_many_events_have_the_faults_that_each_of_them_has(events):
    together, one_by_one = incoming.Incoming(events), []
    for place, event in enumerate(events, 1):
        found = incoming._problems(event, place, incoming._CHECKS)
        one_by_one += [f"event {place}: {problem}" for problem in found]
    assert together.problems == one_by_one
    if not one_by_one:
        assert [kind for _, kind, _, _ in together] == [event["kind"] for event in events]
