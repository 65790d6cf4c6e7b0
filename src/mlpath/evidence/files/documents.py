"""Every document in files and folders, in order; what cannot be read is told, not raised.

Plain text, CSV and JSON lines are read here: nothing is parsed that can explode, sizes and lines
are capped. All other documents go to the limited child, many files to one child.
"""

from __future__ import annotations

import os
import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.files.child import Child
from mlpath.evidence.files.document import Document
from mlpath.evidence.files.sniff import LISTS, Kind, look
from mlpath.model.clean import clean, clean_name
from mlpath.model.reports.postings import Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

MOST_FILES = 200_000
"""Files looked for in folders."""
_TEXT_IS_TOO_LITTLE = 20
NAMED = 5
"""Files of a folder that are named."""
_ADDRESS = re.compile(r"(?:https?|ftp):/|www\.", re.IGNORECASE)
_CV_ENDS = (".pdf", ".docx", ".odt", ".rtf", ".html", ".md", ".txt")
_CALLED_CV = re.compile(
    r"(?:^|[\W_])cv(?:$|[\W_])|r[eé]sum[eé]|curriculum|lebenslauf", re.IGNORECASE
)
_NOT_DOCUMENTS = frozenset({".ds_store", ".ini", ".db", ".lock", ".pyc"})


def documents(
    paths: Iterable[Path | BinaryIO], *, say: Callable[[str], None] | None = None
) -> Iterator[Document | Unread]:
    """Read everything in these files, folders and pipes, in order.

    `say` is told what was understood of lists whose columns have names of their own.
    """
    with Child() as child:
        for path in paths:
            if not isinstance(path, Path):
                from mlpath.evidence.files.piped import read_piped

                yield from read_piped(path, partial(read_file, child=child), say)
                continue
            for file, shown in files_in(path):
                yield from read_file(file, shown, child, say)


def one_document(path: Path | BinaryIO) -> Document:
    """Read one document, such as a CV; raise what is wrong with it."""
    if isinstance(path, Path):
        _refuse(path)
    found = next(iter(documents([path])))
    if isinstance(found, Unread):
        raise BadDataError(f"{found.file}: {found.problem}", hint=found.hint)
    return found


def _refuse(path: Path) -> None:
    """Refuse what is no file with what to do instead."""
    shown = clean_name(str(path))
    if _ADDRESS.match(str(path)) and not os.path.lexists(path):
        raise BadDataError(
            "this is a web address and not a file",
            hint="Nothing is fetched from the network: save the page as PDF and give that file.",
        )
    if os.path.isdir(path):  # noqa: PTH112 - never fails, whatever the name
        found = _documents_in(path)
        names = ", ".join(clean_name(name) for name in found[:NAMED])
        raise BadDataError(
            f"{shown} is a folder",
            hint=f"Give a file; it has {names}{' …' if len(found) > NAMED else ''}."
            if found
            else "Give a file; nothing in it looks like a document.",
        )


def _documents_in(folder: Path) -> list[str]:
    """Name the documents in a folder; where some are called CVs, only those."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names are enough
    except OSError:
        return []
    found = [name for name in names if name.lower().endswith(_CV_ENDS) and name[0] != "."]
    return [name for name in found if _CALLED_CV.search(name)] or found


def read_file(
    file: Path, shown: str, child: Child, say: Callable[[str], None] | None = None
) -> Iterator[Document | Unread]:
    """Read all documents in one file."""
    try:
        kind = look(file)
        if kind in LISTS:
            from mlpath.evidence.files.rows import rows

            yield from rows(file, shown, kind, say)
            return
        found = _plain(file) if kind is Kind.TEXT else child.read(file, kind)
    except BadDataError as error:
        yield Unread(file=shown, problem=error.message, hint=error.hint)
        return
    many = len(found) > 1
    for number, one in enumerate(found, 1):
        name = f"{shown}:{number}" if many else shown
        if len(one.text) < _TEXT_IS_TOO_LITTLE:
            yield Unread(
                file=name, problem="there is no text in it", hint="Check that it was saved fully."
            )
        else:
            yield one._replace(file=name, title=clean(one.title, limit=200).strip())


def _plain(file: Path) -> list[Document]:
    from mlpath.evidence.files.worker import read

    try:
        return read(file, Kind.TEXT)
    except OSError as error:
        raise BadDataError(f"the file cannot be read ({error.strerror})") from None


def files_in(path: Path) -> Iterator[tuple[Path, str]]:
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
