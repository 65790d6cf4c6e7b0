"""Many records kept field by field: of a long life nothing is made but what is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar, overload

from mlpath.model.record import made_of_columns

T = TypeVar("T")
AT_ONCE = 1_000
"""Records that are looked at together."""


class ByField(Sequence[T], Generic[T]):
    """Records of one kind by their fields."""

    __slots__ = ("columns", "kind")

    def __init__(self, kind: type[T], columns: Mapping[str, Sequence[Any]]) -> None:
        """Keep all values of each field, in one order."""
        self.kind, self.columns = kind, columns

    @classmethod
    def of(cls, records: Sequence[T]) -> ByField[T]:
        """Take records apart, unless they are."""
        if isinstance(records, ByField):
            return records
        names: tuple[str, ...] = type(records[0]).__slots__  # type: ignore[attr-defined] # every record has slots
        return cls(
            type(records[0]), {name: [getattr(one, name) for one in records] for name in names}
        )

    def parts(self) -> Iterator[ByField[T]]:
        """Yield them some at a time."""
        return (self[first : first + AT_ONCE] for first in range(0, len(self), AT_ONCE))

    def __len__(self) -> int:
        """Count them."""
        return len(next(iter(self.columns.values())))

    def __iter__(self) -> Iterator[T]:
        """Make one after the other."""
        for part in self.parts():
            yield from made_of_columns(self.kind, part.columns)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> ByField[T]: ...
    def __getitem__(self, place: int | slice) -> T | ByField[T]:
        """Make one, or keep some."""
        if isinstance(place, slice):
            return ByField(self.kind, {name: of[place] for name, of in self.columns.items()})
        return self.kind(**{name: of[place] for name, of in self.columns.items()})
