"""Handing work to a cluster and taking the answers in order, whatever happens to its workers."""

from __future__ import annotations

import pickle
import time
from collections import deque
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from mlpath.cli.spread.dask.cluster import connected
from mlpath.cli.spread.dask.worker import Cargo, Edition, Fault, Other, answer, carried, edition
from mlpath.errors import FaultError, MlpathError
from mlpath.model.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

AHEAD = 3
"""Tasks a thread of a worker that wait: memory does not grow with what is read."""
SECONDS = 0.5
"""What a task should take: far more than handing it out, and little to do again."""
MOST = 32
"""Batches of a task."""
LOOK = 2.0
"""Seconds between two looks at the cluster."""
LOST = 60.0
"""Seconds to wait for a worker when all are gone."""


def over_dask(
    work: Any,
    batches: Iterator[Any],
    *,
    scheduler: str | None,
    workers: int,
    fingerprint: str,
) -> Iterator[Any]:
    """Answer all batches in order; a worker that dies costs time and no answer.

    Without a scheduler a cluster is made here, whose workers are sure to have this catalogue.
    """
    with connected(scheduler, workers) as client:
        own = None
        if scheduler is not None:
            from mlpath import __version__
            from mlpath.cli.shown import code

            own = Edition(__version__, code(), fingerprint)
            _compare(client, own)
        handing = Handing(client, Cargo(uuid4().hex, pickle.dumps(work), own))
        try:
            yield from handing.answers(batches)
        finally:
            handing.clear()


def _compare(client: Any, own: Edition) -> None:
    """Refuse workers that would answer otherwise, before there is work."""
    for address, found in sorted(client.run(edition, on_error="return").items()):
        if isinstance(found, Exception) and "No module named 'mlpath" in str(found):
            raise _without(address)
        if not isinstance(found, Edition | OSError):  # lost meanwhile: others are there
            raise MlpathError(
                f"worker {address} cannot open its catalogue ({type(found).__name__})",
                hint="Try there: mlpath data where",
            )
        if isinstance(found, Edition) and found != own:
            raise refused(address, found, own)


def refused(address: str, found: Edition, own: Edition) -> MlpathError:
    """Name a worker whose answers would be others."""
    if found.version != own.version:
        what = f"runs mlpath {found.version} beside {own.version}"
    elif found.code != own.code:
        what = f"has other code of mlpath {own.version} ({found.code} beside {own.code})"
    else:
        what = f"has another catalogue ({found.fingerprint} beside {own.fingerprint})"
    return MlpathError(
        f"worker {address} {what}",
        hint="Install the same version there, and name the same packs in MLPATH_DATA.",
    )


def _without(address: str) -> MlpathError:
    return MlpathError(
        f"worker {address} has no mlpath of this version", hint="Install it there, too."
    )


class Handed(NamedTuple):
    """What a worker was asked, and how many batches it is."""

    future: Any
    batches: int


class Handing:
    """Where batches go out and answers come in."""

    def __init__(self, client: Any, cargo: Cargo) -> None:
        self._client = client
        self._cargo = cargo
        self._carried = client.submit(carried, cargo, key=f"mlpath-{cargo.key}")
        self._waiting: deque[Handed] = deque()
        self._handed = 0
        self._size = 1
        self._room = AHEAD
        self._looked = self._seen = time.monotonic()
        self._look()

    def answers(self, batches: Iterator[Any]) -> Iterator[Any]:
        """Answer all batches in order."""
        while self._fill(batches):
            yield from self._next()

    def clear(self) -> None:
        """Take back what is not needed any more."""
        with suppress(Exception):
            self._client.cancel([one.future for one in self._waiting], force=True)
        self._waiting.clear()
        del self._carried

    def _fill(self, batches: Iterator[Any]) -> bool:
        """Hand out as much as may wait; tell whether there is anything to wait for."""
        while len(self._waiting) < self._room and (some := list(islice(batches, self._size))):
            self._handed += 1
            future = self._client.submit(
                answer,
                self._carried,
                pickle.dumps(some),
                key=f"mlpath-{self._cargo.key}-{self._handed}",
                pure=False,
            )
            self._waiting.append(Handed(future, len(some)))
        return bool(self._waiting)

    def _next(self) -> list[Any]:
        """Wait for the oldest answers."""
        handed = self._waiting[0]
        found = self._result(handed.future)
        self._waiting.popleft()
        if isinstance(found, Other):
            assert self._cargo.edition is not None
            raise refused(found.worker, found.edition, self._cargo.edition)
        if isinstance(found, Fault):
            raise FaultError(
                f"something went wrong on worker {found.worker} ({found.what})",
                hint="This is a fault in mlpath, not in what you did.",
            )
        each = found.seconds / handed.batches
        self._size = max(1, min(MOST, 2 * self._size, int(SECONDS / max(each, 1e-6))))
        return list(found.answers)

    def _result(self, future: Any) -> Any:
        from concurrent.futures import CancelledError

        from distributed.comm import CommClosedError
        from distributed.scheduler import KilledWorker

        while True:
            try:
                if time.monotonic() - self._looked > LOOK:
                    self._look()
                return future.result(timeout=LOOK)
            except TimeoutError:
                continue
            except KilledWorker as error:
                raise MlpathError(
                    f"the work stopped: {error.allowed_failures + 1} workers died over it",
                    hint="Is there too little memory on them? Give less at a time.",
                ) from None
            except ModuleNotFoundError:
                raise _without("of the cluster") from None
            except (CancelledError, CommClosedError, OSError):
                raise MlpathError(
                    "the scheduler was lost while it worked",
                    hint="Start it again, and then this command.",
                ) from None

    def _look(self) -> None:
        """See how many there are to work, and that there are any."""
        threads = sum(self._client.nthreads().values())
        self._looked = time.monotonic()
        if threads:
            self._seen = self._looked
            self._room = AHEAD * threads
        elif self._looked - self._seen > LOST:
            raise MlpathError(
                "the work stopped: no worker is left", hint="Start some, and then this command."
            )
