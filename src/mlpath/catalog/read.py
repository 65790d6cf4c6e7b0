"""Reading a folder of data files, of which nothing is believed yet."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from mlpath.catalog.problem import Problem
from mlpath.errors import BadDataError
from mlpath.model.clean import clean
from mlpath.model.named import NamedTuple
from mlpath.model.toml import loads

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 4_000_000
"""Bytes; a data file beyond it is refused unread."""
MISSING = "does not exist"
MOST_FILES = 1000
MOST_FOLDERS = 2000
"""Folders looked into: somebody may name the root of a disk."""


class RawFile(NamedTuple):
    """A parsed file: a TOML document, or the rows of a CSV table."""

    name: str
    content: dict[str, Any] | list[dict[str, str]]


def files_of(root: Path) -> list[Path]:
    """Return the TOML and CSV files below a folder, in a fixed order; links are not followed."""
    try:
        kind = "" if root.is_dir() else "is a file, not a folder" if root.exists() else MISSING
    except OSError as error:  # a name too long, or a folder that one may not enter
        kind = f"cannot be opened: {(error.strerror or 'unknown reason').lower()}"
    if kind:
        raise BadDataError(f"the data folder {root} {kind}", hint="See: mlpath data where")
    found: list[Path] = []
    for count, (folder, folders, names) in enumerate(os.walk(root, followlinks=False)):
        if count > MOST_FOLDERS:
            raise BadDataError(
                f"the data folder {root} holds more than {MOST_FOLDERS} folders",
                hint="Name the folder that holds skills/, roles/ and the other data files.",
            )
        folders[:] = sorted(f for f in folders if not f.startswith((".", "_")))
        for name in sorted(names):
            path = root.__class__(folder) / name
            if name.endswith((".toml", ".csv")) and path.is_file() and not path.is_symlink():
                found.append(path)
    if len(found) > MOST_FILES:
        raise BadDataError(
            f"the data folder {root} holds {len(found)} data files", hint=f"At most {MOST_FILES}."
        )
    return found


def _toml(name: str, raw: bytes, problems: list[Problem]) -> RawFile | None:
    try:
        return RawFile(name, loads(raw.decode("utf-8")))
    except UnicodeDecodeError:
        problems.append(Problem(name, "", "", "is not UTF-8 text"))
    except ValueError as error:
        problems.append(Problem(name, "", "", f"is not TOML: {str(error)[:200]}"))
    return None


def _csv(name: str, raw: bytes, problems: list[Problem]) -> RawFile | None:
    import csv

    try:
        rows = list(csv.reader(raw.decode("utf-8").splitlines(), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        problems.append(Problem(name, "", "", f"is not a CSV table: {str(error)[:200]}"))
        return None
    if not rows or len(set(rows[0])) != len(rows[0]):
        problems.append(Problem(name, "", "", "needs a first line of different column names"))
        return None
    for number, row in enumerate(rows[1:], 2):
        if len(row) != len(rows[0]):
            message = f"has {len(row)} cells, the first line {len(rows[0])}"
            problems.append(Problem(name, f"line {number}", "", message))
            return None
    return RawFile(name, [dict(zip(rows[0], row, strict=True)) for row in rows[1:]])


def read_root(root: Path, problems: list[Problem]) -> list[RawFile]:
    """Read a folder; what cannot be read becomes a problem."""
    out: list[RawFile] = []
    for path in files_of(root):
        name = clean(path.relative_to(root).as_posix())
        try:
            size = path.stat().st_size
            raw = path.read_bytes() if size <= LARGEST_FILE else b""
        except OSError as error:
            problems.append(Problem(name, "", "", f"cannot be read: {error.strerror}"))
            continue
        if size > LARGEST_FILE:
            problems.append(Problem(name, "", "", f"is {size // 1_000_000} MB, too large"))
            continue
        file = (_toml if name.endswith(".toml") else _csv)(name, raw, problems)
        if file is not None:
            out.append(file)
    return out
