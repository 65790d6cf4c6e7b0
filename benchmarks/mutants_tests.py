"""Whether tests notice a fault.

It is put into a child of a process that has pytest and libraries imported but nothing of the
project; nothing is written, so several faults can be tried at once.
"""

from __future__ import annotations

import ast
import importlib
import resource
from collections.abc import Sequence
from functools import cache
from importlib.machinery import SourceFileLoader
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from mutants_map import COMPILING, PYTEST, Map, Tame, entered, in_child
from mutants_source import SOURCE, Mutant

LIBRARIES = ("hypothesis.strategies", "typer.testing", "rich.console", "prompt_toolkit")
"""Every child needs them, and no fault is in them."""
SECONDS = 8.0
"""Tests are added for a mutant until they take this long on the sound source."""
FIRST = 1.0
"""Seconds of tests that are tried before the others are even collected."""
LIMIT = 30
"""Seconds of processor time after which a mutant counts as an endless loop: a busy machine adds
none. Compiling the data may take as long again."""
MEMORY = 2 << 30
"""What a mutant that never stops collecting may take."""


def running(tree: Path, runs: Map, module: str, line: int) -> set[str]:
    """Tell what runs a line.

    What runs at import belongs to no test: then all that use the module, or import it, are meant,
    and the tests that take a name out of it and run nothing.
    """
    found = runs.lines.get(module, {}).get(line, set())
    if found - {COMPILING} and not at_import(tree / SOURCE / module, line):
        return found
    using = (name for name in importers(tree, module) if name.startswith(SOURCE))
    modules = [module, *(name.removeprefix(f"{SOURCE}/") for name in using)]
    naming = (test for test in runs.seconds if test.partition("::")[0] in importers(tree, module))
    return set().union(*map(runs.of_module, modules), naming)


def chosen(tree: Path, runs: Map, module: str, found: set[str]) -> list[str]:
    """Choose the tests for a mutant: those of its module first, the core's next, quick ones first.

    Those of a module are of files that are called as it is, or take a name out of it.
    """
    own = "tests/test_" + module.removesuffix(".py").replace("/", "_")
    top = "tests/test_" + module.partition("/")[0]
    naming = importers(tree, module)

    def rank(test: str) -> tuple[bool, bool, float]:
        of_module = test.startswith(own) or test.partition("::")[0] in naming
        return not of_module, not test.startswith(top), runs.seconds[test]

    spent = 0.0
    picked: list[str] = []
    for name in sorted(found & runs.seconds.keys(), key=rank):
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
def importers(tree: Path, module: str) -> frozenset[str]:
    """Name the modules and the tests that take a name out of a module."""
    wanted = f"from mlpath.{module.removesuffix('.py').replace('/', '.')} import"
    paths = (path for part in (SOURCE, "tests") for path in (tree / part).rglob("*.py"))
    return frozenset(
        path.relative_to(tree).as_posix() for path in paths if wanted in path.read_text()
    )


def tried(tree: Path, runs: Map, mutant: Mutant, line: int, text: str) -> str:
    """Ask the tests of a mutant: few at first, then all, then all with data compiled by it."""
    found = running(tree, runs, mutant.module, line)
    tests = chosen(tree, runs, mutant.module, found)
    if not tests:
        return "unseen"
    sums = accumulate(runs.seconds[test] for test in tests)
    few = [test for test, spent in zip(tests, sums, strict=True) if spent <= FIRST]
    ways = [(few, False)] if few else []
    ways += [(tests, False)] if few != tests else []
    ways += [(tests, True)] if COMPILING in found else []
    for some, anew in ways:
        outcome = noticed(tree, tree / SOURCE / mutant.module, text, some, anew=anew)
        if outcome != "survived":
            return outcome
    return "survived"


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
