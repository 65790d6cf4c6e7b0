"""One file of code to what it shows. Runs in the limited child: it reads what others wrote."""

from __future__ import annotations

import ast
import json
import re
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError
from mlpath.evidence.code.reading.foreign import (
    is_generated,
    is_homework,
    is_owned,
    is_template,
)
from mlpath.evidence.code.reading.uses import Uses
from mlpath.evidence.files.decode import decode
from mlpath.evidence.files.sniff import open_regular

if TYPE_CHECKING:
    from collections.abc import Sequence

READ_BYTES = 400_000
"""Of a file; a longer source file is generated."""
NOTEBOOK_BYTES = 8_000_000
QUERIES = 60


def read_source(path: Path, kind: str, local: Sequence[str]) -> dict[str, Any] | None:
    """Read a file; None if it tells nothing: empty, of a machine, or not to be read."""
    most = NOTEBOOK_BYTES if kind == "notebook" else READ_BYTES
    try:
        with open_regular(path) as file:
            raw: bytes = file.read(most + 1)
    except (OSError, BadDataError):
        return None
    if len(raw) > most or not raw.strip():
        return None
    text = decode(raw)
    if is_template(text) or (kind != "notebook" and is_generated(text)):
        return None
    uses = Uses()
    see(text, kind, path.as_posix(), local, uses)
    return {
        **uses.packed(),
        "same": blake2b(raw, digest_size=8).hexdigest(),
        "owned": is_owned(text),
        "homework": is_homework(text),
    }


def see(text: str, kind: str, path: str, local: Sequence[str], uses: Uses) -> None:
    """Note what a text of this kind shows."""
    if kind == "python":
        see_python(text, path, local, uses)
    elif kind == "notebook":
        _notebook(text, local, uses)
    elif kind == "sql":
        from mlpath.evidence.code.reading.sql import see_sql

        see_sql(text, uses, test=is_test(path))
    elif kind == "readme":
        from mlpath.evidence.code.reading.subjects import see_subjects

        see_subjects(text, uses)
    elif kind in {"yaml", "package", "docker", "compose", "ci", "terraform"} or kind.startswith(
        "="
    ):
        from mlpath.evidence.code.reading.configuration import see_configuration
        from mlpath.evidence.code.reading.yaml_kinds import kind_of_yaml

        real = kind_of_yaml(text, path) if kind == "yaml" else kind.lstrip("=")
        if real is not None:
            see_configuration(text, real, uses)
    else:
        from mlpath.evidence.code.reading.languages import see_language

        see_language(text, kind, uses, test=is_test(path))


def see_python(text: str, path: str, local: Sequence[str], uses: Uses) -> None:
    """Note what Python code shows."""
    from mlpath.evidence.code.reading.building import see_building
    from mlpath.evidence.code.reading.fields import see_fields
    from mlpath.evidence.code.reading.learning import see_learning
    from mlpath.evidence.code.reading.python import parse, see_names

    source = parse(text, local)
    if source is None:
        return
    see_building(source, uses, test=is_test(path))
    see_names(source, uses)
    see_learning(source, uses)
    see_fields(source, uses)
    _queries(source.nodes, uses, test=is_test(path))


_TEST = re.compile(
    r"/tests?/(?:[^/]+/){0,2}[^/]+$|(?:^|/)test_[^/]*$|[_.-](?:test|tests|spec)\.\w+$"
    r"|tests?\.(?:cpp|cc|cxx|c|java|scala|cs|swift)$",
    re.IGNORECASE,
)


def is_test(path: str) -> bool:
    """Tell by its name whether a file holds tests."""
    return _TEST.search(path) is not None


def _queries(nodes: Sequence[ast.AST], uses: Uses, *, test: bool) -> None:
    from mlpath.evidence.code.reading.sql import is_sql, see_sql

    queries = [
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and is_sql(node.value)
    ]
    for query in queries[:QUERIES]:
        see_sql(query, uses, test=test)


def _notebook(text: str, local: Sequence[str], uses: Uses) -> None:
    from mlpath.evidence.code.reading.python import readable, without_magic

    try:
        told = json.loads(text)
        cells = told["cells"] if "cells" in told else told["worksheets"][0]["cells"]
        sources = [
            "".join(cell["source"] if "source" in cell else cell["input"])
            for cell in cells
            if cell.get("cell_type") == "code"
        ]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return
    good = [read for cell in sources if (read := readable(without_magic(cell))) is not None]
    code = "\n".join(good)
    if code.strip() and len(code) <= READ_BYTES:
        see_python(code, "notebook", local, uses)
        if uses.signs.get("matplotlib") or "matplotlib" in uses.names:
            uses.sign("exploratory-analysis", "charts in a notebook", 1.25)
