"""Which heavy modules each command may load; start-up is a promise, and so is having no network."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from commands import ME, lay_out
from mlpath.cli.registry import COMMANDS

NETWORK = (
    "socket", "ssl", "http", "http.client", "urllib.request", "urllib3", "requests", "httpx",
    "asyncio", "smtplib", "ftplib", "xmlrpc", "socketserver",
)  # fmt: skip
HEAVY = (
    "rich", "questionary", "prompt_toolkit", "sqlite3", "pypdfium2_raw", "jinja2", "tomllib",
    "json",
    "platformdirs", "importlib.metadata", "email", "xml", "zipfile", "html", "csv", "gzip",
    "multiprocessing", "concurrent", "logging", "statistics", "pydantic", "numpy", "pygments",
    "webbrowser", "graphlib", "unicodedata", "markdown_it", "tempfile", "fsrs",
)  # fmt: skip
# What `import typer` brings whatever a command does; a later version that brings more is noticed.
TYPER = {
    "annotated_doc",
    "difflib",
    "shellingham",
    "subprocess",
    "textwrap",
    "urllib.parse",
    "uuid",
}

STORE = {"sqlite3", "json"}
# Command line -> heavy modules it may load, beside rich where it draws a page for a terminal: every
# page of somebody with a profile asks it whether they read with a screen reader.
MAY: dict[str, set[str]] = {
    "--version": set(),
    "--help": set(),
    "gap --help": set(),
    "": STORE,
    "assess --yes": STORE,
    "roadmap": STORE,
    "salary": STORE,
    "gap": STORE,
    "plan": STORE,
    "next": STORE,
    "explore --help": set(),
    "compare data-engineer ml-engineer": STORE,
    "quiz --ask": STORE,
    "check": STORE,
    "rate python 2": STORE,
    "review": STORE,
    "log python 1h": STORE,
    "done python 1": STORE,
    "undo": STORE,
    "status": STORE,
    "history": STORE,
    "match posting.txt": STORE | {"unicodedata"},
    "cohort answers.jsonl --out class --no-pages": STORE
    | {"csv", "gzip", "html", "jinja2", "tempfile", "unicodedata"},
    "demand postings.jsonl --jobs 1": STORE | {"csv", "gzip", "html", "unicodedata"},
    "roles": STORE,
    "skills": STORE,
    "resources": STORE,
    "projects": STORE,
    "certs": STORE,
    "guide": STORE,
    "search kaggle": STORE | {"unicodedata"},
    "help readiness": STORE,
    "agent install --to here --yes": STORE,
    "report --output -": STORE | {"jinja2", "unicodedata", "tempfile"},
    "export": STORE,
    "export --to ics": STORE,
    "export --to jsonresume": STORE | {"unicodedata"},
    "export --to proof": STORE | {"jinja2", "tempfile"},
    "verify mlpath-proof.json": STORE,
    "profile show": STORE,
    "profile list": STORE,
    "profile export": STORE,
    "data sources": STORE,
    "mcp --tools": STORE,
    "data where": STORE,
    "data schema": STORE,
    "data check my-pack": STORE | {"tomllib", "csv", "graphlib", "unicodedata"},
}
NO_PAGE = ("--version", "--help", "gap --help", "report", "export", "profile export")
WATCH = """
import os, sys
sys.argv[0] = "mlpath"
os._exit = sys.exit
from mlpath.__main__ import main
try:
    main()
except SystemExit as done:
    assert not done.code, done.code
sys.stderr.write("\\n".join(sys.modules))
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory, shared_cache):
    """Return what a command loads, in a process of its own with a compiled catalogue."""
    folder = lay_out(tmp_path_factory.mktemp("imports"))
    home = folder / "home"
    home.mkdir()
    (home / "cache").symlink_to(shared_cache, target_is_directory=True)
    env = {k: v for k, v in os.environ.items() if not k.startswith("COV_")}
    env |= {"MLPATH_HOME": str(home), "MLPATH_TODAY": "2026-11-20"}

    def go(*words: str) -> set[str]:
        done = subprocess.run(
            [sys.executable, "-c", WATCH, *words],
            env=env, cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return set(done.stderr.split("\n"))

    go(*ME)
    return go


@pytest.fixture(scope="module")
def bare() -> set[str]:
    """Return what Python itself loads here, site hooks of tools included."""
    code = "import sys; print(chr(10).join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split("\n"))


def test_every_command_is_pinned() -> None:
    assert {line.split()[0] for line in MAY if line and line[0] != "-"} == set(COMMANDS)


@pytest.mark.parametrize("line", MAY, ids=lambda line: line or "mlpath")
def test_a_command_loads_only_what_it_may(loaded, bare, line) -> None:
    may = MAY[line] | (set() if line.startswith(NO_PAGE) else {"rich"})
    modules = loaded(*line.split()) - bare
    if "tomllib" in modules - may:  # the data changed since they were compiled: now they are again
        modules = loaded(*line.split()) - bare
    assert {name for name in HEAVY if name in modules} <= may
    assert not {name for name in NETWORK if name in modules}
    assert (
        not {m for m in modules if m.startswith("mlpath.views.html")}
        or "report" in line
        or "proof" in line
        or "cohort" in line
    )


def test_the_rule_of_repetition_is_loaded_for_those_who_answered_only(loaded, bare) -> None:
    assert "fsrs" not in loaded("status", "-f", "json") - bare
    loaded(*ME, "--profile", "other")
    loaded("quiz", "--answer", "scikit-learn-1-random-state", "d", "--profile", "other")
    assert "fsrs" in loaded("status", "-f", "json", "--profile", "other") - bare


@pytest.mark.parametrize("line", ["", "gap", "next", "plan", "roadmap"])
def test_questions_are_read_where_one_is_asked_only(loaded, line) -> None:
    assert "mlpath.model.field.quiz_item" not in loaded(*line.split())
    assert "mlpath.model.field.quiz_item" in loaded("quiz", "--ask")


@pytest.mark.parametrize(
    ("line", "spared"),
    [("plan", "mlpath.engine.way.offer.pay"), ("roles", "mlpath.engine.way.way")],
)
def test_what_few_ask_for_is_loaded_for_those_few(loaded, line, spared) -> None:
    assert spared not in loaded(line)


@pytest.mark.parametrize("form", [("-f", "json"), ("-f", "markdown"), ("--plain",)])
def test_rich_is_for_pages_in_a_terminal_only(loaded, bare, form) -> None:
    assert "rich" not in loaded("gap", *form) - bare


def test_typer_brings_no_more_than_it_did(bare) -> None:
    code = "import sys, typer, typer.main; print(chr(10).join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = set(done.stdout.split("\n")) - bare
    assert not modules & set(NETWORK)
    assert {name for name in (*HEAVY, *TYPER) if name in modules} <= TYPER


def test_questionary_and_fsrs_have_one_importer_each_textual_and_rich_their_places() -> None:
    package = Path(__file__).parents[1] / "src" / "mlpath"
    texts = {
        path.relative_to(package).as_posix(): path.read_text(encoding="utf-8")
        for path in package.rglob("*.py")
    }
    asks = {name for name, text in texts.items() if "import questionary" in text}
    assert asks == {"cli/asking/arrows.py"}
    repeats = {name for name, text in texts.items() if "from fsrs" in text or "import fsrs" in text}
    assert repeats == {"engine/review/memory.py"}
    turned = {name for name, text in texts.items() if re.search(r"(from|import) textual", text)}
    assert turned
    assert turned <= {name for name in texts if name.startswith("cli/explore/")} | {
        "cli/commands/explore.py"
    }
    drawn = {name for name, text in texts.items() if "from rich" in text or "import rich" in text}
    assert drawn
    assert all(name.startswith(("views/terminal/", "cli/")) for name in drawn)
    connects = {
        name
        for name, text in texts.items()
        if any(f"import {module}" in text or f"from {module}" in text for module in NETWORK)
    }
    # Nothing connects to anything but where somebody names a cluster or a store.
    assert connects == {"cli/spread/dask/cluster.py"}
    clusters = re.compile(r"(from|import) (dask|distributed|fsspec)")
    far = {name for name, text in texts.items() if clusters.search(text)}
    assert {name.rpartition("/")[0] for name in far} == {"cli/spread/dask", "evidence/remote"}


@pytest.mark.parametrize("line", ["skills", "skills nothing-of-the-kind"])
def test_before_it_ends_the_program_spares_python_the_search_for_cycles(tmp_path, line) -> None:
    code = """if True:
        import atexit, gc, sys
        from mlpath.__main__ import main
        atexit.register(lambda: print("spared", gc.get_freeze_count() > 10_000, gc.get_threshold()))
        main()
    """
    done = subprocess.run(
        [sys.executable, "-c", code, *line.split()],
        env={**os.environ, "MLPATH_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.endswith("spared True (1000000, 50, 50)\n")


@pytest.mark.parametrize(("line", "code"), [("skills", 0), ("skills nothing-of-the-kind", 4)])
def test_what_only_shows_something_ends_at_once_when_all_is_written(tmp_path, line, code) -> None:
    program = """if True:
        import atexit
        from mlpath.__main__ import main
        atexit.register(lambda: print("taken apart"))
        main()
    """

    def ran(words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", program, *words.split()],
            env={**os.environ, "MLPATH_HOME": str(tmp_path), "MLPATH_TODAY": "2026-11-27"},
            capture_output=True,
            text=True,
            check=False,
        )

    assert ran(" ".join(ME)).stdout.endswith("taken apart\n")
    first, again = ran(line), ran(line)
    assert "taken apart" not in first.stdout
    assert (first.returncode, bool(first.stdout)) == (code, code == 0)
    assert "mlpath skills" in first.stdout + first.stderr
    assert again.stdout.removesuffix("taken apart\n") == first.stdout


def test_no_modules_import_each_other_in_a_circle() -> None:
    package = Path(__file__).parents[1] / "src" / "mlpath"
    names = {
        ".".join(("mlpath", *path.relative_to(package).with_suffix("").parts)): path
        for path in package.rglob("*.py")
        if path.stem != "__init__"
    }
    graph: dict[str, set[str]] = {}
    for name, path in names.items():
        said: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                said |= {node.module, *(f"{node.module}.{part.name}" for part in node.names)}
        graph[name] = said & set(names)
    assert sum(map(len, graph.values())) > 500
    TopologicalSorter(graph).prepare()
