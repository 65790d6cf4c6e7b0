"""What Python code imports: parsed, never run."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from mlpath.evidence.code.table import IMPORTS

if TYPE_CHECKING:
    from collections.abc import Iterable

_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import|import[ \t]+([\w., \t]+))", re.MULTILINE
)


def imports(source: str) -> set[str]:
    """Return the modules that Python code imports; parsed only when something known is there."""
    rough = {name for one in _IMPORT.finditer(source) for name in _rough_names(one)}
    if not any(known_module(name) for name in rough):
        return set()
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return rough
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def _rough_names(one: re.Match[str]) -> Iterable[str]:
    if one[1]:
        return [one[1]]
    return [part.strip().split(" ")[0] for part in one[2].split(",")]


def known_module(module: str) -> str | None:
    """Return the longest known beginning of a dotted name."""
    while module:
        if module in IMPORTS:
            return module
        module = module.rpartition(".")[0]
    return None
