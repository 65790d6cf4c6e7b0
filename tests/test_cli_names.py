"""Every command that takes a name takes it the same way, whatever the kind of name."""

from __future__ import annotations

import pytest

from mlpath.cli.registry import COMMANDS

ROLE = ("mlops-engineer", "MLOps engineer", "llmops engineer", "mlopsengin", "mlops-enginer")
SKILL = ("scikit-learn", "Scikit_Learn", "sklearn", "scikit-l", "scikit-lern")
"""Id, name, alias, a start that only one has, a slip of the pen."""
TAKES: dict[str, tuple[str, tuple[str, ...]]] = {
    # command with {} for the name: the kind it takes, and names of one
    "roadmap {}": ("role", ROLE), "gap {}": ("role", ROLE), "plan {}": ("role", ROLE),
    "next {}": ("role", ROLE), "gap --role {}": ("role", ROLE), "salary --role {}": ("role", ROLE),
    "compare {} ml-engineer": ("role", ROLE), "compare ml-engineer {}": ("role", ROLE),
    "quiz --ask --role {}": ("role", ROLE), "demand p.txt --role {} --jobs 1": ("role", ROLE),
    "roles {}": ("role", ROLE),
    "gap --explain {}": ("skill", SKILL), "done {} 1": ("skill", SKILL),
    "rate {} 2": ("skill", SKILL), "check {}": ("skill or module", SKILL),
    "log {} 1h": ("skill", SKILL), "skills {}": ("skill", SKILL),
    "assess --background student --role ml-engineer --hours 5 --yes --rate {}=2": ("skill", SKILL),
    "projects --for {}": ("role or skill", SKILL), "resources --for {}": ("role or skill", ROLE),
    "certs --for {}": ("role or skill", SKILL), "skills --for {}": ("role or skill", ROLE),
    "quiz --ask {}": ("area or skill", SKILL),
    "skills --area {}": ("area", ("deep-learning", "Deep_Learning", "", "deep-l", "dep-learning")),
    "gap --background {}": ("background", ("nurse", "NURSE", "", "nurs", "nurze")),
    "resources {}": ("resource", ("kaggle-book", "The Kaggle Book", "", "", "")),
    "projects {}": ("project", ("sql-detective", "Sql Detective", "", "", "")),
    "certs {}": ("certification", ("google-professional-ml-engineer", "", "", "", "")),
    "guide {}": ("topic", ("job-search", "JOB_SEARCH", "", "", "job-serch")),
    "data sources {}": ("source", ("unite-ai", "UNITE_AI", "", "", "unite-aj")),
    "salary --country {}": ("country", ("AT", "Austria", "Österreich", "austri", "Austira")),
    "salary --region {}": (
        "region", ("middle-east", "Middle East", "mideast", "", "midle-east"),
    ),
    "assess --trait {} --background student --role ml-engineer --hours 5 --yes":
        ("trait", ("curiosity", "CURIOSITY", "", "curios", "curiosita")),
    "profile edit --country {}": (
        "country", ("GB", "united-kingdom", "UK", "united k", "United Kindom"),
    ),
}  # fmt: skip
NO_NAME = {
    "status", "review", "history", "undo", "match", "report", "export", "search", "help", "verify",
    "explore", "mcp", "agent", "cohort",
}  # fmt: skip
"""Commands that take the name of nothing, or any word."""


@pytest.fixture
def ask(run, home, monkeypatch):
    """Put a name into a line of the table, and run it."""
    monkeypatch.chdir(home)
    (home / "p.txt").write_text("Data Scientist\n\nWe need Python and SQL.\n" * 3, encoding="utf-8")
    run("assess", "--background", "student", "--role", "ml-engineer", "--hours", "5", "--yes")

    def go(line: str, name: str):
        return run(*(word.replace("{}", name) for word in line.split()))

    return go


def test_every_command_stands_here() -> None:
    assert {line.split()[0] for line in TAKES} | NO_NAME == set(COMMANDS)


@pytest.mark.parametrize("line", TAKES)
def test_a_name_is_taken_in_every_form_by_every_command(ask, line) -> None:
    first, *others, _ = TAKES[line][1]
    wanted = ask(line, first)
    assert wanted.code == 0, wanted.err
    for name in [
        first.upper(),
        first.replace("-", " "),
        first.replace("-", "_"),
        *filter(None, others),
    ]:
        found = ask(line, name)
        assert found.code == 0, (name, found.err)
        if not line.startswith(("log", "done", "rate", "assess", "profile")):  # these write
            assert found.out == wanted.out, name


@pytest.mark.parametrize("line", TAKES)
def test_a_slip_of_the_pen_is_answered_with_what_was_meant(ask, line) -> None:
    *_, slip = TAKES[line][1]
    if slip:
        missed = ask(line, slip)
        assert (missed.code, missed.out) == (4, "")
        assert "Did you mean" in missed.err


@pytest.mark.parametrize("line", TAKES)
def test_what_is_of_another_kind_is_said_to_be_that(ask, line) -> None:
    kind = TAKES[line][0]
    name, command = (
        ("ml-engineer", "mlpath roles ml-engineer")
        if kind not in ("role", "role or skill", "background")
        else ("Germany", "mlpath salary --country DE")
    )
    if kind in ("resource", "project", "certification", "topic"):  # there it is a word to look for
        return
    missed = ask(line, name)
    assert (missed.code, missed.out) == (4, "")
    assert f'called "{name}": that is a ' in missed.err
    assert f"See it: {command}" in missed.err


@pytest.mark.parametrize("line", TAKES)
def test_nonsense_is_one_sentence_and_where_all_of_them_stand(ask, line) -> None:
    missed = ask(line, "Qxvz Wjk")
    kind = TAKES[line][0].replace("certification", "certificate")
    assert (missed.code, missed.out) == (4, "")
    assert missed.err.startswith(f'mlpath: no {kind} called "Qxvz Wjk".\n')
    assert "Did you mean" not in missed.err
    assert "All: mlpath" in missed.err or "There are: " in missed.err


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("gap kaggle", "mlpath search kaggle"),
        ("gap algebra", "mlpath search algebra"),
        ("skills mlops-engineer", "See it: mlpath roles mlops-engineer"),
        ("pytorch", "See it: mlpath skills pytorch"),
        ("gapp", "Did you mean gap?"),
        ("roles python", "See it: mlpath skills python"),
        ("gap engineer", "may be more than one role"),
        ("search qxvz", 'no entry called "qxvz"'),
        ("search norway", "See it: mlpath salary --country NO"),
    ],
)
def test_a_hint_is_near_in_spelling_and_makes_sense(run, line, says) -> None:
    missed = run(*line.split())
    assert missed.code in (2, 4)
    assert says in missed.err
    assert "agile" not in missed.err
    assert "vector algebra" not in missed.err


def test_a_name_of_several_words_needs_no_quotes(run) -> None:
    for line in ("skills machine learning", "roles data engineer", "gap data engineer"):
        one = run(*line.split())
        command, _, name = line.partition(" ")
        assert one.code == 0, one.err
        assert one.out == run(command, name).out


def test_a_search_lists_every_kind_with_the_command_that_shows_each(run) -> None:
    import json

    found = json.loads(run("search", "feature", "store", "-f", "json").out)
    assert found["report"] == "search"
    kinds = {part["kind"]: part["hits"] for part in found["data"]["kinds"]}
    assert kinds["skill"][0]["command"] == "mlpath skills feature-stores"
    assert {"skill", "project", "resource"} <= set(kinds)
    for hits in kinds.values():
        assert run(*hits[0]["command"].split()[1:]).code == 0
    shown = run("search", "python").out
    assert "more: mlpath resources python" in shown


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        (("projects", "churm"), "churn"),
        (("search", "churm"), "churn"),
        (("resources", "pytorhc"), "pytorch"),
        (("certs", "azzure"), "azure"),
        (("roles", "ml", "enginer"), "ml-engineer"),
    ],
)
def test_a_slip_in_a_word_that_stands_in_a_name_finds_the_word(run, line, meant) -> None:
    missed = run(*line)
    assert (missed.code, missed.out) == (4, "")
    assert f"Did you mean {meant}?" in missed.err
    assert run(line[0], meant).code == 0
