"""Checksums: what lets a reader notice any changed, missing or added event.

SQLite notices damage to its own structure only. So every event carries a checksum, and one ledger
row names each profile with its last event and the running checksum over its events.
"""

from __future__ import annotations

import json
from binascii import crc32
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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

    def adding(self, rows: Iterable[Row], profile: str) -> Iterator[Row]:
        """Pass on new events of `profile`, which may be new itself, and take them in."""
        self.profiles.setdefault(profile, (0, seed(profile)))
        for row in rows:
            self.profiles[profile] = row[0], chain(self.profiles[profile][1], row[6])
            self.next_id = max(self.next_id, row[0] + 1)
            yield row

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


def verified(rows: Iterable[Row], profiles: Iterable[str], book: Ledger) -> Iterator[Row]:
    """Pass on all events of `profiles`, one at a time; ValueError when they are not as written.

    Only at the end is it known whether some are missing, so nothing may be done before it.
    """
    heads = {name: (0, seed(name)) for name in profiles}
    for found in rows:
        id_, profile, at, kind, body, group, checksum = found
        text = f"{id_}\0{profile}\0{at}\0{kind}\0{body}\0{group}"
        if crc32(text.encode("utf-8", "surrogatepass")) != checksum:
            raise ValueError(f"event {id_} is not as it was written")
        _, total = heads.get(profile) or (0, seed(profile))
        heads[profile] = id_, chain(total, checksum)
        yield found
    if any(head != book.profiles.get(name) for name, head in heads.items()):
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
