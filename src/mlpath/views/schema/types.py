"""What the report types say of themselves: fields, types, and the sentences under them.

The sources are read, not imported: only they have the sentences.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import mlpath.model
from mlpath.model.record import record
from mlpath.views.schema.words import WORDS

MODEL = Path(mlpath.model.__path__[0])
SHARED = ("Estimate", "Hours")
"""Parts so general that what they say of themselves explains no field."""


@record
class Attribute:
    """One field of a report."""

    name: str
    """As JSON calls it, without a trailing underscore."""
    type: ast.expr
    meaning: str
    """The sentence under it; empty when there is none."""


@record
class ModelType:
    """A dataclass or an enum of the model."""

    name: str
    module: str
    meaning: str
    kind: str = ""
    """The kind of report, for a report."""
    attributes: tuple[Attribute, ...] = ()
    values: tuple[str, ...] = ()
    """What an enum may be."""


class Model:
    """All types, and which name means which of them in which module."""

    def __init__(self) -> None:
        self.types: dict[tuple[str, str], ModelType] = {}
        """By module and name."""
        self.imported: dict[tuple[str, str], str] = {}
        """Module and name to the module that the name comes from."""

    def find(self, module: str, name: str) -> ModelType | None:
        """Return what a name means in a module; None for what the model does not define."""
        return self.types.get((self.imported.get((module, name), module), name))

    def reports(self) -> dict[str, ModelType]:
        """Return the report types by their kind."""
        return {one.kind: one for one in self.types.values() if one.kind}

    def title(self, one: ModelType) -> str:
        """Name a type; two of the same name are told apart by their module."""
        same = [t for t in self.types.values() if t.name == one.name]
        return one.name if len(same) == 1 else f"{one.name} ({one.module.replace('_', ' ')})"

    def meaning(self, owner: ModelType, attribute: Attribute) -> str:
        """Say what a field means: its own words, the usual ones, or those of its type."""
        name = attribute.name
        said = WORDS.get(f"{owner.name}.{name}") or attribute.meaning
        for part in () if said else ast.walk(attribute.type):
            found = self.find(owner.module, part.id) if isinstance(part, ast.Name) else None
            if found is not None and found.name not in SHARED and name not in WORDS:
                said = found.meaning
                break
        return as_json(said or WORDS.get(name, ""))


def as_json(text: str) -> str:
    """Say what JSON says where a sentence speaks Python."""
    return re.sub(r"\bNone\b", "null", text).replace("_`", "`")


def _sentence(text: str) -> str:
    return " ".join(text.split())


def _kind(node: ast.AnnAssign) -> str:
    is_kind = isinstance(node.target, ast.Name) and node.target.id == "kind"
    of_class = ast.unparse(node.annotation).startswith("ClassVar")
    if is_kind and of_class and isinstance(node.value, ast.Constant):
        return str(node.value.value)
    return ""


def _attributes(body: list[ast.stmt]) -> list[Attribute]:
    found: list[Attribute] = []
    for node, under in zip(body, [*body[1:], None], strict=True):
        if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
            continue
        if ast.unparse(node.annotation).startswith("ClassVar"):
            continue
        said = ""
        if isinstance(under, ast.Expr) and isinstance(under.value, ast.Constant):
            said = _sentence(str(under.value.value))
        found.append(Attribute(name=node.target.id.rstrip("_"), type=node.annotation, meaning=said))
    return found


def _values(body: list[ast.stmt]) -> list[str]:
    return [
        str(node.value.value)
        for node in body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    ]


def _type(node: ast.ClassDef, module: str) -> ModelType:
    kinds = [_kind(part) for part in node.body if isinstance(part, ast.AnnAssign)]
    is_enum = any("Enum" in ast.unparse(base) for base in node.bases)
    return ModelType(
        name=node.name,
        module=module,
        meaning=_sentence(ast.get_docstring(node) or ""),
        kind=next(filter(None, kinds), ""),
        attributes=() if is_enum else tuple(_attributes(node.body)),
        values=tuple(_values(node.body)) if is_enum else (),
    )


def read_model(folder: Path = MODEL) -> Model:
    """Read every module of the model without importing any."""
    model = Model()
    for path in sorted(folder.rglob("*.py")):
        module = path.relative_to(folder).with_suffix("").as_posix().replace("/", ".")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                model.types[module, node.name] = _type(node, module)
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
                "mlpath.model."
            ):
                for alias in node.names:
                    origin = str(node.module).removeprefix("mlpath.model.")
                    model.imported[module, alias.asname or alias.name] = origin
    return model
