"""Every document in files and folders, in order; what cannot be read is told, not raised.

Plain text, CSV and JSON lines are read here: nothing is parsed that can explode, sizes and lines
are capped. PDF, DOCX, HTML and JSON documents go to the limited child, many files to one child.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.files.child import Child
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.sniff import LISTS, Kind, look
from mlpath.model.clean import clean, clean_name
from mlpath.model.reports.postings import Unread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_FILES = 200_000
"""Files looked for in folders."""
_TEXT_IS_TOO_LITTLE = 20
_NOT_DOCUMENTS = frozenset({".ds_store", ".ini", ".db", ".lock", ".pyc"})


def documents(paths: Iterable[Path]) -> Iterator[Document | Unread]:
    """Read everything in these files and folders, in order."""
    with Child() as child:
        for path in paths:
            for file, shown in _files(path):
                yield from read_file(file, shown, child)


def one_document(path: Path) -> Document:
    """Read one document, such as a CV; raise what is wrong with it."""
    with Child() as child:
        found = next(iter(read_file(path, clean_name(path.name), child)))
    if isinstance(found, Unread):
        raise BadDataError(f"{found.file}: {found.problem}", hint=found.hint)
    return found


def read_file(file: Path, shown: str, child: Child) -> Iterator[Document | Unread]:
    """Read all documents in one file."""
    try:
        kind, size = look(file)
        if kind in LISTS:
            from mlpath.evidence.files.rows import rows

            yield from rows(file, shown, kind, size)
            return
        texts = [("", _text(file))] if kind is Kind.TEXT else child.read(file, kind)
    except BadDataError as error:
        yield Unread(file=shown, problem=error.message, hint=error.hint)
        return
    many = len(texts) > 1
    for number, (title, text) in enumerate(texts, 1):
        name = f"{shown}:{number}" if many else shown
        if len(text) < _TEXT_IS_TOO_LITTLE:
            yield Unread(
                file=name, problem="there is no text in it", hint="Check that it was saved fully."
            )
        else:
            yield Document(name, clean(title, limit=200).strip(), text)


def _text(file: Path) -> str:
    from mlpath.evidence.files.worker import read

    try:
        return read(file, Kind.TEXT)[0][1]
    except OSError as error:
        raise BadDataError(f"the file cannot be read ({error.strerror})") from None


def _files(path: Path) -> Iterator[tuple[Path, str]]:
    """List the files of a folder, or the file itself, each with the name to show."""
    try:
        alone = not path.is_dir()
    except OSError:  # what is wrong with it is told when it is read
        alone = True
    if alone:
        yield path, clean_name(path.name)
        return
    count = 0
    waiting = [path]
    while waiting and count < MOST_FILES:
        try:
            with os.scandir(waiting.pop()) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError:
            continue
        folders = []
        for entry in inside:
            if entry.name.startswith(".") or entry.name.lower().endswith(tuple(_NOT_DOCUMENTS)):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            elif not (entry.is_symlink() and Path(entry.path).is_dir()):  # an entry fails on a loop
                count += 1
                yield Path(entry.path), clean_name(os.path.relpath(entry.path, path))
        waiting += reversed(folders)
