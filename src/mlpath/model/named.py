"""Named tuples that are quick to define.

`typing.NamedTuple` compiles every annotation and a function, and builds the class twice: a fifth of
a millisecond. A plan imports sixty of them, which was a twelfth of the time a person waits for it.
Here the class is built once, and the function is compiled when so many tuples of its kind are made
that it pays, which most kinds never see in a run. `benchmarks/records.py` measures the difference.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

__all__ = ["NamedTuple"]

FEW = 40
"""Tuples that are filled faster name by name than a function is compiled that does it."""


def _shown(self: Any) -> str:
    parts = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
    return f"{type(self).__qualname__}({parts})"


def _replaced(self: Any, /, **changes: Any) -> Any:
    return type(self)(**{**self._asdict(), **changes})


def _by_name(self: Any) -> dict[str, Any]:
    return dict(zip(self._fields, self, strict=True))


def _given(self: Any) -> tuple[Any, ...]:
    """Return the values that make it again; what copying and pickling ask for."""
    return tuple(self)


def _filled(kind: Any, values: Any) -> Any:
    """Make one of the values of all fields, in order."""
    return kind(*values)


_SHARED = {
    "__slots__": (),
    "__repr__": _shown,
    "__getnewargs__": _given,
    "_replace": _replaced,
    "_asdict": _by_name,
    "_make": classmethod(_filled),
}


def _compiled(names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    """Compile what makes a tuple of values, given in order or by name."""
    given = ", ".join(f"{name}=_or[{name!r}]" if name in defaults else name for name in names)
    values = "".join(f"{name}, " for name in names)
    space = {"_or": defaults, "_made": tuple.__new__}
    exec(f"def __new__(_kind, {given}): return _made(_kind, ({values}))", space)  # noqa: S102 - names of fields, written in this project
    return space["__new__"]


def _first(names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    """Return what fills the first tuples name by name, and compiles a function for more."""
    left, every = FEW, frozenset(names)

    def __new__(kind: Any, /, *given: Any, **values: Any) -> Any:  # noqa: N807 - it stands for it
        nonlocal left
        left -= 1
        in_order = dict(zip(names, given, strict=False))
        whole = {**defaults, **in_order, **values}
        twice = len(given) > len(in_order) or not in_order.keys().isdisjoint(values)
        if left < 0 or twice or whole.keys() != every:  # or as a compiled one refuses it
            kind.__new__ = staticmethod(_compiled(names, defaults))
            return kind(*given, **values)
        return tuple.__new__(kind, [whole[name] for name in names])

    return __new__


class _Kind(type):
    """Builds a tuple of what looks like a class."""

    def __new__(cls, name: str, _: tuple[type, ...], space: dict[str, Any]) -> Any:
        names = tuple(space.get("__annotations__", ()))
        defaults = {field: space.pop(field) for field in names if field in space}
        readers = {field: property(itemgetter(place)) for place, field in enumerate(names)}
        made = _first(names, defaults)
        own = {"_fields": names, "__match_args__": names, "__new__": made}
        return type(name, (tuple,), {**_SHARED, **own, **readers, **space})


if TYPE_CHECKING:
    from typing import NamedTuple
else:
    NamedTuple = type.__new__(_Kind, "NamedTuple", (), {"__slots__": ()})
