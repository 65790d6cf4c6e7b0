"""From compiled JSON to records; trusted, because it was checked when it was compiled.

What a field is made of is read from its annotation, so that a record describes its entries whole.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from enum import EnumType
from functools import cache
from itertools import chain, islice
from types import MappingProxyType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin

from mlpath.model.record import is_record_type, made_of_columns, row_maker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mlpath.model.field.role import Target, Weight
    from mlpath.model.field.role_level import RoleLevel
    from mlpath.model.field.skill import SkillLevel

T = TypeVar("T")
Entry = dict[str, Any]
"""A table of a file as it was parsed: a value may still be anything."""

KEYS = {"for_level": "for", "from_level": "from", "to_level": "to", "sections": "section"}
"""Fields that files call otherwise."""
PLAIN = frozenset({"str", "int", "float", "bool", "float | None", "Level", "Level | None"})
"""Annotations of values that JSON has."""
UNIONS = (UnionType, Union)
EMPTY: Mapping[str, Any] = MappingProxyType({})


def record_maker(
    record: type[T], own: Mapping[str, Callable[[Entry], Any]] = EMPTY
) -> Callable[[Any], T]:
    """Return what makes a record of a table, which it takes apart, or of a row of its fields.

    A field of `own` is made from the whole table, because it is written in a form of its own; what
    makes it takes away what the record has no field for. A row has all fields as they are.
    """
    names, of_row = record.__annotations__, row_maker(record)
    order: tuple[str, ...] = record.__slots__  # type: ignore[attr-defined] # every record has slots
    renamed = tuple((KEYS[name], name) for name in names if name in KEYS)
    inners = {
        name: inner for name, hint in _telling(record).items() if (inner := maker(hint)) is not None
    }
    plan = tuple((name, inner) for name, inner in inners.items() if name not in own)
    places = tuple((order.index(name), inner) for name, inner in inners.items())

    def make(value: Any) -> T:
        if isinstance(value, list):
            for place, inner in places:
                if value[place] is not None:
                    value[place] = inner(value[place])
            return of_row(value)  # its length was checked
        fields: Entry = value
        for name, make_field in own.items():
            fields[name] = make_field(fields)
        for key, name in renamed:
            if key in fields:
                fields[name] = fields.pop(key)
        for name, inner in plan:
            if name in fields:
                fields[name] = inner(fields[name])
        return record(**fields)

    return make


def all_maker(record: type[T], make: Callable[[Any], T]) -> Callable[[Sequence[Any]], Iterable[T]]:
    """Return what makes records of many tables, one by one, or of many rows at once."""
    return lambda some: (
        rows_maker(record)(some) if some and isinstance(some[0], list) else map(make, some)
    )


def rows_maker(record: type[T]) -> Callable[[Sequence[Sequence[Any]]], tuple[T, ...]]:
    """Return what makes records of many rows at once, a field of all of them after the other."""
    order: tuple[str, ...] = record.__slots__  # type: ignore[attr-defined] # every record has slots
    inners = {
        order.index(name): inner
        for name, hint in _telling(record).items()
        if (inner := _column_maker(hint)) is not None
    }

    def make(rows: Sequence[Sequence[Any]]) -> tuple[T, ...]:
        columns: list[Sequence[Any]] = [*zip(*rows, strict=True)] or [()] * len(order)
        for place, inner in inners.items():
            columns[place] = inner(columns[place])
        return made_of_columns(record, dict(zip(order, columns, strict=True)))

    return make


def _column_maker(hint: Any) -> Callable[[Sequence[Any]], Sequence[Any]] | None:
    """Return what makes a field of many records; None when it stays as it came."""
    args = get_args(hint)
    if get_origin(hint) is tuple and is_record_type(args[0]):
        of_rows = rows_maker(args[0])

        def make(column: Sequence[Any]) -> Sequence[Any]:
            made = iter(of_rows([*chain.from_iterable(column)]))
            return [tuple(islice(made, len(some))) for some in column]

        return make
    one = maker(hint)
    return one and (lambda column: [value if value is None else one(value) for value in column])


def row_of(record: type, entry: Entry) -> list[Any]:
    """Return the row of a table of a file, of which the same is made in less time."""
    given: Mapping[str, Any] = record.__defaults__  # type: ignore[attr-defined] # set by record
    names: tuple[str, ...] = record.__slots__  # type: ignore[attr-defined] # every record has slots
    return [entry.get(KEYS.get(name, name), given.get(name)) for name in names]


def _telling(record: type) -> dict[str, Any]:
    """Return the annotations that may ask for something to be made; to look at all takes longer."""
    space = vars(sys.modules[record.__module__])
    return {
        name: eval(text, space)  # noqa: S307 - an annotation of this project
        for name, text in record.__annotations__.items()
        if text not in PLAIN and not text.endswith("Id")
    }


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
    return _member_of(hint) if isinstance(hint, EnumType) else None


def _member_of(kind: Iterable[Any]) -> Callable[[Any], Any]:
    """Return what finds a member by its value, in a third of the time of calling the kind."""
    members = {member.value: member for member in kind}
    return members.__getitem__


def _mapping(
    key: Callable[[Any], Any] | None, value: Callable[[Any], Any] | None
) -> Callable[[Any], Any] | None:
    if key is None and value is None:
        return None
    of_key, of_value = key or _same, value or _same
    return lambda table: {of_key(name): of_value(part) for name, part in table.items()}


def _same(value: Any) -> Any:
    return value


@cache
def _makers() -> tuple[Callable[[Any], Weight], Callable[[Any], Target]]:
    from mlpath.model.field.role import Target, Weight

    return record_maker(Weight), row_maker(Target)


def soft_of(role: Entry) -> Mapping[RoleLevel, tuple[Target, ...]]:
    """Make the ways of working that a compiled role asks for."""
    return _ByLevel(role["soft"], role["weights"])


def targets_of(role: Entry) -> Mapping[RoleLevel, tuple[Target, ...]]:
    """Make the targets of a compiled role, and take its weights, which nothing else needs."""
    return _ByLevel(role["targets"], role.pop("weights"))


class _ByLevel(Mapping["RoleLevel", "tuple[Target, ...]"]):
    """What a role asks for at its levels; those of a level are made when first asked for."""

    def __init__(self, rows: Mapping[str, Any], weights: Mapping[str, Any]) -> None:
        self._rows, self._weights = rows, weights
        self._made: dict[str, tuple[Target, ...]] = {}

    def __getitem__(self, level: RoleLevel) -> tuple[Target, ...]:
        if level not in self._made:
            self._made[level] = tuple(map(self._target, self._rows[level]))
        return self._made[level]

    def __iter__(self) -> Iterator[RoleLevel]:
        from mlpath.model.field.role_level import RoleLevel

        return map(RoleLevel, self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def _target(self, row: Sequence[Any]) -> Target:
        weight_of, target_of = _makers()
        skill, need, must, core, *group = row
        name, others = group or (None, ())
        weight = weight_of([*self._weights[skill]])
        return target_of([skill, need, must, core, weight, name, tuple(others)])


def asks_of(entry: Entry) -> tuple[SkillLevel, ...]:
    """Make what a resource asks for: as the file says, else where what it covers begins."""
    from mlpath.model.field.skill import SkillLevel

    begins = [{"skill": c["skill"], "level": c["from"]} for c in entry["covers"] if c["from"]]
    return tuple([SkillLevel(**one) for one in entry.get("asks", begins)])


OWN: dict[str, dict[str, Callable[[Entry], Any]]] = {
    "roles": {"soft": soft_of, "targets": targets_of},
    "resources": {"asks": asks_of},
}
"""Fields that are compiled in a form of their own, by section, and what makes them."""
