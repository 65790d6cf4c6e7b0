"""What a long life came to, kept beside the store: only what is newer has to be read then.

A life lies with the event that it goes to and the running checksum there. While the log is read,
and checked as ever, that tells whether it is the beginning of the log of today. Whatever does not
fit is as if it were not there; all of it may be deleted.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING
from zlib import crc32

from mlpath.model import private
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

LONG = 5_000
"""Events; what is shorter is read as fast."""


class Life(NamedTuple):
    """What the beginning of a log came to."""

    profile: str
    follows_from: str
    """All that it follows from but the log: the program, and names that changed."""
    head: int
    """The last event of it."""
    total: int
    """The running checksum there."""
    at: str
    """The moment of that event."""
    text: str


def find(file: Path, profile: str) -> Life | None:
    """Return what was kept of a profile, if it was kept whole."""
    with suppress(OSError, ValueError, TypeError):
        checksum, _, told = _kept(file, profile).read_text("utf-8").partition("\n")
        facts, _, text = told.partition("\n")
        life = Life._make([*json.loads(facts), text])
        if life.profile == profile and int(checksum) == crc32(told.encode()):
            return life
    return None


def keep(file: Path, life: Life) -> None:
    """Keep it; where it cannot be kept, all is read again next time."""
    told = f"{json.dumps(life[:-1])}\n{life.text}"
    with suppress(OSError):
        data = f"{crc32(told.encode())}\n{told}".encode()
        private.write(_kept(file, life.profile), data, durable=False)


def _kept(file: Path, profile: str) -> Path:
    return file.with_name(f"{file.name}.life-{crc32(profile.encode()):08x}")
