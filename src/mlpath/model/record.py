"""Records: frozen, slotted, keyword-only data classes that are quick to define.

`dataclasses.dataclass(frozen=True, slots=True, kw_only=True)` compiles seven functions and builds
the class twice, about half a millisecond each. A command imports forty of them, which was a fifth
of the time a person waits for it. A record compiles one function and shares the others; for the
rest of the world (`dataclasses.fields`, `replace`, `is_dataclass`) it is a data class. That one
function is compiled when so many records of its kind are made that it pays, which most kinds never
see in a run. `benchmarks/records.py` measures the difference.
"""

from __future__ import annotations

from collections import deque
from itertools import repeat
from typing import TYPE_CHECKING, Any, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

T = TypeVar("T")
FEW = 40
"""Records that are filled faster field by field than a function is compiled that does it."""


class Later:
    """A value that is worked out when it is first asked for, by whichever copy of a record."""

    __slots__ = ("_make", "_value")

    def __init__(self, make: Any) -> None:
        self._make = make

    def __call__(self) -> Any:
        """Return the value."""
        if self._make is not None:
            self._value, self._make = self._make(), None
        return self._value


def later(make: Callable[[], T]) -> T:
    """Give a field of a `late` record a value that is worked out when first read."""
    return cast("T", Later(make))


class _Late:
    """A field that may be given as what makes it."""

    __slots__ = ("slot",)

    def __init__(self, slot: Any) -> None:
        self.slot = slot
        """The member in which it is kept as it was given."""

    def __get__(self, thing: Any, cls: Any = None) -> Any:
        if thing is None:
            return self
        value = self.slot.__get__(thing, cls)
        return value() if type(value) is Later else value

    def __set__(self, thing: Any, value: Any) -> None:
        self.slot.__set__(thing, value)


def late(*names: str) -> Callable[[type[T]], type[T]]:
    """Let fields of a record be given by `later`: for what is dear and seldom looked at."""

    def of(cls: type[T]) -> type[T]:
        own: Any = cls
        own.__late__ = {name: getattr(cls, name) for name in names}
        for name, slot in own.__late__.items():
            setattr(cls, name, _Late(slot))
        return cls

    return of


class Factory:
    """A default that is made anew for every record."""

    __slots__ = ("make",)

    def __init__(self, make: Any) -> None:
        self.make = make


def default(*, factory: Any) -> Any:
    """Give a field a default that is made anew for every record."""
    return Factory(factory)


def _values(thing: Any) -> tuple[Any, ...]:
    return tuple([getattr(thing, name) for name in thing.__slots__])


def _equal(self: Any, other: object) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return _values(self) == _values(other)


def _hashed(self: Any) -> int:
    return hash(_values(self))


def _shown(self: Any) -> str:
    parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
    return f"{type(self).__qualname__}({parts})"


def _refuse(self: Any, name: str, *_: object) -> None:
    from dataclasses import FrozenInstanceError

    message = f"cannot change {name!r}: a {type(self).__name__} is frozen"
    raise FrozenInstanceError(message)


def _again(cls: type[T], values: tuple[Any, ...]) -> T:
    """Make a record from the values of another; what copying and pickling call."""
    names: Any = cls.__slots__  # type: ignore[attr-defined] # every record has slots
    return cls(**dict(zip(names, values, strict=True)))


def _reduced(self: Any) -> tuple[Any, ...]:
    return _again, (type(self), _values(self))


class _Fields:
    """Describes the fields to `dataclasses` when something first asks, which most runs never do."""

    def __get__(self, thing: object, cls: type) -> Any:
        import dataclasses

        parts = []
        for name in cls.__slots__:  # type: ignore[attr-defined] # every record has slots
            given = cls.__defaults__.get(name, dataclasses.MISSING)  # type: ignore[attr-defined] # set by record
            made = isinstance(given, Factory)
            spec = (
                dataclasses.field(default_factory=given.make)
                if made
                else dataclasses.field(default=given)
            )
            parts.append((name, cls.__annotations__[name], spec))
        twin: Any = dataclasses.make_dataclass(cls.__name__, parts, kw_only=True)
        return twin.__dataclass_fields__


_SHARED = {
    "__eq__": _equal,
    "__hash__": _hashed,
    "__repr__": _shown,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__reduce__": _reduced,
    "__dataclass_fields__": _Fields(),
    "__late__": {},
}


def _initializer(cls: Any, names: list[str], defaults: dict[str, Any]) -> Any:
    """Compile the one function that differs from record to record."""
    space: dict[str, Any] = {"_Factory": Factory}
    given, body = [], []
    for name in names:
        # The slots themselves are written to, because the record refuses every other way.
        space[f"_set_{name}"] = getattr(cls, name).__set__
        value = name
        if name in defaults:
            space[f"_or_{name}"] = defaults[name]
            given.append(f"{name}=_or_{name}")
            if isinstance(defaults[name], Factory):
                value = f"{name}.make() if {name} is _or_{name} else {name}"
        else:
            given.append(name)
        body.append(f" _set_{name}(self, {value})")
    head = f"def __init__(self, *, {', '.join(given)}):" if names else "def __init__(self):"
    exec("\n".join([head, *(body or [" pass"])]), space)  # noqa: S102 - names of fields, written in this project
    return space["__init__"]


def _late_initializer(cls: Any, names: list[str], defaults: dict[str, Any]) -> Any:
    """Return what fills the first records field by field, and compiles the initializer for more."""
    left, puts = FEW, dict[str, Any]()

    def __init__(self: Any, *given: Any, **values: Any) -> None:  # noqa: N807 - it stands for it
        nonlocal left
        left -= 1
        if not puts:
            puts.update({name: getattr(cls, name).__set__ for name in names})
        whole = {**defaults, **values}
        if given or left < 0 or whole.keys() != puts.keys():  # or as a compiled one refuses it
            cls.__init__ = _initializer(cls, names, defaults)
            cls.__init__(self, *given, **values)
            return
        for name, put in puts.items():
            value = whole[name]
            put(self, value.make() if isinstance(value, Factory) else value)

    return __init__


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(default,))
def record(cls: type[T]) -> type[T]:
    """Make a frozen, slotted, keyword-only data class of a class with annotated fields."""
    space = dict(cls.__dict__)
    annotations = getattr(cls, "__annotations__", {})
    names = [name for name, kind in annotations.items() if not str(kind).startswith("ClassVar")]
    defaults = {name: space.pop(name) for name in names if name in space}
    for name in ("__dict__", "__weakref__"):
        space.pop(name, None)
    space["__slots__"] = tuple(names)
    space["__defaults__"] = defaults
    kind: Any = type(cls)
    made = kind(cls.__name__, cls.__bases__, {**_SHARED, **space})
    # Python sets __hash__ to None beside an __eq__ only in a class body, so the shared one stays.
    made.__init__ = _late_initializer(made, names, defaults)
    return made  # type: ignore[no-any-return] # built like the class that came in


def row_maker(cls: type[T]) -> Callable[[Sequence[Any]], T]:
    """Return what makes records of rows that have a value for every field, in order."""
    puts = [getattr(cls, name).__set__ for name in cls.__slots__]  # type: ignore[attr-defined] # every record has slots

    def make(row: Sequence[Any]) -> T:
        thing = object.__new__(cls)
        for put, value in zip(puts, row, strict=True):
            put(thing, value)
        return thing

    return make


def made_of_columns(cls: type[T], columns: Mapping[str, Sequence[Any]]) -> tuple[T, ...]:
    """Return the records whose fields are columns; a field of all of them is set at once."""
    names: tuple[str, ...] = cls.__slots__  # type: ignore[attr-defined] # every record has slots
    many = len(columns[names[0]])
    if any(len(columns[name]) != many for name in names):
        raise ValueError("columns are not of one length")
    things = tuple(map(object.__new__, repeat(cls, many)))
    for name in names:
        deque(map(getattr(cls, name).__set__, things, columns[name]), maxlen=0)
    return things


def replace(thing: T, **changes: Any) -> T:
    """Return a copy of a record with some fields changed; what is late stays so."""
    cls: Any = type(thing)
    values = {name: getattr(thing, name) for name in cls.__slots__ if name not in cls.__late__}
    as_given = {name: slot.__get__(thing) for name, slot in cls.__late__.items()}
    return cls(**{**values, **as_given, **changes})  # type: ignore[no-any-return] # the class it came from


def made_of(cls: type[T], thing: object, **given: object) -> T:
    """Return a record with the fields that another one has by the same name, and those given."""
    has = set(names_of(thing))
    names: tuple[str, ...] = cls.__slots__  # type: ignore[attr-defined] # every record has slots
    shared = {name: getattr(thing, name) for name in names if name in has}
    return cls(**{**shared, **given})


def is_record_type(kind: object) -> bool:
    """Tell whether something is the class of records."""
    return isinstance(kind, type) and "__dataclass_fields__" in vars(kind)


def is_record(value: object) -> bool:
    """Tell whether something is a record, not the class of one."""
    return not isinstance(value, type) and "__dataclass_fields__" in type(value).__dict__


def optional(cls: type) -> Container[str]:
    """Return the names of the fields of a record that have a default."""
    names: Container[str] = cls.__defaults__  # type: ignore[attr-defined] # set by record
    return names


def names_of(thing: object) -> tuple[str, ...]:
    """Return the names of a record's fields, in order."""
    names: tuple[str, ...] = type(thing).__slots__  # type: ignore[attr-defined] # every record has slots
    return names
