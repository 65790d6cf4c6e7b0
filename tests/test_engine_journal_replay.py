"""From events to a person, and what undo takes back."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from mlpath.engine.journal.replay import (
    last_action,
    passages_under_todays_names,
    replay,
    replay_all,
    under_todays_names,
    undone,
    with_event,
)
from mlpath.model.events.event import StoredEvent
from mlpath.model.events.passage import Passage
from mlpath.model.events.undo import Undo
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.grade import Grade
from mlpath.model.person import Person, Settings
from mlpath.model.record import replace
from mlpath.model.settings import HOURS, LEVEL
from worlds.happenings import AT, FIRST, PLAN, log, step

LIVED = (
    ("settings", {"hours": 8}), ("settings", {"hours": 4}), ("traits", {"curiosity": 4}),
    ("rating", {"skill": "python", "level": 3}), ("rating", {"skill": "sql", "level": 0}),
    ("evidence", {"skill": "python", "level": 1, "grade": "shown"}),
    ("skipped", {"skill": "python"}), ("skipped", {"skill": "sql"}),
    ("answer", {"item": "q", "skill": "sql", "level": 2, "correct": None}),
    ("answer", {"item": "r", "skill": "python", "level": 2, "correct": True}),
    ("hours", {"skill": "sql", "hours": 1.5, "on": "2026-11-19"}),
    ("hours", {"skill": "python", "hours": 1, "on": "2026-11-18"}),
    ("done", {"skill": "sql", "level": 2, "on": "2026-11-20"}),
    ("project", {"project": "x", "name": "X", "on": "2026-11-20"}),
    ("plan", {**PLAN, "steps": [step("python")]}), ("first", FIRST),
)  # fmt: skip


def test_nothing_happened_to_a_new_person() -> None:
    assert replay([], "me") == Person(name="me")


def test_settings_are_read_into_their_types_and_later_ones_win() -> None:
    person = replay(
        log(
            ("settings", {"background": "student", "hours": 8, "role": "ml-engineer"}),
            ("settings", {"hours": 5, "level": "mid", "deadline": "2027-05-01", "unknown": 1}),
            ("settings", {"prefers": ["book"], "start": "2027-01-04", "tracks": 2, "free": True}),
            ("settings", {"away": [["2026-12-20", "2027-01-03"]], "budget": 100, "country": "DE"}),
        )
    )
    assert person.settings == Settings(
        background="student",
        hours=5,
        role="ml-engineer",
        level=RoleLevel.MID,
        deadline=date(2027, 5, 1),
        start=date(2027, 1, 4),
        prefers=("book",),
        tracks=2,
        free=True,
        away=((date(2026, 12, 20), date(2027, 1, 3)),),
        budget=100,
        country="DE",
    )
    assert isinstance(person.settings[LEVEL], RoleLevel)


def test_null_forgets_a_setting() -> None:
    everything = {
        "background": "student", "level": "mid", "role": "ml-engineer", "deadline": "2027-05-01",
        "prefers": ["book"], "away": [["2026-12-20", "2027-01-03"]], "hours": 3,
    }  # fmt: skip
    person = replay(log(("settings", everything), ("settings", dict.fromkeys(everything))))
    assert person.settings == Settings()


def test_every_kind_of_event_is_remembered() -> None:
    person = replay(
        log(
            ("rating", {"skill": "python", "level": 3}),
            ("evidence", {"skill": "git", "level": 2, "grade": "shown", "detail": "9 commits"}),
            ("answer", {"item": "q", "skill": "sql", "level": 2, "correct": None}),
            ("hours", {"skill": "sql", "hours": 1.5, "on": "2026-11-19"}),
            ("done", {"skill": "sql", "level": 2, "on": "2026-11-20"}),
            ("traits", {"curiosity": 4}),
            ("skipped", {"skill": "rust"}),
            ("plan", PLAN),
        )
    )
    rating, seen = person.evidence
    assert (rating.skill, rating.level, rating.grade, rating.at) == ("python", 3, Grade.CLAIMED, AT)
    assert (seen.skill, seen.grade, seen.detail) == ("git", Grade.SHOWN, "9 commits")
    (answer,) = person.answers
    assert (answer.item, answer.skill, answer.level, answer.correct) == ("q", "sql", 2, None)
    (logged,) = person.logged
    assert (logged.skill, logged.hours, logged.on) == ("sql", 1.5, date(2026, 11, 19))
    (done,) = person.done
    assert (done.skill, done.level, done.on) == ("sql", 2, date(2026, 11, 20))
    assert person.traits == {"curiosity": 4}
    assert person.skipped == ("rust",)
    assert person.plan is not None
    assert person.plan.encode() == PLAN


def test_a_finished_project_counts_once_as_noted_last_and_keeps_where_it_can_be_seen() -> None:
    first = {"project": "tool", "name": "A tool", "on": "2026-11-19", "link": "https://a.example"}
    again = {"project": "tool", "name": "The tool", "on": "2026-11-20"}
    other = {"project": "table", "name": "A table", "on": "2026-11-20", "link": None}
    events = log(("project", first), ("project", other), ("project", again))
    built = replay(events).projects
    assert [(one.project, one.name, one.link) for one in built] == [
        ("tool", "The tool", "https://a.example"),
        ("table", "A table", None),
    ]
    moved = replay(log(("project", again), ("project", first))).projects
    assert [one.link for one in moved] == ["https://a.example"]
    taken_back = [*events, *log(("undo", {"undoes": [1, 3]}))]
    assert [one.project for one in replay(taken_back).projects] == ["table"]
    assert under_todays_names(events, {"tool": "hammer"}) == tuple(events)


def test_a_newer_rating_replaces_an_older_one_of_the_same_grade_only() -> None:
    person = replay(
        log(
            ("rating", {"skill": "python", "level": 3}),
            ("evidence", {"skill": "python", "level": 2, "grade": "documented"}),
            ("rating", {"skill": "python", "level": 1}),
        )
    )
    assert [(e.grade, e.level) for e in person.evidence] == [
        (Grade.CLAIMED, 1),
        (Grade.DOCUMENTED, 2),
    ]


def test_a_rating_ends_being_not_sure() -> None:
    entries = log(("skipped", {"skill": "sql"}), ("rating", {"skill": "sql", "level": 0}))
    assert replay(entries[:1]).skipped == ("sql",)
    assert replay(entries).skipped == ()


def test_old_names_of_skills_count_under_the_new_one() -> None:
    events = log(
        ("skipped", {"skill": "snake"}),
        ("rating", {"skill": "snake", "level": 3}),
        ("rating", {"skill": "sql", "level": 1}),
        ("evidence", {"skill": "snake", "level": 1, "grade": "shown"}),
        ("answer", {"item": "q", "skill": "snake", "level": 1}),
        ("hours", {"skill": "snake", "hours": 1, "on": "2026-11-19"}),
        ("done", {"skill": "snake", "level": 1, "on": "2026-11-19"}),
        ("plan", {**PLAN, "steps": [step("snake"), step("sql")]}),
        ("settings", {"hours": 1}),
        ("traits", {"snake": 1}),
        ("undo", {"undoes": [1]}),
    )
    person = replay(under_todays_names(events, {"snake": "python"}))
    assert [piece.skill for piece in person.evidence] == ["python", "sql", "python"]
    assert [one.skill for one in (*person.answers, *person.logged, *person.done)] == ["python"] * 3
    assert person.plan is not None
    assert [step.skill for step in person.plan.steps] == ["python", "sql"]
    assert (person.traits, person.skipped, person.settings[HOURS]) == ({"snake": 1}, (), 1)
    assert replay(under_todays_names(events[:1], {"snake": "python"})).skipped == ("python",)
    assert under_todays_names(events, {}) == tuple(events)


def test_what_was_undone_never_happened() -> None:
    events = log(
        ("rating", {"skill": "python", "level": 3}),
        ("rating", {"skill": "python", "level": 1}),
        ("undo", {"undoes": [2]}),
    )
    assert undone(events) == {2}
    assert replay(events) == replay(events[:1])


def test_the_last_action_is_a_whole_group_and_skips_what_is_gone() -> None:
    events = log(
        ("settings", {"hours": 1}, "assess"),
        ("rating", {"skill": "python", "level": 3}, "assess"),
        ("rating", {"skill": "git", "level": 3}),
        ("undo", {"undoes": [3]}),
    )
    assert last_action([]) == ()
    assert [e.id for e in last_action(events[:3])] == [3]
    assert [e.id for e in last_action(events)] == [1, 2]
    gone = [*events, StoredEvent(id=5, at=AT, event=Undo(undoes=(1, 2)))]
    assert last_action(gone) == ()


@given(st.lists(st.integers(0, 4), min_size=1, max_size=12))
def test_undoing_everything_one_after_the_other_leaves_a_new_person(levels) -> None:
    events = log(*(("rating", {"skill": f"s{level}", "level": level}) for level in levels))
    for number in range(len(levels)):
        undo = Undo(undoes=tuple(e.id for e in last_action(events)))
        assert len(undo.undoes) == 1
        events.append(StoredEvent(id=100 + number, at=AT, event=undo))
    assert replay(events) == Person()
    assert last_action(events) == ()


def in_passages(events: list[StoredEvent], size: int) -> list[Passage]:
    return [Passage.made_of(events[n : n + size]) for n in range(0, len(events), size)]


@given(st.lists(st.sampled_from(LIVED), max_size=9), st.integers(1, 4))
def test_a_life_is_the_same_in_passages_at_once_and_event_by_event(entries, size) -> None:
    events = log(*entries)
    person = Person()
    for one in events:
        person = with_event(person, one.event, one.at)
    assert repr(replay(events)) == repr(person)
    assert repr(replay_all(in_passages(events, size), "default")) == repr(person)
    gone = [*events, StoredEvent(id=100, at=AT, event=Undo(undoes=(1,)))]
    without = repr(replay(events[1:]))
    assert repr(replay(gone)) == repr(replay_all(in_passages(gone, size), "default")) == without


@given(st.lists(st.sampled_from(LIVED), max_size=9), st.integers(1, 4))
def test_passages_are_named_as_their_events_are(entries, size) -> None:
    events, renamed = log(*entries), {"python": "snake"}
    named = passages_under_todays_names(in_passages(events, size), renamed)
    assert [one for part in named for one in part.stored()] == [
        *under_todays_names(events, renamed)
    ]


def test_the_order_of_the_log_decides_whatever_a_clock_said() -> None:
    answer = {"item": "i", "skill": "sql", "level": 1}
    first, last = log(*(("answer", {**answer, "correct": right}) for right in (False, True)))
    ahead = replace(first, at=AT.replace(year=2099))
    wrong, right = replay([ahead, last]).answers
    assert (wrong.correct, wrong.at) == (False, last.at)  # it did not happen after the next one
    assert (right.correct, right.at) == (True, last.at)
    assert replay([first, replace(last, at=ahead.at)]).answers[0].at == first.at
