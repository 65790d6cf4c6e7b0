"""Which tests run a line, and whether they notice a fault there.

A copy of the project is made with its data compiled, as in a wheel, and its tests run once under
coverage: that is the map. A fault is put into a child of a process that has pytest and libraries
imported but nothing of the project; nothing is written, so several faults can be tried at once.
"""

from __future__ import annotations

import ast
import importlib
import json
import os
import resource
import shutil
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cache
from importlib.machinery import SourceFileLoader
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from coverage import Coverage, CoverageData
from hypothesis import Phase, settings

from mutants_source import ROOT, SOURCE, Mutant

PARTS = ("src", "tests", "data", "docs", "benchmarks", "tools", "skills", ".github")
LIBRARIES = ("hypothesis.strategies", "typer.testing", "rich.console", "prompt_toolkit")
"""Every child needs them, and no fault is in them."""
SECONDS = 8.0
"""Tests are added for a mutant until they take this long on the sound source."""
FIRST = 1.0
"""Seconds of tests that are tried before the others are even collected."""
LIMIT = 30
"""Seconds of processor time after which a mutant counts as an endless loop: a busy machine adds
none. Compiling the data may take as long again."""
ASLEEP = 600
"""Seconds of the clock after which a mutant that computes nothing is given up."""
MEMORY = 2 << 30
"""What a mutant that never stops collecting may take."""
COMPILING = "compiling the data"
PYTEST = ["-p", "no:cacheprovider", "-p", "no:xdist", "-q", "-o", "addopts=", "-W", "ignore"]

Lines = dict[int, set[str]]


class Map(NamedTuple):
    """Which tests run which line of which module, and the seconds that each of them takes."""

    lines: dict[str, Lines]
    seconds: dict[str, float]

    def as_json(self) -> str:
        """Write it."""
        return json.dumps([self.lines, self.seconds], default=sorted)

    @classmethod
    def of_json(cls, text: str) -> Map:
        """Read it."""
        lines, seconds = json.loads(text)
        return cls(
            {m: {int(n): set(tests) for n, tests in of.items()} for m, of in lines.items()},
            seconds,
        )

    def of_module(self, module: str) -> set[str]:
        """Return all that runs a line of a module."""
        return set().union(*self.lines.get(module, {}).values())


class Tame:
    """Plugin of pytest: laws draw the same each time and do not shrink; each test is measured."""

    def __init__(self) -> None:
        """Begin with nothing measured."""
        self.seconds: dict[str, float] = {}
        """Processor time of a test."""
        self.failed: set[str] = set()
        self.begun = 0.0

    @pytest.hookimpl(trylast=True)  # after the profile of the tests themselves
    def pytest_configure(self) -> None:
        """Tame hypothesis."""
        phases = [Phase.explicit, Phase.generate]
        settings.register_profile(
            "mutants", phases=phases, database=None, deadline=None, derandomize=True
        )
        settings.load_profile("mutants")

    def pytest_runtest_logstart(self) -> None:
        """Begin a test."""
        self.begun = time.process_time()

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        """End it."""
        self.seconds[nodeid] = time.process_time() - self.begun

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Remember what fails on the sound source."""
        if report.failed:
            self.failed.add(report.nodeid)


def entered(tree: Path) -> None:
    """Work in a copy of the project and say nothing."""
    os.chdir(tree)
    sys.path[:0] = [str(tree / "src"), str(tree / "tests"), str(tree / "benchmarks")]
    with Path(os.devnull).open("w") as nowhere:
        for stream in (1, 2):
            os.dup2(nowhere.fileno(), stream)


def copied(folder: Path) -> None:
    """Copy the project."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part)
    for path in (p for p in ROOT.iterdir() if p.is_file() and not p.name.startswith(".cov")):
        shutil.copy(path, folder)


def mapped(tree: Path, globs: Sequence[str], rooms: Sequence[str]) -> Map:
    """Compile the data of a copy and run its tests, and keep which lines that took."""
    sound: Any = in_child(lambda: compiled(tree))
    files = sorted(str(p.relative_to(tree)) for g in globs for p in (tree / "tests").glob(g))
    seconds: Any = in_child(lambda: measured(tree, files, rooms))
    if sound is None or not seconds:
        raise SystemExit("The tests of the sound source could not be run.")
    lines: defaultdict[str, Lines] = defaultdict(lambda: defaultdict(set))
    for name in (".coverage", "compiling.coverage"):
        read = CoverageData(str(tree / name))
        read.read()
        for file in read.measured_files():
            module = Path(file).relative_to(tree / SOURCE).as_posix()
            for line, contexts in read.contexts_by_lineno(file).items():
                lines[module][line] |= {c.rpartition("|")[0] or c for c in contexts if c}
    return Map({module: dict(of) for module, of in lines.items()}, seconds)


def compiled(tree: Path) -> bool:
    """Compile the data under coverage and leave them where an installed program has them."""
    entered(tree)
    coverage = Coverage(
        data_file=str(tree / "compiling.coverage"), context=COMPILING, source_pkgs=["mlpath"]
    )
    coverage.start()
    compile_roots = importlib.import_module("mlpath.catalog.compiled").compile_roots
    derived = importlib.import_module("mlpath.engine.derived").derived
    raw = compile_roots([tree / "data"], derived)
    coverage.stop()
    coverage.save()
    (tree / "data" / "_catalog.json").write_bytes(raw)
    return True


def measured(tree: Path, files: Sequence[str], rooms: Sequence[str]) -> dict[str, float]:
    """Run the tests once; those that fail on the sound source here are left out."""
    entered(tree)
    tame = Tame()
    packages = sorted({"mlpath." + room.partition("/")[0] for room in rooms})
    cover = [*(f"--cov={name}" for name in packages), "--cov-context=test", "--cov-report="]
    pytest.main([*PYTEST, *cover, *files], plugins=[tame])
    return {test: took for test, took in tame.seconds.items() if test not in tame.failed}


def chosen(tree: Path, runs: Map, mutant: Mutant, line: int) -> list[str]:
    """Choose the tests for a mutant: its module's first, the core's next, quick before slow."""
    own = "tests/test_" + mutant.module.removesuffix(".py").replace("/", "_")
    top = "tests/test_" + mutant.module.partition("/")[0]

    def rank(test: str) -> tuple[bool, bool, float]:
        return own not in test, top not in test, runs.seconds[test]

    found = runs.lines.get(mutant.module, {}).get(line, set())
    if at_import(tree / SOURCE / mutant.module, line) or not found - {COMPILING}:
        # What runs at import belongs to no test: all that use the module, or import it, are asked.
        found = set().union(
            *map(runs.of_module, [mutant.module, *importers(tree / SOURCE, mutant.module)])
        )
    spent = 0.0
    picked: list[str] = []
    for name in sorted((test for test in found if test in runs.seconds), key=rank):
        if not picked or spent + runs.seconds[name] <= SECONDS:
            spent += runs.seconds[name]
            picked.append(name)
    return picked


def at_import(path: Path, line: int) -> bool:
    """Tell whether a line is run when its module is imported, and not when a function is called."""
    functions = (node for node in ast.walk(ast.parse(path.read_text()))
                 if isinstance(node, ast.FunctionDef))  # fmt: skip
    return not any(f.body[0].lineno <= line <= (f.end_lineno or 0) for f in functions)


@cache
def importers(source: Path, module: str) -> list[str]:
    """List the modules that take a name out of one."""
    wanted = f"from mlpath.{module.removesuffix('.py').replace('/', '.')} import"
    return [
        path.relative_to(source).as_posix()
        for path in sorted(source.rglob("*.py"))
        if wanted in path.read_text()
    ]


def tried(tree: Path, runs: Map, mutant: Mutant, line: int, text: str) -> str:
    """Ask the tests of a mutant: few at first, then all, then all with data compiled by it."""
    tests = chosen(tree, runs, mutant, line)
    if not tests:
        return "unseen"
    few = [test for k, test in enumerate(tests) if sum_to(runs, tests[: k + 1]) <= FIRST]
    ways = [(few, False), (tests, False)] if 0 < len(few) < len(tests) else [(tests, False)]
    compiling = runs.lines.get(mutant.module, {})
    asked = (
        runs.of_module(mutant.module)
        if at_import(tree / SOURCE / mutant.module, line)
        else compiling.get(line, set())
    )
    if COMPILING in asked:
        ways.append((tests, True))
    for some, anew in ways:
        outcome = noticed(tree, tree / SOURCE / mutant.module, text, some, anew=anew)
        if outcome != "survived":
            return outcome
    return "survived"


def sum_to(runs: Map, tests: Sequence[str]) -> float:
    """Add up what tests take."""
    return sum(runs.seconds[test] for test in tests)


def noticed(tree: Path, path: Path, text: str, tests: Sequence[str], *, anew: bool) -> str:
    """Run tests with a mutant in a child of their own."""

    def run() -> str:
        entered(tree)
        limit = LIMIT * (2 if anew else 1)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        put(path, text)
        if anew:
            vars(importlib.import_module("mlpath.catalog.load"))["COMPILED"] = "none"
        code = pytest.main(["-x", *PYTEST, *tests], plugins=[Tame()])
        return "killed" if code else "survived"

    outcome: str | None = in_child(run, otherwise="killed")
    return outcome or "timeout"


def put(path: Path, text: str) -> None:
    """Have a module imported with other source than its file's."""
    sound = SourceFileLoader.get_code

    def get_code(self: SourceFileLoader, fullname: str) -> Any:
        if Path(self.path) == path:
            return compile(text, str(path), "exec")
        return sound(self, fullname)

    SourceFileLoader.get_code = get_code  # type: ignore[assignment]


def in_child(work: Callable[[], Any], otherwise: Any = None) -> Any:
    """Do something in a child, where it changes nothing here; None when it did not come to an end.

    A child that raised gives `otherwise`: a fault may break even what runs the tests.
    """
    fork = get_context("fork")
    here, there = fork.Pipe(duplex=False)

    def answer() -> None:
        try:
            result = work()
        except BaseException:  # noqa: BLE001 - SystemExit and what a broken import raises, too
            result = otherwise
        there.send(result)

    child = fork.Process(target=answer)
    child.start()
    there.close()
    try:
        return here.recv() if here.poll(ASLEEP) else None
    except EOFError:
        return None
    finally:
        child.kill()
        child.join()
