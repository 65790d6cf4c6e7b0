"""Archives that are documents: their parts, within limits, and XML without definitions."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from mlpath.errors import BadDataError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PART_BYTES = 24 << 20
"""One part may unpack to this much."""
ALL_BYTES = 48 << 20
"""All parts that are read."""
PARTS = 5000
"""Entries of an archive that are looked at."""
_AGAIN = "Open it in the program it was written with, save it again, or export it as PDF."
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ET.ParseError, KeyError,
)  # fmt: skip


class Archive:
    """The parts of an archive."""

    def __init__(self, archive: zipfile.ZipFile, what: str) -> None:
        self._archive = archive
        self._what = what
        self._left = ALL_BYTES
        self.names = [info.filename for info in archive.infolist()[:PARTS]]

    def bytes_of(self, name: str) -> bytes:
        """Unpack a part; the size that the archive states may be a lie."""
        most = min(PART_BYTES, self._left)
        with self._archive.open(name) as file:
            data = file.read(most + 1)
        self._left -= len(data)
        if len(data) > most:
            raise BadDataError(
                f"{self._what} unpacks to more than any CV or posting has", hint=_AGAIN
            )
        return data

    def events(self, name: str) -> Iterator[tuple[bool, ET.Element]]:
        """Walk through a part of XML: each element when it begins (True) and when it ends."""
        parts = ET.iterparse(BytesIO(self._xml(name)), events=("start", "end"))  # noqa: S314 - see _xml
        for event, element in parts:
            yield event == "start", element

    def tree(self, name: str) -> ET.Element:
        """Return a part of XML as a whole."""
        return ET.fromstring(self._xml(name))  # noqa: S314 - see _xml

    def _xml(self, name: str) -> bytes:
        """Return XML that defines nothing, so that it cannot grow or fetch."""
        data = self.bytes_of(name)
        wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\x00" in data[:200]
        if wide or b"<!DOCTYPE" in data or b"<!ENTITY" in data:
            raise BadDataError(
                f"{self._what} holds definitions that no document needs", hint=_AGAIN
            )
        return data


@contextmanager
def opened(path: Path, what: str) -> Iterator[Archive]:
    """Open an archive; whatever is wrong with it, then or later, is told in a sentence."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield Archive(archive, what)
    except _DAMAGED as error:
        raise BadDataError(f"{what} is damaged", hint=_AGAIN) from error
    except RecursionError:
        raise
    except RuntimeError as error:
        raise BadDataError(
            f"{what} is protected with a password", hint="Save a copy without it."
        ) from error
