"""Checksums: what lets a reader notice any changed, missing or added event.

SQLite notices damage to its own structure only. So every event carries a checksum, and one ledger
row names each profile with its last event and the running checksum over its events.
"""

from __future__ import annotations

import json
from binascii import crc32
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Draft = tuple[str, str, str, str]
"""at, kind, body, group: an event that has no id yet."""

Row = tuple[int, str, str, str, str, str, int]
"""id, profile, at, kind, body, group, checksum: an event as it lies in its table."""


class Ledger:
    """Who is stored, and what the next event will be called."""

    __slots__ = ("next_id", "profiles", "version")

    def __init__(self, version: int, next_id: int, profiles: dict[str, tuple[int, int]]) -> None:
        self.version = version
        self.next_id = next_id
        self.profiles = profiles
        """Name -> id of the last event, running checksum."""

    def add(self, rows: Iterable[Row], profile: str) -> None:
        """Take in new events of `profile`, which may be new itself."""
        head, total = self.profiles.get(profile, (0, seed(profile)))
        for row in rows:
            head, total = row[0], chain(total, row[6])
            self.next_id = max(self.next_id, head + 1)
        self.profiles[profile] = (head, total)

    def text(self) -> str:
        """Return the ledger as it is stored."""
        return json.dumps([self.version, self.next_id, self.profiles], separators=(",", ":"))


def parse(text: str, checksum: int) -> Ledger:
    """Read a stored ledger; ValueError when it is not what was written."""
    if text_sum(text) != checksum:
        raise ValueError("its ledger has a wrong checksum")
    version, next_id, profiles = json.loads(text)
    return Ledger(
        version, next_id, {name: (head, total) for name, (head, total) in profiles.items()}
    )


def row(id_: int, profile: str, draft: Draft) -> Row:
    """Make an event ready for its table."""
    return (id_, profile, *draft, text_sum(id_, profile, *draft))


def verify(rows: Iterable[Row], profile: str, book: Ledger) -> None:
    """Check that `rows` are all events of `profile` as they were written; ValueError otherwise."""
    last, total = 0, seed(profile)
    for found in rows:
        if text_sum(*found[:6]) != found[6]:
            raise ValueError(f"event {found[0]} is not as it was written")
        last, total = found[0], chain(total, found[6])
    if (last, total) != book.profiles.get(profile):
        raise ValueError("events are missing")


def seed(profile: str) -> int:
    """Return the running checksum of a profile without events."""
    return crc32(profile.encode())


def chain(total: int, checksum: int) -> int:
    """Return the running checksum after one more event."""
    return crc32(checksum.to_bytes(4, "big"), total)


def text_sum(*parts: object) -> int:
    """Return one checksum over several values."""
    return crc32("\0".join(map(str, parts)).encode("utf-8", "surrogatepass"))
