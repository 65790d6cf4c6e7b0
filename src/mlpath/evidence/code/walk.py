"""Files of a folder that may show something; other people's folders and links are passed by."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.code.course import CourseShape
from mlpath.evidence.code.names import (
    BY_NAME,
    CONFIGURATION,
    GENERATED,
    LANGUAGES,
    LEFT_OUT,
    MADE_FOLDERS,
    OTHERS,
)
from mlpath.evidence.code.reading.modules import IMPORTS
from mlpath.evidence.files.sniff import open_regular
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONFIGURATION = tuple((re.compile(pattern), kind) for pattern, kind in CONFIGURATION)
_GENERATED = re.compile(GENERATED)
_TEMPLATE = re.compile(r"\{\{|\{%")
_LICENCE = re.compile(r"(?:licen[cs]e|copying)(?:\.(?:md|txt|rst))?", re.IGNORECASE)
_PROJECT = frozenset({"setup.py", "pyproject.toml", "package.json", "cargo.toml", "go.mod"})
_LICENCE_BYTES = 40_000
_TOPS = frozenset(name.partition(".")[0] for name in IMPORTS)
MOST_FILES = 500_000
MOST_DEEP = 60
_VENDORED_VERSIONS = ("alembic", "versions")


class File(NamedTuple):
    """A file, what it is read as, and which modules of the project stand before libraries."""

    path: str
    kind: str
    """Empty where its content tells nothing."""
    size: int
    changed: float
    root: str
    """Of the repository it is in, or of the folder that was given."""
    local: frozenset[str]


class Root(NamedTuple):
    """A repository, or the folder that was given where that is in none."""

    path: str
    git: Path | None
    shape: CourseShape


class _Place(NamedTuple):
    path: str
    root: str
    local: frozenset[str]
    depth: int
    licence: str
    """Of the root, its letters alone."""


def roots(folder: Path) -> dict[str, Root]:
    """Find the repositories in a folder, and the one around it."""
    around = next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)
    git = around / ".git"
    first = Root(str(folder), git if git.exists() else None, CourseShape())
    found = {str(folder): first}
    waiting = [(str(folder), first, 0)]
    while waiting:
        here, root, depth = waiting.pop()
        entries = _listed(here)
        if any(entry.name == ".git" for entry in entries) and here != str(folder):
            root = found[here] = Root(here, Path(here) / ".git", CourseShape())
        inside = [e for e in entries if _is_folder(e)]
        own = [e.name for e in inside] + [e.name for e in entries if e.name.endswith(".ipynb")]
        root.shape.folder(Path(here).name, own, top=here == root.path)
        if depth < MOST_DEEP:
            waiting += [(e.path, root, depth + 1) for e in inside if not is_left_out(e)]
    return found


def _listed(path: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(path) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def is_left_out(entry: os.DirEntry[str]) -> bool:
    """Tell whether a folder holds other people's code, or what machines wrote."""
    name = entry.name.lower()
    return (
        name in LEFT_OUT
        or name.endswith((".egg-info", ".dist-info"))
        or _TEMPLATE.search(name) is not None
        or entry.path.endswith(os.path.join(*_VENDORED_VERSIONS))  # noqa: PTH118 - called for every folder
        or any(
            os.path.exists(os.path.join(entry.path, mark))  # noqa: PTH110, PTH118 - the same
            for mark in MADE_FOLDERS
        )
    )


def walk(folder: Path, found: dict[str, Root], left_out: list[int]) -> Iterator[File]:
    """List regular files; never follow a symbolic link."""
    waiting = [_Place(str(folder), str(folder), frozenset(), 0, "")]
    while waiting:
        here = waiting.pop()
        entries = _listed(here.path)
        here, copied = _entered(here, entries, found)
        if copied:
            left_out[0] += 1
            continue
        local = here.local | _modules(here.path, entries)
        folders = []
        for entry in entries:
            try:
                facts = entry.stat(follow_symlinks=False)
            except OSError:
                continue
            if stat.S_ISREG(facts.st_mode):
                if entry.name != ".git":
                    yield File(
                        entry.path, kind_of(entry), facts.st_size, facts.st_mtime, here.root, local
                    )
            elif stat.S_ISDIR(facts.st_mode) and entry.name != ".git":
                if is_left_out(entry):
                    left_out[0] += 1
                elif here.depth < MOST_DEEP:
                    folders.append(
                        _Place(entry.path, here.root, local, here.depth + 1, here.licence)
                    )
        waiting += reversed(folders)


def _entered(
    here: _Place, entries: list[os.DirEntry[str]], found: dict[str, Root]
) -> tuple[_Place, bool]:
    """Return a folder, and whether it is a project of others: another licence than the root's."""
    if here.path in found:
        return here._replace(root=here.path, licence=_licence(entries)), False
    if not here.licence or not any(entry.name.lower() in _PROJECT for entry in entries):
        return here, False
    return here, _licence(entries) not in {"", here.licence}


def _licence(entries: list[os.DirEntry[str]]) -> str:
    """Return the letters of the licence here: years and layout tell no two apart."""
    for entry in entries:
        if _LICENCE.fullmatch(entry.name):
            try:
                with open_regular(Path(entry.path)) as file:
                    raw: bytes = file.read(_LICENCE_BYTES)
            except (OSError, BadDataError):
                return ""
            return "".join(filter(str.isalpha, raw.decode("utf-8", "replace").lower()))
    return ""


def _modules(path: str, entries: list[os.DirEntry[str]]) -> frozenset[str]:
    """Return the modules here, and in src here, that are called like a library."""
    found = {
        name
        for entry in entries
        if (name := entry.name.removesuffix(".py")) in _TOPS
        and (entry.name != name or _is_package(entry.path))
    }
    if any(entry.name == "src" and _is_folder(entry) for entry in entries):
        source = os.path.join(path, "src")  # noqa: PTH118 - called for every folder
        found |= _modules(source, _listed(source))
    return frozenset(found)


def _is_package(path: str) -> bool:
    return os.path.exists(os.path.join(path, "__init__.py"))  # noqa: PTH110, PTH118 - see above


def kind_of(entry: os.DirEntry[str]) -> str:
    """Tell by its name what a file is read as; nothing for what is generated or not known."""
    name = entry.name.lower()
    if _GENERATED.fullmatch(name) or _TEMPLATE.search(name):
        return ""
    dot = name.rfind(".")
    suffix = name[dot:] if dot > 0 else ""
    known = OTHERS.get(suffix) or LANGUAGES.get(suffix)
    if known:
        return known
    if suffix in BY_NAME:
        return f"made {BY_NAME[suffix]}"
    for pattern, kind in _CONFIGURATION:
        if pattern.fullmatch(name):
            return kind if kind in {"package", "docker", "compose", "ci", "readme"} else f"={kind}"
    return "yaml" if suffix in {".yml", ".yaml"} else ""
