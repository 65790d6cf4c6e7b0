"""How an event lies in the store: a JSON object with one form a field, said once.

A class names its fields with their forms; how it is written, read back and, when it was written
by others, checked follows from that. A field that has a default may be missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeAlias

from mlpath.model.field.role_level import RoleLevel
from mlpath.model.record import optional

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

    from mlpath.model.ids import SkillId

Body: TypeAlias = Mapping[str, Any]
"""A JSON object as a file holds it."""

MOST_TEXT = 2_000
MOST_NUMBER = 1e9
TOP_LEVEL = 4


class Told(NamedTuple):
    """An event as a history shows it: in words, and what it says in numbers."""

    text: str
    skill: SkillId | None = None
    hours: float | None = None
    level: float | None = None


def _same(value: Any) -> Any:
    return value


class FieldForm(NamedTuple):
    """How one field is checked, read and written."""

    fits: Callable[[Any], bool]
    read: Callable[[Any], Any] = _same
    write: Callable[[Any], Any] = _same


class Stored:
    """What has a form in the store."""

    __slots__ = ()
    form: ClassVar[Mapping[str, FieldForm]]

    def encode(self) -> dict[str, object]:
        """Return the JSON object that is stored."""
        return {_key(name): field.write(getattr(self, name)) for name, field in self.form.items()}

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read what `encode` wrote; keys that are not known are left out."""
        fields = {name: field for name, field in cls.form.items() if _key(name) in body}
        return cls(**{name: field.read(body[_key(name)]) for name, field in fields.items()})

    @classmethod
    def problems(cls, body: Body) -> Iterator[str]:
        """Say what cannot be meant in a JSON object that comes from elsewhere."""
        may_lack = optional(cls)
        yield from (
            f'lacks "{_key(name)}"'
            for name in cls.form
            if name not in may_lack and _key(name) not in body
        )
        yield from (
            f'has a wrong "{_key(name)}"'
            for name, field in cls.form.items()
            if _key(name) in body and not field.fits(body[_key(name)])
        )


def _key(name: str) -> str:
    return name.rstrip("_")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= MOST_TEXT


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _number(most: float, *kinds: type) -> FieldForm:
    return FieldForm(lambda value: type(value) in kinds and 0 <= value <= most)


def one_of(*known: object, read: Callable[[Any], Any] = _same) -> FieldForm:
    """Return the form of a field that is one of a few values."""
    return FieldForm(lambda value: any(value is one or value == one for one in known), read)


def maybe(form: FieldForm) -> FieldForm:
    """Return the form of a field that may be null."""
    return FieldForm(
        lambda value: value is None or form.fits(value),
        lambda value: None if value is None else form.read(value),
        lambda value: None if value is None else form.write(value),
    )


def several(form: FieldForm) -> FieldForm:
    """Return the form of a list."""
    return FieldForm(
        lambda value: isinstance(value, list) and all(map(form.fits, value)),
        lambda value: tuple(map(form.read, value)),
        lambda value: list(map(form.write, value)),
    )


def part(kind: type[Stored]) -> FieldForm:
    """Return the form of a JSON object within another one."""
    return FieldForm(
        lambda value: isinstance(value, dict) and not any(kind.problems(value)),
        kind.decode,
        kind.encode,
    )


TEXT = FieldForm(_is_text)
NUMBER = _number(MOST_NUMBER, int, float)
WHOLE = _number(MOST_NUMBER, int)
LEVEL = _number(TOP_LEVEL, int, float)
WHOLE_LEVEL = _number(TOP_LEVEL, int)
FLAG = FieldForm(lambda value: isinstance(value, bool))
DAY = FieldForm(_is_day, date.fromisoformat, date.isoformat)
ROLE_LEVEL = one_of(*RoleLevel, read=RoleLevel)
