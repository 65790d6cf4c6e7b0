"""What can go wrong with the store's file, found early and said in one sentence."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError, MlpathError
from mlpath.store import waiting
from mlpath.store.paths import journal_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Error

HEADER = 100
_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_RIGHTS = {errno.EACCES, errno.EPERM, errno.EROFS}


class DamagedError(BadDataError):
    """The file does not hold what was written."""


def damaged(file: Path, what: str) -> DamagedError:
    """Return the error that says what is wrong and how to go on."""
    return DamagedError(
        f"the store {file} is damaged ({what}); nothing in it was changed.",
        hint="mlpath profile restore keeps that file aside and brings back what can be read.",
    )


def check_header(file: Path, page_size: int, application_id: int) -> None:
    """Refuse a file that does not begin as the store begins, before SQLite opens it.

    A header that asks for another journal mode would make SQLite write beside a file that is only
    to be read. A journal that is there may yet repair the header, so it is left to SQLite then.
    """
    with file.open("rb") as stream:
        head = stream.read(HEADER)
    if journal_file(file).exists():
        return
    fixed = b"SQLite format 3\0" + page_size.to_bytes(2, "big") + b"\1\1\0\x40\x20\x20"
    if head[: len(fixed)] != fixed or head[68:72] != application_id.to_bytes(4, "big"):
        raise damaged(file, "it does not begin as a store does" if head else "it is empty")
    if head[52:60] != b"\0\0\0\0\0\0\0\1":
        raise damaged(file, "its header is wrong")


@contextmanager
def guarded(file: Path) -> Iterator[None]:
    """Turn whatever goes wrong while `file` is used into one sentence."""
    import sqlite3

    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a bug of ours, to be reported as one
    except sqlite3.Error as error:
        raise explain(error, file) from error
    except (ValueError, TypeError, MemoryError) as error:
        what = str(error) if type(error) is ValueError else "a value in it is wrong"
        raise damaged(file, what) from error
    except OSError as error:
        raise explain_os(error, file) from error


def explain(error: Error, file: Path) -> MlpathError:
    """Say what an error of SQLite means for the person."""
    name = "_".join(getattr(error, "sqlite_errorname", "").split("_")[:2])
    if name in {"SQLITE_BUSY", "SQLITE_LOCKED"}:
        return busy(file)
    if name == "SQLITE_FULL":
        return _full(file)
    if name == "SQLITE_IOERR":
        return MlpathError(
            f"the disk failed under the store {file}; what was last entered may not be saved.",
            hint="Check the disk and its free space, then try again.",
        )
    if name in {"SQLITE_PERM", "SQLITE_READONLY", "SQLITE_CANTOPEN"}:
        return _denied(file)
    return damaged(file, "SQLite cannot make sense of it")


def explain_os(error: OSError, file: Path) -> MlpathError:
    """Say what an error of the operating system means for the person."""
    if error.errno in _SPACE:
        return _full(file)
    if error.errno in _RIGHTS:
        return _denied(file)
    return MlpathError(
        f"the store {file} cannot be used: {error.strerror or error}.",
        hint="Check the folder, or set MLPATH_HOME to another one.",
    )


def busy(file: Path) -> MlpathError:
    """Return the error for a store that others do not let go of."""
    return MlpathError(
        f"the store {file} has been in use by another program for {waiting.SECONDS:.0f} seconds.",
        hint="Try again when the other mlpath has finished.",
    )


def _full(file: Path) -> MlpathError:
    return MlpathError(
        f"there is no room left on the disk of {file}; this was not saved.",
        hint="Free some space and try again: what was saved before is safe.",
    )


def _denied(file: Path) -> MlpathError:
    return MlpathError(
        f"permission denied for the store {file}.",
        hint="Check who owns it, or set MLPATH_HOME to a folder that you may write to.",
    )
