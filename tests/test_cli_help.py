"""`mlpath help`: one table explains every word on a screen; the start of a command is enough."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from mlpath.cli import help_groups
from mlpath.cli.registry import COMMANDS
from mlpath.model import glossary
from mlpath.model.names import plain

KEPT = Path(__file__).parent / "snapshots"
LABEL = re.compile(r"(?:^|; )([A-Za-z][A-Za-z0-9 -]{0,28}): ")
# Labels that are plain English and mean here what they mean everywhere.
PLAIN = {
    "about", "address", "as of", "ask for", "asked by", "before", "between", "cache", "certificate",
    "certifications", "code", "cost", "country", "covers", "data", "date", "entry", "figure",
    "file", "first 30 minutes", "followed", "for", "for you", "from", "given by", "guides",
    "helps", "holds", "hours", "hours a week", "how", "id", "in all", "in your favour", "items",
    "kind", "language", "licence", "logged", "made", "moved", "name", "next", "note", "noted", "of",
    "own", "posting", "range", "renewal", "saves you", "start", "status", "the difference",
    "the last 2 weeks", "the next 30 minutes", "the plan", "the words", "the work", "this week",
    "title", "to", "topic", "valid", "valid for", "version of the data", "week of", "what",
    "what it costs", "what it is", "what it means", "where", "why", "work", "years", "year",
    "answer", "to go", "how long", "last noted", "pays", "pay in germany", "until ready",
    "ready in", "people", "hours left", "likely ready", "most are missing", "hours each",
    "a class could learn together", "where they come from",
}  # fmt: skip
# What stands before a colon in a sentence of data or of the test field, and is no label.
SENTENCES = re.compile(
    r"a|b|c|d|dont-know|ml-engineer|level senior|level \d|about \d.*|ready for .*|from week \d+|"
    r"straight for .*|data scientist.*|ml engineer|ml|ops|ops is next|sql|care|tonight.*|\d.*|"
    r"areas|python|data|.* you need|word|learn|build|usage|options|arguments|examples|"
    r"commands|show|checkpoint|project|hours to all.*|depth \d|(?:not|part of it) by \d.*"
)


def labels() -> dict[str, str]:
    """Return every label and head of the pages in plain words, with a page that has it."""
    found: dict[str, str] = {}
    for file in sorted(KEPT.glob("*.txt")):
        page = file.read_text("utf-8").partition("=== plain")[2].partition("=== markdown")[0]
        for line in page.splitlines():
            found |= {label.casefold(): file.stem for label in LABEL.findall(line)}
    return found


def test_every_label_on_a_page_is_explained_or_plain_english() -> None:
    known = {plain(one) for word in glossary.WORDS for one in glossary.spellings(word)}
    unknown = {
        label: page
        for label, page in labels().items()
        if plain(label) not in known and label not in PLAIN and not SENTENCES.fullmatch(label)
    }
    assert unknown == {}, "labels that mlpath help does not explain: src/mlpath/model/glossary.py"
    assert len(labels()) > 100


def test_a_word_is_explained_once_in_one_or_two_sentences() -> None:
    written = [plain(one) for word in glossary.WORDS for one in glossary.spellings(word)]
    assert sorted({one for one in written if written.count(one) > 1}) == []
    for word in glossary.WORDS:
        assert word.means.endswith("."), word.term
        assert 10 < len(word.means) <= 200, word.term
        assert word.command.split()[1] in COMMANDS, word.term


@pytest.mark.parametrize(
    ("asked", "name", "what"),
    [
        ("readiness", "readiness", "word"),
        ("READINESS", "readiness", "word"),
        ("doors", "door", "word"),
        ("working level", "working", "word"),
        ("beside the rest", "beside", "word"),
        ("senior", "level", "word"),
        ("plan", "plan", "command"),
        ("mlpath plan", "plan", "command"),
        ("salary", "salary", "command"),
        ("pytorch", "PyTorch", "skill"),
        ("ML engineer", "ML engineer", "role"),
        ("vector database", "Vector databases", "skill"),
        ("tool for dashboards", "a tool for dashboards", "group"),
        ("kubern", "Kubernetes", "skill"),
    ],
)
def test_a_word_a_command_or_a_name_is_explained(run, asked, name, what) -> None:
    result = run("help", *asked.split(), "-f", "json")
    assert result.code == 0, result.err
    data = json.loads(result.out)["data"]
    assert (data["name"], data["what"]) == (name, what)
    assert len(data["means"]) > 10
    assert data["commands"][0].startswith("mlpath ")
    assert ("Usage: mlpath" in data["text"]) == (what == "command")


def test_the_word_behind_a_command_stands_before_its_help(run) -> None:
    shown = run("help", "plan").out
    assert "without what somebody knows" in " ".join(shown.split())
    assert "--deadline" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_options_stand_in_the_same_groups_in_every_command(run) -> None:
    """An option that several commands share has one heading; a heading stands in one order."""
    headings = {f"{heading}:": place for place, heading in enumerate(help_groups.ORDER)}
    where: dict[str, set[str]] = {}
    for name in COMMANDS:
        if name in ("profile", "data", "agent"):
            continue
        shown = run(name, "--help").out
        assert "Options:" not in shown
        assert "[x>" not in shown, "bounds in signs"
        found = [line for line in shown.splitlines() if line in headings]
        assert found == sorted(set(found), key=lambda line: headings[line]), name
        heading = ""
        for line in shown.splitlines():
            heading = line if line in headings else heading
            if heading and (option := re.match(r"  (?:-\w, )?(--[a-z-]+)", line)):
                where.setdefault(option[1], set()).add(heading)
    apart = {option: found for option, found in where.items() if len(found) > 1}
    # What a list is narrowed by is called like what somebody says of themselves or wants.
    narrows = {"--country", "--role", "--level", "--language", "--free", "--domain", "--offer"}
    assert set(apart) <= narrows | {"--count"}
    assert where["--plain"] == {"Output:"}
    assert where["--deadline"] == {"The goal:"}
    assert where["--hours"] == {"What you say of yourself:"}


def test_an_unknown_word_names_the_one_that_was_meant(run) -> None:
    result = run("help", "readines")
    assert result.code == 4
    assert "Did you mean readiness?" in result.err
    assert run("help", "zzzz").code == 4
    assert "All words: mlpath help" in run("help", "zzzz").err


def test_help_alone_lists_the_words_on_one_screen(run) -> None:
    shown = run("help")
    assert shown.code == 0
    assert len(shown.out.splitlines()) <= 24
    assert all(word.term in " ".join(shown.out.split()) for word in glossary.WORDS)


@pytest.mark.parametrize(
    ("start", "command"), [("st", "status"), ("ne", "next"), ("SAL", "salary")]
)
def test_the_start_of_a_command_is_enough_when_no_other_begins_so(run, start, command) -> None:
    assert run(start).out == run(command).out != ""


def test_a_start_of_several_commands_names_them(run) -> None:
    result = run("ro")
    assert result.code == 2
    assert result.out == ""
    assert "mlpath roadmap or mlpath roles?" in result.err


def test_no_sentence_of_a_page_names_an_internal_id(run) -> None:
    """What a certificate or a topic says is said to people; ids are for commands."""
    topics = json.loads(run("guide", "-f", "json").out)["data"]["topics"]
    ids = {topic["id"] for topic in topics}
    sources = {
        one["id"] for one in json.loads(run("data", "sources", "-f", "json").out)["data"]["sources"]
    }
    for topic in ("interview", "salaries-published"):
        assert topic in ids
        shown = run("guide", topic).out
        assert "[1] " in shown
        assert not [one for one in sources if f"[{one}]" in shown or f" {one}\n" in shown]
    certs = json.loads(run("certs", "-f", "json").out)["data"]["certs"]
    named = {one["id"] for one in certs}
    assert not [one["id"] for one in certs if named & set(re.findall(r"[a-z0-9-]+", one["status"]))]
