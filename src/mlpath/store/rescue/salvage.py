"""Reading events straight from the pages of a file that SQLite can no longer read.

Every event has its own checksum, so whatever decodes and fits it is an event that was written.
The layout of pages and records is that of https://www.sqlite.org/fileformat2.html.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mlpath.store import bodies, ledger, schema

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = schema.PAGE_SIZE
LEAF = 13
COLUMNS = 7
TEXT = 13
CONTINUED = 0x80
MOST_LOCAL = PAGE - 35
LEAST_LOCAL = (PAGE - 12) * 32 // 255 - 23
MOST_PAYLOAD = 2 * bodies.MOST_CHARACTERS
_INT_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 8: 0, 9: 0}


def rows(data: bytes) -> dict[int, ledger.Row]:
    """Return every whole event in the bytes of a store, by id."""
    found: dict[int, ledger.Row] = {}
    for start in range(0, len(data), PAGE):
        for cell in _cells(data, start):
            with suppress(IndexError, ValueError):
                row = _event(data, cell)
                found[row[0]] = row
    return found


def _cells(data: bytes, start: int) -> Iterator[int]:
    """Yield where the records of the table leaf at `start` begin, if it is one."""
    header = start + (100 if start == 0 else 0)
    if len(data) < header + 8 or data[header] != LEAF:
        return
    for number in range(int.from_bytes(data[header + 3 : header + 5], "big")):
        pointer = header + 8 + 2 * number
        offset = int.from_bytes(data[pointer : pointer + 2], "big")
        if pointer + 2 > start + PAGE:
            return
        yield start + offset


def _event(data: bytes, cell: int) -> ledger.Row:
    size, cell = _varint(data, cell)
    id_, cell = _varint(data, cell)
    values = _record(_payload(data, cell, size))
    if len(values) != COLUMNS or values[0] is not None:
        raise ValueError("no event")
    profile, at, kind, body, group = (str(value) for value in values[1:6])
    (row,) = ledger.made_rows(id_, profile, [(at, kind, body, group)])
    if row[6] != values[6]:
        raise ValueError("wrong checksum")
    return row


def _payload(data: bytes, at: int, size: int) -> bytes:
    """Collect a record that may go on in overflow pages."""
    if size > MOST_PAYLOAD:
        raise ValueError("too long")
    if size <= MOST_LOCAL:
        return data[at : at + size]
    local = LEAST_LOCAL + (size - LEAST_LOCAL) % (PAGE - 4)
    local = local if local <= MOST_LOCAL else LEAST_LOCAL
    parts, left = [data[at : at + local]], size - local
    following = int.from_bytes(data[at + local : at + local + 4], "big")
    while left > 0 and following:
        start = (following - 1) * PAGE
        following = int.from_bytes(data[start : start + 4], "big")
        parts.append(data[start + 4 : start + 4 + min(left, PAGE - 4)])
        left -= PAGE - 4  # bounded by the size, so a circle of pages ends
    return b"".join(parts)


def _record(payload: bytes) -> list[str | int | None]:
    """Decode the texts and numbers of one record."""
    end, at = _varint(payload, 0)
    place, values = end, []
    while at < end:
        kind, at = _varint(payload, at)
        value, place = _value(payload, place, kind)
        values.append(value)
    return values


def _value(payload: bytes, place: int, kind: int) -> tuple[str | int | None, int]:
    if kind == 0:
        return None, place
    if kind >= TEXT and kind % 2:
        after = place + (kind - TEXT) // 2
        return payload[place:after].decode(), after
    if kind in (8, 9):
        return kind - 8, place
    if kind not in _INT_SIZES:
        raise ValueError("no text and no number")
    after = place + _INT_SIZES[kind]
    return int.from_bytes(payload[place:after], "big", signed=True), after


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Decode one of SQLite's integers of 1 to 9 bytes; return it and where it ends."""
    value = 0
    for count in range(8):
        byte = data[at + count]
        value = value << 7 | byte & 127
        if byte < CONTINUED:
            return value, at + count + 1
    return value << 8 | data[at + 8], at + 9
