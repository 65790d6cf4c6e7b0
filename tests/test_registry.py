"""Commands, modules, help, reports and pages: neither half of a pair is missing."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import shlex
from pathlib import Path

import pytest

import mlpath.model.reports
from commands import EVERY, lay_out
from mlpath.cli.command import load_command
from mlpath.cli.registry import COMMANDS
from mlpath.model.field.catalog import KINDS
from mlpath.views.page.registry import PAGES
from mlpath.views.render import RENDERERS, Format

SRC = Path(__file__).parents[1] / "src" / "mlpath"
SHARED = ["--format", "--plain", "--quiet", "--no-pager", "--profile", "--data", "--help"]
PARTS = [
    f"{name} {part}"
    for name in COMMANDS
    for part in getattr(load_command(name), "commands", {})
]  # fmt: skip
WHOLE = [name for name in COMMANDS if not any(part.startswith(f"{name} ") for part in PARTS)]
# What a person has to be there for, or has to have lost something for.
EXPECTED = {
    "mlpath quiz deep-learning --count 5": 5,
    "mlpath demand s3://jobs/2026/ --engine dask --scheduler tcp://scheduler:8786": 1,
    "mlpath explore": 5,
    "mlpath explore data-engineer --hours 12": 5,
    "mlpath profile delete": 5,
    "mlpath profile import me.json": 1,  # there is one of this name
    "mlpath profile restore": 1,
    "mlpath profile restore --plain": 1,
    "mlpath profile show --profile work -f json": 4,
    "mlpath profile delete --profile work --yes": 4,
}


def test_every_command_has_a_module_a_summary_and_a_group() -> None:
    for name, entry in COMMANDS.items():
        module = importlib.import_module(f"mlpath.cli.commands.{entry.module}")
        assert hasattr(module, "run") or hasattr(module, "app"), name
        assert 10 < len(entry.summary) <= 75
        assert entry.summary[0].isupper()
        assert not entry.summary.rstrip(" .").endswith(".")
        assert inspect.getdoc(module)
    assert len({entry.group for entry in COMMANDS.values()}) == 5


def test_every_module_with_a_command_is_registered() -> None:
    front = {"front"}  # what `mlpath` alone runs
    found = set()
    for path in (SRC / "cli").rglob("*.py"):
        names = {
            getattr(node, "name", "")
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.FunctionDef)
        }
        first = re.search(r"^def run\(\s*session: Session", path.read_text("utf-8"), re.MULTILINE)
        if ("run" in names and first) or path.stem in ("profile", "data", "agent"):
            found.add(path.stem)
    assert found - front == {entry.module for entry in COMMANDS.values()}


def test_help_lists_every_command_once_with_its_summary(run) -> None:
    shown = run("--help")
    assert shown.code == 0
    words = " ".join(shown.out.split())
    for name, entry in COMMANDS.items():
        assert f"{name} {entry.summary}" in words
        assert f"{entry.group}:" in words


@pytest.mark.parametrize("name", [*WHOLE, *PARTS])
def test_every_help_has_a_sentence_the_shared_options_and_two_examples(run, name) -> None:
    shown = run(*name.split(), "--help")
    assert shown.code == 0
    assert shown.err == ""
    assert f"Usage: mlpath {name}" in shown.out
    assert all(option in shown.out for option in SHARED)
    assert "<str>" not in shown.out
    assert len(examples(shown.out)) >= 2
    assert max(map(len, shown.out.splitlines())) <= 100


@pytest.mark.parametrize("name", ["profile", "data", "agent"])
def test_a_group_without_a_part_is_helped(run, name) -> None:
    shown = run(name)
    assert shown.code == 2
    assert shown.out == ""
    assert f"Usage: mlpath {name}" in shown.err
    assert len(examples(run(name, "--help").out)) >= 2


def examples(text: str) -> list[str]:
    """Return the command lines that a help shows, each whole on its line."""
    return re.findall(r"^ {4}(mlpath .*)$", text.partition("Examples:")[2], re.MULTILINE)


def all_examples(run) -> list[str]:
    out: list[str] = []
    for name in [*COMMANDS, *PARTS]:
        shown = examples(run(*name.split(), "--help").out)
        assert all(line.startswith(f"mlpath {name}") for line in shown)
        out += shown
    return list(dict.fromkeys(out))


@pytest.mark.slow
def test_every_example_works(run, known, tmp_path, monkeypatch, home) -> None:
    monkeypatch.chdir(lay_out(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("webbrowser.open", lambda url: url.startswith("file:"))
    store = (home / "mlpath.db").read_bytes()
    lines = all_examples(run)
    assert len(lines) > 50
    for line in lines:
        for old in home.glob("mlpath.db*"):
            old.unlink()
        (home / "mlpath.db").write_bytes(store)
        words = [
            str(Path(word).expanduser()) if "~" in word else word for word in shlex.split(line)[1:]
        ]
        ran = run(*words)
        assert ran.code == EXPECTED.get(line, 0), (line, ran.err)
        assert ran.out or ran.code
    assert set(EXPECTED) <= set(lines)


def kinds_of_reports() -> dict[str, str]:
    """Find every class of a report in the model, by what kind it is."""
    out: dict[str, str] = {}
    reports = mlpath.model.reports
    for info in pkgutil.walk_packages(reports.__path__, f"{reports.__name__}."):
        module = importlib.import_module(info.name)
        for name, thing in inspect.getmembers(module, inspect.isclass):
            kind = vars(thing).get("kind")
            if thing.__module__ == module.__name__ and isinstance(kind, str):
                assert kind not in out, f"{name} and {out.get(kind)} are both {kind}"
                out[kind] = name
    return out


def test_every_report_has_a_page_and_every_page_a_report() -> None:
    kinds = kinds_of_reports()
    assert len(kinds) > 30
    # The picture of everything has a view of its own; the others are parts of other reports.
    own_view = {kind for kind, name in kinds.items() if name == "HtmlReport"}
    assert set(kinds) - own_view - {"cv", "code", "payback"} == set(PAGES)
    room = SRC / "views" / "page"
    pages = {
        ".".join(path.relative_to(room).with_suffix("").parts)
        for path in room.rglob("*.py")
        if re.search(r"^def page\(", path.read_text("utf-8"), re.MULTILINE)
    }
    assert set(PAGES.values()) == pages
    for kind, name in PAGES.items():
        assert callable(importlib.import_module(f"mlpath.views.page.{name}").page), kind


def test_every_kind_that_can_be_listed_has_a_command_and_a_page_of_both() -> None:
    listed = [kind for kind in KINDS if kind.reports]
    assert len(listed) >= 5
    for kind in listed:
        many, one = kind.reports
        assert many in COMMANDS
        assert PAGES[many] == PAGES[one] == many


def test_every_page_is_shown_by_some_command_in_the_table() -> None:
    shown = {case.report for case in EVERY} | {"welcome"}
    assert set(PAGES) <= shown


def test_every_format_has_a_view() -> None:
    assert set(RENDERERS) == set(Format)
    for module in RENDERERS.values():
        assert callable(importlib.import_module(module).render)
