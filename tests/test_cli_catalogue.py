"""The catalogue on the command line: lists, searches, filters, and everything about one."""

from __future__ import annotations

import json
import re

import pytest


def data(ran) -> dict:
    assert ran.code == 0, ran.err
    return json.loads(ran.out)["data"]


LISTS = {
    "roles": ("roles", {"id", "name", "aliases", "summary", "skills", "hours", "readiness"}),
    "skills": (
        "skills",
        {"id", "name", "kind", "area", "summary", "aliases", "needs", "hours", "can", "have"},
    ),
    "resources": (
        "resources",
        {"id", "title", "provider", "url", "kind", "language", "hours", "cost", "currency", "free",
         "covers", "why", "start", "cost_note", "checked", "domain", "year", "current",
         "asks", "screen_reader"},
    ),
    "projects": (
        "projects",
        {"id", "name", "level", "summary", "skills", "hours", "proves", "stages", "data",
         "domain", "uses", "practises", "computer", "work"},
    ),
    "certs": (
        "certs",
        {"id", "name", "provider", "level", "cost", "currency", "valid_years", "renewal", "skills",
         "asked_by", "url", "status", "source"},
    ),
    "guide": ("topics", {"id", "title", "summary"}),
}  # fmt: skip
SECTIONS = {
    "roles": "roles", "skills": "skills", "resources": "resources", "projects": "projects",
    "certs": "certifications",
}  # fmt: skip


@pytest.mark.parametrize("command", LISTS)
def test_a_list_holds_everything_with_the_keys_that_are_promised(run, catalog, command) -> None:
    name, keys = LISTS[command]
    entries = data(run(command, "-f", "json"))[name]
    assert all(set(entry) == keys for entry in entries)
    if command in SECTIONS:
        assert {e["id"] for e in entries} == set(getattr(catalog, SECTIONS[command]))
    else:
        assert {e["id"] for e in entries} == {*catalog.guides, "traits"}


def test_the_shape_of_a_skill_is_as_promised(run, catalog) -> None:
    for entry in data(run("skills", "-f", "json"))["skills"]:
        assert len(entry["can"]) == 4
        assert len(entry["hours"]) == 4
        assert all(set(hours) == {"low", "likely", "high"} for hours in entry["hours"])
        assert all({"skill", "level", "for", "why"} <= set(need) for need in entry["needs"])


@pytest.mark.parametrize("command", [c for c in LISTS if c != "guide"])
def test_one_is_found_by_id_by_name_and_in_any_case(run, catalog, command) -> None:
    things = getattr(catalog, SECTIONS[command])
    first = next(iter(things.values()))
    name = getattr(first, "name", None) or first.title
    by_id = run(command, first.id)
    assert by_id.code == 0
    assert run(command, str(first.id).upper()).out == by_id.out
    assert run(command, f"  {name.upper()} ").out == by_id.out
    assert " ".join(name.split()[:2]) in by_id.out


@pytest.mark.parametrize("command", LISTS)
def test_a_word_that_is_nowhere_is_said_with_a_guess_when_one_is_close(run, command) -> None:
    missed = run(command, "zzzzzz")
    assert missed.code == 4
    assert missed.out == ""
    assert missed.err.startswith("mlpath: no ")
    assert 'called "zzzzzz"' in missed.err
    assert f"mlpath {command}" in missed.err


@pytest.mark.parametrize(
    ("words", "guess"),
    [
        (("roles", "ml-enginer"), "ml-engineer"),
        (("skills", "pytroch"), "pytorch"),
        (("guide", "worklfow"), "workflow"),
        (("skills", "--for", "mlops-enginer"), "mlops-engineer"),
        (("resources", "--for", "pytroch"), "pytorch"),
        (("skills", "--area", "mathmatics"), "mathematics"),
    ],
)
def test_a_misspelled_name_is_guessed(run, words, guess) -> None:
    missed = run(*words)
    assert missed.code == 4
    assert f"Did you mean {guess}?" in missed.err


def test_aliases_find_what_people_call_things(run) -> None:
    assert run("skills", "sklearn").out == run("skills", "scikit-learn").out
    assert run("skills", "R").out.startswith("R ")
    assert "C++" in run("skills", "c++").out.splitlines()[0]


@pytest.mark.parametrize(
    ("words", "some"),
    [
        (("roles", "pipelines"), 1),
        (("skills", "gradients"), 1),
        (("skills", "deep learning networks"), 1),
        (("resources", "scikit-learn"), 2),
        (("projects", "churn"), 1),
        (("certs", "google"), 2),
        (("guide", "portfolio interview"), 1),
    ],
)
def test_any_word_finds_what_contains_it(run, words, some) -> None:
    command = words[0]
    found = data(run(*words, "-f", "json"))
    name = LISTS[command][0]
    assert len(found[name]) >= some
    every = data(run(command, "-f", "json"))[name]
    assert len(found[name]) < len(every)


def test_skills_are_narrowed_by_area_role_and_level(run, catalog) -> None:
    def ids(*words: str) -> set[str]:
        return {s["id"] for s in data(run("skills", *words, "-f", "json"))["skills"]}

    mathematics = {s.id for s in catalog.skills.values() if s.area == "mathematics"}
    assert ids("--area", "mathematics") == mathematics
    assert ids("--area", "Mathematics") == mathematics
    role = catalog.roles["ml-engineer"]
    for level, targets in role.targets.items():
        assert ids("--for", "ml-engineer", "--level", level) == {
            skill for t in targets for skill in t.any_of
        }
    assert ids("--for", "ml-engineer", "--level", "entry") == ids(
        "--for", "ml-engineer", "--level", "junior"
    )
    one = data(run("skills", "--for", "pytorch", "-f", "json"))
    assert one["skill"]["id"] == "pytorch"


def test_resources_are_narrowed(run, catalog) -> None:
    def found(*words: str) -> list[dict]:
        return data(run("resources", *words, "-f", "json"))["resources"]

    assert all(r["free"] for r in found("--free"))
    assert all(r["kind"] == "book" for r in found("--kind", "book"))
    python = found("--for", "python", "--level", "2")
    assert python
    for entry in python:
        assert any(
            c["skill"] == "python" and c["from_level"] < 2 <= c["to_level"] for c in entry["covers"]
        )
    area = {s.id for s in catalog.skills.values() if s.area == "mlops"}
    assert all({c["skill"] for c in r["covers"]} & area for r in found("--area", "mlops"))
    both = found("--for", "python", "--free", "--kind", "docs")
    assert both
    assert all(r["free"] and r["kind"] == "docs" for r in both)


def test_a_resource_says_its_year_or_that_it_is_kept_current(run, catalog) -> None:
    for one in catalog.resources.values():
        assert one.year is None or not one.current, one.id
    dated = next(one for one in catalog.resources.values() if one.year)
    current = next(one for one in catalog.resources.values() if one.current)
    unknown = next(one for one in catalog.resources.values() if not (one.year or one.current))
    assert re.search(rf"year +{dated.year}\n", run("resources", dated.id).out)
    assert re.search(r"year +kept current\n", run("resources", current.id).out)
    assert not re.search(r"^ *year ", run("resources", unknown.id).out, re.MULTILINE)


def test_projects_and_certificates_are_narrowed(run, catalog) -> None:
    junior = data(run("projects", "--for", "ml-engineer", "--level", "junior", "-f", "json"))
    assert junior["projects"]
    assert all(p["level"] == "junior" for p in junior["projects"])
    skills = {
        skill
        for targets in catalog.roles["mlops-engineer"].targets.values()
        for t in targets
        for skill in t.any_of
    }
    certs = data(run("certs", "--for", "mlops-engineer", "-f", "json"))["certs"]
    assert certs
    assert all(set(c["skills"]) & skills for c in certs)
    aws = data(run("certs", "--for", "aws", "-f", "json"))
    assert aws["of"] == "for AWS"
    assert aws["certs"]
    assert all("aws" in c["skills"] for c in aws["certs"])


@pytest.mark.slow
def test_every_role_area_and_topic_can_be_read_in_full(run, catalog) -> None:
    for role in catalog.roles:
        shown = data(run("roles", role, "-f", "json"))
        assert len(shown["targets"]) >= 20
        assert run("roles", role, "-q").code == 0
    for topic in (*catalog.guides, "traits"):
        shown = data(run("guide", topic, "-f", "json"))
        assert shown["sections"]
        assert shown["sources"]


def test_with_a_profile_the_lists_say_where_one_stands(known) -> None:
    roles = data(known("roles", "-f", "json"))["roles"]
    assert all(0 < role["readiness"]["value"] < 100 for role in roles)
    skills = {s["id"]: s for s in data(known("skills", "-f", "json"))["skills"]}
    assert skills["python"]["have"]["value"] > 2
    assert "you" in known("skills", "--area", "programming").out.split()
    assert data(known("skills", "python", "-f", "json"))["skill"]["have"]["value"] > 2


def test_without_a_profile_the_lists_say_nothing_of_anybody(run) -> None:
    assert all(role["readiness"] is None for role in data(run("roles", "-f", "json"))["roles"])
    assert all(skill["have"] is None for skill in data(run("skills", "-f", "json"))["skills"])


def test_a_wrong_filter_is_one_sentence(run) -> None:
    for words, code in (
        (("resources", "--kind", "podcast"), 2),
        (("resources", "--level", "9"), 2),
        (("skills", "--level", "guru", "--for", "ml-engineer"), 2),
        (("projects", "--level", "boss"), 2),
        (("skills", "--area", "cooking"), 4),
    ):
        result = run(*words)
        assert result.code == code, (words, result)
        assert result.out == ""
        assert result.err.startswith("mlpath: ")


@pytest.mark.parametrize("words", [("skills", "pandas"), ("roles", "ml-engineer")])
def test_one_entry_is_told_on_one_screen_and_whole_in_a_pipe(known, monkeypatch, words):
    whole = known(*words).out
    everything = json.loads(known(*words, "-f", "json").out)["data"]
    monkeypatch.setattr("mlpath.cli.screen.first_screen", lambda *, everything: not everything)
    brief = known(*words).out
    assert len(brief.splitlines()) <= 24 < len(whole.splitlines())
    assert f"mlpath {' '.join(words)} --all" in brief
    assert known(*words, "--all").out == whole
    told = json.loads(known(*words, "-f", "json").out)["data"]
    assert told == {**everything, "show": "brief"}


@pytest.mark.parametrize("kind", ["roles", "skills"])
def test_a_list_of_the_whole_field_fits_one_screen_and_is_whole_on_request(
    known, monkeypatch, kind
):
    whole = known(kind).out
    everything = json.loads(known(kind, "-f", "json").out)["data"]
    monkeypatch.setattr("mlpath.cli.screen.first_screen", lambda *, everything: not everything)
    first = known(kind).out
    assert len(first.splitlines()) <= 24 < len(whole.splitlines())
    assert "--all" in first
    assert known(kind, "--all").out == whole
    told = json.loads(known(kind, "-f", "json").out)["data"]
    assert told == {**everything, "show": "first"}


@pytest.mark.parametrize("words", [("resources", "--for", "python"), ("projects",), ("certs",)])
def test_a_long_list_says_first_what_matters_and_all_on_request(known, monkeypatch, words):
    whole = known(*words).out
    everything = json.loads(known(*words, "-f", "json").out)
    monkeypatch.setattr("mlpath.cli.screen.first_screen", lambda *, everything: not everything)
    first = known(*words).out
    assert len(first.splitlines()) <= 24 < len(whole.splitlines())
    assert "first what fits ML engineer, mid" in first
    assert "more: --all, or narrow it with --" in first
    assert known(*words, "--all").out == whole
    assert json.loads(known(*words, "-f", "json").out) == everything
    assert "more:" not in known(*words, "--limit", "3").out


def test_what_was_searched_for_keeps_its_order_on_a_first_screen(known, monkeypatch):
    found = [one["id"] for one in json.loads(known("projects", "model", "-f", "json").out)
             ["data"]["projects"]]  # fmt: skip
    monkeypatch.setattr("mlpath.cli.screen.first_screen", lambda *, everything: not everything)
    shown = known("projects", "model").out
    assert "first what fits" not in shown
    assert f"mlpath projects {found[0]}" in shown


PAGES = (
    "history", "roles", "salary --by role", "plan --all", "gap --all", "status", "next",
    "projects --for docker", "resources --for docker", "skills --area mlops", "guide",
    "search docker",
)  # fmt: skip


WRITTEN_SO = {"least-privilege"}
"""Ids that are words of English, too."""


def test_no_id_stands_where_a_person_reads_a_name(known, catalog, monkeypatch):
    """Not in a sentence and not in a cell; in commands, and where a screen has room for all."""
    monkeypatch.setenv("COLUMNS", "80")
    kinds = (
        catalog.roles, catalog.skills, catalog.backgrounds, catalog.domains, catalog.projects,
        catalog.certifications, catalog.modules, catalog.areas,
    )  # fmt: skip
    names = {
        str(one.id): getattr(one, "name", "") or one.title for kind in kinds
        for one in kind.values()
    }  # fmt: skip
    known("log", "2h")
    known("done", "numpy", "1")
    spoken = {word for name in names.values() for word in name.casefold().split()}
    ids = {one for one in names if "-" in one} - spoken - WRITTEN_SO
    found = {}
    for line in PAGES:
        text = re.sub(r"https?://\S+", "", known(*line.split()).out).partition("Next:")[0]
        text = re.sub(r"mlpath( [a-z-]+)+", "", " ".join(text.split()))
        found[line] = sorted(ids & set(re.findall(r"[a-z0-9-]+", text)))
    assert {line: ids for line, ids in found.items() if ids} == {}


def test_levels_of_a_skill_are_named_where_a_person_reads(known, monkeypatch):
    out = " ".join(known("skills", "pandas").out.split())
    assert "Python beginner, for beginner: " in out
    assert "to working level, with what it needs" in out
    monkeypatch.setattr("mlpath.cli.screen.first_screen", lambda *, everything: True)
    for skill, told in (("python", "you proficient, likely "), ("rust", "you none, likely none")):
        assert told in " ".join(known("skills", skill).out.split())


def test_roles_are_listed_by_their_names(run):
    out = run("roles").out
    assert "ML engineer " in out
    assert "mlops-engineer " not in out.split("Next:")[0]
