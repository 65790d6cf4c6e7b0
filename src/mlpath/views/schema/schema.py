"""The shape of a report as JSON Schema, draft 2020-12, from the types of the model."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any

from mlpath.errors import kinds
from mlpath.model.named import NamedTuple
from mlpath.model.person import Settings
from mlpath.model.settings import SETTINGS
from mlpath.views.formats.json import ENVELOPE_VERSION
from mlpath.views.page.registry import PAGES
from mlpath.views.schema.words import command_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mlpath.views.schema.types import Model, ModelType

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ERROR = "error"
"""What is written in the place of a report is a kind too."""
DAY = {"type": "string", "format": "date"}
TEXT = {"type": "string"}
PLAIN: Mapping[str, dict[str, Any]] = {
    "str": TEXT,
    "int": {"type": "integer"},
    "Level": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "date": DAY,
    "datetime": {"type": "string", "format": "date-time"},
    "None": {"type": "null"},
    "object": {},
}
SETTING: Mapping[str, dict[str, Any]] = {
    "id": TEXT,
    "text": TEXT,
    "number": PLAIN["float"],
    "whole number": PLAIN["int"],
    "true or false": PLAIN["bool"],
    "day": DAY,
    "list of text": {"type": "array", "items": TEXT},
    "list of (list of 2: day, day)": {
        "type": "array",
        "items": {"type": "array", "items": DAY, "minItems": 2, "maxItems": 2},
    },
}
"""What a setting holds, by the words for it."""


def schema_of(model: Model, kind: str) -> dict[str, Any]:
    """Return the schema of a whole document: a report in its envelope, or an error."""
    writer = Writer(model)
    if kind == ERROR:
        body = {"mlpath": {"const": ENVELOPE_VERSION}, ERROR: writer.refer(_failure(model))}
        title = "What a command writes to stderr when it fails, with -f json"
    else:
        report = model.reports()[kind]
        body = {
            "mlpath": {"const": ENVELOPE_VERSION},
            "report": {"const": kind},
            "as_of": DAY,
            "data": writer.refer(report),
            "notes": {"type": "array", "items": TEXT},
        }
        title = f"{report.meaning} From {command_of(kind)}."
    head = {"$schema": DIALECT, "title": f"mlpath {kind}", "description": title}
    return {**head, **_object(body), "$defs": writer.definitions()}


def _failure(model: Model) -> ModelType:
    return model.types["failure", "Failure"]


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Describe an object whose fields are always there; others may come."""
    return {"type": "object", "properties": dict(properties), "required": list(properties)}


class Writer:
    """Writes types as schemas, and remembers which others they refer to."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.wanted: list[ModelType] = []

    def refer(self, one: ModelType) -> dict[str, Any]:
        """Refer to a type that is defined beside."""
        if one not in self.wanted:
            self.wanted.append(one)
        return {"$ref": f"#/$defs/{self.name(one)}"}

    def name(self, one: ModelType) -> str:
        """Name a definition, without what an address would have to escape."""
        return re.sub(r"\W+", "_", self.model.title(one)).strip("_")

    def definitions(self) -> dict[str, Any]:
        """Define every type that was referred to, and those to which these refer."""
        out: dict[str, Any] = {}
        for one in self.wanted:  # grows while it is read
            out[self.name(one)] = {"description": one.meaning, **self._defined(one)}
        return dict(sorted(out.items()))

    def _defined(self, one: ModelType) -> dict[str, Any]:
        if one.name == Settings.__name__:
            return _object({row.key: _setting(row.kind, row.about) for row in SETTINGS})
        fields = {}
        for attribute in one.attributes:
            shape = self.type_of(attribute.type, one.module)
            meaning = self.model.meaning(one, attribute)
            fields[attribute.name] = {**shape, "description": meaning} if meaning else shape
        if one is _failure(self.model):
            fields["kind"]["enum"] = list(kinds())
        return _object(fields)

    def type_of(self, node: ast.expr, module: str) -> dict[str, Any]:
        """Write a type."""
        match node:
            case ast.BinOp(left=left, right=right):
                return {"anyOf": [self.type_of(left, module), self.type_of(right, module)]}
            case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=parts)):
                return self._list(parts, module)
            case ast.Subscript(value=ast.Name(id="Sequence"), slice=each):
                return {"type": "array", "items": self.type_of(each, module)}
            case ast.Subscript(value=ast.Name(id="Mapping"), slice=ast.Tuple(elts=[_, value])):
                return {"type": "object", "additionalProperties": self.type_of(value, module)}
            case ast.Constant(value=None):
                return dict(PLAIN["None"])
            case ast.Name(id=name):
                return self._named(name, module)
            case _:
                raise ValueError(f"{module}: no schema for the type {ast.unparse(node)}")

    def _list(self, parts: Sequence[ast.expr], module: str) -> dict[str, Any]:
        if isinstance(parts[-1], ast.Constant):
            return {"type": "array", "items": self.type_of(parts[0], module)}
        shapes = [self.type_of(part, module) for part in parts]
        return {"type": "array", "prefixItems": shapes, "items": False, "minItems": len(shapes)}

    def _named(self, name: str, module: str) -> dict[str, Any]:
        """Write a type that has a name: one of Python's, an id, an enum or a part."""
        if name in PLAIN:
            return dict(PLAIN[name])
        if name.endswith("Id"):
            return dict(TEXT)
        found = self.model.find(module, name)
        if found is None:
            raise ValueError(f"{module}: the type {name} is not part of the model")
        return {"enum": list(found.values)} if found.values else self.refer(found)


def _setting(kind: Any, about: str) -> dict[str, Any]:
    """Write what somebody can say of themselves; null is "not said"."""
    names = re.findall(r"`(\w+)`", kind.json)
    shape = {"enum": names} if names else SETTING[kind.json]
    said = shape if kind.many else {"anyOf": [shape, PLAIN["None"]]}
    return {**said, "description": about}


class Documented(NamedTuple):
    """A kind of document, the command that writes it, and what it is."""

    kind: str
    command: str
    about: str


def written_by(model: Model) -> dict[str, Documented]:
    """Return every kind of document by its name, in the order of the pages; errors come last."""
    reports = model.reports()
    known = {
        kind: Documented(kind, command_of(kind), reports[kind].meaning)
        for kind in PAGES
        if kind in reports
    }
    return {**known, ERROR: Documented(ERROR, "any command that fails", _failure(model).meaning)}
