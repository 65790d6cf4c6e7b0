"""A compiled catalogue, opened: sections are read, decoded and parsed when first used."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from mlpath.catalog.make import OWN, all_maker, record_maker
from mlpath.errors import BadDataError
from mlpath.model.field.catalog import Catalog, Tables

if TYPE_CHECKING:
    from collections.abc import Callable, ItemsView, Iterable, Iterator, Sequence, ValuesView
    from mmap import mmap

    from mlpath.model.field.catalog import Row
    from mlpath.model.field.entry_kind import EntryKind

END = b"\n}\n"
"""What a compiled catalogue ends with."""
LENGTHS = "lengths:"
"""How the section begins that says how long each entry of another one is."""
MANY = 2
"""One in so many entries are read one by one; where more are asked for all of them are read."""
K = TypeVar("K")
T = TypeVar("T")


class Entries(Mapping[K, T]):
    """Entries of a kind by id, in the order of the data; each is made when first asked for."""

    def __init__(
        self,
        places: Mapping[K, Any],
        make: Callable[[Any], T],
        read: Callable[[Any], Any],
        read_all: Callable[[], Iterable[Any]],
        make_all: Callable[[Sequence[Any]], Iterable[T]],
    ) -> None:
        """Keep where each is, what reads it there, or all in order, and what makes it of that."""
        self._places, self._make, self._make_all = places, make, make_all
        self._read, self._read_all = read, read_all
        self._tables: dict[K, Any] | None = None
        """What all are made from, once so many are asked for that it pays to read them all."""
        self._made: dict[K, T] = {}
        self._every: dict[K, T] | None = None

    def __getitem__(self, name: K) -> T:
        """Return an entry."""
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = self._make(self._table(name))
        return made

    def _table(self, name: K) -> Any:
        place = self._places[name]
        if self._tables is None and len(self._made) * MANY < len(self._places):
            return self._read(place)
        return self._read_whole()[name]

    def _read_whole(self) -> dict[K, Any]:
        if self._tables is None:
            self._tables = dict(zip(self._places, self._read_all(), strict=True))
        return self._tables

    def __contains__(self, name: object) -> bool:
        """Tell whether there is such an entry, without making it."""
        return name in self._places

    def __iter__(self) -> Iterator[K]:
        """Yield the ids."""
        return iter(self._places)

    def __len__(self) -> int:
        """Count the entries."""
        return len(self._places)

    def values(self) -> ValuesView[T]:
        """Return all entries, made."""
        return self._all().values()

    def items(self) -> ItemsView[K, T]:
        """Return all ids with their entries, made."""
        return self._all().items()

    def _all(self) -> dict[K, T]:
        if self._every is None:
            tables, made = self._read_whole(), self._made
            left = [name for name in tables if name not in made]
            made |= zip(left, self._make_all([tables[name] for name in left]), strict=True)
            self._every = {name: made[name] for name in tables}
        return self._every


def open_compiled(raw: bytes | mmap, *, broken: Callable[[], object] = object) -> Catalog:
    """Open a compiled catalogue; `broken` is called when a section of it is no JSON."""
    start = raw.find(b",\n")
    first = json.loads(raw[:start] + b"}")
    index = first["index"]
    if len(raw) != start + max(high for _, high in index.values()) + len(END):
        raise ValueError("it was not written to its end")

    def read(name: str) -> Any:
        return part(name, *index[name]) if name in index else []

    def part(name: str, low: int, high: int) -> Any:
        try:
            return json.loads(raw[start + low : start + high])
        except ValueError as error:
            broken()
            raise BadDataError(
                f"the compiled data are damaged ({name})", hint="Run the command again."
            ) from error

    def load(kind: EntryKind[K, T]) -> Mapping[K, T]:
        make = record_maker(kind.record, OWN.get(kind.section, {}))
        make_all, name = all_maker(kind.record, make), kind.section
        if f"{LENGTHS}{name}" not in index:
            found = read(name)
            if found and isinstance(found[0], list):  # where most are needed all are made
                return {row[0]: one for row, one in zip(found, make_all(found), strict=True)}
            tables = {entry["id"]: entry for entry in found}
            return Entries(tables, make, lambda table: table, tables.values, make_all)
        places, low = {}, index[name][0] + len("[")
        for one, length in read(f"{LENGTHS}{name}").items():
            places[one] = low, low + length
            low += length + len(",")
        return Entries(places, make, lambda place: part(name, *place), lambda: read(name), make_all)

    def rows(name: str) -> tuple[Row, ...]:
        table = read(f"table:{name}")
        columns = table["columns"]
        return tuple(dict(zip(columns, row, strict=True)) for row in table["rows"])

    tables = (name.removeprefix("table:") for name in index if name.startswith("table:"))
    return Catalog(load, Tables(tables, rows), fingerprint=first["fingerprint"], derived=read)
