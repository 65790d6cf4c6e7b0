"""Finding the data and reading it fast: compiled in a wheel, cached for a checkout or packs."""

from __future__ import annotations

import os
from contextlib import suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mlpath.catalog.opened import open_compiled
from mlpath.model import private

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mlpath.model.field.catalog import Catalog

COMPILED = "_catalog.json"
PACKAGE = Path(__file__).parents[1]
MADE_BY = tuple(
    PACKAGE / name
    for name in (
        "catalog",
        "model",
        "model/field",
        "model/field/own",
        "engine",
        "engine/catalogue",
        "engine/curriculum",
        "engine/levels",
        "engine/way",
    )
)
"""Folders of code that a compiled catalogue follows from."""
KEPT = 8
"""Compiled catalogues that the cache keeps."""


def bundled() -> Path:
    """Return the folder of the data that came with the program."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "data"
    return inside if inside.is_dir() else package.parents[1] / "data"


def _open_file(path: Path, *, broken: Callable[[], object] = object) -> Catalog:
    """Open a compiled file without reading more of it than is asked for."""
    with path.open("rb") as file:
        return open_compiled(mmap(file.fileno(), 0, access=ACCESS_READ), broken=broken)


def _stamp(roots: Sequence[Path]) -> str:
    """Return a name that changes when any file does; contents are not read."""
    import hashlib

    from mlpath import __version__
    from mlpath.catalog.read import files_of

    digest = hashlib.sha256(__version__.encode())
    for folder in MADE_BY:
        with os.scandir(folder) as entries:
            code = sorted((e.name, e.stat().st_mtime_ns) for e in entries if e.name[-3:] == ".py")
        digest.update(repr(code).encode())
    for root in roots:
        for path in files_of(root):
            facts = path.stat()
            digest.update(os.fsencode(path))  # a name may be no text
            seen = (facts.st_mtime_ns, facts.st_ctime_ns, facts.st_size)
            digest.update(f"\0{seen}\0".encode())
    return digest.hexdigest()[:24]


def _keep(raw: bytes, folder: Path, file: Path) -> None:
    """Keep a compiled catalogue; a cache that cannot be written costs time, nothing else."""
    with suppress(OSError):
        private.make_folder(folder)
        private.write(file, raw)
        old = sorted(folder.glob("catalog-*.json"), key=lambda p: p.stat().st_mtime)
        for path in old[:-KEPT]:
            path.unlink()


def load_catalog(
    packs: Sequence[Path],
    cache: Path,
    derive: Callable[[Catalog], Mapping[str, Any]] | None = None,
) -> Catalog:
    """Return the catalogue, with packs over what is bundled.

    What `derive` works out is kept of the bundled data only: packs change while they are written.
    """
    root = bundled()
    ready = root / COMPILED
    if not packs and ready.is_file():
        return _open_file(ready)
    roots = [root, *packs]
    more = "-more" if derive and not packs else ""
    file = cache / f"catalog-{_stamp(roots)}{more}.json"
    with suppress(OSError, ValueError, KeyError, IndexError):
        return _open_file(file, broken=lambda: file.unlink(missing_ok=True))
    from mlpath.catalog.compiled import compile_roots

    raw = compile_roots(roots, None if packs else derive)
    _keep(raw, cache, file)
    return open_compiled(raw)
