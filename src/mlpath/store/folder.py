"""Folders and files that only their owner may open."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError, MlpathError
from mlpath.model.private import FILE_MODE, FOLDER_MODE, PART, make_folder
from mlpath.store.damage import explain_os
from mlpath.store.paths import STORE_NAME

if TYPE_CHECKING:
    from pathlib import Path


def make_private(folder: Path) -> None:
    """Make `folder` for its owner alone; one that holds other things too keeps its mode."""
    if not folder.is_dir():
        make_folder(folder)
        sync_folder(folder.parent)
    elif _is_ours(folder):
        close_to_others(folder)
    if not os.access(folder, os.W_OK | os.X_OK) and folder.stat():
        raise MlpathError(f"nothing can be written to {folder}.", hint=WRITE_HINT)


def close_to_others(path: Path) -> None:
    """Take away what rights others have on `path`; its owner keeps theirs, and may have none."""
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & ~FOLDER_MODE:
        with suppress(PermissionError):  # it is somebody else's
            path.chmod(mode & FOLDER_MODE)


def _is_ours(folder: Path) -> bool:
    return all(
        p.name == "cache" or p.name.startswith(STORE_NAME) or p.name.endswith(PART)
        for p in folder.iterdir()
    )


WRITE_HINT = "Set MLPATH_HOME to a folder that you may write to."


def make_file(file: Path) -> None:
    """Make an empty private file where none is."""
    descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, FILE_MODE)
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, FILE_MODE)
    finally:
        os.close(descriptor)


def is_there(file: Path) -> bool:
    """Tell whether the store exists; refuse anything in its place that is no ordinary file."""
    try:
        mode = file.lstat().st_mode
    except FileNotFoundError:
        return False
    except NotADirectoryError as error:
        raise BadDataError(
            f"{file.parent} is not a folder, so nothing can be stored in it.",
            hint="Set MLPATH_HOME to a folder, or move that file away.",
        ) from error
    except OSError as error:
        raise explain_os(error, file) from error
    if stat.S_ISREG(mode):
        return True
    if stat.S_ISLNK(mode):
        raise BadDataError(
            f"{file} is a symbolic link, which the store must not be.",
            hint="Put the file itself there, or let MLPATH_HOME name the folder it is in.",
        )
    raise BadDataError(
        f"{file} is not an ordinary file, so it cannot be the store.",
        hint="Move it away, or set MLPATH_HOME to another folder.",
    )


def new_file(file: Path) -> Path:
    """Make an empty private file that will take the place of `file` when it is complete.

    The caller is alone in the folder, so what has that name is what a killed process left.
    """
    new = file.with_name(file.name + ".new")
    remove(new, new.with_name(new.name + "-journal"))
    make_file(new)
    return new


def sync_folder(folder: Path) -> None:
    """Make names in `folder` durable, where folders can be opened."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def remove(*files: Path) -> None:
    """Remove files that may not be there."""
    for file in files:
        file.unlink(missing_ok=True)
