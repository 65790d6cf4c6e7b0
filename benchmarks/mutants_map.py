"""Which tests run which line: a copy of the project, its data compiled, its tests run once."""

from __future__ import annotations

import importlib
import json
import os
import shutil
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from coverage import Coverage, CoverageData
from hypothesis import Phase, settings

from mutants_source import ROOT, SOURCE

PARTS = ("src", "tests", "data", "docs", "benchmarks", "tools", "skills", ".github")
ASLEEP = 600
"""Seconds of the clock after which a child that computes nothing is given up."""
MAPPING = 6 * ASLEEP
"""The same for all tests together: minutes of a machine that others use as well are not enough."""
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
    seconds: Any = in_child(lambda: measured(tree, files, rooms), asleep=MAPPING)
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


def in_child(work: Callable[[], Any], otherwise: Any = None, asleep: int = ASLEEP) -> Any:
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
        return here.recv() if here.poll(asleep) else None
    except EOFError:
        return None
    finally:
        child.kill()
        child.join()
