"""What runs on a worker: it gets ready once, answers batches, and lets no word of them out."""

from __future__ import annotations

import pickle
from threading import Lock
from typing import TYPE_CHECKING, Any

from mlpath.cli.boundary import place_of
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Edition(NamedTuple):
    """What has to be the same everywhere for answers to be the same."""

    version: str
    code: str
    """A fingerprint of the program."""
    fingerprint: str
    """Of the catalogue."""


class Cargo(NamedTuple):
    """Work on its way."""

    key: str
    work: bytes
    edition: Edition | None
    """What whoever does it has to be; nothing where that is sure."""

    def __repr__(self) -> str:
        """Tell nothing of it: dask writes what it handles into logs."""
        return "Cargo"


class Done(NamedTuple):
    """The answers to some batches."""

    seconds: float
    answers: list[Any]


class Other(NamedTuple):
    """A worker that is another edition, and did nothing."""

    worker: str
    edition: Edition


class Fault(NamedTuple):
    """A mistake of ours."""

    worker: str
    what: str


_ready: dict[str, Callable[[Any], Any]] = {}
_alone = Lock()
"""One thread works at a time: it is processor time, of which threads have no more than one."""


def carried(cargo: Cargo) -> Cargo:
    """Keep the work where workers find it: dask takes it to each, and again when one is lost."""
    return cargo


def edition() -> Edition:
    """Tell what this worker is."""
    from mlpath import __version__
    from mlpath.cli.session import Session
    from mlpath.cli.shown import code

    return Edition(__version__, code(), Session().catalog.fingerprint)


def answer(cargo: Cargo, batches: bytes) -> Done | Other | Fault:
    """Answer some batches. Nothing is raised: dask would write the arguments into its log."""
    from time import perf_counter

    try:
        with _alone:
            if cargo.key not in _ready:
                if cargo.edition is not None and (own := edition()) != cargo.edition:
                    return Other(_address(), own)
                _ready.clear()
                _ready[cargo.key] = pickle.loads(cargo.work).start()  # noqa: S301 - from our client
            start = perf_counter()
            answers = [_ready[cargo.key](batch) for batch in pickle.loads(batches)]  # noqa: S301 - likewise
            return Done(perf_counter() - start, answers)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        return Fault(_address(), place_of(error))


def _address() -> str:
    from distributed import get_worker

    return str(get_worker().address)
