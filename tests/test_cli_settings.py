"""A setting is a row: one that is made up is found everywhere, and all are read one way."""

from __future__ import annotations

import importlib
import json
import re
from itertools import cycle

import pytest

from commands import lay_out
from mlpath.cli.command import load_command
from mlpath.cli.registry import COMMANDS
from mlpath.interview.questions import question_of
from mlpath.interview.reading.levels import ALIASES
from mlpath.model import settings
from mlpath.model.settings import Setting
from mlpath.model.values import OneOf

DIET: Setting[str | None] = Setting(
    key="diet",
    kind=OneOf(what="a diet", words={"vegan": "No animals", "sweets": "Sugar"}),
    unsaid=None,
    about="What they live on.",
    metavar="FOOD",
    help="What you live on.",
    ask="What do you live on?",
    of_plan=True,
)
COMMANDS_WITH_ALL = ("assess", "profile", "plan")
BEGIN = ("assess", "--background", "student", "--role", "ml-engineer", "--hours", "8", "--yes")


# ------------------------------------------------------------------ a made-up setting


@pytest.fixture
def diet(monkeypatch, run):
    """Let there be one more setting; the options of a command are made when it is imported."""
    run("roles", "-f", "json")
    modules = [importlib.import_module(f"mlpath.cli.commands.{n}") for n in COMMANDS_WITH_ALL]
    with monkeypatch.context() as patch:
        patch.setattr(settings, "SETTINGS", (*settings.SETTINGS, DIET))
        for module in modules:
            importlib.reload(module)
        yield
    for module in modules:
        importlib.reload(module)


def shown(run, *words: str) -> dict:
    return json.loads(run("profile", "show", "-f", "json", *words).out)["data"]["settings"]


@pytest.mark.usefixtures("diet")
def test_a_new_setting_is_an_option_of_whatever_takes_all(run) -> None:
    for command in (("assess",), ("plan",), ("profile", "edit")):
        told = " ".join(run(*command, "--help").out.split())
        assert "--diet FOOD What you live on." in told, command
        refused = run(*command, "--diet", "stones")
        assert refused.code == 2
        assert refused.err == 'mlpath: "stones" is not a diet\n        One of: vegan, sweets.\n'
    assert "--diet" not in run("gap", "--help").out


@pytest.mark.usefixtures("diet")
def test_a_new_setting_is_stored_shown_told_changed_and_forgotten(run) -> None:
    assert run(*BEGIN, "--diet", "VEGAN").code == 0
    assert shown(run)["diet"] == "vegan"
    assert re.search(r"diet\s+vegan", run("profile", "show").out)
    assert "diet vegan" in run("history").out
    assert "diet sweets" in run("profile", "edit", "--diet", "sweets").out
    assert shown(run)["diet"] == "sweets"
    assert "diet forgotten" in run("profile", "edit", "--forget", "diet").out
    assert shown(run)["diet"] is None
    assert run("plan", "--diet", "vegan", "--save").code == 0
    assert shown(run)["diet"] == "vegan"


@pytest.mark.usefixtures("diet")
def test_a_new_setting_travels_in_answers_files_and_profiles(run, tmp_path) -> None:
    answers, profile = tmp_path / "answers.toml", tmp_path / "me.json"
    run(*BEGIN, "--diet", "vegan", "--save-answers", answers)
    assert 'diet = "vegan"\n' in answers.read_text(encoding="utf-8")
    run("assess", "--answers", answers, "--yes", "--profile", "twin")
    assert shown(run, "--profile", "twin")["diet"] == "vegan"
    answers.write_text('diet = "stones"\nmeal = 1\n', encoding="utf-8")
    refused = " ".join(run("assess", "--answers", answers, "--yes").err.split())
    assert 'diet: "stones" is not a diet' in refused
    assert "diet, ratings, traits." in refused

    run("profile", "export", profile)
    assert run("profile", "import", profile, "--profile", "other").code == 0
    assert shown(run, "--profile", "other")["diet"] == "vegan"
    document = json.loads(profile.read_text(encoding="utf-8"))
    document["events"][0]["body"]["diet"] = 3
    profile.write_text(json.dumps(document), encoding="utf-8")
    refused = run("profile", "import", profile, "--profile", "third")
    assert refused.code == 3
    assert 'event 1: "body" has a wrong "diet"' in refused.err


@pytest.mark.usefixtures("diet")
def test_a_new_setting_is_asked_about(catalog) -> None:
    asked = question_of(DIET, catalog)
    assert [(choice.value, choice.text) for choice in asked.choices] == [
        ("vegan", "No animals"),
        ("sweets", "Sugar"),
    ]


def test_afterwards_all_is_as_before(run) -> None:
    assert "--diet" not in run("assess", "--help").out


# ------------------------------------------------------------------ every setting, everywhere


def test_whatever_is_kept_can_be_said_to_assess_and_to_profile_edit(run) -> None:
    for command in (("assess",), ("profile", "edit")):
        told = run(*command, "--help").out
        rows = [row for row in settings.SETTINGS if not row.of_calendar]
        assert [row.key for row in rows if row.flag.split("/")[0] not in told] == []
    told = run("export", "--help").out  # the only place where these are of use
    rows = [row for row in settings.SETTINGS if row.of_calendar]
    assert [row.flag for row in rows if row.flag not in told] == []


def test_tracks_and_time_away_are_settings_like_all_others(run, tmp_path) -> None:
    file = tmp_path / "answers.toml"
    away = ["2026-12-20:2027-01-03", "2027-05-01:2027-05-01"]
    run(*BEGIN, "--tracks", "2", "--away", away[0], "--away", away[1], "--save-answers", file)
    assert shown(run)["tracks"] == 2
    assert shown(run)["away"] == [span.split(":") for span in away]
    assert "2026-12-20:2027-01-03, 2027-05-01:2027-05-01" in run("profile", "show").out
    run("assess", "--answers", file, "--yes", "--profile", "twin")
    assert shown(run, "--profile", "twin") == shown(run)
    assert "tracks 1" in run("profile", "edit", "--tracks", "1").out
    told = run("profile", "edit", "--forget", "tracks", "--forget", "away").out
    assert "Noted: tracks forgotten, away forgotten." in told
    assert (shown(run)["tracks"], shown(run)["away"]) == (None, [])


def test_time_away_that_no_plan_could_respect_is_not_kept(known) -> None:
    refused = known("profile", "edit", "--away", "2027-01-05:2027-01-01")
    assert refused.code == 2
    assert "runs backwards" in refused.err
    assert shown(known)["away"] == []


@pytest.mark.parametrize("key", ["deadline", "start"])
def test_a_day_that_has_passed_is_refused_wherever_it_is_said(known, tmp_path, key) -> None:
    file = tmp_path / "answers.toml"
    file.write_text(f"{key} = 2020-01-01\n", encoding="utf-8")
    said = {"deadline": "is not in the future", "start": "is in the past"}[key]
    for command in (
        ("assess", "--yes"), ("profile", "edit"), ("plan",), ("assess", "--yes", "--answers", file),
    ):  # fmt: skip
        words = () if file in command else (f"--{key}", "2020-01-01")
        refused = known(*command, *words)
        assert f"the {key} 2020-01-01 {said}" in refused.err
        assert refused.code in (2, 3)


def test_a_day_that_has_passed_since_is_not_written_to_a_file(run, tmp_path, monkeypatch) -> None:
    file = tmp_path / "answers.toml"
    run(*BEGIN, "--start", "2026-12-01", "--deadline", "2027-12-01")
    monkeypatch.setenv("MLPATH_TODAY", "2027-03-01")
    assert run("assess", "--yes", "--save-answers", file).code == 0
    written = file.read_text(encoding="utf-8")
    assert "deadline = 2027-12-01" in written
    assert "start" not in written
    assert run("assess", "--yes", "--answers", file).code == 0


# ------------------------------------------------------------------ one way to read


LINES = {
    "assess": "assess --yes",
    "cohort": "cohort answers.jsonl --out class",
    "compare": "compare data-engineer ml-engineer",
    "demand": "demand postings.jsonl --jobs 1",
    "export": "export --to json",
    "match": "match posting.txt",
    "profile edit": "profile edit --years 3",
    "quiz": "quiz --ask",
    "report": "report --output -",
    "salary": "salary --currency EUR",
}
"""How to call a command with its options alone; `mlpath NAME` without an entry."""
SAID = ("profile edit", "assess")
"""What they answer tells of what is stored, and that grows with every call."""


def taking(flag: str, *, skip: tuple[str, ...] = ()) -> list[str]:
    """Return the commands that have an option."""
    parts = {name: getattr(load_command(name), "commands", {}) for name in COMMANDS}
    whole = {name: load_command(name) for name in COMMANDS if not parts[name]}
    whole |= {f"{name} {p}": one for name, of in parts.items() for p, one in of.items()}
    found = [n for n, command in whole.items() if any(flag in p.opts for p in command.params)]
    assert found
    return [name for name in found if name not in skip]


def words(name: str, *more: str) -> list[str]:
    """Return a command line."""
    return [*LINES.get(name, name).split(), *more]


@pytest.fixture
def there(tmp_path, monkeypatch, known):
    """Be somebody, in a folder with files to read."""
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    return known


# The level of a resource is one of a skill.
NEEDS_A_TERMINAL = "explore"  # tests/test_cli_explore.py asks it
LEVELLED = taking("--level", skip=("resources", NEEDS_A_TERMINAL))
ROLE_ALIASES = list(ALIASES)


@pytest.mark.parametrize(("name", "alias"), list(zip(LEVELLED, cycle(ROLE_ALIASES), strict=False)))
def test_a_level_has_all_its_names_in_every_command(there, name, alias) -> None:
    plain = there(*words(name, "--level", ALIASES[alias], "--plain"))
    other = there(*words(name, "--level", alias.upper().replace("-", " "), "--plain"))
    assert (other.code, other.err) == (0, plain.err)
    if name not in SAID:
        assert other.out == plain.out


@pytest.mark.parametrize("name", LEVELLED)
def test_what_is_no_level_is_refused_alike_by_every_command(there, name) -> None:
    refused = there(*words(name, "--level", "boss"))
    assert refused.code == 2
    assert refused.err.startswith('mlpath: "boss" is not a level of a role\n')
    assert "entry, graduate, medior, sr" in refused.err


@pytest.mark.parametrize("name", taking("--country"))
def test_a_country_has_all_its_names_in_every_command(there, name) -> None:
    for text in ("united-kingdom", "UK", "united kingdom", "Britain"):
        done = there(*words(name, "--country", text))
        assert done.code == 0, done.err
        if name in SAID:
            assert shown(there)["country"] == "GB"
        else:
            assert "United Kingdom" in done.out
    refused = there(*words(name, "--country", "Germny"))
    assert refused.code == 4
    assert refused.err == (
        'mlpath: no country called "Germny". Did you mean Germany?\n'
        "        All: mlpath salary --by country\n"
    )
    refused = there(*words(name, "--country", "EU"))
    assert refused.err.startswith(
        'mlpath: no country called "EU": that is a region, European Union\n'
    )


@pytest.mark.parametrize("name", taking("--role", skip=(NEEDS_A_TERMINAL,)))
def test_a_role_has_all_its_names_in_every_command(there, name) -> None:
    done = there(*words(name, "--role", "ML_engineer"))
    assert done.code == 0, done.err
    refused = there(*words(name, "--role", "ml-enginer"))
    assert refused.code == 4
    assert refused.err == (
        'mlpath: no role called "ml-enginer". Did you mean ml-engineer?\n'
        "        All: mlpath roles\n"
    )


@pytest.mark.parametrize("name", ["gap", "plan", "next", "roadmap", "report", "status"])
def test_a_role_may_stand_without_its_option_and_counts_more(there, name) -> None:
    alone = there(*words(name, "nlp-engineer", "--plain"))
    both = there(*words(name, "NLP Engineer", "--role", "data-engineer", "--plain"))
    option = there(*words(name, "--role", "nlp-engineer", "--plain"))
    assert alone.code == 0
    assert alone == both == option
