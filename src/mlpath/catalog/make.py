"""From compiled JSON to records; trusted, because it was checked when it was compiled.

What a field is made of is read from its annotation, so that a record describes its entries whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import EnumType
from types import MappingProxyType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from mlpath.model.record import is_record_type

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
Entry = dict[str, Any]
"""A table of a file as it was parsed: a value may still be anything."""

KEYS = {"for_level": "for", "from_level": "from", "to_level": "to", "sections": "section"}
"""Fields that files call otherwise."""
UNIONS = (UnionType, Union)


def record_maker(
    record: type[T], own: Mapping[str, Callable[[Entry], Any]] = MappingProxyType({})
) -> Callable[[Any], T]:
    """Return what makes a record of a table, or of a row of its fields.

    A field of `own` is made from the whole table, because it is written in a form of its own; what
    makes it takes away what the record has no field for.
    """
    hints = get_type_hints(record)
    names = tuple(hints)
    makers = {name: maker(hint) for name, hint in hints.items() if name not in own}
    plan = tuple(
        (KEYS.get(name, name), name, inner or _same)
        for name, inner in makers.items()
        if inner is not None or name in KEYS
    )

    def make(value: Any) -> T:
        if isinstance(value, list):
            return record(**dict(zip(names, value, strict=False)))  # its length was checked
        fields = dict(value)
        for name, make_field in own.items():
            fields[name] = make_field(fields)
        for key, name, inner in plan:
            if key in fields:
                fields[name] = inner(fields.pop(key))
        return record(**fields)

    return make


def maker(hint: Any) -> Callable[[Any], Any] | None:
    """Return what makes a value of a type; None when it stays as it came."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in UNIONS:
        return maker(args[0])
    if origin is tuple:
        inner = maker(args[0])
        return tuple if inner is None else lambda value: tuple([inner(part) for part in value])
    if origin is Mapping:
        return _mapping(*map(maker, args))
    if is_record_type(hint):
        return record_maker(hint)
    if hint is date:
        return date.fromisoformat
    return hint if isinstance(hint, EnumType) else None


def _mapping(
    key: Callable[[Any], Any] | None, value: Callable[[Any], Any] | None
) -> Callable[[Any], Any] | None:
    if key is None and value is None:
        return None
    of_key, of_value = key or _same, value or _same
    return lambda table: {of_key(name): of_value(part) for name, part in table.items()}


def _same(value: Any) -> Any:
    return value
