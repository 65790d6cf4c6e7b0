"""Reports as JSON: the shape of `data` is the report type itself."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from functools import cache
from itertools import chain, repeat
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import TYPE_CHECKING, Any

from mlpath.model.events.by_field import ByField
from mlpath.model.person import Settings
from mlpath.model.record import is_record
from mlpath.model.settings import by_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mlpath.model.envelope import Envelope
    from mlpath.model.failure import Failure
    from mlpath.views.look import Look

ENVELOPE_VERSION = 1
_SIMPLE = frozenset([str, int, bool, type(None)])
AT_ONCE = 500
"""Rows that are written together."""
MOST_NUMBERS = 1_000
"""Of which it is remembered how they are written."""
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
        before = f"[\n{inner}"
        for first in range(0, len(value), AT_ONCE):
            some = value[first : first + AT_ONCE]
            yield before + f",\n{inner}".join(_rows(some, ascii_only=ascii_only))
            before = f",\n{inner}"
        yield f"\n{outer}]"
    else:
        yield write(plain(value))


def _rows(rows: Sequence[Any], *, ascii_only: bool) -> Iterable[str]:
    """Write each row; records of one kind a field at a time, which is three times as fast."""
    write = _encoder(ascii_only).encode
    if not isinstance(rows, ByField):
        kind = type(rows[0])
        if not is_record(rows[0]) or any(type(row) is not kind for row in rows):
            return [write(plain(row)) for row in rows]
        rows = ByField.of(rows)
    writers = _writers(ascii_only)
    pieces: list[Iterable[str]] = []
    for name, key in _keys(rows.kind):  # type: ignore[arg-type] # a class can be looked up
        before = f"{', ' if pieces else '{'}{write(key)}: "
        pieces += [repeat(before), _cells(rows.columns[name], writers)]
    return map("".join, zip(*pieces, repeat("}"), strict=False))


def _cells(values: Sequence[Any], writers: Mapping[type, Callable[[Any], str]]) -> Iterable[str]:
    """Write the values of a field."""
    kinds = {*map(type, values)}
    if len(kinds) == 1 and (writer := writers.get(*kinds)):
        return map(writer, values)
    other = writers[object]
    return [writers.get(type(value), other)(value) for value in values]


class _Numbers(dict[float, str]):
    """What numbers are written as: many come again."""

    def __init__(self, write: Callable[[float], str]) -> None:
        self._write = write

    def __missing__(self, value: float) -> str:
        written = self._write(value)
        if value and len(self) < MOST_NUMBERS:  # 0.0 and -0.0 are one key
            self[value] = written
        return written


@cache
def _writers(ascii_only: bool) -> Mapping[type, Callable[[Any], str]]:
    """Gather what writes values of a type as the encoder does, and any others as `object`."""
    write = _encoder(ascii_only).encode
    return {
        object: lambda value: write(plain(value)),
        str: encode_basestring_ascii if ascii_only else encode_basestring,
        bool: {True: "true", False: "false"}.__getitem__,
        type(None): {None: "null"}.__getitem__,
        int: int.__repr__,
        float: _Numbers(lambda value: write(plain(value))).__getitem__,
        datetime: lambda value: f'"{value.isoformat()}"',
    }


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
    # JSON itself escapes all that is below a space.
    if (text.isascii() and "\x7f" not in text) or text.replace("\n", " ").isprintable():
        return text
    return "".join(c if c.isprintable() or c == "\n" else json.dumps(c)[1:-1] for c in text)
