"""Every list is cut by `--limit` in the same way, and says in every format that it was."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil

import pytest

import mlpath.model.reports
from commands import READ, lay_out
from mlpath.cli.registry import COMMANDS, LISTS

LINES = [
    "skills", "skills --for mlops-engineer", "resources", "roles", "projects", "certs", "guide",
    "search learning", "history", "gap", "compare", "compare data-engineer ml-engineer",
    "salary --region europe", "demand postings.jsonl --jobs 1", "data sources", "profile show",
    "match jobs more.jsonl",
]  # fmt: skip


def lists() -> dict[str, str]:
    """Return the reports that are lists, by kind, with the name of their list."""
    out = {}
    for info in pkgutil.walk_packages(mlpath.model.reports.__path__, "mlpath.model.reports."):
        for _, one in inspect.getmembers(importlib.import_module(info.name), inspect.isclass):
            if "listed" in vars(one) and "kind" in vars(one):
                assert "more" in one.__slots__
                if isinstance(one.kind, str):
                    out[one.kind] = one.listed
    return out


@pytest.fixture
def place(known, tmp_path, monkeypatch):
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(lay_out(folder))
    return folder


def listed(data: dict, name: str) -> list:
    """Return the entries of a list, or of the lists in it."""
    entries = data[name]
    return [hit for kind in entries for hit in kind["hits"]] if name == "kinds" else entries


@pytest.mark.parametrize("line", LINES)
def test_a_list_is_cut_counted_and_said_to_be_cut_in_every_format(known, place, line) -> None:
    words = line.split()
    whole = json.loads(known(*words, "-f", "json").out)
    ran = known(*words, "--limit", 1, "-f", "json")
    assert ran.code == 0, ran.err
    cut = json.loads(ran.out)
    name = lists().get(cut["report"], "postings")
    everything, left = listed(whole["data"], name), listed(cut["data"], name)
    assert left
    assert [one for one in everything if one in left] == left
    before = whole["data"]["more"]
    assert cut["data"]["more"] == len(everything) - len(left) + before > 0
    for options in ([], ["--plain"], ["-f", "markdown"]):
        text = known(*words, "--limit", 1, *options).out
        assert "more" in text or "older" in text, (options, text)
        assert str(cut["data"]["more"]) in text


@pytest.mark.parametrize("line", LINES)
def test_a_list_that_is_short_enough_is_whole(known, place, line) -> None:
    words = line.split()
    whole = json.loads(known(*words, "-f", "json").out)
    assert json.loads(known(*words, "--limit", 100_000, "-f", "json").out) == whole or (
        line.startswith("match")  # says how many were asked for
    )
    if line != "history":
        assert whole["data"]["more"] == 0


def test_every_list_takes_a_limit_and_nothing_else_does(known, place) -> None:
    reported = set()
    for case in READ:
        name = case.argv[0] if case.line else ""
        if not name or not case.report:
            continue
        takes = "--limit" in known(*case.argv[: 2 if name in ("data", "profile") else 1], "-h").out
        if case.report in lists() or case.report == "match":
            reported.add(case.report)
            assert takes, case.line
    assert reported == {*lists(), "match"}
    assert {name.partition(".")[0] for name in LISTS} <= set(COMMANDS)
    assert known("plan", "--limit", "3").code == 2


@pytest.mark.parametrize("wrong", ["0", "-1", "lots"])
def test_a_limit_is_a_whole_number_of_one_and_more(known, wrong) -> None:
    assert known("skills", "--limit", wrong).code == 2


def test_a_cut_table_of_gaps_counts_none_that_are_not_there(known) -> None:
    out = known("gap", "--all", "--limit", 3).out
    assert "the first 3 gaps" in out
    assert "more were left off: --limit N" in out


def test_the_first_screen_of_gaps_counts_the_same_musts_however_short_its_table(known) -> None:
    musts = len(json.loads(known("gap", "-f", "json").out)["data"]["musts_missing"])
    assert f"{musts} musts among them" in known("gap").out
    for limit in (3, 10):  # the core cannot be counted in what is left of it
        out = known("gap", "--limit", limit).out
        assert f"core of the job  {musts} musts missing\n" in out
        assert "more were left off: --limit N" in out
        assert ("more gaps: mlpath gap --all" in out) == (limit == 10)
        assert "2 more gaps" not in out


def test_pay_says_what_the_next_level_brings_also_when_the_own_row_is_cut_off(known) -> None:
    ran = known("salary", "--country", "US", "--limit", 1)
    assert ran.code == 0, ran.err
