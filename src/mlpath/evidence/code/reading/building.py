"""How Python code is built: functions, classes, types, tests; what the language itself shows."""

from __future__ import annotations

import ast
import builtins
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mlpath.evidence.code.reading.python import PythonSource
    from mlpath.evidence.code.reading.uses import Uses

_SIMPLE: dict[type[ast.AST], str] = {
    ast.For: "loops",
    ast.While: "loops",
    ast.If: "conditions",
    ast.ListComp: "comprehensions",
    ast.DictComp: "comprehensions",
    ast.SetComp: "comprehensions",
    ast.GeneratorExp: "comprehensions",
    ast.Lambda: "lambdas",
    ast.JoinedStr: "f-strings",
    ast.With: "with",
    ast.Try: "exceptions",
    ast.Raise: "exceptions",
    ast.Dict: "dictionaries",
}
_DEEPER: dict[type[ast.AST], str] = {
    ast.Yield: "generators",
    ast.YieldFrom: "generators",
    ast.AsyncFunctionDef: "async",
    ast.Match: "match",
    ast.AsyncWith: "async with",
}
_DEEP_NAMES = {
    "dataclasses": "data classes",
    "typing": "types",
    "abc": "abstract classes",
    "functools": "functools",
    "itertools": "itertools",
    "contextlib": "contextlib",
    "enum": "enumerations",
    "logging": "logging",
    "argparse": "command line",
    "click": "command line",
    "typer": "command line",
    "pathlib": "paths",
    "pydantic": "data classes",
}
TYPED = 0.5
"""Functions with types from which on code is typed."""
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def see_building(source: PythonSource, uses: Uses, *, test: bool) -> None:
    """Note what code shows of Python itself, of objects, of tests and of working side by side."""
    kinds = Counter(type(node) for node in source.nodes)
    statements = sum(isinstance(node, ast.stmt) for node in source.nodes)
    if not statements - kinds[ast.Import] - kinds[ast.ImportFrom]:
        return
    uses.sizes["python"] += statements
    uses.sign("python", "statements", 1.0)
    for kind, what in _SIMPLE.items():
        if kinds[kind]:
            uses.sign("python", what, 1.0)
    for kind, what in _DEEPER.items():
        if kinds[kind]:
            uses.sign("python", what, 2.0)
    for module in source.modules & _DEEP_NAMES.keys():
        uses.sign("python", _DEEP_NAMES[module], 2.0)
    functions = [node for node in source.nodes if isinstance(node, _FUNCTIONS)]
    classes = [node for node in source.nodes if isinstance(node, ast.ClassDef)]
    _functions(functions, uses)
    _classes(source, classes, uses)
    if test:
        _tests(functions, uses)
    if kinds[ast.AsyncFunctionDef] and kinds[ast.Await]:
        uses.sign("concurrency", "async", 1.75)


def _functions(functions: list[ast.FunctionDef | ast.AsyncFunctionDef], uses: Uses) -> None:
    if not functions:
        return
    uses.sign("python", "functions", 1.5)
    typed = sum(one.returns is not None or _has_types(one) for one in functions)
    if typed >= max(2, TYPED * len(functions)):
        uses.sign("python", "types", 2.0)
        uses.sign("code-quality", "types", 1.5)
    own = {one.name for one in functions}
    if any(
        isinstance(name, ast.Name) and name.id in own
        for one in functions
        for name in one.decorator_list
    ):
        uses.sign("python", "decorators of its own", 2.25)


def _has_types(one: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    return any(argument.annotation is not None for argument in one.args.args)


def _classes(source: PythonSource, classes: list[ast.ClassDef], uses: Uses) -> None:
    foreign = source.called.keys() | vars(builtins).keys()
    everything = any(
        alias.name == "*"
        for node in source.nodes
        if isinstance(node, ast.ImportFrom) and not node.level
        for alias in node.names
    )
    for one in classes:
        uses.sign("python", "classes", 1.75)
        methods = {part.name for part in one.body if isinstance(part, _FUNCTIONS)}
        bases = {source.full(base) for base in one.bases}
        if len(methods) >= 2:  # noqa: PLR2004 - a class with one method is a function
            uses.sign("object-oriented-design", "classes", 1.5)
        if methods & {"__eq__", "__iter__", "__len__", "__getitem__", "__enter__", "__add__"}:
            uses.sign("python", "special methods", 2.25)
            uses.sign("object-oriented-design", "special methods", 1.75)
        if not everything and any(
            isinstance(base, ast.Name) and base.id not in foreign for base in one.bases
        ):
            uses.sign("object-oriented-design", "classes built on classes of its own", 1.75)
        if bases & {"abc.ABC", "typing.Protocol"}:
            uses.sign("object-oriented-design", "interfaces", 2.25)
        if any("dataclass" in ast.dump(mark)[:200] for mark in one.decorator_list):
            uses.sign("object-oriented-design", "data classes", 1.25)


def _tests(functions: list[ast.FunctionDef | ast.AsyncFunctionDef], uses: Uses) -> None:
    """Note tests that assert something; a test without an assertion shows nothing."""
    for one in functions:
        if one.name.startswith("test") and any(map(_asserts, ast.walk(one))):
            uses.sizes["unit-testing"] += 1
            uses.sign("unit-testing", "tests with assertions", 1.5)


def _asserts(node: ast.AST) -> bool:
    if isinstance(node, ast.Assert):
        return True
    called = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    return called and node.func.attr.startswith(("assert", "raises"))  # type: ignore[attr-defined]
