"""The objects of a git repository by their names: single files and packs, read without git."""

from __future__ import annotations

import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from mlpath.errors import BadDataError
from mlpath.evidence.code.history.packs import OBJECT_BYTES, GitObject, Pack
from mlpath.evidence.files.sniff import open_regular

if TYPE_CHECKING:
    from pathlib import Path

MOST_PACKS = 60
MOST_OBJECTS = 60_000
"""Read of one repository."""
MOST_BYTES = 400 << 20
"""Unpacked of one repository."""
_ID = 20


class Objects:
    """What a repository stores; it stops answering when more was asked than one may cost."""

    def __init__(self, folder: Path) -> None:
        self._folders = [folder, *_borrowed(folder)]
        self._packs: list[Pack] = []
        for one in self._folders:
            for index in sorted((one / "pack").glob("*.idx"))[: MOST_PACKS - len(self._packs)]:
                with suppress(OSError, BadDataError):
                    self._packs.append(Pack(index))
        self.objects = MOST_OBJECTS
        self.bytes = MOST_BYTES

    def __enter__(self) -> Self:
        """Enter; packs are open."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the packs."""
        for pack in self._packs:
            pack.close()

    @property
    def spent(self) -> bool:
        """Whether nothing more will be read."""
        return self.objects <= 0 or self.bytes <= 0

    def read(self, name: bytes, kind: str) -> bytes | None:
        """Read an object of this kind; None if it is not there, damaged, or too much was read."""
        if self.spent or len(name) != _ID:
            return None
        self.objects -= 1
        found = self._packed(name) or self._single(name.hex())
        if found is None:
            return None
        self.bytes -= len(found.data) + 100
        return found.data if found.kind == kind else None

    def _packed(self, name: bytes) -> GitObject | None:
        for number, pack in enumerate(self._packs):
            offset = pack.find(name)
            if offset is not None:
                if number:  # the next object is likely there, too
                    self._packs.insert(0, self._packs.pop(number))
                return pack.read(offset)
        return None

    def _single(self, name: str) -> GitObject | None:
        for folder in self._folders:
            try:
                with open_regular(folder / name[:2] / name[2:]) as file:
                    raw = file.read(OBJECT_BYTES)
                data = zlib.decompressobj().decompress(raw, OBJECT_BYTES)
            except (OSError, BadDataError, zlib.error):
                continue
            head, _, body = data.partition(b"\0")
            return GitObject(head.partition(b" ")[0].decode("ascii", "replace"), body)
        return None


def _borrowed(folder: Path) -> list[Path]:
    """Return the folders of other repositories whose objects this one uses."""
    from pathlib import Path

    try:
        with open_regular(folder / "info" / "alternates") as file:
            lines = file.read(4096).decode("utf-8", "replace").splitlines()
    except (OSError, BadDataError):
        return []
    return [folder / Path(line) for line in lines[:4] if line.strip() and "\0" not in line]
