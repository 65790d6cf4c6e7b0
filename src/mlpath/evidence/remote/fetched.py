"""People behind an address: brought to a folder of this run alone, and read like any others.

Unlike postings they are few and small, and CVs are read in a limited child, which takes files.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from mlpath.errors import BadDataError
from mlpath.evidence.remote.slices import is_address, listed, named, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_UNSAFE = re.compile(r'[\\:*?"<>|\x00-\x1f]')
"""What no name of a file has on some computer."""


@contextmanager
def fetched(names: Sequence[str]) -> Iterator[list[Path]]:
    """Give what was named as paths of this computer; what was brought goes when it was read."""
    if not any(map(is_address, names)):
        yield [Path(name) for name in names]
        return
    with TemporaryDirectory(prefix="mlpath-") as folder:
        yield [
            _brought(name, Path(folder, str(number))) if is_address(name) else Path(name)
            for number, name in enumerate(names)
        ]


def _brought(address: str, folder: Path) -> Path:
    """Bring the file or all files below an address, under the names that they have there."""
    store, root = opened(address)
    for path, _ in listed(store, root, address):
        file = _beside(folder, named(path, root))
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            store.get_file(path, str(file))
        except Exception as error:  # noqa: BLE001 - every store has errors of its own
            raise BadDataError(
                f"{file.name} cannot be brought from there ({type(error).__name__})",
                hint="Is it there, may you read it, and has the disk room for it?",
            ) from None
    return folder


def _beside(folder: Path, name: str) -> Path:
    """Return where a file goes: what begins with a dot is not listed, so nothing leads out."""
    return folder.joinpath(*(_UNSAFE.sub("_", part) for part in name.split("/")))
