"""Where the knowledge comes from, checking a pack, and what another version of it means."""

from __future__ import annotations

import json
import re
import shutil

import pytest

from commands import PACK, lay_out
from mlpath.catalog.load import bundled


@pytest.fixture
def pack(tmp_path):
    return lay_out(tmp_path) / "my-pack"


def data(ran) -> dict:
    assert ran.code in (0, 3), ran.err
    return json.loads(ran.out)["data"]


def test_the_bundled_data_are_sound(run) -> None:
    report = data(run("data", "check", bundled(), "-f", "json"))
    assert report["problems"] == []
    counts = dict(report["entries"])
    assert counts["skills"] > 150
    assert counts["roles"] >= 8
    assert counts["salary/bands.csv"] > 1000


@pytest.mark.slow
def test_a_sound_pack_passes_and_can_be_used_by_every_way_of_naming_it(
    run, pack, monkeypatch
) -> None:
    checked = run("data", "check", pack)
    assert checked.code == 0
    assert "No problem" in checked.out
    assert "Pruning" in run("skills", "pruning", "--data", pack).out
    assert "Pruning" in run("--data", pack, "skills", "pruning").out
    monkeypatch.setenv("MLPATH_DATA", str(pack))
    assert "Pruning" in run("skills", "pruning shears").out
    assert [*data(run("data", "where", "-f", "json"))["data"]][1:] == [str(pack)]
    monkeypatch.delenv("MLPATH_DATA")
    assert run("skills", "pruning shears").code == 4


@pytest.mark.slow
def test_two_packs_lie_over_each_other_in_the_order_given(run, pack, tmp_path) -> None:
    other = tmp_path / "other" / "skills"
    other.mkdir(parents=True)
    text = PACK.replace('name = "Pruning"', 'name = "Cutting"')
    (other / "gardening.toml").write_text(text, encoding="utf-8")
    first = run("skills", "pruning", "--data", pack, "--data", other.parent).out
    last = run("skills", "pruning", "--data", other.parent, "--data", pack).out
    assert first.startswith("Cutting")
    assert last.startswith("Pruning")


def test_all_faults_of_a_pack_are_told(run, pack) -> None:
    file = pack / "skills" / "gardening.toml"
    text = PACK.replace('kind = "practice"', 'kind = "wish"').replace("[1, 2, 3]", "[3, 2, 1]")
    file.write_text(text, encoding="utf-8")
    (pack / "demand.csv").write_text("role,skill\nx,y\n", encoding="utf-8")
    told = run("data", "check", pack, "-f", "json")
    assert told.code == 3
    problems = data(told)["problems"]
    assert len(problems) == 3
    flat = "\n".join(problems)
    assert "demand.csv: must have the columns role, skill, share" in flat
    assert "skills/gardening.toml: pruning: kind: must be one of" in flat
    assert "hours.1: must rise from low to high" in flat
    refused = run("gap", "--data", pack)
    assert refused.code == 3
    assert refused.out == ""
    assert refused.err.startswith("mlpath: the data has 3 problems\n")


@pytest.mark.slow
def test_a_pack_may_lean_on_what_is_bundled(run, pack) -> None:
    file = pack / "skills" / "gardening.toml"
    needs = 'needs = [{ skill = "python", level = 1, for = 1, why = "it counts trees" }]'
    file.write_text(PACK.replace('no_needs = "starts with shears"', needs), encoding="utf-8")
    assert run("data", "check", pack).code == 0
    assert "Python" in run("skills", "pruning", "--data", pack).out


def test_sources_are_listed_and_found_by_id_and_title(run) -> None:
    every = data(run("data", "sources", "-f", "json"))["sources"]
    assert {"editorial", "guide-mle", "unite-ai", "what-mle-do"} <= {s["id"] for s in every}
    assert all(s["title"] and s["licence"] for s in every)
    (one,) = data(run("data", "sources", "guide-mle", "-f", "json"))["sources"]
    assert one["id"] == "guide-mle"
    assert data(run("data", "sources", one["title"], "-f", "json"))["sources"] == [one]
    missed = run("data", "sources", "guide-mel")
    assert missed.code == 4
    assert "Did you mean guide-mle?" in missed.err


def test_where_tells_every_folder(run, home) -> None:
    where = data(run("data", "where", "-f", "json"))
    assert where["data"] == [str(bundled())]
    assert where["store"] == str(home / "mlpath.db")
    assert where["cache"] == str(home / "cache")
    assert len(where["fingerprint"]) == 16
    page = run("data", "where").out.replace("\n", "").replace(" ", "")
    assert str(home / "mlpath.db") in page


@pytest.mark.slow
def test_a_pack_against_what_is_in_use(run, pack) -> None:
    changes = data(run("data", "diff", pack, "-f", "json"))["changes"]
    assert [(c["sort"], c["what"]) for c in changes] == [("removed", "skill pruning")]
    changes = data(run("data", "diff", bundled(), pack, "-f", "json"))["changes"]
    assert [(c["sort"], c["what"]) for c in changes] == [("added", "skill pruning")]
    assert data(run("data", "diff", bundled(), "-f", "json"))["changes"] == []


@pytest.mark.slow
def test_a_difference_is_told_for_the_person(known, tmp_path) -> None:
    old = tmp_path / "old"
    shutil.copytree(bundled(), old, ignore=shutil.ignore_patterns("_catalog.json"))
    role = old / "roles" / "ml-engineer.toml"
    text = role.read_text(encoding="utf-8")
    line = next(row for row in text.splitlines() if row.startswith("scikit-learn ="))
    easier = re.sub(r"\[.*?\]", "[1, 1, 1]", line)
    role.write_text(text.replace(line, easier), encoding="utf-8")
    report = data(known("data", "diff", old, "-f", "json"))
    changed = [c for c in report["changes"] if c["what"] == "role ml-engineer"]
    assert {
        "sort": "changed",
        "what": "role ml-engineer",
        "about": "mid: scikit-learn 1 -> 2",
    } in changed
    assert report["before"]["value"] > report["after"]["value"]
    page = " ".join(known("data", "diff", old).out.split())
    assert "mid: scikit-learn 1" in page


@pytest.mark.parametrize("words", [("check",), ("diff",)])
def test_a_folder_that_is_none_is_said(run, tmp_path, words) -> None:
    file = tmp_path / "file.txt"
    file.write_text("x")
    for path, said in ((tmp_path / "none", "does not exist"), (file, "is a file, not a folder")):
        result = run("data", *words, path)
        assert result.code == 3
        assert said in result.err
        assert result.out == ""
    assert run("data", *words).code == 2
