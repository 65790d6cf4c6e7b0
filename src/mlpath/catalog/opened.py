"""A compiled catalogue, opened: sections are read, decoded and parsed when first used."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mlpath.catalog.make import OWN, record_maker
from mlpath.model.field.catalog import Catalog, Tables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from mmap import mmap

    from mlpath.model.field.catalog import Row
    from mlpath.model.field.entry_kind import EntryKind, K, T


def open_compiled(raw: bytes | mmap) -> Catalog:
    """Open a compiled catalogue."""
    start = raw.find(b",\n")
    first = json.loads(raw[:start] + b"}")
    index = first["index"]

    def read(name: str) -> Any:
        low, high = index.get(name, (0, 0))
        return json.loads(raw[start + low : start + high]) if name in index else []

    def load(kind: EntryKind[K, T]) -> Mapping[K, T]:
        make = record_maker(kind.record, OWN.get(kind.section, {}))
        return {entry["id"]: make(entry) for entry in read(kind.section)}

    def rows(name: str) -> tuple[Row, ...]:
        table = read(f"table:{name}")
        columns = table["columns"]
        return tuple(dict(zip(columns, row, strict=True)) for row in table["rows"])

    tables = (name.removeprefix("table:") for name in index if name.startswith("table:"))
    return Catalog(load, Tables(tables, rows), fingerprint=first["fingerprint"], derived=read)
