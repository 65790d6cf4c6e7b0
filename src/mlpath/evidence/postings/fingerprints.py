"""Fingerprints that were met: of a hundred million postings in well below a gigabyte."""

from __future__ import annotations

from collections import defaultdict

SHELF = 48
"""A fingerprint's bits but its first 16, which name its shelf."""
BYTES = SHELF // 8
_REST = (1 << SHELF) - 1


class Fingerprints:
    """A set of fingerprints, six bytes each: a set of Python's takes eighty."""

    def __init__(self) -> None:
        self._shelves: defaultdict[int, bytearray] = defaultdict(bytearray)

    def add(self, mark: int) -> bool:
        """Add a fingerprint; tell whether it is new."""
        shelf = self._shelves[mark >> SHELF]
        rest = (mark & _REST).to_bytes(BYTES)
        place = shelf.find(rest)
        while place > 0 and place % BYTES:  # it lies across two others
            place = shelf.find(rest, place + 1)
        if place >= 0:
            return False
        shelf += rest
        return True
