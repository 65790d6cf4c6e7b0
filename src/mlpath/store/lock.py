"""Being alone with the store: whoever changes, makes, removes or replaces its file is.

SQLite's own locks keep updates apart, but not an update from a removal. A process that still had a
removed file open would take the journal of the new file of that name for its own, and undo it.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from mlpath.store import damage, folder, waiting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Lock the folder of `file`, which is made if need be; readers are not kept out."""
    try:
        import fcntl  # noqa: F401 - on Windows, where an open file cannot be removed, there is none
    except ImportError:
        folder.make_private(file.parent)
        yield
        return
    descriptor = _locked(file)
    try:
        yield
    finally:
        os.close(descriptor)


def _locked(file: Path) -> int:
    until = time.monotonic() + waiting.SECONDS
    while time.monotonic() < until:
        with suppress(FileNotFoundError):  # removed by a deletion just now
            folder.make_private(file.parent)
            descriptor = os.open(file.parent, os.O_RDONLY)
            if _got(descriptor) and os.path.samestat(os.fstat(descriptor), file.parent.stat()):
                return descriptor
            os.close(descriptor)
        time.sleep(waiting.PAUSE)
    raise damage.busy(file)


def _got(descriptor: int) -> bool:
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # some network file systems cannot lock folders
        return True
    return True
