"""What the report types say of themselves: fields, types, and the sentences under them."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from pathlib import Path

MODEL = Path(__file__).resolve().parents[1] / "src" / "mlpath" / "model"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """One field of a report."""

    name: str
    """As JSON calls it, without a trailing underscore."""
    type: ast.expr
    meaning: str
    """The sentence under it; empty when there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """A dataclass or an enum of the model."""

    name: str
    module: str
    meaning: str
    kind: str = ""
    """The kind of report, for a report."""
    attributes: tuple[Attribute, ...] = ()
    values: tuple[str, ...] = ()
    """What an enum may be."""


@dataclass(slots=True)
class Model:
    """All types, and which name means which of them in which module."""

    types: dict[tuple[str, str], Type] = field(default_factory=dict)
    """By module and name."""
    imported: dict[tuple[str, str], str] = field(default_factory=dict)
    """Module and name to the module that the name comes from."""

    def find(self, module: str, name: str) -> Type | None:
        """Return what a name means in a module; None for what the model does not define."""
        return self.types.get((self.imported.get((module, name), module), name))

    def reports(self) -> dict[str, Type]:
        """Return the report types by their kind."""
        return {one.kind: one for one in self.types.values() if one.kind}


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


def _type(node: ast.ClassDef, module: str) -> Type:
    kinds = [_kind(part) for part in node.body if isinstance(part, ast.AnnAssign)]
    is_enum = any("Enum" in ast.unparse(base) for base in node.bases)
    return Type(
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
