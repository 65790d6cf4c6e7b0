"""Profiles that travel as documents."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpath.errors import BadDataError, MlpathError, UsageError
from mlpath.model.events.event import KINDS
from mlpath.model.events.skills import SkillSkipped
from mlpath.model.events.undo import Undo
from mlpath.store.documents import parse_document
from mlpath.store.store import Store
from mlpath.store.transfer import export_lines, export_profile, import_profile
from worlds.happenings import PLAN

AT = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
LATER = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def store(tmp_path):
    with Store.open_write(tmp_path / "home") as opened:
        yield opened


BODIES = [
    ("settings", "", {"hours": 8, "deadline": None, "away": [["2026-01-01", "2026-01-09"]]}),
    ("rating", "g", {"skill": "sql", "level": 2}),
    ("evidence", "g", {"skill": "sql", "level": 1.5, "grade": "shown", "detail": "é"}),
    ("answer", "", {"item": "i", "skill": "sql", "level": 2, "correct": None}),
    ("hours", "", {"skill": "sql", "hours": 1.5, "on": "2026-03-01"}),
    ("done", "", {"skill": "sql", "level": 2, "on": "2026-03-01"}),
    ("traits", "", {"curiosity": 3}),
    ("plan", "", {**PLAN, "of a newer mlpath": [1, {"a": None}]}),
]


@pytest.fixture
def document(store):
    """An export of a profile whose ids do not begin at 1."""
    store.append("other", [SkillSkipped(skill="sql")] * 5, at=AT)
    drafts = [(AT.isoformat(), kind, json.dumps(body), group) for kind, group, body in BODIES]
    store.record("default", lambda _: drafts, day=AT.date())
    store.append("default", [Undo(undoes=(7, 8))], at=LATER)
    return export_profile(store, "default")


def test_what_is_imported_is_what_was_exported(store, document):
    travelled = parse_document(json.dumps(document))
    assert import_profile(store, "new", travelled, LATER) == 9
    again = export_profile(store, "new")
    assert again == {**document, "name": "new"}
    assert [e.at for e in store.events("new")] == [e.at for e in store.events("default")]


def test_an_undo_refers_to_the_same_events_under_their_new_ids(store, document):
    import_profile(store, "new", document, LATER)
    events = store.events("new")
    assert events[-1].event == Undo(undoes=(events[1].id, events[2].id))
    assert document["events"][-1]["body"] == {"undoes": [2, 3]}


def test_a_profile_that_is_there_is_not_overwritten(store, document):
    before = store.events("default")
    with pytest.raises(MlpathError, match="already"):
        import_profile(store, "default", document, AT)
    assert store.events("default") == before


@pytest.mark.parametrize("sort", [False, True])
def test_a_long_document_is_read_whole_wherever_its_stretches_end(
    store, document, monkeypatch, sort
):
    """With its keys in order every body ends where an event might."""
    monkeypatch.setattr("mlpath.store.documents.STRETCH", 700)
    monkeypatch.setattr("mlpath.store.incoming.PACK", 7)
    long = {**document, "events": document["events"][:-1] * 20}
    travelled = parse_document(json.dumps(long, sort_keys=sort))
    assert import_profile(store, "new", travelled, LATER) == 160
    assert export_profile(store, "new") == {**long, "name": "new"}


def test_a_fault_deep_in_a_long_document_is_named_with_its_place(store, document, monkeypatch):
    monkeypatch.setattr("mlpath.store.documents.STRETCH", 700)
    monkeypatch.setattr("mlpath.store.incoming.PACK", 7)
    events = document["events"][:-1] * 20
    events[75] = {**events[75], "group": ["x"]}
    events[99] = {**events[99], "at": "soon"}
    travelled = parse_document(json.dumps({**document, "events": events}))
    with pytest.raises(BadDataError, match="2 faults") as refused:
        import_profile(store, "new", travelled, LATER)
    assert [line.partition(":")[0] for line in refused.value.hint.splitlines()] == [
        "event 76",
        "event 100",
    ]
    assert "new" not in store.profiles()


def test_a_bad_name_is_refused(store, document):
    with pytest.raises(UsageError):
        import_profile(store, "a\nb", document, AT)


def test_an_empty_profile_travels_too(store):
    store.append("empty", [], at=AT)
    assert import_profile(store, "copy", export_profile(store, "empty"), AT) == 0
    assert "copy" in store.profiles()


WRONG = {
    "at": "yesterday",
    "kind": "dream",
    "group": "x" * 200,
    "body": [],
}


def test_all_faults_are_named_at_once_and_nothing_is_stored(store, document):
    events = document["events"]
    for place, (key, value) in enumerate(WRONG.items()):
        events[place][key] = value
    events[4] = "text"
    del events[5]["body"]
    events[6]["more"] = 1
    events[7]["body"] = {"a": float("nan")}
    events[8]["body"] = {"undoes": [9]}
    document["extra"] = 1
    with pytest.raises(BadDataError, match="10 faults; nothing was stored") as refused:
        import_profile(store, "new", document, AT)
    lines = refused.value.hint.splitlines()
    assert len(lines) == 10
    assert [f"event {n}:" in refused.value.hint for n in range(1, 10)] == [True] * 9
    assert "new" not in store.profiles()


REFUSED = [
    ("rating", {"skill": "sql", "level": 5}),
    ("rating", {"skill": "sql"}),
    ("rating", {"skill": 3, "level": 1}),
    ("rating", {"skill": "sql", "level": True}),
    ("evidence", {"skill": "sql", "level": 1, "grade": "tested"}),
    ("answer", {"item": "i", "skill": "sql", "level": 1.5}),
    ("answer", {"item": "i", "skill": "sql", "level": 1, "correct": 1}),
    ("hours", {"skill": "sql", "hours": -1, "on": "2026-01-01"}),
    ("hours", {"skill": "sql", "hours": 1, "on": "2026-02-30"}),
    ("done", {"skill": "x" * 3000, "level": 1, "on": "2026-01-01"}),
    ("traits", {"curiosity": 5}),
    ("skipped", {}),
    ("settings", {"level": "boss"}),
    ("settings", {"away": [["2026-01-01"]]}),
    ("settings", {"prefers": [1]}),
    ("settings", {"tracks": "two"}),
    ("undo", {}),
    ("undo", {"undoes": [0]}),
    ("undo", {"undoes": ["1"]}),
    ("plan", {}),
    ("plan", {**PLAN, "finish": {"likely": "2026-06-01"}}),
    ("plan", {**PLAN, "finish": "soon"}),
    ("plan", {**PLAN, "steps": "many"}),
    ("plan", {**PLAN, "steps": [{"skill": "sql"}]}),
    ("plan", {**PLAN, "steps": [3]}),
]


@pytest.mark.parametrize(("kind", "body"), REFUSED)
def test_a_body_that_the_engine_could_not_understand_is_refused(store, kind, body):
    event = {"at": AT.isoformat(), "kind": kind, "group": "", "body": body}
    with pytest.raises(BadDataError) as refused:
        import_profile(store, "new", {"mlpath_profile": 1, "events": [event]}, AT)
    assert refused.value.hint.startswith('event 1: "body"')


@pytest.mark.parametrize(
    "moment", ["2026-01-01", "2026-01-01T10:00:00", "0001-01-01T00:00:00+14:00", "x", 3]
)
def test_a_moment_that_cannot_be_compared_with_others_is_refused(store, moment):
    event = {"at": moment, "kind": "skipped", "group": "", "body": {"skill": "sql"}}
    with pytest.raises(BadDataError) as refused:
        import_profile(store, "new", {"mlpath_profile": 1, "events": [event]}, AT)
    assert refused.value.hint.startswith('event 1: "at" is ')


@pytest.mark.parametrize(
    "document",
    [None, [], "x", {}, {"mlpath_profile": 2, "events": []}, {"mlpath_profile": 1, "events": {}}],
)
def test_what_is_no_export_is_refused(store, document):
    with pytest.raises(BadDataError) as refused:
        import_profile(store, "new", document, AT)
    assert "export" in refused.value.hint


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '{"a": ' * 50_000, "1" * 5000])
def test_text_that_is_no_json_is_refused(text):
    with pytest.raises(BadDataError, match="not JSON"):
        parse_document(text)


def test_thousands_of_faults_are_a_short_list(store):
    document = {"mlpath_profile": 1, "events": ["x"] * 5000}
    with pytest.raises(BadDataError, match="5000 faults") as refused:
        import_profile(store, "new", document, AT)
    assert len(refused.value.hint.splitlines()) == 51


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(), inner, max_size=4)
    ),
    max_leaves=12,
)
EVENTS = st.fixed_dictionaries(
    {},
    optional={
        "at": st.just(AT.isoformat()) | ANYTHING,
        "kind": st.sampled_from(sorted(KINDS)) | ANYTHING,
        "group": st.text(max_size=5) | ANYTHING,
        "body": ANYTHING,
    },
)


@settings(max_examples=150, deadline=None)
@given(st.lists(EVENTS | ANYTHING, max_size=3))
def test_any_document_is_stored_whole_or_refused_whole(tmp_path_factory, events):
    home = tmp_path_factory.mktemp("any")
    with Store.open_write(home) as store:
        try:
            count = import_profile(store, "new", {"mlpath_profile": 1, "events": events}, AT)
        except BadDataError:
            assert store.profiles() == ()
        else:
            assert count == len(events) == len(store.events("new"))


def test_lines_hold_the_same_as_the_document_an_event_a_line(store, document):
    text = "".join(export_lines(store, "default"))
    assert json.loads(text) == document == export_profile(store, "default")
    assert len(text.splitlines()) == len(document["events"]) + 2


spaces = st.text(" \t\n\r", max_size=2)
keys = st.text(max_size=3)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | keys,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=6,
)


@given(
    st.lists(st.tuples(st.sampled_from(["events", "name", "x"]), anything), max_size=4), spaces,
    st.lists(anything, max_size=4),
)  # fmt: skip
def test_a_document_is_read_event_by_event_as_json_is(fields, space, events):
    both = [*fields, ("events", events)]
    signs = f"{space},", f":{space}"
    inside = f"{space},{space}".join(
        f"{json.dumps(key)}{space}:{space}{json.dumps(value, separators=signs)}"
        for key, value in both
    )
    text = f"{space}{{{space}{inside}{space}}}{space}"
    found, known = parse_document(text), json.loads(text)
    assert list(found) == list(known)
    assert {**found, "events": events} == {**known, "events": events}
    assert len(found["events"]) == len(events)
    for broken in (text.rstrip()[:-1], f"{text}]", text.replace(":", ";")):
        with pytest.raises(BadDataError, match="not JSON"):
            parse_document(broken)


@pytest.mark.parametrize("text", ["[1]", "{}", "3", '{"events": 1}', '{"events": {}}'])
def test_what_is_no_document_of_events_is_read_as_it_is(text):
    assert parse_document(text) == json.loads(text)


@pytest.mark.parametrize("text", ["", "{", '{"events": [', '{"events": [1', "{1: 2}", '{"a" 1}'])
def test_what_is_no_json_is_refused(text):
    with pytest.raises(BadDataError, match="not JSON"):
        parse_document(text)
