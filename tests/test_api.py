"""What notebooks call: data in, records out, and nothing else."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
from datetime import date

import pytest

from conftest import TODAY
from mlpath import api
from mlpath.errors import UnknownNameError, UsageError
from mlpath.views.schema.types import read_model
from pages import ROOT

DAY = date(2026, 11, 27)
PAGE = ROOT / "docs" / "api.md"
EXAMPLES = "\n".join(re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL))


@pytest.fixture(scope="module")
def you(catalog):
    return api.person(
        catalog, today=DAY, background="software engineer", hours=8,
        ratings={"Python": "proficient", "git": 3, "docker": 2},
    )  # fmt: skip


def test_the_examples_of_the_page_give_what_the_page_says(catalog, monkeypatch) -> None:
    monkeypatch.setattr(api, "field", lambda: catalog)
    space: dict[str, object] = {}
    promised = 0
    for node in ast.parse(EXAMPLES).body:
        source = ast.get_source_segment(EXAMPLES, node)
        if not isinstance(node, ast.Expr):
            exec(source, space)
            continue
        said = EXAMPLES.splitlines()[node.end_lineno - 1].partition("  # ")[2].strip()
        assert repr(eval(source, space)) == said, source
        promised += 1
    assert promised >= 7


def test_there_are_six_functions_and_the_page_has_them_all() -> None:
    assert len(api.__all__) == 6
    text = PAGE.read_text(encoding="utf-8")
    for name in api.__all__:
        assert f"`{name}(" in text
        assert inspect.getdoc(getattr(api, name))


def test_the_answers_are_those_of_the_commands(catalog, known) -> None:
    import json

    from mlpath.views.formats.json import plain

    me = api.person(
        catalog, today=date.fromisoformat(TODAY), background="software-engineer",
        role="ml-engineer", level="mid",
        hours="8", country="DE", ratings={"python": 3, "git": 3, "docker": 2, "scikit-learn": 1},
    )  # fmt: skip
    for command, report in (
        (("gap",), api.gap(me)),
        (("plan",), api.plan(me)),
        (("gap", "mlops-engineer"), api.gap(me, "mlops engineer")),
        (("salary", "--country", "DE"), api.pay(catalog, country="Germany")),
    ):
        told = json.loads(known(*command, "-f", "json").out)["data"]
        ours = plain(report)
        same = {"role", "readiness", "skills", "modules", "finish", "rows", "doors"} & set(told)
        assert len(same) >= 2
        assert all(told[name] == ours[name] for name in same), command


def test_the_same_call_gives_the_same_answer_and_a_later_day_a_later_plan(catalog, you) -> None:
    assert api.plan(you) == api.plan(you)
    later = api.person(
        catalog, today=date(2027, 11, 27), background="software engineer", hours=8,
        ratings={"python": 3, "git": 3, "docker": 2},
    )  # fmt: skip
    assert api.plan(later).finish.likely > api.plan(you).finish.likely


def test_a_level_that_was_finished_counts_for_more_than_one_that_was_said(catalog) -> None:
    said = api.gap(api.person(catalog, today=DAY, ratings={"python": 2}))
    done = api.gap(api.person(catalog, today=DAY, done={"python": 2}))
    assert done.proven > said.proven
    assert said.claimed > 0


def test_until_is_read_as_the_option_is(you) -> None:
    assert api.plan(you, until="100").hours.likely > api.plan(you, until="core").hours.likely
    with pytest.raises(UsageError):
        api.plan(you, until="soon")


def test_postings_are_read_by_name_or_by_place_and_the_best_comes_first(you) -> None:
    texts = ["ML Engineer. Requirements: PyTorch, Spark, CUDA, Rust.",
             "Engineer. Requirements: Python, Git, Docker."]  # fmt: skip
    fit = api.match(you, texts)
    assert [one.file for one in fit.postings] == ["1", "0"]
    assert fit.read == 2
    assert fit.more == 0
    assert api.match(you, dict(zip("ab", texts, strict=True))).postings[0].file == "b"
    assert api.match(you, []).postings == ()


def test_pay_is_by_level_in_a_country_by_country_elsewhere_and_of_the_market(catalog) -> None:
    assert {row.country for row in api.pay(catalog, country="DE").rows} == {"DE"}
    europe = api.pay(catalog, region="europe", level="senior").rows
    assert {row.level for row in europe} == {"senior"}
    assert len({row.country for row in europe}) > 5
    assert {row.level for row in api.pay(catalog, region="europe").rows} == {"mid"}
    assert {row.role for row in api.pay(catalog, "all", country="DE").rows} == {"all"}


def test_what_cannot_be_read_is_a_sentence_and_what_was_meant(catalog, you) -> None:
    with pytest.raises(UnknownNameError) as wrong:
        api.gap(you, "ml-enginer")
    assert wrong.value.did_you_mean == ("ml-engineer",)
    with pytest.raises(UsageError):
        api.person(catalog, today=DAY, hours="lots")
    with pytest.raises(KeyError):
        api.person(catalog, today=DAY, colour="red")
    from mlpath.engine.case import Learner

    with pytest.raises(TypeError, match="without a day"):
        api.gap(Learner(catalog, you.person))


def test_every_record_that_comes_out_is_documented() -> None:
    documented = {one.name for one in read_model().reports().values()}
    for name in ("gap", "plan", "pay", "match"):
        assert inspect.signature(getattr(api, name)).return_annotation in documented


def test_nothing_is_read_from_a_profile_printed_or_asked_of_the_network(tmp_path) -> None:
    script = """
import sys
seen = []
sys.addaudithook(lambda name, args: seen.append(name) if name.startswith("socket.") else None)
from datetime import date
from mlpath import api
you = api.person(api.field(), today=date(2026, 11, 27), ratings={"python": 2})
api.gap(you), api.plan(you), api.match(you, ["Python"])
bad = [m for m in sys.modules if m.split(".")[:2] in (["mlpath", "store"], ["mlpath", "cli"],
       ["mlpath", "views"]) or m in ("rich", "typer", "sqlite3")]
sys.exit(repr((bad, seen)) if bad or seen else 0)
"""
    env = {"MLPATH_HOME": str(tmp_path / "none"), "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", script], env=env, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not (tmp_path / "none").exists()
