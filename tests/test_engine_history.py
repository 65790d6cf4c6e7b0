from datetime import UTC, datetime

import pytest

from mlpath.engine.journal.history import history_of, told
from mlpath.model.event import Event, EventKind

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)
NAMES = {"code": "Code"}


def event(kind: EventKind, number: int = 1, **body: object) -> Event:
    return Event(id=number, at=AT, kind=kind, body=body)


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        (
            EventKind.HOURS,
            {"skill": "code", "hours": 1.5, "on": "2026-11-19"},
            "1.5 h on Code, 2026-11-19",
        ),
        (
            EventKind.DONE,
            {"skill": "code", "level": 2, "on": "2026-11-19"},
            "Code 2 reached, 2026-11-19",
        ),
        (EventKind.RATING, {"skill": "code", "level": 2}, "Code rated 2"),
        (EventKind.EVIDENCE, {"skill": "gone", "level": 1.5, "grade": "shown"}, "gone 1.5 shown"),
        (EventKind.ANSWER, {"skill": "code", "correct": True}, "a question about Code: right"),
        (EventKind.ANSWER, {"skill": "code", "correct": False}, "a question about Code: wrong"),
        (EventKind.ANSWER, {"skill": "code", "correct": None}, "a question about Code: not known"),
        (EventKind.SKIPPED, {"skill": "code"}, "Code skipped"),
        (
            EventKind.TRAITS,
            {"curiosity": 4, "communication": 3},
            "traits: curiosity, communication",
        ),
        (
            EventKind.PLAN,
            {"steps": [1, 2], "finish": {"likely": "2027-01-01"}},
            "a plan of 2 steps until 2027-01-01",
        ),
        (EventKind.UNDO, {"undoes": [3, 4]}, "took back #3, #4"),
        (
            EventKind.SETTINGS,
            {"hours": 8, "deadline": None, "away": [["a", "b"]]},
            "said: hours 8, deadline forgotten, away a b",
        ),
    ],
)
def test_every_kind_of_event_is_one_line(kind, body, text):
    assert told(event(kind, **body), NAMES) == text


def test_every_kind_is_covered_here():
    assert len(EventKind) == 10


def test_history_is_newest_first_and_marks_what_was_taken_back():
    events = (
        event(EventKind.HOURS, 1, skill="code", hours=2.0, on="2026-11-19"),
        event(EventKind.DONE, 2, skill="code", level=2, on="2026-11-19"),
        event(EventKind.UNDO, 3, undoes=[2]),
    )
    found = history_of(events, NAMES)
    assert [(p.id, p.kind, p.undone) for p in found.events] == [
        (3, "undo", False),
        (2, "done", True),
        (1, "hours", False),
    ]
    assert [(p.skill, p.hours, p.level) for p in found.events] == [
        (None, None, None),
        ("code", None, 2),
        ("code", 2.0, None),
    ]
    assert found.more == 0


def test_a_short_history_says_how_many_older_ones_there_are():
    events = [event(EventKind.SKIPPED, k, skill="code") for k in range(1, 6)]
    found = history_of(events, NAMES, most=2)
    assert [p.id for p in found.events] == [5, 4]
    assert found.more == 3
