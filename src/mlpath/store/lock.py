"""Who may make, remove and replace the store's file: never anybody while somebody has it open.

SQLite locks keep updates apart, but not an update from a removal. A process that still had a
removed file open would take the journal of the new file of that name for its own, and undo it. So
writers share a lock on the folder, and whoever makes, removes or replaces the file has it alone.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from mlpath.store import damage, folder, patience

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOBODY = -1
"""No lock, as on Windows, where an open file cannot be removed anyway."""


def take(file: Path, *, alone: bool) -> int:
    """Lock the folder of `file`, which is made if need be, and return what `release` wants."""
    try:
        import fcntl
    except ImportError:
        folder.make_private(file.parent)
        return NOBODY
    kind = (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB
    until = time.monotonic() + patience.SECONDS
    while time.monotonic() < until:
        with suppress(FileNotFoundError):  # removed by a deletion just now
            folder.make_private(file.parent)
            descriptor = os.open(file.parent, os.O_RDONLY)
            if _got(descriptor, kind) and os.path.samestat(
                os.fstat(descriptor), file.parent.stat()
            ):
                return descriptor
            os.close(descriptor)
        time.sleep(patience.PAUSE)
    raise damage.busy(file)


def release(descriptor: int) -> None:
    """Give the lock back."""
    if descriptor != NOBODY:
        os.close(descriptor)


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Keep every writer away from `file`."""
    descriptor = take(file, alone=True)
    try:
        yield
    finally:
        release(descriptor)


def _got(descriptor: int, kind: int) -> bool:
    import fcntl

    try:
        fcntl.flock(descriptor, kind)
    except BlockingIOError:
        return False
    except OSError:  # some network file systems cannot lock folders
        return True
    return True
