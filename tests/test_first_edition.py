"""Stores and exports of the first edition: read, told and brought in as it did itself."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from mlpath.engine.journal.replay import replay
from mlpath.store.store import Store
from mlpath.views.formats.json import plain

FOLDER = Path(__file__).parent / "first_edition"
PROFILES = {"default": 30, "work": 16}
KINDS = {
    "settings", "rating", "evidence", "answer", "hours",
    "done", "traits", "skipped", "plan", "undo",
}  # fmt: skip


@pytest.fixture(params=PROFILES)
def profile(request) -> str:
    return request.param


@pytest.fixture
def first(home) -> Path:
    """A home with the store that the first edition left."""
    shutil.copyfile(FOLDER / "store.sqlite", home / "mlpath.db")
    return home


def answers(profile: str) -> dict:
    return json.loads((FOLDER / f"{profile}.answers.json").read_text(encoding="utf-8"))


def exported(profile: str) -> dict:
    return json.loads((FOLDER / f"{profile}.json").read_text(encoding="utf-8"))


def told(run, profile: str, *words: str) -> dict:
    done = run(*words, "-f", "json", "--profile", profile)
    assert done.code == 0, done.err
    return json.loads(done.out)["data"]


def was_shown(profile: str) -> dict:
    """What it said itself; how it put what is known of a skill has changed, how much has not."""
    show = answers(profile)["show"]
    return show | {"skills": {skill: len(known) for skill, known in show["skills"].items()}}


def shown(run, profile: str) -> dict:
    """What `profile show` says, without what follows from the catalogue."""
    data = told(run, profile, "profile", "show")
    return {
        # Settings that it did not know are not said.
        "settings": {
            key: value
            for key, value in data["settings"].items()
            if key in answers(profile)["show"]["settings"] or value not in (None, [])
        },
        "skills": {s["skill"]: len(s["evidence"]) for s in data["skills"]},
        "traits": {t["id"]: t["like"] for t in data["traits"]},
        "hours": data["hours"],
        "events": data["events"],
    }


def events(run, profile: str) -> list[dict]:
    rows = told(run, profile, "history", "--all")["events"]
    assert {row.pop("project") for row in rows} == {None}  # it knew of none
    assert all(row.pop("text") for row in rows)
    return rows


def remembered(profile: str) -> list[dict]:
    """What the first edition told; its words have changed."""
    return [{k: v for k, v in one.items() if k != "text"} for one in answers(profile)["history"]]


def test_there_is_an_event_of_each_kind() -> None:
    assert {e["kind"] for name in PROFILES for e in exported(name)["events"]} == KINDS


def test_its_store_is_read_without_being_touched(first, run, profile) -> None:
    before = (first / "mlpath.db").read_bytes()
    assert shown(run, profile) == was_shown(profile)
    assert events(run, profile) == remembered(profile)
    assert json.loads(run("profile", "export", "--profile", profile).out) == exported(profile)
    assert (first / "mlpath.db").read_bytes() == before


def test_its_events_make_the_same_person(first, profile) -> None:
    with Store.open_read(first) as store:
        person = plain(replay(store.events(profile), profile))
    expected = answers(profile)["person"]
    person["settings"] = {key: person["settings"][key] for key in expected["settings"]}
    for done in person["done"]:  # nobody asked then what the plan showed
        assert done.pop("planned") is None
    for step in (person["plan"] or {}).get("steps", ()):  # nor had its steps a checkpoint
        assert step.pop("checkpoint") is None
    for piece in person["evidence"]:  # nor was it told how sure a level is
        assert piece.pop("noise") is None
    assert person.pop("first") is None  # nor was anything planned for first
    assert person.pop("projects") == []  # and nobody could say that a project is finished
    assert person == expected | {"plan": expected["plan"] or None}


def test_its_export_is_brought_in(run, home, profile) -> None:
    done = run("profile", "import", FOLDER / f"{profile}.json", "--profile", profile)
    assert done.code == 0, done.err
    assert f"{PROFILES[profile]} events" in done.out
    assert shown(run, profile) == was_shown(profile)
    first_id = remembered(profile)[-1]["id"]
    kinds = [e["kind"] for e in remembered(profile)]
    assert [e["kind"] for e in events(run, profile)] == kinds
    shift = [(e["id"] + first_id - 1, e["undone"]) for e in events(run, profile)]
    assert shift == [(e["id"], e["undone"]) for e in remembered(profile)]
    assert json.loads(run("profile", "export", "--profile", profile).out) == exported(profile)


def test_its_store_is_written_to(first, run, profile) -> None:
    done = run("log", "sql", "2h", "--profile", profile)
    assert done.code == 0, done.err
    assert shown(run, profile)["events"] == PROFILES[profile] + 1
    taken = run("undo", "--profile", profile)
    assert taken.code == 0, taken.err
    hours = answers(profile)["show"]["hours"]
    assert shown(run, profile)["hours"] == hours
