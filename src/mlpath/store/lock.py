"""Being alone with the store: whoever changes, makes, removes or replaces its file is.

SQLite's own locks keep updates apart, but not an update from a removal. A process that still had a
removed file open would take the journal of the new file of that name for its own, and undo it.

Where folders can be locked, the folder is. Windows locks bytes of files only, so a small file
beside the store stands for it there.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from mlpath.model.private import FILE_MODE
from mlpath.store import damage, folder, waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Take = Callable[[int], bool]
    """Locks what is open under a number; False while somebody else has it."""

LOCK = ".lock"
"""What the name of the file that stands for the store ends with."""


@contextmanager
def alone(file: Path) -> Iterator[None]:
    """Lock the folder of `file`, which is made if need be; readers are not kept out."""
    if sys.platform == "win32":
        with by_file(file, _byte_taken):
            yield
        return
    descriptor = _waited_for(file, lambda: os.open(file.parent, os.O_RDONLY), _folder_taken)
    try:
        yield
    finally:
        os.close(descriptor)


@contextmanager
def by_file(file: Path, take: Take) -> Iterator[None]:
    """Lock a file beside `file` that stands for it; it goes when the store is gone."""
    stand = file.with_name(file.name + LOCK)
    descriptor = _waited_for(
        file, lambda: os.open(stand, os.O_RDWR | os.O_CREAT, FILE_MODE), take, stand
    )
    try:
        yield
    finally:
        os.close(descriptor)  # which unlocks it
        if not file.exists():
            with suppress(OSError):  # somebody waits for it already
                stand.unlink()
                file.parent.rmdir()


def _waited_for(
    file: Path, opened: Callable[[], int], take: Take, locked: Path | None = None
) -> int:
    """Open and lock something that is still there once it is locked; wait for others a while."""
    until = time.monotonic() + waiting.SECONDS
    while time.monotonic() < until:
        with suppress(FileNotFoundError):  # removed by a deletion just now
            folder.make_private(file.parent)
            descriptor = opened()
            if take(descriptor) and _is_at(descriptor, locked or file.parent):
                return descriptor
            os.close(descriptor)
        time.sleep(waiting.PAUSE)
    raise damage.busy(file)


def _is_at(descriptor: int, path: Path) -> bool:
    """Tell whether what was locked is what others will find there, and was not removed before."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _folder_taken(descriptor: int) -> bool:
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # some network file systems cannot lock folders
        return True
    return True


def _byte_taken(descriptor: int) -> bool:
    """Lock the first byte of a file, as Windows does it."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    raise RuntimeError("only Windows locks so")
