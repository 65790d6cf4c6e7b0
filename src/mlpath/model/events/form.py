"""How an event lies in the store: a JSON object with one form a field, said once.

A class names its fields with their forms; how it is written, read back and, when it was written
by others, checked follows from that. A field that has a default may be missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

from mlpath.model.form import FieldForm, same
from mlpath.model.named import NamedTuple
from mlpath.model.record import made_of_columns, optional
from mlpath.model.told import day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date
    from typing import Self

    from mlpath.model.ids import ProjectId, SkillId

Body: TypeAlias = Mapping[str, Any]
"""A JSON object as a file holds it."""


class Told(NamedTuple):
    """An event as a history shows it: in words, and what it says in numbers."""

    words: str
    skill: SkillId | None = None
    hours: float | None = None
    level: float | None = None
    project: ProjectId | None = None
    on: date | None = None
    """The day that it is about, where that is told after the words."""

    @property
    def text(self) -> str:
        """All of it in words."""
        return self.words if self.on is None else f"{self.words}, {day(self.on)}"


class Stored:
    """What has a form in the store."""

    __slots__ = ()
    form: ClassVar[Mapping[str, FieldForm]] = {}

    def encode(self) -> dict[str, object]:
        """Return the JSON object that is stored; what may be missing and is unknown is left out."""
        may_lack = optional(type(self))
        return {
            _key(name): field.write(value)
            for name, field in self.form.items()
            if (value := getattr(self, name)) is not None or name not in may_lack
        }

    @classmethod
    def decode(cls, body: Body) -> Self:
        """Read what `encode` wrote; keys that are not known are left out."""
        forms = _reads(cls)  # type: ignore[arg-type] # a class can be looked up
        return cls(**{name: read(body[key]) for name, key, read in forms if key in body})

    @classmethod
    def decode_all(cls, many: Sequence[Body]) -> Sequence[Self]:
        """Read many at once, where all are whole; a value that comes again is read once."""
        with suppress(LookupError, TypeError):  # something is missing, or a list
            if cls.form:
                return made_of_columns(
                    cls,
                    {
                        name: _column(many, key, read)
                        for name, key, read in _reads(cls)  # type: ignore[arg-type] # a class can be looked up
                    },
                )
        return [*map(cls.decode, many)]

    @classmethod
    def problems(cls, body: Body) -> Iterator[str]:
        """Say what cannot be meant in a JSON object that comes from elsewhere."""
        for key, fits, may_lack in _checks(cls):  # type: ignore[arg-type] # a class can be looked up
            if key not in body:
                if not may_lack:
                    yield f'lacks "{key}"'
            elif not fits(body[key]):
                yield f'has a wrong "{key}"'

    @classmethod
    def sound(cls, many: Sequence[Body]) -> bool:
        """Tell whether none of many has a problem; a value that comes again is looked at once."""
        with suppress(LookupError, TypeError):  # something is missing, or a list
            if cls.form:
                return all(
                    fits(value)
                    for key, fits, may_lack in _checks(cls)  # type: ignore[arg-type] # a class can be looked up
                    for value in _different(many, key, may_lack=may_lack)
                )
        return not any(problem for body in many for problem in cls.problems(body))


def _column(many: Sequence[Body], key: str, read: Callable[[Any], Any]) -> list[Any]:
    values = [body[key] for body in many]
    if read is same:
        return values
    typed = [*zip(map(type, values), values, strict=True)]
    known = {one: read(one[1]) for one in dict.fromkeys(typed)}
    return [*map(known.__getitem__, typed)]


def _different(many: Sequence[Body], key: str, *, may_lack: bool) -> Iterable[Any]:
    """Gather the values of a field; 1, 1.0 and True are three."""
    values = [body[key] for body in many if not may_lack or key in body]
    if len({*map(type, values)}) <= 1:
        return {*values}
    return [value for _, value in {*zip(map(type, values), values, strict=True)}]


@cache
def _reads(kind: type[Stored]) -> tuple[tuple[str, str, Callable[[Any], Any]], ...]:
    """Gather once how each field is called, called in a file, and read: a life has many events."""
    return tuple((name, _key(name), field.read) for name, field in kind.form.items())


@cache
def _checks(kind: type[Stored]) -> tuple[tuple[str, Callable[[Any], bool], bool], ...]:
    """Gather once how each field is called in a file, what fits it, and if it may be missing."""
    may_lack = optional(kind)
    return tuple((_key(name), field.fits, name in may_lack) for name, field in kind.form.items())


def _key(name: str) -> str:
    return name.rstrip("_")


def part(kind: type[Stored]) -> FieldForm:
    """Return the form of a JSON object within another one."""
    return FieldForm(
        lambda value: isinstance(value, dict) and not any(kind.problems(value)),
        kind.decode,
        kind.encode,
    )
