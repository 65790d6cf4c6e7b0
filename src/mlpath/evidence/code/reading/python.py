"""What Python code shows: which names of libraries it uses, and how it is built. Never run."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from mlpath.evidence.code.reading.calls import CALLS, METHODS
from mlpath.evidence.code.reading.modules import IMPORTS, SILENT
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from mlpath.evidence.code.reading.uses import Uses

PARTS = 5
"""Parts of a dotted name that are looked at."""
_SAME = {"tensorflow.keras": "keras", "tf_keras": "keras", "lightning.pytorch": "lightning"}


class PythonSource(NamedTuple):
    """Parsed code, and what its names stand for."""

    tree: ast.Module
    nodes: list[ast.AST]
    """All nodes, in no special order."""
    called: dict[str, str]
    """What a name stands for in full: np is numpy."""
    used: frozenset[str]
    """Full names of libraries that are used."""
    attributes: frozenset[str]
    """Names behind a dot."""
    methods: frozenset[str]
    """The same behind what is neither a module, a text nor a log."""
    modules: frozenset[str]
    """First parts of the modules that are imported and used."""

    def full(self, node: ast.AST) -> str:
        """Return the full name of an expression such as nn.Module, or nothing."""
        return _full(node, self.called)


def parse(text: str, local: Collection[str] = ()) -> PythonSource | None:
    """Parse code; None if it is no Python. What is `local` is a module of the project itself."""
    tree = _tree(text) or _tree(of_today(text))
    if tree is None:
        return None
    nodes = list(ast.walk(tree))
    called = _called(nodes, local)
    used = frozenset(
        full for node in nodes if isinstance(node, ast.Name | ast.Attribute)
        if (full := _full(node, called))
    )  # fmt: skip
    return PythonSource(
        tree=tree,
        nodes=nodes,
        called=called,
        used=used,
        attributes=frozenset(node.attr for node in nodes if isinstance(node, ast.Attribute)),
        methods=frozenset(
            node.attr
            for node in nodes
            if isinstance(node, ast.Attribute) and not _tells_nothing(node.value, called)
        ),
        modules=frozenset(name.partition(".")[0] for name in used),
    )


def readable(text: str) -> str | None:
    """Return code as it can be read, also what is in Python 2; None if it cannot."""
    return next((one for one in (text, of_today(text)) if _tree(one) is not None), None)


def _tree(text: str) -> ast.Module | None:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


_PRINT = re.compile(
    r"^([ \t]{0,60}(?:[^\n#'\"]{1,200}:[ \t])?)print\b[ \t]*(?!\()(?:>>[^\n,]{1,60},)?"
    r"([^\n]{0,2000})$",
    re.MULTILINE,
)
_EXCEPT = re.compile(r"^([ \t]{0,60}except[ \t]+[^\n:,]{1,200}),[ \t]*(\w+)[ \t]*:", re.MULTILINE)
_OLD = re.compile(r"\b(0[xX][0-9a-fA-F]+|\d+)[lL]\b|\bur(?=['\"])")


def of_today(text: str) -> str:
    """Return code in Python 2 as far as Python 3 understands it: prints, exceptions, numbers."""
    text = _PRINT.sub(lambda found: f"{found[1]}print({found[2].rstrip().rstrip(',')})", text)
    return _OLD.sub(lambda found: found[1] or "r", _EXCEPT.sub(r"\1 as \2:", text))


def _called(nodes: list[ast.AST], local: Collection[str]) -> dict[str, str]:
    called: dict[str, str] = {}
    for node in nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.partition(".")[0] not in local:
                    short = alias.asname or alias.name.partition(".")[0]
                    called[short] = alias.name if alias.asname else short
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            own = node.module.partition(".")[0] in local
            for alias in () if own else node.names:
                called[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return called


def _tells_nothing(owner: ast.AST, called: dict[str, str]) -> bool:
    """Tell whether a method is of a text, a log or a module: "," .join, log.info, np.stack."""
    if isinstance(owner, ast.Name):
        return owner.id in called or "log" in owner.id.lower()
    return isinstance(owner, ast.JoinedStr) or (
        isinstance(owner, ast.Constant) and isinstance(owner.value, str)
    )


def _full(node: ast.AST, called: dict[str, str]) -> str:
    parts: list[str] = []
    while isinstance(node, ast.Attribute) and len(parts) < 2 * PARTS:
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in called:
        return ""
    name = ".".join((called[node.id], *reversed(parts)))
    for long, short in _SAME.items():
        if name.startswith(f"{long}."):
            name = short + name[len(long) :]
    return ".".join(name.split(".", PARTS)[:PARTS])


def see_names(source: PythonSource, uses: Uses) -> None:
    """Note every library that is used, and what of its names says more."""
    inner = {start for name in source.used for start in _beginnings(name)[1:]}
    for name in source.used - inner:
        if not SILENT.isdisjoint(_beginnings(name)):
            continue
        for known in known_modules(name):
            uses.name(IMPORTS[known], name)
        for start in _beginnings(name):
            for told in CALLS.get(start, ()):
                uses.rated(told, start.rpartition(".")[2])
    modules = source.modules | ({"keras"} if "tensorflow" in source.modules else set())
    for module in modules & METHODS.keys():
        for method in METHODS[module].keys() & source.methods:
            for told in METHODS[module][method]:
                uses.rated(told, method)
                uses.name(told.partition(" ")[0], f".{method}")


def known_modules(name: str) -> list[str]:
    """Return the longest known beginning of a dotted name, and its first part if that is known."""
    found = next((start for start in _beginnings(name) if start in IMPORTS), None)
    if found is None:
        return []
    first = found.partition(".")[0]
    return [found, first] if first != found and first in IMPORTS else [found]


def _beginnings(name: str) -> list[str]:
    """Return a dotted name and its beginnings, longest first."""
    parts = name.split(".", PARTS)[:PARTS]
    return [".".join(parts[:count]) for count in range(len(parts), 0, -1)]


_MAGIC = re.compile(r"^[ \t]{0,20}[%!?].{0,2000}$", re.MULTILINE)


def without_magic(cell: str) -> str:
    """Blank out what only notebooks understand."""
    return "" if cell.lstrip()[:2] == "%%" else _MAGIC.sub("pass", cell)
