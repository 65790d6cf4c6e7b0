"""What a document of the program may hold, as its JSON Schema says, and nothing beside."""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from mlpath.views.schema.schema import schema_of
from mlpath.views.schema.types import read_model

MODEL = read_model()


def closed(schema: Any) -> Any:
    """Return a schema that allows no field that it does not name; ours let new ones come."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {name: closed(part) for name, part in schema.items()}
    return {**parts, "additionalProperties": False} if "properties" in schema else parts


@cache
def validator(kind: str) -> Draft202012Validator:
    """Return what checks documents of a kind."""
    return Draft202012Validator(
        closed(schema_of(MODEL, kind)), format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def wrong_in(document: Any, kind: str) -> list[str]:
    """Say what in a document is not as its schema says."""
    return [f"{e.json_path}: {e.message[:200]}" for e in validator(kind).iter_errors(document)]
