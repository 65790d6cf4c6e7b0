"""Checksums: what lets a reader notice any changed, missing or added event.

SQLite notices damage to its own structure only. So every event carries a checksum, and one ledger
row names each profile with its last event and the running checksum over its events.
"""

from __future__ import annotations

import json
from binascii import crc32
from itertools import groupby, islice
from operator import itemgetter, methodcaller
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Draft = tuple[str, str, str, str]
"""at, kind, body, group: an event that has no id yet."""

Row = tuple[int, str, str, str, str, str, int]
"""id, profile, at, kind, body, group, checksum: an event as it lies in its table."""

AT_ONCE = 1_000
"""Events that are added together: one by one takes half as long again."""

four: Callable[[int], bytes] = methodcaller("to_bytes", 4, "big")
"""Returns the checksum of an event as it counts for the running one."""


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
        head, total = self.profiles.get(profile, (0, seed(profile)))
        sums, rows = bytearray(), iter(rows)
        while some := [*islice(rows, AT_ONCE)]:
            sums += b"".join([four(row[6]) for row in some])
            head = some[-1][0]
            yield from some
        self.profiles[profile] = head, chain(total, sums)
        self.next_id = max(self.next_id, head + 1)

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


def made_rows(first: int, profile: str, drafts: Iterable[Draft]) -> Iterator[Row]:
    """Make events ready for their table, numbered from the first one."""
    for id_, (at, kind, body, group) in enumerate(drafts, first):
        sum_ = _row_sum(id_, profile, at, kind, body, group)
        yield id_, profile, at, kind, body, group, sum_


def verified(rows: Iterable[Row], profiles: Iterable[str], book: Ledger) -> Iterator[Row]:
    """Pass on all events of `profiles`, one at a time; ValueError when they are not as written.

    Only at the end is it known whether some are missing, so nothing may be done before it.
    """
    heads = {name: (0, seed(name)) for name in profiles}
    for name, some in groupby(rows, itemgetter(1)):
        id_, sums = 0, bytearray()
        for found in some:
            id_, profile, at, kind, body, group, checksum = found
            if _row_sum(id_, profile, at, kind, body, group) != checksum:
                raise ValueError(f"event {id_} is not as it was written")
            sums += four(checksum)
            yield found
        _, total = heads.get(name) or (0, seed(name))
        heads[name] = id_, chain(total, sums)
    if any(head != book.profiles.get(name) for name, head in heads.items()):
        raise ValueError("events are missing")


def seed(profile: str) -> int:
    """Return the running checksum of a profile without events."""
    return crc32(profile.encode())


def chain(total: int, sums: bytes | bytearray) -> int:
    """Return the running checksum after more events, whose checksums stand one after the other."""
    return crc32(sums, total)


def text_sum(text: object) -> int:
    """Return the checksum of a text; where a damaged file holds something else, of its likeness."""
    return crc32(str(text).encode("utf-8", "surrogatepass"))


def _row_sum(id_: int, profile: str, at: str, kind: str, body: str, group: str) -> int:
    told = f"{id_}\0{profile}\0{at}\0{kind}\0{body}\0{group}"
    return crc32(told.encode("utf-8", "surrogatepass"))
