"""Write docs/json.md from the report types, so that it can not say anything else than they do.

Usage: python tools/write_json_docs.py            writes docs/json.md
       python tools/write_json_docs.py --check    exit 1 when the file is stale
"""

from __future__ import annotations

import ast
import inspect
import sys
from pathlib import Path

from mlpath.errors import kinds
from mlpath.model.person import Settings
from mlpath.model.settings import SETTINGS
from mlpath.views.page.registry import PAGES
from mlpath.views.schema.types import Model, ModelType, as_json, read_model
from mlpath.views.schema.words import command_of

TARGET = Path(__file__).resolve().parents[1] / "docs" / "json.md"
PLAIN = {
    "str": "text",
    "int": "whole number",
    "Level": "whole number",
    "float": "number",
    "bool": "true or false",
    "date": "day",
    "datetime": "moment",
    "None": "null",
    "object": "anything",
}
HEAD = """\
<!-- Written by tools/write_json_docs.py from src/mlpath/model; change the types, not this file. -->
# JSON

Every command that reports takes `-f json`. One document goes to stdout, everything else to
stderr, and the exit code says whether it worked.

    {"mlpath": 1, "report": KIND, "as_of": DAY, "data": {...}, "notes": [...]}

| field | type | meaning |
|---|---|---|
| `mlpath` | whole number | Version of these shapes. Rises when a field goes or changes meaning. |
| `report` | text | The kind of report: a heading below. |
| `as_of` | day | The day for which the report is true. |
| `data` | object | The report. |
| `notes` | list of text | What has to be said beside it, such as what was assumed. |

`mlpath data schema KIND` writes these shapes as JSON Schema (draft 2020-12), and those of an error
with `mlpath data schema error`.

The version is 1. New fields may come at any time without a new version.

Days are `2026-11-20`, moments `2026-11-20T12:00:00+00:00`. Numbers have at most six decimals and
are never NaN. Levels of a skill are 0 none, 1 beginner, 2 working, 3 proficient, 4 expert. Fields
of a report are always there; what is unknown is null. Lists are whole unless `--limit N` cuts them,
and `more` says how many entries it left off.

Exit codes: 0 ok, 1 error, 2 usage, 3 bad data or input file, 4 unknown name, 5 needs a terminal,
130 interrupted.
"""
ERRORS = """\
## Errors

A command that fails writes no report. With `-f json` it writes one object to stderr, also when the
command line itself was wrong, so that stdout holds reports and nothing else:

    {"mlpath": 1, "error": {"code": 4, "kind": "unknown-name", "message": "...", ...}}
"""


class Writer:
    """Writes the tables, and remembers which types they refer to."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.wanted: list[ModelType] = []
        self.silent: list[str] = []
        """Fields that nothing is said about."""

    def type_of(self, node: ast.expr, module: str) -> str:  # noqa: PLR0911 - one line a kind of type
        """Say a type in words."""
        match node:
            case ast.BinOp(left=left, right=right):
                one = self.type_of(left, module)
                one = f"({one})" if ", " in one else one
                return f"{one} or {self.type_of(right, module)}"
            case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=parts)):
                first = self.type_of(parts[0], module)
                if isinstance(parts[-1], ast.Constant):
                    return f"list of ({first})" if ", " in first else f"list of {first}"
                words = ", ".join(self.type_of(part, module) for part in parts)
                return f"list of {len(parts)}: {words}"
            case ast.Subscript(value=ast.Name(id="Sequence"), slice=each):
                return f"list of {self.type_of(each, module)}"
            case ast.Subscript(value=ast.Name(id="Mapping"), slice=ast.Tuple(elts=[_, value])):
                return f"object of {self.type_of(value, module)}"
            case ast.Constant(value=None):
                return "null"
            case ast.Name(id=name):
                return self.named(name, module)
            case _:
                raise ValueError(f"{module}: no words for the type {ast.unparse(node)}")

    def named(self, name: str, module: str) -> str:
        """Say a type that has a name: one of Python's, an id, an enum or a part."""
        if name in PLAIN:
            return PLAIN[name]
        if name.endswith("Id"):
            return "id"
        found = self.model.find(module, name)
        if found is None:
            raise ValueError(f"{module}: the type {name} is not part of the model")
        if found.values:
            return " / ".join(f"`{value}`" for value in found.values)
        if found.kind in PAGES:
            return f"[{found.kind} report](#{found.kind}-report)"
        if found not in self.wanted:
            self.wanted.append(found)
        title = self.model.title(found)
        anchor = title.lower().replace(" ", "-").replace("(", "").replace(")", "")
        return f"[{title}](#{anchor})"

    def table(self, one: ModelType) -> list[str]:
        """Write the fields of one type."""
        if one.name == Settings.__name__:
            return settings_table()
        lines = ["| field | type | meaning |", "|---|---|---|"]
        for a in one.attributes:
            meaning = self.model.meaning(one, a).replace("|", "\\|")
            if not meaning:
                self.silent.append(f"{one.module}.{one.name}.{a.name}")
            lines.append(f"| `{a.name}` | {self.type_of(a.type, one.module)} | {meaning} |")
        return lines


def settings_table() -> list[str]:
    """Write what somebody can say; the rows of the settings know it all."""
    lines = ["| field | type | since | meaning |", "|---|---|---|---|"]
    for row in SETTINGS:
        kind = row.kind.json if row.kind.many else f"{row.kind.json} or null"
        lines.append(f"| `{row.key}` | {kind} | {row.since} | {row.about} |")
    return lines


def errors_table(writer: Writer) -> list[str]:
    """Write what an error looks like, and every kind of it."""
    lines = [ERRORS, *writer.table(writer.model.types["failure", "Failure"]), ""]
    lines += ["| kind | code | meaning |", "|---|---|---|"]
    for kind, one in kinds().items():
        meaning = (inspect.getdoc(one) or "").splitlines()[0]
        lines.append(f"| `{kind}` | {int(one.exit_code)} | {meaning} |")
    return [*lines, ""]


def written(model: Model) -> str:
    """Write the whole page."""
    writer = Writer(model)
    reports = model.reports()
    shown = [kind for kind in PAGES if kind in reports]
    lines = [HEAD, "| report | command |", "|---|---|"]
    lines += [f"| [{kind}](#{kind}-report) | `{command_of(kind)}` |" for kind in shown]
    lines += ["", *errors_table(writer), "## Reports", ""]
    for kind in shown:
        lines += [
            f"### {kind} report",
            "",
            f"{reports[kind].meaning} From `{command_of(kind)}`.",
            "",
        ]
        lines += [*writer.table(reports[kind]), ""]
    lines += ["## Parts", ""]
    done = 0
    parts: list[tuple[str, list[str]]] = []
    while done < len(writer.wanted):
        part = writer.wanted[done]
        done += 1
        title = model.title(part)
        parts.append(
            (title, [f"### {title}", "", as_json(part.meaning), "", *writer.table(part), ""])
        )
    for _, text in sorted(parts):
        lines += text
    if writer.silent:
        names = ", ".join(writer.silent)
        raise ValueError(f"these fields need a sentence under them: {names}")
    return "\n".join(lines).rstrip() + "\n"


def main() -> int:
    """Write the page, or say that it is stale."""
    text = written(read_model())
    if "--check" in sys.argv[1:]:
        fresh = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text
        if not fresh:
            print("docs/json.md is stale: python tools/write_json_docs.py", file=sys.stderr)
        return 0 if fresh else 1
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
