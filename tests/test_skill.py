"""What is written for assistants is true: every command in it runs, and it gets where they look."""

from __future__ import annotations

import json
import re
import shlex

import pytest

from commands import lay_out
from mlpath.cli.commands.agent import NAME, USUAL, skill_file
from mlpath.cli.registry import COMMANDS
from pages import ROOT, blocks
from schemas import MODEL

FILE = ROOT / "skills" / "mlpath" / "SKILL.md"
TEXT = FILE.read_text(encoding="utf-8")
LINES = [
    line for block in blocks(TEXT) for line in block.splitlines() if line.startswith("mlpath ")
]


@pytest.fixture
def place(tmp_path, monkeypatch):
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(lay_out(folder))
    return folder


def test_the_file_is_short_and_says_what_it_is_for() -> None:
    assert len(TEXT.splitlines()) < 120
    head = re.match(r"---\nname: mlpath\ndescription: (.+)\n---\n", TEXT)
    assert head is not None
    assert 100 < len(head[1]) < 1024
    for never in ("invent", "log", "proven", "instruction", "anywhere"):
        assert never in TEXT


@pytest.mark.parametrize("line", LINES)
def test_every_command_of_the_file_runs_and_gives_json(line, known, place) -> None:
    ran = known(*shlex.split(line)[1:])
    assert ran.code == 0, ran.err
    if "-f json" in line:
        assert json.loads(ran.out)["mlpath"] == 1


def test_every_command_and_field_that_the_file_names_exists() -> None:
    assert len(LINES) > 12
    table = re.findall(r"\| `([\w -]+?)(?: FILE| SKILL)?` \|$", TEXT, re.MULTILINE)
    assert len(table) == 8
    assert {words.split()[0] for words in table} <= set(COMMANDS)
    fields = {a.name for one in MODEL.types.values() for a in one.attributes}
    for name in ("more", "value", "low", "high", "finish", "early", "likely", "late", "basis"):
        assert f"`{name}`" in TEXT
        assert name in fields
    assert {"range_only", "proven", "did_you_mean", "hint"} <= fields
    never = TEXT.partition("Never run ")[2].partition(" unless")[0]
    for words in re.findall(r"`([^`]+)`", never):
        assert words.split()[0] in COMMANDS


def test_what_is_known_of_nobody_is_the_error_that_the_file_speaks_of(run) -> None:
    ran = run("profile", "show", "-f", "json")
    assert (ran.code, json.loads(ran.err)["error"]["kind"]) == (4, "unknown-name")


def test_it_is_put_where_assistants_look_and_a_changed_one_is_never_overwritten(run, place) -> None:
    assert skill_file() == FILE
    target = place / USUAL[0] / NAME
    refused = run("agent", "install")
    assert refused.code == 5
    assert "--yes" in refused.err
    assert not target.exists()
    assert run("agent", "install", "--yes").code == 0
    assert target.read_text("utf-8") == TEXT
    assert "and the same" in run("agent", "install").out
    target.write_text("mine", encoding="utf-8")
    refused = run("agent", "install", "--yes")
    assert refused.code == 1
    assert "--replace" in refused.err
    assert target.read_text("utf-8") == "mine"
    assert run("agent", "install", "--yes", "--replace").code == 0
    assert target.read_text("utf-8") == TEXT


def test_the_folder_that_is_there_or_that_is_named_is_taken(run, place) -> None:
    (place / USUAL[1]).mkdir(parents=True)
    run("agent", "install", "--yes")
    assert (place / USUAL[1] / NAME).is_file()
    assert not (place / USUAL[0]).exists()
    run("agent", "install", "--to", "mine", "--yes")
    assert (place / "mine" / NAME).is_file()
    blocked = run("agent", "install", "--to", "posting.txt", "--yes")
    assert blocked.code == 3


def test_somebody_at_a_terminal_is_asked_first(run, place, typing) -> None:
    typing("n")
    assert "Nothing was written." in run("agent", "install", "--plain").out
    assert not (place / USUAL[0]).exists()
    typing("y")
    assert run("agent", "install", "--plain").code == 0
    assert (place / USUAL[0] / NAME).is_file()
