"""The form of every entry in the data files: its record, and what an annotation cannot say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import EnumType
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from mlpath.catalog.make import KEYS, UNIONS
from mlpath.catalog.shape import (
    Check,
    Field,
    Findings,
    address,
    between,
    day,
    flag,
    ident,
    level,
    list_of,
    map_of,
    maybe_empty,
    number,
    one_of,
    prior,
    rising_levels,
    span,
    table,
    text,
    two_letters,
    whole_between,
)
from mlpath.model.field.background import Prior
from mlpath.model.field.catalog import KINDS
from mlpath.model.field.level import TOP, Level
from mlpath.model.field.role_level import RoleLevel
from mlpath.model.field.skill import Hours
from mlpath.model.ids import GroupId, SkillId
from mlpath.model.languages import LANGUAGES
from mlpath.model.named import NamedTuple
from mlpath.model.record import is_record_type, record


@record
class Asked:
    """How a file says what a role asks of a skill; `catalog.targets` makes the rest of it."""

    levels: tuple[Level, ...]
    must: RoleLevel | None = None
    core: RoleLevel | None = None
    weight: float


class Size(NamedTuple):
    """How many members a list has."""

    least: int = 0
    exactly: int | None = None


ANY_SIZE = Size()


class Written(NamedTuple):
    """A field that files write in the form of another type."""

    hint: object


class Given(NamedTuple):
    """A field that files do not write in the entry: it follows from where the entry stands."""


def _years(value: object) -> Findings:
    """Accept years of work for each level of a role; for a lead they may be left out."""
    years = list_of(number, exactly=2)
    return table({rung.value: Field(years, rung is not RoleLevel.LEAD) for rung in RoleLevel})(
        value
    )


RULES: dict[str, dict[str, Check | Size | Written | Given]] = {
    "Skill": {"area": Given(), "can": Size(exactly=TOP), "hours": Size(exactly=TOP)},
    "Role": {
        "work": Size(least=1),
        "years": _years,
        "targets": Written(Mapping[SkillId | GroupId, Asked]),
        "soft": Given(),
    },
    "Asked": {"levels": rising_levels, "weight": between(0, 1)},
    "Group": {"members": Size(least=2)},
    "Resource": {
        "covers": Size(least=1),
        "language": one_of(*LANGUAGES),
        "year": between(1900, 2100),
    },
    "Project": {"skills": Size(least=1), "stages": Size(least=2)},
    "Module": {"teaches": Size(least=1), "study": Size(least=1)},
    "Taught": {"from_level": between(0, TOP), "to_level": between(0, TOP)},
    "Study": {"hours": between(0.5, 200)},
    "Dataset": {"domains": Size(least=1), "shapes": Size(least=1)},
    "Item": {"wrong": Size(exactly=3), "draw": map_of(list_of(number, least=2))},
    "Land": {
        "id": two_letters,
        "boards": Size(least=1),
        "houses": Size(least=3),
        "checked": between(2020, 2100),
    },
    "UsualDegree": {"years": whole_between(2, 6), "ends": whole_between(1, 12), "url": address},
    "Call": {
        "opens": whole_between(1, 12),
        "closes": whole_between(1, 12),
        "url": address,
        "checked": between(2020, 2100),
    },
    "Board": {"url": address},
    "House": {"url": address},
    "Aid": {"url": address},
    "OpenData": {"url": address},
    "LocalRule": {"url": address},
    "Guide": {"sections": Size(least=1)},
    "Figure": {"unit": maybe_empty},
    "Trait": {"grow": Size(least=1), "show": Size(least=1)},
    "Source": {"date": maybe_empty, "url": maybe_empty, "note": maybe_empty},
}
"""What has to be true of a field beyond its type, by record and field."""
PLAIN: dict[object, Check] = {
    str: text,
    int: number,
    float: number,
    bool: flag,
    date: day,
    Level: level,
    Hours: span,
    Prior: prior,
}
"""How a value of a type is written, where that is no table."""
NO_REFERENCE = frozenset({"id", "was"})
"""Fields whose ids are those of the entry itself."""


class Spec(NamedTuple):
    """A field of a record, as files write it."""

    name: str
    key: str
    hint: Any
    check: Check
    required: bool


@cache
def fields_of(kind: type) -> tuple[Spec, ...]:
    """Return the fields that files write of a record."""
    rules = RULES.get(kind.__name__, {})
    defaults: Mapping[str, object] = vars(kind)["__defaults__"]
    found: list[Spec] = []
    for name, annotated in get_type_hints(kind, include_extras=True).items():
        rule, hint = rules.get(name), annotated
        if isinstance(rule, Given):
            continue
        if isinstance(rule, Written):
            hint = rule.hint
        check = (
            rule if callable(rule) else check_of(hint, rule if isinstance(rule, Size) else ANY_SIZE)
        )
        found.append(Spec(name, KEYS.get(name, name), hint, check, name not in defaults))
    return tuple(found)


def check_of(hint: Any, size: Size = ANY_SIZE) -> Check:
    """Return the check that an annotation stands for."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in UNIONS:
        return check_of(args[0], size)
    if origin is tuple:
        return list_of(check_of(args[0]), least=size.least, exactly=_length(args, size))
    if origin is Mapping:
        return _map_of(*args)
    return PLAIN.get(hint) or _named(hint)


def _named(hint: Any) -> Check:
    if is_record_type(hint):
        return table({spec.key: Field(spec.check, spec.required) for spec in fields_of(hint)})
    return one_of(*_values(hint)) if isinstance(hint, EnumType) else ident


def _values(kind: Iterable[Any]) -> list[str]:
    return [member.value for member in kind]


def _length(args: tuple[Any, ...], size: Size) -> int | None:
    return size.exactly if args[-1] is Ellipsis else len(args)


def _map_of(key: Any, value: Any) -> Check:
    if isinstance(key, EnumType):  # something is said of every member
        return table(dict.fromkeys(_values(key), Field(check_of(value))))
    return map_of(check_of(value))


class Reference(NamedTuple):
    """An id that an entry names."""

    place: str
    sections: tuple[str, ...]
    """Where it has to be defined: in one of these."""
    id: str


SECTION_OF = {hint: kind.section for kind in KINDS for hint in [get_type_hints(kind.record)["id"]]}
"""The section in which the ids of a type are defined."""


def references(hint: Any, value: Any, place: str) -> Iterator[Reference]:
    """Yield what a checked value names."""
    origin, args = get_origin(hint), get_args(hint)
    sections = tuple(SECTION_OF[one] for one in args or (hint,) if one in SECTION_OF)
    if origin in UNIONS and not sections:
        yield from references(args[0], value, place)
    elif origin in UNIONS or hint in SECTION_OF:
        yield Reference(place, sections, value)
    elif origin is tuple:
        for part in value:
            yield from references(args[0], part, place)
    elif origin is Mapping:
        for name, part in value.items():
            yield from references(args[0], name, place)
            yield from references(args[1], part, place)
    elif is_record_type(hint) and hint not in PLAIN:  # a part with a heading is a place of its own
        yield from references_in(hint, value, value.get("heading", place))


def references_in(kind: type, entry: Mapping[str, Any], place: str = "") -> Iterator[Reference]:
    """Yield what a checked entry names."""
    for spec in fields_of(kind):
        if spec.key in entry and spec.name not in NO_REFERENCE:
            yield from references(spec.hint, entry[spec.key], place or spec.key)
