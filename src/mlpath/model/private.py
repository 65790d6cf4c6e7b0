"""Files and folders that only their owner may open; a file is written whole or not at all."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600
PART = ".mlpath-part"
"""How the names of files end that are not complete yet."""
ABANDONED = 3600
"""Seconds after which nobody is still writing a file."""


def make_folder(folder: Path) -> None:
    """Make `folder`, and what is missing above it, for its owner alone, whatever the umask."""
    for one in reversed([folder, *folder.parents]):
        if not one.is_dir():
            one.mkdir(FOLDER_MODE, exist_ok=True)
            one.chmod(FOLDER_MODE)


def write(file: Path, data: bytes, *, durable: bool = True) -> None:
    """Write a whole file of one piece."""
    pour(file, [data], durable=durable)


def pour(file: Path, parts: Iterable[bytes], *, durable: bool = True, tidy: bool = True) -> None:
    """Write a whole file or leave what was there; it keeps the mode of what it replaces.

    Until it is complete it has a name that nobody can guess, in the same folder. What a killed
    process left there under such a name is removed.
    """
    mode = stat.S_IMODE(file.stat().st_mode) if file.exists() else FILE_MODE
    part = file.with_name(f".{os.urandom(8).hex()}{PART}")
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
    handle = os.open(part, flags, FILE_MODE)
    try:
        with open(handle, "wb") as out:  # noqa: PTH123 - it is open already
            out.writelines(parts)
            out.flush()
            if durable:  # what can be made again need not wait for the disk
                os.fsync(out.fileno())
        part.chmod(mode)
        if tidy:  # whoever writes thousands of files beside each other does it once
            sweep(file.parent, before=part.stat().st_mtime - ABANDONED)
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def sweep(folder: Path, *, before: float = float("inf")) -> None:
    """Remove what was never completed in `folder`, if it was begun before a moment."""
    for left in folder.glob(f".*{PART}"):
        if left.lstat().st_mtime < before:
            left.unlink(missing_ok=True)
