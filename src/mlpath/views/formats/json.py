"""Reports as JSON: the shape of `data` is the report type itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from functools import cache
from itertools import chain, islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from mlpath.model.person import Settings
from mlpath.model.record import is_record
from mlpath.model.settings import by_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mlpath.model.envelope import Envelope
    from mlpath.model.failure import Failure
    from mlpath.views.look import Look

ENVELOPE_VERSION = 1
_SIMPLE = frozenset([str, int, bool, type(None)])
AT_ONCE = 500
"""Rows that are written together."""
_MARK = "mlpath: here ends one"
"""Stands between them meanwhile."""
DEEPEST = 3
"""Fields get a line of their own down to here: the envelope, its data, and what that holds."""


def plain(value: Any) -> Any:  # noqa: PLR0911 - one line a kind of value
    """Return a value as JSON types; a trailing underscore of a field name is dropped."""
    if value is None or (isinstance(value, bool | int | str) and not isinstance(value, Enum)):
        return value
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if is_record(value):
        fields = [(key, getattr(value, name)) for name, key in _keys(type(value))]  # type: ignore[arg-type] # a class can be looked up
        return {key: one if type(one) in _SIMPLE else plain(one) for key, one in fields}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Settings):
        rows = by_key().items()
        # As they are stored: a time of the week is a text.
        return {
            key: plain(row.kind.form.write(value[row]) if row in value else row.unsaid)
            for key, row in rows
        }
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    return [plain(item) for item in value]


def render(envelope: Envelope, look: Look) -> str:
    """Write the envelope that programs can rely on."""
    return "".join(parts(envelope, look))


def parts(envelope: Envelope, look: Look) -> Iterator[str]:
    """Write the same piece by piece, so that a long list never is there as a whole."""
    document = {
        "mlpath": ENVELOPE_VERSION,
        "report": envelope.report.kind,
        "as_of": envelope.as_of.isoformat(),
        "data": envelope.report,
        "notes": list(envelope.notes),
    }
    return map(inert, chain(lines(document, ascii_only=not look.unicode), "\n"))


def render_failure(failure: Failure, *, ascii_only: bool = False) -> str:
    """Write what stands in the place of a report: an error, on one line for each of its fields."""
    document = {"mlpath": ENVELOPE_VERSION, "error": plain(failure)}
    return f"{inert(''.join(lines(document, ascii_only=ascii_only)))}\n"


def lines(value: Any, depth: int = 1, *, ascii_only: bool = False) -> Iterator[str]:
    """Write a document with a line a field and a line a row, piece by piece.

    That can be read, compared and searched by line, and is written three times as fast as with
    every number on a line of its own.
    """
    write = _encoder(ascii_only).encode
    inner, outer = "  " * depth, "  " * (depth - 1)
    value = _opened(value)
    if isinstance(value, dict) and value and depth <= DEEPEST:
        for place, (key, part) in enumerate(value.items()):
            yield f"{',' if place else '{'}\n{inner}{write(key)}: "
            yield from lines(part, depth + 1, ascii_only=ascii_only)
        yield f"\n{outer}}}"
    elif isinstance(value, Sequence) and value and isinstance(_opened(value[0]), dict):
        rows, before = iter(value), f"[\n{inner}"
        while some := [*islice(rows, AT_ONCE)]:
            yield before + f",\n{inner}".join(_each(_plain_rows(some), write))
            before = f",\n{inner}"
        yield f"\n{outer}]"
    else:
        yield write(plain(value))


def _plain_rows(rows: Sequence[Any]) -> Sequence[Any]:
    """Return rows as JSON types; of records of one kind a field at a time."""
    kind = type(rows[0])
    if not is_record(rows[0]) or any(type(row) is not kind for row in rows):
        return [*map(plain, rows)]
    columns, keys = [], []
    for name, key in _keys(kind):  # type: ignore[arg-type] # a class can be looked up
        values = map(attrgetter(name), rows)
        columns.append([one if type(one) in _SIMPLE else plain(one) for one in values])
        keys.append(key)
    return [dict(zip(keys, row, strict=True)) for row in zip(*columns, strict=True)]


def _each(rows: Sequence[Any], write: Callable[[Any], str]) -> Sequence[str]:
    """Write each row as it would be written alone, all at once where that can be told apart."""
    text = write([part for row in rows for part in (row, _MARK)])
    found = text[1:].removesuffix(f", {write(_MARK)}]").split(f", {write(_MARK)}, ")
    return found if len(found) == len(rows) else [*map(write, rows)]


def _opened(value: Any) -> Any:
    """Return a value by its fields, which stay as they are; any list as a sequence."""
    if is_record(value):
        keys = _keys(type(value))  # type: ignore[arg-type] # a class can be looked up
        return {key: getattr(value, name) for name, key in keys}
    if isinstance(value, Mapping):
        return {str(plain(key)): part for key, part in value.items()}
    return value if isinstance(value, Sequence) else plain(value)


@cache
def _keys(kind: type) -> tuple[tuple[str, str], ...]:
    """List the fields of a record with their keys; a trailing underscore is dropped."""
    names: tuple[str, ...] = kind.__slots__  # type: ignore[attr-defined] # every record has slots
    return tuple((name, name.rstrip("_")) for name in names)


@cache
def _encoder(ascii_only: bool) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=ascii_only, allow_nan=False)


def inert(text: str) -> str:
    """Escape in JSON what steers a terminal: so it says the same and steers nothing."""
    if text.replace("\n", " ").isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
