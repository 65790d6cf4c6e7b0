from datetime import UTC, datetime

import pytest

from mlpath.engine.journal.history import history_of
from mlpath.model.events.event import KINDS, StoredEvent
from mlpath.model.events.passage import Passage
from worlds.happenings import FIRST, PLAN

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)
NAMES = {"code": "Code"}


def told(events, *, renamed={}, older=0):  # noqa: B006 - it stays as it is
    return history_of([Passage.made_of(events)], NAMES, renamed, older=older)


def event(kind: str, number: int = 1, **body: object) -> StoredEvent:
    return StoredEvent(id=number, at=AT, event=KINDS[kind].decode(body))


LINES = [
    (
        "hours",
        {"skill": "code", "hours": 1.5, "on": "2026-11-19"},
        "1.5 h on Code, 19 Nov 2026",
    ),
    (
        "done",
        {"skill": "code", "level": 2, "on": "2026-11-19"},
        "Code: working reached, 19 Nov 2026",
    ),
    (
        "project",
        {"project": "tool", "name": "A tool", "on": "2026-11-19"},
        "A tool finished, 19 Nov 2026",
    ),
    ("rating", {"skill": "code", "level": 2}, "Code rated working"),
    ("evidence", {"skill": "gone", "level": 1.5, "grade": "shown"}, "gone: nearly working, shown"),
    (
        "answer",
        {"item": "q", "skill": "code", "level": 1, "correct": True},
        "a question about Code: right",
    ),
    (
        "answer",
        {"item": "q", "skill": "code", "level": 1, "correct": False},
        "a question about Code: wrong",
    ),
    (
        "answer",
        {"item": "q", "skill": "code", "level": 1, "correct": None},
        "a question about Code: not known",
    ),
    ("skipped", {"skill": "code"}, "Code skipped"),
    (
        "traits",
        {"curiosity": 4, "communication": 3},
        "traits: curiosity, communication",
    ),
    ("first", FIRST, "data-analyst (junior) comes first, as advised"),
    (
        "first",
        {**FIRST, "goal": "data-analyst", "goal_level": "junior", "advised": False},
        "plans go straight to data-analyst (junior), as chosen",
    ),
    (
        "plan",
        {**PLAN, "steps": PLAN["steps"] * 2},
        "a plan of 2 steps until 2026-12-01",
    ),
    ("plan", PLAN, "a plan of 1 step until 2026-12-01"),
    ("undo", {"undoes": [3, 4]}, "took back #3, #4"),
    (
        "settings",
        {"hours": 8, "deadline": None, "away": [["2026-12-20", "2027-01-03"]]},
        "said: hours 8, deadline forgotten, away 2026-12-20 2027-01-03",
    ),
    (
        "settings",
        {"prefers": ["book", "video"], "free": True, "permit": False, "years": 2.5},
        "said: prefers book video, free yes, permit no, years 2.5",
    ),
]


@pytest.mark.parametrize(("kind", "body", "text"), LINES)
def test_every_kind_of_event_is_one_line(kind, body, text):
    assert KINDS[kind].decode(body).tell(NAMES).text == text


def test_every_kind_is_covered_here():
    assert {kind for kind, *_ in LINES} == set(KINDS)


def test_history_is_newest_first_and_marks_what_was_taken_back():
    events = (
        event("hours", 1, skill="code", hours=2.0, on="2026-11-19"),
        event("done", 2, skill="code", level=2, on="2026-11-19"),
        event("undo", 3, undoes=[2]),
    )
    found = told(events)
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
    events = [event("skipped", k, skill="code") for k in range(1, 6)]
    found = told(events[-2:], older=len(events) - 2)
    assert [p.id for p in found.events] == [5, 4]
    assert found.more == 3


def test_any_part_of_a_history_can_be_asked_for():
    found = told([event("skipped", k, skill="code") for k in range(1, 6)]).events
    assert len(found) == 5
    assert [found[0].id, found[-1].id, found[1].id] == [5, 1, 4]
    assert [p.id for p in found[1:3]] == [4, 3]
    assert tuple(found[:2]) == tuple(found)[:2]


@pytest.mark.parametrize("n", [1, 2, 1000, 1001])
def test_a_history_of_any_length_is_told_whole_newest_first(n):
    found = told([event("skipped", k, skill="code") for k in range(1, n + 1)]).events
    assert [p.id for p in found] == list(range(n, 0, -1))


def test_what_is_told_again_and_again_is_told_as_if_it_were_the_first_time():
    bodies = [
        ("hours", {"skill": "code", "hours": 1, "on": "2026-11-20"}),
        ("hours", {"skill": "code", "hours": 1.0, "on": "2026-11-19"}),
        ("hours", {"skill": "code", "hours": 1, "on": "2026-11-18"}),
        ("hours", {"skill": "sql", "hours": 1, "on": "2026-11-20"}),
        ("rating", {"skill": "code", "level": 1}),
        ("rating", {"skill": "code", "level": 1.0}),
        ("done", {"skill": "code", "level": 1, "on": "2026-11-20"}),
        ("done", {"skill": "code", "level": 1, "on": "2026-11-19", "planned": 3}),
        ("project", {"project": "tool", "name": "A tool", "on": "2026-11-20"}),
    ]
    events = [event(kind, n, **body) for n, (kind, body) in enumerate(bodies, 1)]
    alone = [told([one]).events[0] for one in reversed(events)]
    assert [*map(repr, told(events).events)] == [*map(repr, alone)]
    assert [one.text for one in alone][-3:] == [
        "1 h on Code, 18 Nov 2026",
        "1 h on Code, 19 Nov 2026",
        "1 h on Code",
    ]
    assert alone[0].text == "A tool finished"


def test_what_was_noted_under_an_old_name_is_told_under_that_of_today():
    found = told([event("skipped", skill="coding")], renamed={"coding": "code"}).events[0]
    assert (found.skill, found.text) == ("code", "Code skipped")


def test_events_of_several_passages_follow_each_other_and_take_back_what_was_before():
    passages = [
        Passage.made_of([event("skipped", 1, skill="code"), event("skipped", 2, skill="code")]),
        Passage.made_of([event("undo", 3, undoes=[1])]),
    ]
    found = history_of(passages, NAMES, {}).events
    assert [(one.id, one.undone) for one in found] == [(3, False), (2, False), (1, True)]
    assert not history_of([], NAMES, {}).events
