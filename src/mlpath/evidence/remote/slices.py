"""Files behind an address, cut into slices without opening one of them."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from mlpath.errors import BadDataError, MlpathError
from mlpath.model.clean import clean_name
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 16 << 20
"""Bytes of a slice: some thousand postings, and a few seconds of one core."""
CUT = frozenset({".jsonl", ".ndjson", ".parquet"})
"""Endings of what can be read from its middle."""
MOST_FILES = 1_000_000
_ADDRESS = re.compile(r"(?!https?:|ftp:)[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_SECRET = re.compile(r"(?<=://)[^/@]*@")
"""A name and a password in an address, which are shown to nobody."""


class Slice(NamedTuple):
    """Bytes of a file: what begins in them belongs to it."""

    address: str
    shown: str
    start: int
    stop: int
    size: int
    """Of the whole file."""

    @property
    def last(self) -> bool:
        """Whether the file ends with it."""
        return self.stop >= self.size


def is_address(word: str) -> bool:
    """Tell an address of a store from a file of this computer; web pages are not fetched."""
    return _ADDRESS.match(word) is not None


def slices(address: str) -> Iterator[Slice]:
    """Cut the file or all files below an address, in the order of their names."""
    store, root = opened(address)
    for path, size in listed(store, root, address):
        inner = named(path, root)
        step = SIZE if PurePosixPath(path).suffix.lower() in CUT else max(size, 1)
        for start in range(0, max(size, 1), step):
            stop = min(start + step, size)
            yield Slice(store.unstrip_protocol(path), clean_name(inner), start, stop, size)


def opened(address: str) -> tuple[Any, str]:
    """Return the store that an address is in, and the path there; options come from fsspec."""
    try:
        from fsspec.core import url_to_fs

        store, path = url_to_fs(address)
    except ImportError as error:
        told = f"{_scheme(address)} is not read: {_missing(error)}"
        raise MlpathError(told, hint=_hint(address)) from None
    except ValueError:
        raise BadDataError(
            f"nothing is known of {_scheme(address)}", hint="Give s3://, gs:// or file://."
        ) from None
    return store, str(path)


def named(path: str, root: str) -> str:
    """Return what a file is called below an address."""
    return path.removeprefix(root).strip("/") or PurePosixPath(path).name


def listed(store: Any, root: str, address: str) -> list[tuple[str, int]]:
    """List files with their sizes; hidden ones and what writers leave beside them are not lists."""
    shown = clean_name(_SECRET.sub("", address))
    try:
        found = store.find(root, detail=True)
    except Exception as error:  # noqa: BLE001 - every store has errors of its own
        raise BadDataError(
            f"{shown} cannot be listed ({type(error).__name__})",
            hint="Check the address, and that this computer may read it.",
        ) from None
    files = [
        (path, int(facts["size"] or 0))
        for path, facts in sorted(found.items())
        if not any(part.startswith((".", "_")) for part in path.removeprefix(root).split("/"))
    ]
    if not files:
        raise BadDataError(f"there is no file at {shown}", hint="Check the address.")
    return files[:MOST_FILES]


def _scheme(address: str) -> str:
    return f"{address.partition('://')[0]}://"


def _missing(error: ImportError) -> str:
    return f"the package {error.name} is not installed" if error.name else "a package is missing"


def _hint(address: str) -> str:
    package = {"s3": "s3fs", "s3a": "s3fs", "gs": "gcsfs", "gcs": "gcsfs", "az": "adlfs"}
    own = package.get(address.partition("://")[0].lower())
    return f"pip install 'mlpath-advisor[dask]'{f' {own}' if own else ''}"
