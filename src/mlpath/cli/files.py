"""Reading and writing files that a person named."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError, MlpathError, UsageError
from mlpath.model import private

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import BinaryIO

PIPE = Path("-")
"""What people call stdin where a command reads, and stdout where it writes."""


def read_file(path: Path, *, most: int, what: str, hint: str) -> str:
    """Read a whole text file; a pipe or a device, which may never end, is refused."""
    import stat

    name = path.name or str(path)
    if path == PIPE:
        return _decoded(
            stdin(what).read(most + 1), "what was piped in", most=most, what=what, hint=hint
        )
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with open(handle, "rb") as file:  # noqa: PTH123 - it is open already
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise BadDataError(f"{name} is not an ordinary file", hint=hint)
            raw = file.read(most + 1)
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise BadDataError(f"cannot read {path}: {reason}", hint=hint) from None
    except ValueError:  # a NUL in the name
        raise BadDataError(f"cannot read {path}: no file is called that", hint=hint) from None
    return _decoded(raw, name, most=most, what=what, hint=hint)


def stdin(what: str) -> BinaryIO:
    """Return what is piped in; say at a terminal what is waited for, and how to end it."""
    import io
    import sys

    if sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
        sys.stderr.write(f"Waiting for {what}: paste it, and end it with {end} on a new line.\n")
        sys.stderr.flush()
    return getattr(sys.stdin, "buffer", None) or io.BytesIO()


def given(paths: Sequence[Path], what: str) -> list[Path | BinaryIO]:
    """Return files to read as they were named, with stdin in place of `-`."""
    if list(paths).count(PIPE) > 1:
        raise UsageError("stdin can be read only once", hint="Give - once.")
    return [stdin(what) if path == PIPE else path for path in paths]


def name_of(path: Path) -> str:
    """Return what a file that was read is called on a screen."""
    from mlpath.model.clean import clean_name

    return "what was piped in" if path == PIPE else clean_name(path.name or str(path))


def hand_over(path: Path | None, text: str) -> bool:
    """Write a document to a file, or to stdout where none or `-` was named; tell if to a file."""
    if path is None or path == PIPE:
        from mlpath.cli.screen import write_document

        write_document(text)
        return False
    write_file(path, text)
    return True


def _decoded(raw: bytes, name: str, *, most: int, what: str, hint: str) -> str:
    if len(raw) > most:
        raise BadDataError(f"{name} is too large for {what}", hint=hint)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        raise BadDataError(f"{name} is not {what}: it is not UTF-8 text", hint=hint) from None


def write_file(path: Path, text: str) -> None:
    """Write a whole file or leave what was there: never half of one."""
    pour_file(path, [text])


def pour_file(path: Path, texts: Iterable[str]) -> None:
    """Write a whole file of many pieces, of which never all are held at once."""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            _pour(path, texts)
        else:
            # A link goes on pointing at the file.
            private.pour(Path(os.path.realpath(path)), (one.encode("utf-8") for one in texts))
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", "") or "unknown reason").lower()
        raise MlpathError(
            f"cannot write {path}: {reason}", hint="Name a file in a folder that you can write to."
        ) from None


def make_folder(path: Path) -> None:
    """Make a folder to write into, unless it is there."""
    try:
        path.mkdir(private.FOLDER_MODE, exist_ok=True)  # what is above it has to be there
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", "") or "unknown reason").lower()
        raise MlpathError(
            f"cannot make the folder {path}: {reason}",
            hint="Name a folder in one that you can write to.",
        ) from None


def _pour(path: Path, texts: Iterable[str]) -> None:
    """Write into a device or a pipe, which a file must not take the place of."""
    # Nobody may be reading; Windows has no such pipes.
    wait_for_nobody = getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, os.O_WRONLY | wait_for_nobody)
    if wait_for_nobody:
        os.set_blocking(handle, True)
    with open(handle, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123 - it is open already
        file.writelines(texts)
