"""Packs of git: many objects in one file, most of them as changes to another one."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.files.sniff import open_regular
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

OBJECT_BYTES = 4 << 20
"""A longer commit or folder is none that a person made."""
INDEX_BYTES = 48 << 20
"""A longer index is of more than a million objects."""
CHAIN = 250
"""Changes upon changes that are followed; git itself makes at most 50."""
KEPT_BYTES = 24 << 20
"""Of objects that others build on."""
KINDS = {1: "commit", 2: "tree", 3: "blob", 4: "tag"}
_OFFSET, _NAMED = 6, 7
_ID = 20


class GitObject(NamedTuple):
    """An object as it was stored."""

    kind: str
    data: bytes


class _Entry(NamedTuple):
    kind: int
    base: bytes | int
    data: bytes


class Pack:
    """One pack with its index; objects are read when they are asked for."""

    def __init__(self, index: Path) -> None:
        with open_regular(index) as file:
            raw: bytes = file.read(INDEX_BYTES + 1)
        if raw[:8] != b"\xfftOc\0\0\0\2" or len(raw) > INDEX_BYTES:
            raise BadDataError("the index of a pack is too large, or of a form not known")
        self._raw = raw
        self._count = int.from_bytes(raw[1028:1032])
        self._file = open_regular(index.with_suffix(".pack"))
        self._kept: dict[int, GitObject] = {}
        self._kept_bytes = 0

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def find(self, name: bytes) -> int | None:
        """Return where an object begins, if it is in this pack."""
        first = name[0]
        low = int.from_bytes(self._raw[8 + 4 * first - 4 : 8 + 4 * first]) if first else 0
        high = min(int.from_bytes(self._raw[8 + 4 * first : 12 + 4 * first]), self._count)
        while low < high:
            middle = (low + high) // 2
            at = 1032 + middle * _ID
            here = self._raw[at : at + _ID]
            if here == name:
                return self._offset(middle)
            if here < name:
                low = middle + 1
            else:
                high = middle
        return None

    def _offset(self, number: int) -> int:
        at = 1032 + self._count * (_ID + 4) + number * 4
        offset = int.from_bytes(self._raw[at : at + 4])
        if offset >> 31:
            at = 1032 + self._count * (_ID + 8) + (offset & 0x7FFFFFFF) * 8
            offset = int.from_bytes(self._raw[at : at + 8])
        return offset

    def read(self, offset: int) -> GitObject | None:
        """Read an object, building it from what it changes; None if it is damaged."""
        changes: list[tuple[int, bytes]] = []
        while offset not in self._kept:
            entry = self._entry(offset)
            if entry is None or len(changes) > CHAIN:
                return None
            if entry.kind in KINDS:
                self._keep(offset, GitObject(KINDS[entry.kind], entry.data))
                break
            changes.append((offset, entry.data))
            base = entry.base if isinstance(entry.base, int) else self.find(entry.base)
            if base is None:
                return None
            offset = base
        found = self._kept[offset]
        for place, change in reversed(changes):
            data = changed(found.data, change)
            if data is None:
                return None
            found = GitObject(found.kind, data)
            self._keep(place, found)
        return found

    def _keep(self, offset: int, found: GitObject) -> None:
        if self._kept_bytes > KEPT_BYTES:
            self._kept.clear()
            self._kept_bytes = 0
        self._kept[offset] = found
        self._kept_bytes += len(found.data)

    def _entry(self, offset: int) -> _Entry | None:
        self._file.seek(offset)
        raw: bytes = self._file.read(4096)
        if len(raw) < 2:  # noqa: PLR2004
            return None
        kind, size, at = (raw[0] >> 4) & 7, raw[0] & 15, 1
        shift = 4
        while raw[at - 1] & 0x80 and at < 12:  # noqa: PLR2004 - a longer number is damage
            size |= (raw[at] & 0x7F) << shift
            shift += 7
            at += 1
        base: bytes | int = 0
        if kind == _OFFSET:
            back, at = _back(raw, at)
            base = offset - back
            if base >= offset or base < 0:
                return None
        elif kind == _NAMED:
            base, at = raw[at : at + _ID], at + _ID
        elif kind not in KINDS:
            return None
        data = self._inflate(raw[at:], size)
        return None if data is None else _Entry(kind, base, data)

    def _inflate(self, raw: bytes, size: int) -> bytes | None:
        if size > OBJECT_BYTES:
            return None
        stream = zlib.decompressobj()
        try:
            data = stream.decompress(raw, size + 1)
            while len(data) < size and not stream.eof:
                more = stream.unconsumed_tail or self._file.read(16384)
                if not more:
                    return None
                data += stream.decompress(more, size + 1 - len(data))
        except zlib.error:
            return None
        return data if len(data) == size else None


def _back(raw: bytes, at: int) -> tuple[int, int]:
    """Read how far back the object stands that this one changes."""
    back = raw[at] & 0x7F
    while raw[at] & 0x80 and at < 40:  # noqa: PLR2004 - a longer number is damage
        at += 1
        back = ((back + 1) << 7) | (raw[at] & 0x7F)
    return back, at + 1


def changed(base: bytes, change: bytes) -> bytes | None:
    """Apply a change: pieces of the base and pieces of its own; None if it does not fit."""
    try:
        source, at = _number(change, 0)
        size, at = _number(change, at)
        if source != len(base) or size > OBJECT_BYTES:
            return None
        out = bytearray()
        while at < len(change) and len(out) <= size:
            order = change[at]
            at += 1
            if not order & 0x80:
                if not order:
                    return None
                out += change[at : at + order]
                at += order
                continue
            start = length = 0
            for bit in range(7):
                if order & (1 << bit):
                    value = change[at]
                    at += 1
                    if bit < 4:  # noqa: PLR2004 - four bytes of place, three of length
                        start |= value << (8 * bit)
                    else:
                        length |= value << (8 * (bit - 4))
            out += base[start : start + (length or 0x10000)]
    except IndexError:
        return None
    return bytes(out) if len(out) == size else None


def _number(raw: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = raw[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80 or shift > 60:  # noqa: PLR2004 - a longer number is damage
            return value, at
