"""Events: each kind is written, read back, checked and told by its own class."""

from __future__ import annotations

import json
import pkgutil
from datetime import date
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpath.model import events, stored_settings
from mlpath.model.events.about import SettingsChanged, TraitsTold
from mlpath.model.events.event import KINDS
from mlpath.model.events.form import Stored
from mlpath.model.events.plan import FirstGoal, SavedFinish, SavedPlan, SavedStep
from mlpath.model.events.progress import HoursLogged, LevelDone, ProjectDone
from mlpath.model.events.skills import EvidenceFound, QuizAnswered, Rating, SkillSkipped
from mlpath.model.events.undo import Undo
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.form import FIRST_YEAR, HOURS_A_DAY, LAST_YEAR, MOST_TEXT, is_link
from mlpath.model.grade import Grade
from mlpath.model.settings import EDUCATION, PREFERS, WORK, by_key
from mlpath.model.slots import Slot

TEXTS = st.text(max_size=20)
NUMBERS = st.floats(0, 1e9) | st.integers(0, 10**9)
LEVELS = st.floats(0, 4) | st.integers(0, 4)
WHOLE = st.integers(0, 4)
DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
SETTINGS = {
    "background": TEXTS,
    "domain": TEXTS,
    "studies": TEXTS,
    "undecided": TEXTS,
    "or_lead": st.booleans(),
    "internship": st.booleans(),
    "graduates": DAYS,
    "language": TEXTS,
    "work": st.sampled_from([*WORK.kind.words]),
    "notice": st.floats(0, 104),
    "permit": st.booleans(),
    "offered": st.sampled_from(["data-analyst", "ml-engineer"]),
    "pay": st.integers(1, 10**9).map(lambda n: f"{n} CHF"),
    "begins": st.dates(date(2026, 11, 28), date(2028, 1, 1)),
    "offer": st.booleans(),
    "reader": st.booleans(),
    "years": st.floats(0, 60),
    "education": st.sampled_from([*EDUCATION.kind.words]),
    "role": TEXTS,
    "level": st.sampled_from(RoleLevel),
    "country": TEXTS,
    "home": TEXTS,
    "earns": st.integers(1, 10**9).map(lambda n: f"{n} EUR"),
    "hours": st.floats(0.1, 80),
    "deadline": DAYS,
    "start": DAYS,
    "budget": st.floats(0, 1e6),
    "free": st.booleans(),
    "prefers": st.lists(st.sampled_from([*PREFERS.kind.words])).map(tuple),
    "tracks": st.integers(1, 2),
    "when": st.integers(0, 6).map(lambda day: (Slot(day, 600, 700),)),
    "alarm": st.floats(0, 1440),
    "watch": st.just("/elsewhere/plan.ics"),
    "away": st.tuples(DAYS, DAYS).map(sorted).map(tuple).map(lambda span: (span,)),
}
STEPS = st.builds(
    SavedStep, skill=TEXTS, from_=st.none() | LEVELS, to=WHOLE, hours=NUMBERS, gain=NUMBERS,
    start=st.none() | DAYS, end=DAYS,
)  # fmt: skip
ANY = {
    "settings": st.builds(
        SettingsChanged,
        changes=st.fixed_dictionaries(
            {}, optional={key: st.none() | value for key, value in SETTINGS.items()}
        ),
    ),
    "traits": st.builds(TraitsTold, traits=st.dictionaries(TEXTS, st.integers(1, 4))),
    "rating": st.builds(Rating, skill=TEXTS, level=LEVELS),
    "evidence": st.builds(
        EvidenceFound, skill=TEXTS, level=LEVELS, detail=TEXTS,
        grade=st.sampled_from([Grade.DOCUMENTED, Grade.SHOWN]),
        noise=st.none() | st.floats(0.1, 4),
    ),
    "answer": st.builds(
        QuizAnswered, item=TEXTS, skill=TEXTS, level=WHOLE, correct=st.none() | st.booleans()
    ),
    "skipped": st.builds(SkillSkipped, skill=TEXTS),
    "hours": st.builds(HoursLogged, skill=TEXTS, hours=st.floats(0, HOURS_A_DAY), on=DAYS),
    "done": st.builds(LevelDone, skill=TEXTS, level=WHOLE, on=DAYS),
    "project": st.builds(
        ProjectDone, project=TEXTS, name=TEXTS, on=DAYS,
        link=st.none() | TEXTS.filter(str.isalnum).map("https://example.org/{}".format),
    ),
    "first": st.builds(
        FirstGoal, role=TEXTS, level=st.sampled_from(RoleLevel), goal=TEXTS,
        goal_level=st.sampled_from(RoleLevel), advised=st.booleans(),
    ),
    "plan": st.builds(
        SavedPlan, role=TEXTS, level=st.sampled_from(RoleLevel), made=DAYS, hours=NUMBERS,
        finish=st.builds(SavedFinish, early=DAYS, likely=DAYS, late=DAYS),
        steps=st.lists(STEPS, max_size=3).map(tuple),
    ),
    "undo": st.builds(Undo, undoes=st.lists(st.integers(0, 99)).map(tuple)),
}  # fmt: skip
EVENTS = st.one_of(*ANY.values())

DAY = "2026-11-20"
STEP = {
    "skill": "sql", "from": 1.5, "to": 2, "hours": 9.5, "gain": 0.5, "start": DAY, "end": DAY,
}  # fmt: skip
WHOLE_BODIES = {
    "settings": {
        "background": "student", "years": 1, "education": "phd", "role": "ml-engineer",
        "level": "mid", "country": "DE", "hours": 8.5, "deadline": DAY, "start": DAY,
        "budget": 100, "free": True, "prefers": ["book"], "tracks": 2, "away": [[DAY, DAY]],
    },
    "traits": {"curiosity": 4},
    "rating": {"skill": "sql", "level": 2.5},
    "evidence": {"skill": "sql", "level": 2.5, "grade": "shown", "detail": "9 files", "noise": 0.7},
    "answer": {"item": "q", "skill": "sql", "level": 2, "correct": True},
    "skipped": {"skill": "sql"},
    "hours": {"skill": "sql", "hours": 1.5, "on": DAY},
    "done": {"skill": "sql", "level": 2, "on": DAY},
    "project": {"project": "tool", "name": "A tool", "on": DAY, "link": "https://a.example/b"},
    "first": {
        "role": "data-analyst", "level": "junior", "goal": "ml-engineer", "goal_level": "mid",
        "advised": True,
    },
    "plan": {
        "role": "ml-engineer", "level": "mid", "made": DAY, "hours": 8,
        "finish": {"early": DAY, "likely": DAY, "late": DAY}, "steps": [STEP],
    },
    "undo": {"undoes": [1, 2]},
}  # fmt: skip
MAY_LACK = {"evidence": {"detail", "noise"}, "answer": {"correct"}, "project": {"link"}}
FIELDS = [(kind, key) for kind, body in WHOLE_BODIES.items() for key in body]
WRONG = (-1, 10**10, True, "", "x" * (MOST_TEXT + 1), "2026-02-30", [[]], {}, [{}], [1, "x"])
"""Whatever a field is, some of these are not it."""


def faults(kind: str, body: dict) -> list[str]:
    return list(KINDS[kind].problems(body))


def test_every_class_with_a_kind_is_registered_under_it() -> None:
    for module in pkgutil.iter_modules(events.__path__):
        import_module(f"{events.__name__}.{module.name}")
    kinds = [kind for kind in Stored.__subclasses__() if hasattr(kind, "kind")]
    registered = [one for one in kinds if one.__slots__]  # the class before it is a record has none
    assert {KINDS[one.kind] for one in registered} == set(registered) == set(KINDS.values())
    assert set(KINDS) == set(ANY) == set(WHOLE_BODIES)


def test_every_setting_can_be_stored() -> None:
    forgotten = dict.fromkeys(by_key())
    assert stored_settings.decode(forgotten) == forgotten == dict.fromkeys(SETTINGS)


@given(EVENTS)
def test_what_was_written_is_read_and_without_fault(event) -> None:
    body = json.loads(json.dumps(event.encode()))
    assert type(event).decode(body) == event
    assert list(type(event).problems(body)) == []


@pytest.mark.parametrize("kind", WHOLE_BODIES)
def test_what_was_read_is_written_as_it_was(kind) -> None:
    body = WHOLE_BODIES[kind]
    assert faults(kind, body) == []
    assert KINDS[kind].decode(body).encode() == body


@pytest.mark.parametrize("kind", WHOLE_BODIES)
def test_what_a_newer_mlpath_adds_is_left_out(kind) -> None:
    if kind != "traits":
        body = WHOLE_BODIES[kind]
        assert KINDS[kind].decode({**body, "later": 1}) == KINDS[kind].decode(body)


@pytest.mark.parametrize(("kind", "key"), FIELDS)
def test_a_wrong_field_is_named(kind, key) -> None:
    found = [faults(kind, WHOLE_BODIES[kind] | {key: value}) for value in WRONG]
    assert all(fault in ([], [f'has a wrong "{key}"']) for fault in found)
    assert sum(map(bool, found)) >= len(WRONG) - 2


@pytest.mark.parametrize(("kind", "key"), FIELDS)
def test_a_missing_field_is_named_unless_it_may_be_missing(kind, key) -> None:
    body = {k: v for k, v in WHOLE_BODIES[kind].items() if k != key}
    free = kind in {"settings", "traits"} or key in MAY_LACK.get(kind, ())
    assert faults(kind, body) == ([] if free else [f'lacks "{key}"'])
    if free:
        KINDS[kind].decode(body)


@pytest.mark.parametrize(("kind", "key"), FIELDS)
def test_many_of_a_kind_are_read_as_each_of_them_is(kind, key) -> None:
    whole = WHOLE_BODIES[kind]
    free = kind in {"settings", "traits"} or key in MAY_LACK.get(kind, ())
    lacking = {k: v for k, v in whole.items() if k != key}
    many = [whole, lacking, whole] if free else [whole, {**whole}]
    found = KINDS[kind].decode_all(many)
    assert [*map(repr, found)] == [repr(KINDS[kind].decode(body)) for body in many]


@pytest.mark.parametrize(("kind", "key"), FIELDS)
def test_many_of_a_kind_are_sound_if_each_of_them_is(kind, key) -> None:
    whole = WHOLE_BODIES[kind]
    lacking = {k: v for k, v in whole.items() if k != key}
    for other in (lacking, *(whole | {key: value} for value in WRONG)):
        assert KINDS[kind].sound([whole, other, whole]) is (faults(kind, other) == [])


def test_values_that_are_equal_and_of_another_type_are_told_apart() -> None:
    ones = [{"item": "q", "skill": "sql", "level": one, "correct": None} for one in (1, True)]
    assert KINDS["answer"].sound(ones[:1])
    assert not KINDS["answer"].sound(ones)


@pytest.mark.parametrize("key", STEP)
def test_a_step_of_a_plan_is_checked_field_by_field(key) -> None:
    plan, step = WHOLE_BODIES["plan"], {k: v for k, v in STEP.items() if k != key}
    without = faults("plan", {**plan, "steps": [step]})
    assert without == ([] if key in {"from", "start"} else ['has a wrong "steps"'])
    wrong = faults("plan", {**plan, "steps": [STEP, {**step, key: [1]}]})
    assert wrong == ['has a wrong "steps"']


@pytest.mark.parametrize("key", ["early", "likely", "late"])
def test_each_end_of_a_plan_must_be_a_day(key) -> None:
    plan = WHOLE_BODIES["plan"]
    assert faults("plan", {**plan, "finish": {**plan["finish"], key: "soon"}})
    assert faults("plan", {**plan, "finish": {k: DAY for k in plan["finish"] if k != key}})


def test_null_forgets_any_setting_and_nothing_else() -> None:
    body = dict.fromkeys(WHOLE_BODIES["settings"])
    assert faults("settings", body) == []
    assert KINDS["settings"].decode(body).encode() == body
    assert faults("answer", WHOLE_BODIES["answer"] | {"correct": None}) == []
    assert faults("rating", WHOLE_BODIES["rating"] | {"level": None}) == ['has a wrong "level"']


def test_only_what_documents_show_is_evidence_found() -> None:
    for grade in Grade:
        found = faults("evidence", WHOLE_BODIES["evidence"] | {"grade": grade.value})
        assert (not found) == (grade in {Grade.DOCUMENTED, Grade.SHOWN})
    assert Rating.grade is Grade.CLAIMED


def test_an_undo_names_events_as_they_are_called_elsewhere() -> None:
    assert Undo(undoes=(3, 4, 9)).renumbered({3: 1, 4: 2}.get) == Undo(undoes=(1, 2))


@given(EVENTS)
def test_every_event_is_told_under_the_name_of_its_skill(event) -> None:
    told = event.tell({})
    skill = getattr(event, "skill", None)
    assert told.skill == skill
    assert told.text
    if skill is not None:
        assert "A name" in event.tell({skill: "A name"}).text


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("https://example.org/a?b=c#d", True), ("http://example.org", True),
        ("https://example.org/ü", True), ("javascript:alert(1)", False), ("https://", False),
        ("file:///etc/passwd", False), ("https://a b", False), ("https://a\nb", False),
        ("https://a\u202eb", False), (" https://a", False), ("", False), (1, False),
        ("https://a/" + "x" * MOST_TEXT, False),
    ],
)  # fmt: skip
def test_only_an_address_of_the_web_is_a_link(text, fits) -> None:
    assert is_link(text) == fits


def test_a_finished_project_is_told_under_the_name_it_had_with_where_it_can_be_seen() -> None:
    event = KINDS["project"].decode(WHOLE_BODIES["project"])
    told = event.tell({})
    assert told.text == "A tool finished, 20 Nov 2026, https://a.example/b"
    assert (told.project, told.skill, told.level) == ("tool", None, None)
    bare = KINDS["project"].decode({"project": "tool", "name": "A tool", "on": DAY})
    assert bare.tell({}).text == "A tool finished, 20 Nov 2026"
